import { lastPosition, momentAt } from './twoPasses.ts';
import type { Estimate, Unrolled } from './unroll.ts';

/** A hypergradient that is being gathered. */
export interface SoFar {
  readonly h: readonly number[];
  /** ‖h − truth‖; NaN where the truth does not exist. */
  readonly error: number;
  /** Steps of the reverse pass that are in it. */
  readonly taken: number;
  /** Nothing is missing: this is the estimator's h. */
  readonly done: boolean;
}

/**
 * What has been gathered of an estimator's h at a position of its two passes: h_{T−k} after k steps of the reverse pass and,
 * where the estimator keeps it, the init term with the last one; of a random estimator at ξ = 0. null in the forward pass,
 * which gathers nothing; forward mode, and a first-order estimate, have their h at its end.
 */
export const soFar = (
  { gathered, error, direct, contribution }: Pick<Unrolled, 'gathered' | 'error' | 'direct' | 'contribution'>,
  { estimator, hypergradient, baseError }: Pick<Estimate, 'estimator' | 'hypergradient' | 'baseError'>,
  position: number,
): SoFar | null => {
  const T = contribution.length;
  const { phase, taken } = momentAt(position, estimator, T);
  if (position >= lastPosition(estimator, T)) return { h: hypergradient, error: baseError, taken, done: true };
  if (phase === 'forward') return null;
  const N = direct.length;
  const h = Array.from(gathered.subarray(taken * N, taken * N + N));
  return { h, error: error[taken]!, taken, done: false };
};
