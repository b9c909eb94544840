import type { Result } from '../engine/result.ts';

/** Where g or f has no value though w and λ have: the numbers that follow mean nothing, finite or not. */
export type DomainFact =
  /** g at w_t. */
  | { readonly kind: 'g-undefined'; readonly t: number; readonly term: string }
  /** f at w_T. */
  | { readonly kind: 'f-undefined'; readonly term: string; readonly lambda: readonly number[] };

/** At the λ unrolled; null where both have a value. */
export const domainFact = ({ unrolled: { leftDomain, lambda } }: Pick<Result, 'unrolled'>): DomainFact | null => {
  if (!leftDomain) return null;
  const { of, t, term } = leftDomain;
  return of === 'inner' ? { kind: 'g-undefined', t, term } : { kind: 'f-undefined', term, lambda };
};
