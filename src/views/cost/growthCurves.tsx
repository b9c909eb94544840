import { useId, useMemo } from 'react';
import { selectedIn } from '../../scenario/selected.ts';
import '../marks/curvePlot.css';
import { growthSentence, growthWords, spentText } from '#words/growth.ts';
import type { Spent } from '../../core/growth.ts';
import type { Result } from '../../engine/result.ts';
import { growthRows } from '../../facts/growth.ts';
import { hasK, withK } from '../../state/edits.ts';
import { plain } from '../../words/sentence.ts';
import { textWidth } from '../geometry/textWidth.ts';
import { AxisSlider } from '../marks/axisSlider.tsx';
import { Decoration } from '../marks/decoration.tsx';
import { PlateNote, plate } from '../marks/plate.tsx';
import type { ViewProps } from '../view.ts';
import { countScale } from './countScale.ts';
import { type GrowthLayer, growthLayer, pinnedLayer } from './growthLines.ts';
import { type GrowthBox, GrowthPlot } from './growthPlot.tsx';

const axisWidth = 30;
/** A plot narrower than this gives its names up to the plot beside it. */
const narrowest = 84;

/** Two boxes side by side; in the first, lines are named only where that leaves room for them. */
const boxes = (width: number, height: number, names: number): readonly [GrowthBox, GrowthBox] => {
  const top = 22;
  const bottom = Math.max(top + 40, height - 22);
  const both = (width - 2 * axisWidth - 2 * names) / 2;
  const named = both >= narrowest;
  const size = named ? both : Math.max(40, (width - 2 * axisWidth - names - 16) / 2);
  const second = width - names - size;
  return [
    { left: axisWidth, right: axisWidth + size, top, bottom, named },
    { left: second, right: second + size, top, bottom, named: true },
  ];
};

const costs: readonly (keyof Spent)[] = ['time', 'states'];

const useLayer = (result: Result | null): GrowthLayer | null => {
  const scenario = result?.scenario;
  // biome-ignore lint/correctness/useExhaustiveDependencies: all that is read of the result stands here.
  return useMemo(
    () => result && growthLayer(result),
    [scenario?.estimators, scenario?.selected, scenario?.T, scenario?.costs, scenario?.lambda.length, result?.growth],
  );
};

/** S Table 1 as measured curves: time and memory along T or K, a pinned run's beneath. Drag or arrow keys move T, or the selected estimator's K. */
export const GrowthCurves = ({ result, pinned, width, height, actions }: ViewProps) => {
  const { scenario } = result;
  const id = useId();
  const live = useLayer(result);
  const other = useLayer(pinned);
  const under = useMemo(() => costs.map((of) => live && other && pinnedLayer(other, live, of)), [live, other]);
  const names = Math.max(16, ...(live?.lines ?? []).map(({ name }) => Math.ceil(textWidth(name)) + 9));
  const plots = useMemo(() => boxes(width, height, names), [width, height, names]);
  const axis = scenario.costs === 'K' ? 'K' : 'T';
  const end = Math.max(...[live, ...under].map((layer) => layer?.growth.at.at(-1) ?? 1));
  const last = axis === 'K' ? scenario.T : end;
  const scales = useMemo(
    () => plots.map(({ left, right }) => countScale(1, end, left, right, axis === 'K')),
    [plots, end, axis],
  );
  const sentence = plain(growthSentence(result, pinned));
  const note = live ? null : plate(sentence, width);
  const row = growthRows(result).find(({ index }) => index === scenario.selected);
  const selected = selectedIn(scenario).estimator;
  const [first, second] = plots;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in an SVG.
    <svg
      className="curve-plot growth"
      width={width}
      height={height}
      role="group"
      aria-label={growthWords.title[axis]}
      aria-describedby={`${id}text`}
    >
      <desc id={`${id}text`}>{sentence}</desc>
      {live && (
        <Decoration>
          {plots.map((box, i) => (
            <GrowthPlot key={costs[i]} live={live} under={under[i]!} of={costs[i]!} box={box} x={scales[i]!} />
          ))}
        </Decoration>
      )}
      {note && (
        <PlateNote
          note={note}
          at={{ x: (width - note.width) / 2, y: (height - note.height) / 2, width: note.width, height: note.height }}
          tone="plain"
        />
      )}
      {live && (axis === 'T' || hasK(selected)) && (
        <AxisSlider
          label={growthWords.axis[axis]}
          symbol={axis}
          value={live.place ?? scenario.T}
          least={axis === 'T' ? 1 : 0}
          last={last}
          invert={(px) => Math.min(last, scales[px < (first.right + second.left) / 2 ? 0 : 1]!.invert(px))}
          text={row ? `, ${spentText(row)}` : ''}
          box={{ x: first.left, y: first.top, width: second.right - first.left, height: first.bottom - first.top }}
          onChange={(next) => actions.edit(axis === 'T' ? { T: next } : withK(scenario, next))}
          onHold={actions.hold}
        />
      )}
    </svg>
  );
};
