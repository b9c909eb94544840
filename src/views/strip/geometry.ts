import type { Unrolled } from '../../engine/result.ts';
import { textWidth } from '../geometry/textWidth.ts';
import { ticks } from '../geometry/ticks.ts';

/** Where the strip's parts stand, in pixels of its box: flags above, the plot, the step axis, one row per estimator. */
export interface Layout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly flag: number;
  readonly rowsTop: number;
  readonly rowHeight: number;
  readonly rows: number;
}

const leastPlot = 120;

/** The plot takes what the flags, the axis and the rows leave; below 120 px rows give way, first in height, then in number. */
export const layout = (
  width: number,
  height: number,
  compact: boolean,
  names: readonly string[],
  states: readonly string[],
): Layout => {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text)));
  const flag = compact ? 28 : 24;
  const top = flag + 12;
  const axis = 22;
  const left = Math.round(Math.max(48, widest(names) + 16));
  const right = Math.round(Math.max(left + 40, width - Math.max(20, widest(states) + 14)));
  const free = height - top - axis - leastPlot;
  const rowHeight = Math.max(12, Math.min(compact ? 15 : 14, Math.floor(free / Math.max(1, names.length))));
  const rows = Math.max(Math.min(1, names.length), Math.min(names.length, Math.floor(free / rowHeight)));
  const bottom = Math.max(top + leastPlot, height - axis - rows * rowHeight);
  return { left, right, top, bottom, flag, rowsTop: bottom + axis, rowHeight, rows };
};

/** Inner steps along x: cell t fills x(t − 1) … x(t), so a cut just after step t stands at x(t). Cell 0 is the init term. */
export interface StepScale {
  (t: number): number;
  /** The step whose cell lies under a pixel. */
  stepAt(px: number): number;
  /** The nearest cut t = 0 … T to a pixel. */
  cutAt(px: number): number;
  readonly cell: number;
  readonly first: number;
}

export const stepScale = (T: number, hasInit: boolean, left: number, right: number): StepScale => {
  const first = hasInit ? 0 : 1;
  const cell = (right - left) / (T + 1 - first);
  const x = (t: number) => left + (t + 1 - first) * cell;
  const clamp = (t: number, low: number) => Math.min(T, Math.max(low, t));
  return Object.assign(x, {
    stepAt: (px: number) => clamp(Math.ceil((px - x(0)) / cell), 1),
    cutAt: (px: number) => clamp(Math.round((px - x(0)) / cell), 0),
    cell,
    first,
  });
};

/** What the logarithmic axis spans. `floored`: float64's rounding, and not the data, sets its lower end. */
export interface Extent {
  readonly low: number;
  readonly high: number;
  readonly floored: boolean;
}

/** Below this fraction of the largest contribution an error is rounding: sums of that size end at 2⁻⁵² of it. */
const resolution = 2 ** -46;

type Spanned = Pick<Unrolled, 'contribution' | 'initContribution' | 'error' | 'estimates'>;

/** What is drawn of a pinned run over T steps: the last T of its own. */
export const lastSteps = ({ contribution, error }: Unrolled, T: number): Spanned => ({
  contribution: contribution.slice(-T),
  initContribution: 0,
  error: error.slice(0, T + 1),
  estimates: [],
});

const positive = (x: number): boolean => x > 0 && x < Number.POSITIVE_INFINITY;

/**
 * From the smallest positive number worth showing to the largest; null where every contribution and error is zero. An
 * error below float64's resolution is rounding and does not stretch the axis.
 */
export const extent = (unrolled: Spanned, bounds: readonly Float64Array[]): Extent | null => {
  const terms = [...unrolled.contribution, unrolled.initContribution].filter(positive);
  const errors = [...unrolled.error, ...unrolled.estimates.map((e) => e.error)].filter(positive);
  const largest = (values: readonly number[]) => values.reduce((a, v) => Math.max(a, v), 0);
  let high = Math.max(largest(terms), largest([...unrolled.error].filter(positive)));
  if (high === 0) return null;
  const noise = high * resolution;
  const low = [...terms, ...errors.filter((e) => e > noise)].reduce((a, v) => Math.min(a, v), high);
  const most = high * 1e3;
  for (const bound of bounds) for (const b of bound) if (positive(b) && b <= most) high = Math.max(high, b);
  const floored = low < noise;
  return { low: floored ? noise : low / 1.6, high: Math.min(high * 2, Number.MAX_VALUE), floored };
};

/** What holds two runs. */
export const both = (a: Extent | null, b: Extent | null): Extent | null =>
  a && b
    ? {
        low: Math.min(a.low, b.low),
        high: Math.max(a.high, b.high),
        floored: a.low <= b.low ? a.floored : b.floored,
      }
    : (a ?? b);

/** A logarithmic scale; what is not a positive finite number is NaN. Values below the low end lie below the plot. */
export const logScale = ({ low, high }: Pick<Extent, 'low' | 'high'>, top: number, bottom: number) => {
  const from = Math.log(low);
  const height = (bottom - top) / (Math.log(high) - from);
  return (value: number): number => (positive(value) ? bottom - (Math.log(value) - from) * height : Number.NaN);
};

/** Steps that carry a number: round ones, about one each `apart` pixels, and always T. */
export const stepTicks = (T: number, width: number, apart: number): number[] => {
  const round = ticks(1, T, Math.max(1, Math.round(width / apart))).filter(Number.isInteger);
  return [...round.filter((t) => ((T - t) * width) / T >= apart * 0.6), T];
};
