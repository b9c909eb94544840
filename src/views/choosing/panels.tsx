import { choosingWords } from '#words/choosing.ts';
import type { Choosing, Course } from '../../facts/choosing.ts';
import { number } from '../../words/numbers.ts';
import { polyline } from '../geometry/polyline.ts';
import { textWidth } from '../geometry/textWidth.ts';
import { linearTicks, ValueAxis, valueTicks } from '../marks/axes.tsx';
import { clearOf } from './clearOf.ts';

/** Where one panel stands, and the axis of q or ρ that all share. */
export interface Panel {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (q: number) => number;
  /** The q at a part of the way from left to right. */
  readonly q: (part: number) => number;
}

/** To a tenth of a pixel. */
const round = (pixels: number): number => Math.round(10 * pixels) / 10;

const BARS = 13;

/** Two parts of a number at some q, one on the other; the bars nearest to the coin's own q in full. */
const Bars = (props: {
  readonly panel: Panel;
  readonly at: number;
  readonly parts: (q: number) => readonly [number, number];
  readonly title: string;
}) => {
  const { panel, at: own, parts, title } = props;
  const { left, right, top, bottom, x } = panel;
  const all = Array.from({ length: BARS }, (_, i) => panel.q(i / (BARS - 1)));
  const most = Math.max(...all.map((q) => parts(q)[0] + parts(q)[1]));
  const y = (value: number): number => round(bottom - ((bottom - top) * value) / (most || 1));
  const nearest = all.reduce((best, q) => (Math.abs(x(q) - x(own)) < Math.abs(x(best) - x(own)) ? q : best));
  const width = (0.62 * (right - left)) / (BARS - 1);
  return (
    <g>
      <text className="head" x={left} y={top - 6}>
        {title}
      </text>
      <ValueAxis ticks={linearTicks(0, most, bottom - top)} y={y} left={left} right={right} />
      {all.map((q) => {
        const [lower, coin] = parts(q);
        const at = round(Math.min(right - width / 2, Math.max(left + width / 2, x(q))) - width / 2);
        return (
          <g key={q} opacity={q === nearest ? 1 : 0.4}>
            <rect x={at} y={y(lower)} width={width} height={round(bottom - y(lower))} fill="var(--ink-3)" />
            <rect
              x={at}
              y={y(lower + coin)}
              width={round(width)}
              height={round(y(lower) - y(lower + coin))}
              fill="var(--slot-coin)"
            />
          </g>
        );
      })}
    </g>
  );
};

/** E‖G‖²: of a coin (1/q − 1) 𝔻² + 𝕍². */
export const Squares = ({ panel, found }: { readonly panel: Panel; readonly found: Choosing }) => (
  <Bars
    panel={panel}
    at={found.q}
    parts={found.square}
    title={choosingWords.square(found.chance, found.over === 'here', panel.right - panel.left > 400)}
  />
);

/** C_det + C_rnd q, or with E N/T in place of q. */
export const Calls = ({ panel, found }: { readonly panel: Panel; readonly found: Choosing }) => (
  <Bars
    panel={panel}
    at={found.q}
    parts={found.calls}
    title={choosingWords.calls(found.chance, found.price.Cdet, found.price.Crnd)}
  />
);

const POINTS = 81;
/** What costs more than so many times the exact step leaves the frame. */
const MOST = 1000;

