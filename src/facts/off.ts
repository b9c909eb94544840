import { blindTo, drawOf } from '../core/estimators/choice.ts';
import { distance } from '../core/space.ts';
import type { Result } from '../engine/result.ts';
import { startsAtLambda } from '../scenario/situations.ts';
import { traitsOf } from '../scenario/source.ts';
import { coinCorrects } from './shownCut.ts';
import { truthOf } from './truth.ts';

/** How far an estimator is from the truth at the λ unrolled. */
export type OffFact =
  | { readonly kind: 'off'; readonly error: number }
  /** Against d: an implicit method has no part of what flows through w₀, or through a learned γ. */
  | { readonly kind: 'blind-off'; readonly error: number; readonly to: 'start' | 'step' }
  /** A toss, or another draw, in root mean square, and the mean of all, which is d. */
  | { readonly kind: 'toss-off' | 'draw-off'; readonly error: number; readonly mean: number };

/** null before anything of it is known. */
export const offFact = (result: Result, index: number): OffFact | null => {
  const estimate = result.unrolled.estimates[index];
  if (!estimate) return null;
  const { estimator, error } = estimate;
  const { problem, truth: against } = result.scenario;
  const to = blindTo(estimator, {
    startsAtLambda: startsAtLambda(problem),
    learnsStep: traitsOf(problem).learnsStep,
  });
  if (to && against === 'steps') return { kind: 'blind-off', error, to };
  const truth = truthOf(result);
  if (!truth || !coinCorrects(result, estimator)) return { kind: 'off', error };
  return {
    kind: drawOf(estimator) === 'coin' ? 'toss-off' : 'draw-off',
    error,
    mean: distance(result.unrolled.exact, truth),
  };
};
