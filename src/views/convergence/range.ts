import { ROUNDING } from '../../core/float32.ts';
import { steady } from '../geometry/steady.ts';

/** A log axis, and the floor below which the arithmetic cannot tell a value from none beside the largest; null where no curve comes near that of float64. */
export interface LogRange {
  readonly low: number;
  readonly high: number;
  readonly floor: number | null;
}

/** Curves may rise by this before they leave the frame; farther only together. */
const rise = 1e6;
/** Values beyond, but 0, have no place on an axis: parts of them would be beyond float64. */
const [vanishing, immense] = [1e-280, 1e300];
const precision = { float64: 1e-16, float32: ROUNDING };

/**
 * As far as the curves go, down to the floor at 1e-16 of the largest (of the first ones where all diverge), and up so that
 * one that diverges never flattens the others. The floor of float32, one rounding of the largest, is always there, and curves may pass it.
 */
export const convergenceRange = (
  series: readonly Float64Array[],
  arithmetic: 'float64' | 'float32' = 'float64',
): LogRange => {
  let least = Number.POSITIVE_INFINITY;
  let leastPositive = Number.POSITIVE_INFINITY;
  let most = 0;
  let first = 0;
  let lowestTop = Number.POSITIVE_INFINITY;
  for (const values of series) {
    let top = Number.NaN;
    for (const v of values) {
      if (!(v === 0 || (v > vanishing && v < immense))) continue;
      if (Number.isNaN(top)) first = Math.max(first, v);
      if (!(v <= top)) top = v;
      if (v < least) least = v;
      if (v > 0 && v < leastPositive) leastPositive = v;
    }
    if (Number.isNaN(top)) continue;
    most = Math.max(most, top);
    lowestTop = Math.min(lowestTop, top);
  }
  if (least === Number.POSITIVE_INFINITY) return { low: 0.1, high: 10, floor: null };
  const single = arithmetic === 'float32';
  if (most === 0) return { low: precision[arithmetic] / 10, high: 1, floor: precision[arithmetic] };
  const high = Math.min(most, Math.max(rise * first, lowestTop)) || most;
  const floor = precision[arithmetic] * Math.min(high, rise * first || high);
  const reached = single || least <= 10 * floor;
  const low = single ? Math.min(leastPositive, floor) : reached ? floor : Math.min(least, high);
  const room = Math.max((high / low) ** 0.02, high / low < 5 ? Math.sqrt((5 * low) / high) : 1);
  return { ...steady(low / room, high * room), floor: reached ? floor : null };
};
