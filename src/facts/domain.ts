import type { Result } from '../engine/result.ts';

/** Where g or f has no value, or none of a derivative that is needed, though w and λ have: the numbers that follow mean nothing. */
export type DomainFact =
  /** w_0 as a formula of λ. */
  | {
      readonly kind: 'start-undefined' | 'start-no-derivative';
      readonly term: string;
      readonly lambda: readonly number[];
    }
  /** g at w_t, t > 0; and at w_0, which no step has left the domain for. */
  | { readonly kind: 'g-undefined'; readonly t: number; readonly term: string }
  | { readonly kind: 'g-undefined-at-start'; readonly term: string; readonly w: readonly number[] }
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
  if (of === 'start') return { kind: lacks === 'value' ? 'start-undefined' : 'start-no-derivative', term, lambda };
  const M = path.length / (stepSizes.length + 1);
  const w = Array.from(path.subarray(t * M, (t + 1) * M));
  if (lacks !== 'value')
    return of === 'inner' ? { kind: `g-no-${lacks}`, t, term, w } : { kind: 'f-no-derivative', term, w, lambda };
  if (of === 'outer') return { kind: 'f-undefined', term, lambda };
  return t === 0 ? { kind: 'g-undefined-at-start', term, w } : { kind: 'g-undefined', t, term };
};
