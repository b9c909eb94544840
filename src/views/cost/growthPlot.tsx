import { memo } from 'react';
import type { Spent } from '../../core/growth.ts';
import type { Growth } from '../../engine/result.ts';
import { growthWords } from '../../words/en/growth.ts';
import { logTicks, StepAxis, type TauScale, type Tick, ValueAxis, valueTicks } from '../axes.tsx';
import { identities, markerPath } from '../palette.ts';
import { polyline } from '../polyline.ts';
import { spread } from '../spread.ts';
import { countScale } from './countScale.ts';
import { type GrowthLine, growthColour } from './growthLines.ts';

/** Where one plot stands, without its labels, and whether it has them. */
export interface GrowthBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly named: boolean;
}

/** Places of the predicted line: each whole number where they are few, then about two per cent apart. */
const fine = ({ at }: Growth): readonly number[] => {
  const last = at.at(-1)!;
  const places = [at[0]!];
  for (let x = Math.max(1, at[0]!); x < last; x = Math.max(x + 1, Math.round(1.02 * x))) places.push(x);
  return [...new Set([...places, last])];
};

/** Powers of ten, or 1, 2, 5 × 10ⁿ where little more than one power is to be seen. */
const countTicks = (low: number, high: number, pixels: number): readonly Tick[] =>
  high / low > 20 ? logTicks(low, high, pixels, 22) : valueTicks(low, high, pixels);

/** The least and the largest value of all lines, with room for marks. */
const range = (lines: readonly GrowthLine[], of: keyof Spent, places: readonly number[]): readonly [number, number] => {
  let [low, high] = [Number.POSITIVE_INFINITY, 1];
  for (const { predicted, [of]: counted } of lines)
    for (const v of [predicted(places[0]!)[of], predicted(places.at(-1)!)[of], ...counted]) {
      low = Math.min(low, v);
      high = Math.max(high, v);
    }
  return [Math.max(1, low / 1.25), 1.25 * high];
};

/** Which of the counted places have room for a mark of their own, the last among them. */
const apart = (at: readonly number[], x: TauScale): readonly number[] => {
  const kept: number[] = [];
  for (let i = at.length - 1, free = Number.POSITIVE_INFINITY; i >= 0; i--)
    if (x(at[i]!) <= free) {
      kept.push(i);
      free = x(at[i]!) - 7;
    }
  return kept;
};

/** One cost along T or K: what the formulas predict as lines, what was counted as marks on them, larger where the scenario stands. */
export const GrowthPlot = memo(
  (props: {
    readonly growth: Growth;
    readonly lines: readonly GrowthLine[];
    readonly of: keyof Spent;
    readonly box: GrowthBox;
    readonly x: TauScale;
    /** The scenario's T or K; null where the selected estimator has no K. */
    readonly place: number | null;
  }) => {
    const { growth, lines, of, box, x, place } = props;
    const { left, right, top, bottom, named } = box;
    const places = fine(growth);
    const zero = of === 'states';
    const [low, high] = range(lines, of, places);
    const y = countScale(zero ? 1 : low, high, bottom, top, zero);
    const ticks = countTicks(zero ? 1 : low, high, bottom - top);
    const ends = lines.map((line) => y(line[of].at(-1)!));
    const steps = logTicks(1, x.last, right - left, 22);
    const shown = apart(growth.at, x);
    const labels = spread(ends, 12, top, bottom);
    return (
      <g>
        <text className="head" x={left} y={top - 10}>
          {growthWords.heads[of]}
        </text>
        <ValueAxis ticks={zero ? [{ value: 0, label: '0' }, ...ticks] : ticks} y={y} left={left} right={right} />
        <StepAxis
          ticks={growth.axis === 'K' ? [{ value: 0, label: '0' }, ...steps] : steps}
          x={x}
          y={bottom}
          left={left}
          right={right}
        />
        <text className="axis-name" x={right + 12} y={bottom + 15}>
          {growth.axis}
        </text>
        {place !== null && <path d={`M${x(place)},${top - 4}V${bottom}`} stroke="var(--ink)" strokeOpacity={0.55} />}
        {lines.map(({ key, predicted, identity, colour, selected, random, stands, [of]: counted }) => (
          <g key={key}>
            <path
              d={polyline(
                places.length,
                (i) => x(places[i]!),
                (i) => y(predicted(places[i]!)[of]),
              )}
              fill="none"
              stroke={colour}
              strokeWidth={selected ? 1.6 : 1}
              strokeDasharray={identity.dash}
            />
            <path
              className="counted"
              d={shown.map((i) => markerPath(identity.marker, 2.2, x(growth.at[i]!), y(counted[i]!))).join('')}
              fill={random || identity.open ? 'var(--ground)' : colour}
              stroke={colour}
              strokeWidth={0.8}
            />
            {stands.map(
              (row) =>
                row.place !== null &&
                row.here && (
                  <path
                    key={row.slot}
                    d={markerPath(identities[row.slot]!.marker, selected ? 4.8 : 4, x(row.place), y(row.here[of]))}
                    fill={random || identity.open ? 'var(--ground)' : growthColour(row)}
                    stroke={random || identity.open ? growthColour(row) : 'var(--ground)'}
                    strokeWidth={1.2}
                  />
                ),
            )}
          </g>
        ))}
        {named &&
          lines.map(({ key, name, colour }, i) => (
            <text key={key} className="label" x={right + 7} y={labels[i]} dy="0.35em" style={{ fill: colour }}>
              {name}
            </text>
          ))}
      </g>
    );
  },
);
