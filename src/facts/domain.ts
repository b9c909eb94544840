import type { Result } from '../engine/result.ts';

/** Where g or f has no value, or none of a derivative that is needed, though w and λ have: the numbers that follow mean nothing. */
export type DomainFact =
  /** g at w_t. */
  | { readonly kind: 'g-undefined'; readonly t: number; readonly term: string }
  /** f at w_T. */
  | { readonly kind: 'f-undefined'; readonly term: string; readonly lambda: readonly number[] }
  /** g at w_t has a value. */
  | {
      readonly kind: 'g-no-derivative' | 'g-no-second-derivative';
      readonly t: number;
      readonly term: string;
      readonly w: readonly number[];
    }
  /** f at w_T has a value. */
  | {
      readonly kind: 'f-no-derivative';
      readonly term: string;
      readonly w: readonly number[];
      readonly lambda: readonly number[];
    };

/** At the λ unrolled; null where both have a value. */
export const domainFact = ({
  unrolled: { leftDomain, lambda, path, stepSizes },
}: Pick<Result, 'unrolled'>): DomainFact | null => {
  if (!leftDomain) return null;
  const { of, lacks, t, term } = leftDomain;
  if (lacks !== 'value') {
    const M = path.length / (stepSizes.length + 1);
    const w = Array.from(path.subarray(t * M, (t + 1) * M));
    return of === 'inner' ? { kind: `g-no-${lacks}`, t, term, w } : { kind: 'f-no-derivative', term, w, lambda };
  }
  return of === 'inner' ? { kind: 'g-undefined', t, term } : { kind: 'f-undefined', term, lambda };
};
