import type { Result, Unrolled } from '../engine/result.ts';
import { traitsOf } from '../scenario/source.ts';

/** What w₀ is where it is nothing to drag: a function of λ, or where the last outer step ended; null where it is the setting. */
export type StartsAt = 'lambda' | 'last' | null;

export const startsAt = ({ scenario: { problem, warm, w0 }, unrolled: { path } }: Result): StartsAt => {
  const { givesStart, M } = traitsOf(problem);
  if (givesStart) return 'lambda';
  return warm && path.subarray(0, M).some((x, i) => x !== w0[i % w0.length]) ? 'last' : null;
};

/** Whether the solution is λ itself, as where g pulls w to λ. */
export const solutionIsLambda = ({ lambda, solution }: Unrolled): boolean =>
  solution !== null &&
  solution.length === lambda.length &&
  solution.every((x, i) => Math.abs(x - lambda[i]!) <= 1e-9 * Math.max(1, Math.abs(x)));

/** M, how many components w has. */
export const componentsOf = ({ path, contribution }: Unrolled): number => path.length / (contribution.length + 1);

/** w_t. */
export const stateAt = (unrolled: Unrolled, t: number): Float64Array => {
  const M = componentsOf(unrolled);
  return unrolled.path.subarray(t * M, t * M + M);
};

/** ‖a − b‖, NaN where there is no b. */
const between = (a: ArrayLike<number>, b: ArrayLike<number> | null): number =>
  b ? Math.hypot(...Array.from(a, (x, i) => x - b[i]!)) : Number.NaN;

/** ‖w_t − w*‖, NaN where there is no solution. */
export const distanceAt = (unrolled: Unrolled, t: number): number => between(stateAt(unrolled, t), unrolled.solution);

/** ‖w_t − w_s‖. */
export const movedFrom = (unrolled: Unrolled, s: number, t: number): number =>
  between(stateAt(unrolled, t), stateAt(unrolled, s));
