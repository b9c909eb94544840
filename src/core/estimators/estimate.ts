import type { Dynamics, Walk } from '../dynamics.ts';
import { checkpointed } from './checkpointed.ts';
import type { Estimator } from './choice.ts';
import { debiased } from './debiased.ts';
import { firstOrder } from './firstOrder.ts';
import { forward } from './forward.ts';
import { recompute } from './recompute.ts';
import { reverse } from './reverse.ts';
import { truncated } from './truncated.ts';
import { ufom } from './ufom.ts';

/** The hypergradient of the chosen estimator at λ. `xi` is the coin of a random one; the others do not look at it. */
export const estimate = <W, L>(d: Dynamics<W, L>, l: L, estimator: Estimator, xi: 0 | 1 = 0): Walk<L> => {
  switch (estimator.kind) {
    case 'reverse':
      return reverse(d, l);
    case 'forward':
      return forward(d, l);
    case 'checkpointed':
      return checkpointed(d, l);
    case 'recompute':
      return recompute(d, l);
    case 'first-order':
      return firstOrder(d, l);
    case 'truncated':
      return truncated(d, l, estimator);
    case 'ufom':
      return ufom(d, l, estimator, xi);
    case 'debiased':
      return debiased(d, l, estimator, xi);
  }
};
