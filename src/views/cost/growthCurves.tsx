import { useId, useMemo } from 'react';
import '../curvePlot.css';
import type { Spent } from '../../core/growth.ts';
import { hasK, withK } from '../../state/edits.ts';
import { growthRows, growthSentence, growthWords, shownGrowth, spentText } from '../../words/en/growth.ts';
import { plain } from '../../words/sentence.ts';
import { AxisSlider } from '../axisSlider.tsx';
import { Decoration } from '../decoration.tsx';
import { textWidth } from '../labels.ts';
import { PlateNote, plate } from '../plate.tsx';
import type { ViewProps } from '../view.ts';
import { countScale } from './countScale.ts';
import { growthLines } from './growthLines.ts';
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

/** S Table 1 as measured curves: time and memory along T or K. Drag or arrow keys move T, or the selected estimator's K. */
export const GrowthCurves = ({ result, width, height, actions }: ViewProps) => {
  const { scenario, growth: came } = result;
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: all that is read of the result stands here.
  const { growth, rows, lines } = useMemo(() => {
    const growth = shownGrowth(result);
    const rows = growthRows(result);
    return { growth, rows, lines: growth ? growthLines(rows, growth, scenario.selected) : [] };
  }, [scenario.estimators, scenario.selected, scenario.T, scenario.costs, scenario.lambda.length, came]);
  const names = Math.max(16, ...lines.map(({ name }) => Math.ceil(textWidth(name)) + 9));
  const plots = useMemo(() => boxes(width, height, names), [width, height, names]);
  const axis = scenario.costs === 'K' ? 'K' : 'T';
  const end = growth?.at.at(-1) ?? 1;
  const scales = useMemo(
    () => plots.map(({ left, right }) => countScale(1, end, left, right, axis === 'K')),
    [plots, end, axis],
  );
  const sentence = plain(growthSentence(result));
  const note = growth ? null : plate(sentence, width);
  const row = rows.find(({ index }) => index === scenario.selected);
  const selected = scenario.estimators[scenario.selected]!.estimator;
  const place = axis === 'T' ? scenario.T : (row?.place ?? null);
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
      {growth && (
        <Decoration>
          {plots.map((box, i) => (
            <GrowthPlot
              key={costs[i]}
              growth={growth}
              lines={lines}
              of={costs[i]!}
              box={box}
              x={scales[i]!}
              place={place}
            />
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
      {growth && (axis === 'T' || hasK(selected)) && (
        <AxisSlider
          label={growthWords.axis[axis]}
          symbol={axis}
          value={place ?? scenario.T}
          least={axis === 'T' ? 1 : 0}
          last={end}
          invert={(px) => scales[px < (first.right + second.left) / 2 ? 0 : 1]!.invert(px)}
          text={row ? `, ${spentText(row)}` : ''}
          box={{ x: first.left, y: first.top, width: second.right - first.left, height: first.bottom - first.top }}
          onChange={(next) => actions.edit(axis === 'T' ? { T: next } : withK(scenario, next))}
          onHold={actions.hold}
        />
      )}
    </svg>
  );
};
