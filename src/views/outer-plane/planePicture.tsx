import { memo, useId, useMemo } from 'react';
import type { Field, Needles as NeedleVectors, OuterDescent, StationaryPoint, Swarm } from '../../engine/result.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { selectedIn } from '../../scenario/selected.ts';
import type { Plane } from '../geometry/plane.ts';
import { overlap } from '../geometry/rect.ts';
import { useNearLast } from '../last.ts';
import { identityOf } from '../marks/palette.ts';
import { PlaneAxes } from '../marks/planeAxes.tsx';
import type { Theme } from '../view.ts';
import { ContourLines, ContourValues } from './contourLines.tsx';
import { contourMap, readable } from './contours.ts';
import { drawnRuns } from './drawn.ts';
import { placeLegends, plateHeight, plateInset } from './legends.ts';
import { Needles } from './needles.tsx';
import { Labels, type PlaneLabel, planeLabels } from './planeLabels.tsx';
import { planeLegends } from './planeLegends.tsx';
import { SayPlate, sayWidth } from './plates.tsx';
import type { OuterPlaneProps } from './props.ts';
import type { Quantity } from './quantity.ts';
import { drawnPoints, StationaryPoints } from './stationaryPoints.tsx';
import { Trajectories } from './trajectories.tsx';
import { zoomRect } from './zoomRect.ts';

interface PlanePictureProps {
  readonly scenario: Scenario;
  readonly descent: OuterDescent;
  readonly swarm: Swarm | null;
  readonly field: Field | null;
  readonly needles: NeedleVectors | null;
  readonly quantity: Quantity | null;
  readonly stationary: readonly StationaryPoint[];
  readonly plane: Plane;
  readonly theme: Theme;
  readonly compact: boolean;
  /** Time runs within one hypergradient. */
  readonly walking: boolean;
  readonly layers: OuterPlaneProps['layers'];
}

/** Everything over the field that does not follow the pointer. */
export const PlanePicture = memo((props: PlanePictureProps) => {
  const { scenario, descent, swarm, field, quantity, stationary, plane, theme, compact, walking, layers } = props;
  const uphillOf = layers?.uphillOf;
  const id = useId();
  const map = useMemo(
    () => field && quantity && contourMap(field, quantity, plane, uphillOf),
    [field, quantity, plane, uphillOf],
  );
  const means = useMemo(() => layers?.meanRunsOf(swarm, scenario.tau), [layers, swarm, scenario.tau]);
  const runs = useMemo(() => drawnRuns(descent, scenario, plane, means), [descent, scenario, plane, means]);

  const meanStep = (swarm && layers?.meanStepAt(swarm, scenario, plane)) ?? null;

  const { box } = plane;
  const selected = selectedIn(scenario);
  const estimator = descent.runs[scenario.selected]?.estimator ?? selected.estimator;
  const who = { estimator, slot: selected.slot, truth: scenario.truth };
  const note = layers?.noteOf(field, quantity, who, scenario) ?? null;
  const pointing = scenario.arrows && props.needles && props.needles.at.length > 0 && quantity?.missing !== 1;
  const needles = pointing ? props.needles : null;
  const { truth } = scenario;
  const start = [plane.x(scenario.lambda[0]!), plane.y(scenario.lambda[1]!)] as const;
  const zoom = zoomRect(box, compact, start);
  const noteAt = note && {
    x: box.x + plateInset,
    y: box.y + plateInset,
    width: sayWidth(note),
    height: plateHeight,
  };
  const noteRect = noteAt && (overlap(noteAt, zoom) ? { ...noteAt, y: zoom.y + zoom.height + 4 } : noteAt);
  const crosses = useMemo(() => drawnPoints(stationary), [stationary]);
  const legends = planeLegends({
    ...{ plane, quantity, truth, crosses, theme, layers, id: `${id}key` },
    crowded: swarm !== null && layers?.isCrowded(scenario) === true,
    needlesOf: needles && who,
  });
  const paths = useMemo(() => runs.flatMap(({ trajectory }) => [...trajectory.points]), [runs]);
  const marks = [
    ...start,
    ...crosses.flatMap(({ lambda }) => [plane.x(lambda[0]!), plane.y(lambda[1]!)]),
    ...runs.flatMap(({ at }) => at ?? []),
    ...paths,
  ];
  const top = Math.max(zoom.y + zoom.height, noteRect ? noteRect.y + noteRect.height : 0) + 4;
  const rects = placeLegends(
    legends.map(({ width }) => width),
    box,
    top,
    marks,
  );
  const plates = [zoom, ...(noteRect ? [noteRect] : []), ...rects];
  const levels = map ? readable(map, plates) : [];
  const uphill = map?.uphill ?? null;
  const labels = useNearLast<readonly PlaneLabel[]>(scenario.problem, (before) =>
    planeLabels(plane, runs, scenario, {
      ...{ crosses, uphill, meanStep, levels, plates, paths, walking },
      before: before ?? [],
    }),
  );

  return (
    <>
      <defs>
        <clipPath id={`${id}clip`}>
          <rect {...box} />
        </clipPath>
        <pattern id={`${id}hatch`} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="plane-hatch" d="M0,0V6" />
        </pattern>
      </defs>
      <g clipPath={`url(#${id}clip)`}>
        {map && <ContourLines map={map} hatch={`${id}hatch`} />}
        {needles && who && <Needles needles={needles} plane={plane} colour={identityOf(who.estimator, who.slot).css} />}
      </g>
      {map && <ContourValues levels={levels} floor={map.floor} />}
      <PlaneAxes plane={plane} letter="λ" axes={scenario.slice.outer} compact={compact} />
      <rect className="plane-frame" {...box} />
      <g clipPath={`url(#${id}clip)`}>
        {layers && swarm && <layers.SwarmClouds swarm={swarm} descent={descent} scenario={scenario} plane={plane} />}
        <Trajectories runs={runs} />
        <StationaryPoints truth={scenario.truth} points={crosses} plane={plane} />
      </g>
      {legends.map(({ draw }, i) => draw(rects[i]!))}
      {note && noteRect && <SayPlate sentence={note} rect={noteRect} />}
      <Labels labels={labels} />
    </>
  );
});
