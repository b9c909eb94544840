import { distance } from '../core/space.ts';
import type { Result } from '../engine/result.ts';
import { coinCorrects } from './shownCut.ts';
import { truthOf } from './truth.ts';

/** How far an estimator is from the truth at the λ unrolled. */
export type OffFact =
  | { readonly kind: 'off'; readonly error: number }
  /** A toss in root mean square, and the mean of all, which is d. */
  | { readonly kind: 'toss-off'; readonly error: number; readonly mean: number };

/** null before anything of it is known. */
export const offFact = (result: Result, index: number): OffFact | null => {
  const estimate = result.unrolled.estimates[index];
  if (!estimate) return null;
  const { estimator, error } = estimate;
  const truth = truthOf(result);
  if (!truth || !coinCorrects(result, estimator)) return { kind: 'off', error };
  return { kind: 'toss-off', error, mean: distance(result.unrolled.exact, truth) };
};
