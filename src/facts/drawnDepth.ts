import { drawnBy, drawOf, stepsKept, withinSteps } from '../core/estimators/choice.ts';
import type { Result } from '../engine/result.ts';

/** How many of T steps back an estimator goes at τ: those of its cut, or of a random depth what its run draws for the update that follows. */
export const stepsBack = ({ scenario: { estimators, T, tau }, descent }: Result, index: number): number => {
  const estimator = withinSteps((estimators[index] ?? estimators[0])!.estimator, T);
  const outcome = drawOf(estimator) === 'depth' ? descent.runs[index]?.coin?.[tau - 1] : undefined;
  return outcome === undefined ? stepsKept(estimator, T) : drawnBy(estimator, T)!.depths[outcome]!;
};
