import { descriptorOf, type Estimator } from '../estimators/index.ts';
import type { Method } from './method.ts';

/**
 * The curve of an estimator along t; null for what has none: it draws, or its h is not made of the steps alone.
 * `startsAtLambda`: P₀ ≠ 0, which only those that return d keep.
 */
export const methodOf = (e: Estimator, startsAtLambda: boolean): Method | null => {
  if (descriptorOf(e).exact) return { kind: 'reverse' };
  switch (e.kind) {
    case 'truncated':
      return e.initTerm === 'keep' && startsAtLambda ? null : { kind: 'truncated', K: e.K };
    case 'first-order':
      return startsAtLambda ? null : { kind: 'truncated', K: 0 };
    case 'fixed-point':
      return { kind: e.kind, k: e.k, map: e.map };
    case 'conjugate-gradient':
    case 'normal-equations':
      return { kind: e.kind, k: e.k };
    default:
      return null;
  }
};

/** The same with k = t; null where it has no k. */
export const methodOfT = (method: Method): Method | null => ('k' in method ? { ...method, k: 't' } : null);
