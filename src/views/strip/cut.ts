import type { Estimator } from '../../core/estimators/choice.ts';
import { isExact } from '../../core/estimators/choice.ts';

/** How many of the last steps the estimator keeps, at most T: its cut stands after step T − K. Random ones: at tails. */
export const stepsKept = (e: Estimator, T: number): number => (isExact(e) ? T : 'K' in e ? Math.min(e.K, T) : 0);

/** Whether its cut can be dragged: it has a K, or it is full reverse mode, which a cut turns into a truncated one. */
export const isCuttable = (e: Estimator): boolean => 'K' in e || e.kind === 'reverse';

/** The estimator as it is computed: K is never above T. */
export const asComputed = (e: Estimator, T: number): Estimator => ('K' in e && e.K > T ? { ...e, K: T } : e);
