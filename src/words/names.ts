import { type Estimator, hasOwnPath } from '../core/estimators/choice.ts';
import type { Compared } from '../scenario/scenario.ts';
import type { Name } from './sentence.ts';

/** What an estimator is called beside its path, in the rail and in sentences. */
export const estimatorName = (e: Estimator): string => {
  switch (e.kind) {
    case 'reverse':
      return 'Exact';
    case 'forward':
      return 'Forward';
    case 'checkpointed':
      return 'Checkpointed';
    case 'recompute':
      return 'Recompute';
    case 'first-order':
      return 'First order';
    case 'truncated':
      return `K = ${e.K}${e.initTerm === 'keep' ? ' + init' : ''}`;
    case 'ufom':
      return 'UFOM';
    case 'debiased':
      return `Debiased K = ${e.K}`;
  }
};

/** An estimator in a sentence. */
export const named = (e: Estimator, slot: number): Name => ({
  name: estimatorName(e),
  slot: hasOwnPath(e) ? slot : null,
});

/** A compared estimator in a sentence. */
export const nameOf = ({ estimator, slot }: Compared): Name => named(estimator, slot);