/** U (19) relative to q = 1, with q* (or the best ρ) as a tick, the same at λ_τ dashed, and rings where it was measured. */
export const PriceCurve = ({ panel, found }: { readonly panel: Panel; readonly found: Choosing }) => {
  const { left, right, top, bottom } = panel;
  const x = (q: number): number => round(panel.x(q));
  const { chance, costs, best, measured, over } = found;
  const at = (i: number): number => panel.q(i / (POINTS - 1));
  const curves = costs.map((cost) => Array.from({ length: POINTS }, (_, i) => cost(at(i))));
  const shown = [...curves.flat(), ...measured.map(({ share }) => share)].filter((v) => Number.isFinite(v) && v > 0);
  const to = Math.min(MOST, Math.max(2, ...shown)) * 1.25;
  const star = best.q >= at(0) ? best.q : null;
  // The best one's name stands under the curve, which is above it on both sides.
  const under = star === null ? 0 : Math.min(0.5, 28 / (bottom - top));
  const lowest = star === null ? to : costs[0]!(star);
  const from = Math.min(Math.min(0.8, ...shown) / 1.25, to * (lowest / to) ** (1 / (1 - under)));
  const y = (value: number): number =>
    round(bottom - ((bottom - top) * Math.log(Math.max(from, Math.min(to, value)) / from)) / Math.log(to / from));
  const namedUnder = (text: string, q: number) => {
    const row = y(lowest) + 20;
    const rings = measured.map(({ q: own, share }) => ({ cx: x(Math.max(at(0), own)), cy: y(share) }));
    const taken = [
      { cx: x(found.q), by: 2 },
      ...rings.filter(({ cy }) => Math.abs(cy - (row - 4)) < 14).map(({ cx }) => ({ cx, by: 7 })),
    ];
    const middle = clearOf(
      x(q),
      textWidth(text),
      [left, right],
      taken.map(({ cx, by }) => [cx - by, cx + by]),
    );
    return { text, x: round(middle), y: row };
  };
  const named = star === null ? null : namedUnder(choosingWords.best(chance, number(star, 2)), star);
  return (
    <g>
      <text className="head" x={left} y={top - 6}>
        {choosingWords.price(chance)}
      </text>
      {right - left > 520 && (
        <text className="head" x={right} y={top - 6} textAnchor="end">
          {choosingWords.legend(chance, over === 'here', measured.length > 0)}
        </text>
      )}
      <ValueAxis ticks={valueTicks(from, to, bottom - top)} y={y} left={left} right={right} />
      {curves.map((values, k) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: the supremum's first, then that at λ_τ.
          key={k}
          d={polyline(
            POINTS,
            (i) => x(at(i)),
            (i) => (values[i]! <= to ? y(values[i]!) : Number.NaN),
          )}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={k === 0 ? 2 : 1.4}
          strokeDasharray={k === 0 ? undefined : '5 3'}
        />
      ))}
      {star !== null && named && (
        <>
          <path d={`M${x(star)},${y(lowest) - 7}v14`} stroke="var(--ink)" strokeWidth={2.5} />
          <text className="label" x={named.x} y={named.y} textAnchor="middle">
            {named.text}
          </text>
        </>
      )}
      {measured.map(({ who, q, share }) => (
        <circle
          key={who.slot}
          className="measured"
          cx={x(Math.max(at(0), q))}
          cy={y(share)}
          r={4.5}
          fill="var(--ground)"
          stroke="var(--slot-coin)"
          strokeWidth={2}
        >
          <title>{`${choosingWords.measured}: ${number(share, 2)}`}</title>
        </circle>
      ))}
    </g>
  );
};

/** The q of updates, from the first at the top to the last before τ at the foot, on a log axis; of many runs the mean, half of them and nine in ten. */
export const CourseOfQ = ({ panel, course }: { readonly panel: Panel; readonly course: Course }) => {
  const { left, top, bottom, x } = panel;
  const { at, q, many } = course;
  const low = panel.q(0);
  const span = Math.log(at.at(-1)! + 1);
  const place = (values: Float64Array, i: number): number => x(Math.max(low, values[i]!));
  const y = (i: number): number => top + ((bottom - top) * Math.log(at[i]!)) / span;
  const points = (values: Float64Array): string[] => at.map((_, i) => `${round(place(values, i))},${round(y(i))}`);
  const between = (from: Float64Array, to: Float64Array): string =>
    `M${[...points(from), ...points(to).reverse()].join('L')}Z`;
  return (
    <g>
      <text className="head" x={left} y={top - 6}>
        {choosingWords.course(many !== null)}
      </text>
      {many && (
        <g fill="var(--slot-coin)">
          <path d={between(many.quantiles[0]!, many.quantiles[4]!)} fillOpacity={0.14} />
          <path d={between(many.quantiles[1]!, many.quantiles[3]!)} fillOpacity={0.2} />
        </g>
      )}
      <path d={polyline(at.length, (i) => place(q, i), y)} fill="none" stroke="var(--slot-coin)" strokeWidth={1.6} />
    </g>
  );
};
