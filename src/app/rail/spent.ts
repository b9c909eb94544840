import { innerWords } from '#words/innerDescent.ts';
import { type Estimator, keepsStates, stepsKept } from '../../core/estimators/choice.ts';
import { descriptorOf, estimators } from '../../core/estimators/index.ts';
import { hasK } from '../../state/edits.ts';

/** The K that stands beside an estimator: its own, or the steps that it keeps without having one. */
export const stepsOf = (e: Estimator, T: number): number =>
  'K' in e ? e.K : hasK(e) ? T : keepsStates(e) ? stepsKept(e, T) : 0;

/** Iterations of an estimator on its linear system, or the columns of it that are looked at, for a slider; null where it has no k. */
export const iterationsOf = (e: Estimator, T: number) => {
  if (!('k' in e)) return null;
  const { min, max, initially } = estimators[e.kind].parameters.k;
  const columns = descriptorOf(e).damps;
  return {
    ...{ k: e.k, min, max, initially },
    most: Math.min(max, Math.max(2, T, e.k)),
    name: columns ? innerWords.columnsShort : innerWords.iterationsShort,
    label: columns ? innerWords.columnsOfK : innerWords.iterationsOfK,
    with: (k: number): Estimator => ({ ...e, k: Math.max(min, Math.min(max, k)) }),
  };
};
