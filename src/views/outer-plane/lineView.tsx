import { useId, useMemo } from 'react';
import { estimatorName } from '#words/estimators.ts';
import { standstills } from '../../facts/standstill.ts';
import { truthName } from '../../words/symbols.ts';
import { type Box, type Plane, plotBox } from '../geometry/plane.ts';
import { withinReach } from '../geometry/segments.ts';
import { textWidth } from '../geometry/textWidth.ts';
import { widened } from '../geometry/widened.ts';
import { useNearLast } from '../last.ts';
import { lineLabels } from './lineLabels.ts';
import { CurveNames, Curves, LineAxes, LineCursor, Walkers } from './lineMarks.tsx';
import { LineStops } from './lineStops.tsx';
import { LineTasks } from './lineTasks.tsx';
import { Labels, type PlaneLabel } from './planeLabels.tsx';
import type { OuterPlaneProps } from './props.ts';
import { curvesOf, extent, walkersOf } from './scalar.ts';
import { Stage } from './stage.tsx';
import { StandstillMarks } from './standstillMarks.tsx';
import { lowestOf, StationaryPoints } from './stationaryPoints.tsx';
import { zoomRect } from './zoomRect.ts';

/** λ across and the shown quantity up: its units are two. */
const scales = (box: Box, x0: number, x1: number, low: number, high: number): Plane => {
  const [ux, uy] = [(x1 - x0) / box.width, (high - low) / box.height];
  return {
    box,
    window: [x0, x1, low, high],
    unit: ux,
    x: (l) => withinReach(box.x + (l - x0) / ux),
    y: (v) => withinReach(box.y + (high - v) / uy),
    at: (x, y) => [x0 + (x - box.x) * ux, high - (y - box.y) * uy],
  };
};

const none = new Float64Array(0);

/** One outer variable: F, or d and every h, with the λ at which each descent stops. */
export const LineView = (props: OuterPlaneProps) => {
  const { result, pinned, cursor, width, height, compact, layers } = props;
  const { scenario, line, descent, stationary } = result;
  const id = useId();
  const curves = useMemo(() => (line ? curvesOf(line, descent, scenario) : []), [line, descent, scenario]);
  const { swarm } = result;
  const walkers = useMemo(
    () =>
      line ? walkersOf(curves, line, descent, scenario).filter(({ index }) => !(layers && swarm?.flights[index])) : [],
    [curves, line, descent, scenario, swarm, layers],
  );
  const stops = useMemo(() => (scenario.field === 'value' ? standstills({ line, scenario }) : []), [line, scenario]);
  const { field, truth } = scenario;
  const [theirs, run, estimators, selected = 0] = [
    pinned?.line ?? null,
    pinned?.descent,
    pinned?.scenario.estimators,
    pinned?.scenario.selected,
  ];
  // Without rows the runs themselves are drawn, and of those who stop the selected one alone is told.
  const told = layers && swarm ? stops : stops.filter(({ index }) => index === scenario.selected);
  const other = useMemo(
    () =>
      layers && run && estimators ? layers.pinnedCurvesOf(theirs, run, { estimators, selected, field, truth }) : null,
    [layers, theirs, run, estimators, selected, field, truth],
  );
  const at = line?.lambda ?? none;
  const [x0 = -1, x1 = 1] = [at[0], at.at(-1)];
  const whole = plotBox(width, height);
  const foot = layers?.swarmRoom(result) ?? 0;
  const rows = foot === 0 ? [] : scenario.estimators.map(({ estimator }) => estimatorName(estimator, scenario.truth));
  const names = Math.max(24, ...[...curves.map((c) => c.name), ...rows].map((name) => textWidth(name))) + 14;
  const box = { ...whole, width: Math.max(40, whole.width - names) };
  const own = extent(curves, scenario.field);
  const seen = other ? widened(own, extent(other.curves, scenario.field), (own[1] - own[0]) / 2) : own;
  const free = 1 - Math.min(0.5, foot / box.height);
  const range = [seen[1] - (seen[1] - seen[0]) / free, seen[1]] as const;
  const plane = scales(box, x0, x1, ...range);

  const lowest = lowestOf(stationary);
  const start = [plane.x(scenario.lambda[0]!), box.y + box.height] as const;
  const labels = useNearLast<readonly PlaneLabel[]>(scenario.problem, (before) =>
    lineLabels(plane, scenario, {
      ...{ curves, at, walkers, start },
      lowest: field === 'value' && lowest ? [plane.x(lowest.lambda[0]!), plane.y(lowest.value)] : null,
      plates: [zoomRect(box, compact, start)],
      before: before ?? [],
    }),
  );

  return (
    <Stage {...props} plane={plane} start={start}>
      <clipPath id={id}>
        <rect {...box} />
      </clipPath>
      <LineAxes plane={plane} foot={(1 - free) * box.height} />
      {layers && other && pinned && (
        <layers.PinnedCurves
          other={other}
          pinned={pinned}
          live={result}
          plane={plane}
          start={start}
          clip={`url(#${id})`}
        />
      )}
      {told.length > 0 && <StandstillMarks stops={told} plane={plane} />}
      {lowest && foot > 0 && (
        <path
          className="plane-crosshair"
          d={`M${plane.x(lowest.lambda[0]!).toFixed(1)},${plane.y(lowest.value).toFixed(1)}V${box.y + box.height}`}
        />
      )}
      {scenario.field === 'value' && line && line.tasks.length > 0 && (
        <LineTasks line={line} plane={plane} clip={`url(#${id})`} />
      )}
      {layers && <layers.SwarmRows result={result} plane={plane} />}
      <g clipPath={`url(#${id})`}>
        <Curves curves={curves} at={at} selected={scenario.selected} plane={plane} />
      </g>
      <CurveNames curves={curves} plane={plane} />
      <Walkers walkers={walkers} tau={scenario.tau} plane={plane} />
      {line && scenario.field === 'gradient' && (
        <LineStops
          curves={curves}
          at={at}
          truth={line.truth}
          symbol={truthName(scenario.truth)}
          selected={scenario.selected}
          plane={plane}
        />
      )}
      {scenario.field === 'value' && <StationaryPoints truth={scenario.truth} points={stationary} plane={plane} />}
      {layers && cursor.pass !== null && <layers.LinePass result={result} pass={cursor.pass} plane={plane} />}
      {cursor.lambda && <LineCursor lambda={cursor.lambda[0]!} curves={curves} at={at} plane={plane} />}
      <Labels labels={labels} />
    </Stage>
  );
};
