import { errorWords, familyOfCut } from '#words/errors.ts';
import type { Cuts } from '../../core/curves/cuts.ts';
import type { TwoTruths } from '../../engine/result.ts';
import { closest } from '../../facts/errors.ts';
import type { Truth } from '../../scenario/scenario.ts';
import { exactly } from '../../words/exact.ts';
import { number } from '../../words/numbers.ts';
import { polyline } from '../geometry/polyline.ts';
import { spread } from '../geometry/spread.ts';
import { textWidth } from '../geometry/textWidth.ts';
import { axisNameAt, linearTicks, StepAxis, ValueAxis, valueTicks } from '../marks/axes.tsx';
import { identities, markerPath } from '../marks/palette.ts';
import { type Box, errorRange } from './frame.ts';

/** Below this part of the largest error nothing is left but rounding. */
const ZERO = 1e-9;

/** Room for the longest of what stands at the curves' ends. */
export const truthRoom = ({ families }: TwoTruths): number =>
  12 +
  Math.max(
    textWidth(errorWords.unrolledAt(1e-10)),
    ...families.map(({ family }) => textWidth(errorWords.stays(familyOfCut(family), 1e-10))),
  );

/** Errors of truncation and of implicit methods at w_T against one truth, over K and k; what is closer than all T steps by a tenth is ringed. */
export const TruthPanel = (props: {
  readonly cuts: TwoTruths & { readonly found: Cuts };
  readonly truth: Truth;
  readonly box: Box;
  readonly clip: string;
}) => {
  const { cuts, truth, box, clip } = props;
  const { T, families, found } = cuts;
  const { left, right, top, bottom } = box;
  const errors = (i: number): Float64Array => {
    const { againstSteps, againstSolution } = found.cuts[i]!;
    return truth === 'steps' ? againstSteps : againstSolution;
  };
  const all = found.cuts.flatMap(({ againstSteps, againstSolution }) => [againstSteps, againstSolution]);
  // What falls to 0, as truncation does at K = T, leaves the frame.
  const largest = all.reduce((most, values) => values.reduce((a, b) => Math.max(a, b), most), found.apart);
  const shown = all.map((values) => values.filter((v) => v > ZERO * largest));
  const { low, high } = errorRange([...shown, [found.apart]], 0, found.apart);
  const x = (k: number): number => left + ((right - left) * (k - 1)) / Math.max(1, T - 1);
  const y = (error: number): number =>
    bottom - ((bottom - top) * Math.log(Math.max(error, low / 2) / low)) / Math.log(high / low);
  const ticks = linearTicks(1, Math.max(2, T), right - left, 52).filter(({ value }) => Number.isInteger(value));
  const best = truth === 'solution' ? closest(cuts) : null;
  const identity = (slot: number | null) => (slot === null ? null : identities[slot]!);
  const css = (slot: number | null): string => identity(slot)?.css ?? 'var(--ink-2)';
  const ends = families.map(({ family, slot }, i) => ({
    text:
      errors(i).at(-1)! >= low
        ? errorWords.stays(familyOfCut(family), errors(i).at(-1)!)
        : errorWords.toZero(familyOfCut(family)),
    slot,
    y: Math.min(bottom, y(errors(i).at(-1)!)),
  }));
  const unrolled = truth === 'solution' && found.apart > 0;
  const labels = [
    ...ends,
    ...(unrolled ? [{ text: errorWords.unrolledAt(found.apart), slot: 3, y: y(found.apart) }] : []),
  ];
  const places = spread(
    labels.map((label) => label.y),
    13,
    top,
    bottom,
  );
  return (
    <g>
      <ValueAxis ticks={valueTicks(low, high, bottom - top)} y={y} left={left} right={right} />
      <StepAxis ticks={ticks} x={x} y={bottom} left={left} right={right} />
      <text className="axis-name" x={axisNameAt(ticks, x, right)} y={bottom + 15}>
        {errorWords.axisSigns.cuts}
      </text>
      <g clipPath={clip}>
        {families.map(({ family, slot }, i) => {
          const values = errors(i);
          const place = (j: number): number => y(values[j]!);
          return (
            <g key={family} data-family={family}>
              <path
                d={polyline(found.at.length, (j) => x(found.at[j]!), place)}
                fill="none"
                stroke={css(slot)}
                strokeWidth={1.8}
                strokeDasharray={identity(slot)?.dash || undefined}
              />
              {found.at.map((k, j) =>
                j % Math.max(1, Math.floor(found.at.length / 5)) === (2 * i) % 4 && Number.isFinite(place(j)) ? (
                  <path
                    key={k}
                    transform={`translate(${x(k).toFixed(1)},${place(j).toFixed(1)})`}
                    d={markerPath(identity(slot)?.marker ?? 'circle', 3.4)}
                    fill={css(slot)}
                    stroke="var(--ground)"
                  />
                ) : null,
              )}
            </g>
          );
        })}
      </g>
      {unrolled && (
        <path
          transform={`translate(${x(T)},${y(found.apart).toFixed(1)})`}
          d={markerPath('square', 4.4)}
          fill={css(3)}
        />
      )}
      {best && (
        <g className="closest">
          <circle cx={x(best.K)} cy={y(best.error)} r={8} fill="none" stroke="var(--ink)" strokeWidth={1.6} />
          <text
            className="label"
            x={x(best.K)}
            y={y(best.error) + (y(best.error) + 28 > bottom ? -14 : 22)}
            textAnchor="middle"
          >
            {`K = ${exactly(best.K)}: ${number(best.error)}`}
          </text>
        </g>
      )}
      {labels.map(({ text, slot }, i) => (
        <text key={text} className="label" x={right + 9} y={places[i]} dy="0.35em" style={{ fill: css(slot) }}>
          {text}
        </text>
      ))}
    </g>
  );
};
