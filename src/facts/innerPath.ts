import type { Result, Unrolled } from '../engine/result.ts';
import { traitsOf } from '../scenario/source.ts';

/** Whether w₀ is a function of λ, and so nothing to drag. */
export const startsFromLambda = (result: Result): boolean => traitsOf(result.scenario.problem).givesStart;

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
