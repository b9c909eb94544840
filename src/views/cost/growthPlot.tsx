import { memo } from 'react';
import { growthWords } from '#words/growth.ts';
import type { Spent } from '../../core/growth.ts';
import { spread } from '../geometry/spread.ts';
import { logTicks, StepAxis, type TauScale, type Tick, ValueAxis, valueTicks } from '../marks/axes.tsx';
import { countScale } from './countScale.ts';
import type { GrowthLayer } from './growthLines.ts';
import { RunCurves } from './runCurves.tsx';

/** Where one plot stands, without its labels, and whether it has them. */
export interface GrowthBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly named: boolean;
}

/** Powers of ten, or 1, 2, 5 × 10ⁿ where little more than one power is to be seen. */
const countTicks = (low: number, high: number, pixels: number): readonly Tick[] =>
  high / low > 20 ? logTicks(low, high, pixels, 22) : valueTicks(low, high, pixels);

/** The least and the largest value of all lines, with room for marks. */
const range = (layers: readonly GrowthLayer[], of: keyof Spent): readonly [number, number] => {
  let [low, high] = [Number.POSITIVE_INFINITY, 1];
  for (const { growth, lines } of layers)
    for (const { predicted, [of]: counted } of lines)
      for (const v of [predicted(growth.at[0]!)[of], predicted(growth.at.at(-1)!)[of], ...counted]) {
        low = Math.min(low, v);
        high = Math.max(high, v);
      }
  return [Math.max(1, low / 1.25), 1.25 * high];
};

/** One cost along T or K over its axes, with the live curves' names; a pinned run lies under the live one. */
export const GrowthPlot = memo(
  (props: {
    readonly live: GrowthLayer;
    readonly under: GrowthLayer | null;
    readonly of: keyof Spent;
    readonly box: GrowthBox;
    readonly x: TauScale;
  }) => {
    const { live, under, of, box, x } = props;
    const { growth, lines } = live;
    const { left, right, top, bottom, named } = box;
    const zero = of === 'states';
    const [low, high] = range(under ? [under, live] : [live], of);
    const y = countScale(zero ? 1 : low, high, bottom, top, zero);
    const ticks = countTicks(zero ? 1 : low, high, bottom - top);
    const ends = lines.map((line) => y(line[of].at(-1)!));
    const steps = logTicks(1, x.last, right - left, 22);
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
        {under && <RunCurves layer={under} {...{ of, top, bottom, x, y }} thin />}
        <RunCurves layer={live} {...{ of, top, bottom, x, y }} />
        {named &&
          lines.map(({ key, name, identity }, i) => (
            <text key={key} className="label" x={right + 7} y={labels[i]} dy="0.35em" style={{ fill: identity.css }}>
              {name}
            </text>
          ))}
      </g>
    );
  },
);
