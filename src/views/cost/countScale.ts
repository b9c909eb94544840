import type { TauScale } from '../marks/axes.tsx';

/** Pixels between 0 and 1 where a log axis of counts begins with 0. */
const zeroGap = 11;

/**
 * A log axis of counts from `low` ≥ 1 to `high`, from one pixel to another; with `zero`, 0 stands before 1. Below `low`
 * nothing is shown lower than there.
 */
export const countScale = (low: number, high: number, from: number, to: number, zero = false): TauScale => {
  const start = from + (zero ? zeroGap * Math.sign(to - from) : 0);
  const span = Math.log(Math.max(high, 1.5 * low) / low);
  const scale = (value: number): number =>
    zero && value < 1 ? from : start + ((to - start) * Math.log(Math.max(value, low) / low)) / span;
  const invert = (px: number): number => {
    const part = (px - start) / (to - start);
    if (zero && part < 0) return Math.abs(px - from) < zeroGap / 2 || (px - from) * (to - from) < 0 ? 0 : 1;
    return Math.min(high, Math.max(low, Math.round(low * Math.exp(span * part))));
  };
  return Object.assign(scale, { invert, last: high });
};
