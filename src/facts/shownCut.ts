import { type Estimator, isRandom, keepsStates, stepsKept } from '../core/estimators/choice.ts';
import { baseCut } from '../core/estimators/fromSweep.ts';
import type { Result } from '../engine/result.ts';
import { selectedWithinSteps } from '../scenario/selected.ts';

/** Whether a coin is thrown that has something to correct: steps, or w₀’s own term, that the base leaves out. K is within T. */
export const coinCorrects = ({ scenario: { T }, unrolled }: Result, e: Estimator): boolean =>
  isRandom(e) && (stepsKept(e, T) < T || (unrolled.initContribution > 0 && baseCut(e)?.initTerm !== 'keep'));

/** The selected cut: how many of T steps it keeps, or only uses, and its error, of a toss in root mean square, where that is a finite number. */
export const shownCut = (
  result: Result,
): {
  readonly K: number;
  readonly T: number;
  readonly kept: boolean;
  readonly error: number | null;
  readonly tossed: boolean;
} => {
  const { scenario, unrolled } = result;
  const { estimator } = selectedWithinSteps(result.scenario);
  const error = (unrolled.estimates[scenario.selected] ?? unrolled.estimates[0])?.error ?? Number.NaN;
  return {
    K: stepsKept(estimator, scenario.T),
    T: scenario.T,
    kept: keepsStates(estimator),
    error: Number.isFinite(error) ? error : null,
    tossed: coinCorrects(result, estimator),
  };
};
