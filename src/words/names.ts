import { estimatorName } from '#words/estimators.ts';
import { type Estimator, hasOwnPath, isRandom } from '../core/estimators/choice.ts';
import type { Compared, Truth } from '../scenario/scenario.ts';
import type { Name } from './sentence.ts';

/** An estimator in a sentence. */
export const named = (e: Estimator, slot: number, truth: Truth): Name => ({
  name: estimatorName(e, truth),
  slot: isRandom(e) ? 'coin' : hasOwnPath(e) ? slot : null,
});

/** A compared estimator in a sentence. */
export const nameOf = ({ estimator, slot, truth = 'steps' }: Compared): Name => named(estimator, slot, truth);
