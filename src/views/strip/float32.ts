import { ROUNDING } from '../../core/float32.ts';
import type { Unrolled } from '../../engine/result.ts';

/** Where float32 ends in ‖h_{T−K} − d‖: half a unit in the last place of the largest h. */
export const singleFloor = ({ gathered, lambda: { length: N } }: Unrolled): number =>
  ROUNDING *
  gathered.reduce((most, _, i) => (i % N === 0 ? Math.max(most, Math.hypot(...gathered.subarray(i, i + N))) : most), 0);

/** Errors as they are drawn over a floor: none below it, where the arithmetic cannot tell one from none. */
export const onFloor = (unrolled: Unrolled, floor: number): Unrolled => ({
  ...unrolled,
  error: unrolled.error.map((x) => Math.max(x, floor)),
  estimates: unrolled.estimates.map((e) => ({ ...e, baseError: Math.max(e.baseError, floor) })),
});
