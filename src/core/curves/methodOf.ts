import { isExact, isRandom, solvesAtEnd } from '../estimators/choice.ts';
import { descriptorOf, type Estimator } from '../estimators/index.ts';
import type { Method } from './method.ts';

/**
 * The curve of an estimator along t; null for what has none: it draws, it solves a damped system, or its h is not made of the steps alone.
 * `startsAtLambda`: P₀ ≠ 0, which only those that return d keep.
 */
export const methodOf = (e: Estimator, startsAtLambda: boolean): Method | null => {
  if (isExact(e)) return { kind: 'reverse' };
  if (solvesAtEnd(e)) return descriptorOf(e).damps ? null : (e as Extract<Method, { readonly k: unknown }>);
  const reading = isRandom(e) ? null : descriptorOf(e).reading?.(e);
  if (!reading || reading === 'd' || (reading.initTerm === 'keep' && startsAtLambda)) return null;
  return { kind: 'truncated', K: reading.K };
};

/** The same with k = t; null where it has no k. */
export const methodOfT = (method: Method): Method | null => ('k' in method ? { ...method, k: 't' } : null);
