import type { Result } from '../engine/result.ts';

/** Where the path meets a kink, where a derivative is the rule's and no limit: `docs/problem.md`. */
export type KinkFact =
  /** w_t, from which a step leads on, lies on a kink of g. */
  | { readonly kind: 'lies-on-kink'; readonly t: number; readonly term: string }
  /** Every step from w_t on leads across a kink of g. */
  | { readonly kind: 'jumps-across-kink'; readonly t: number; readonly term: string }
  | { readonly kind: 'crosses-kink'; readonly t: number; readonly term: string }
  /** (w_T, λ) lies on a kink of f. */
  | { readonly kind: 'ends-on-kink'; readonly term: string };

const kinds = { on: 'lies-on-kink', astride: 'jumps-across-kink', across: 'crosses-kink' } as const;

/** At the λ unrolled; null where the path meets none. */
export const kinkFact = ({ unrolled: { kink } }: Pick<Result, 'unrolled'>): KinkFact | null => {
  if (!kink) return null;
  const { of, how, t, term } = kink;
  return of === 'outer' ? { kind: 'ends-on-kink', term } : { kind: kinds[how], t, term };
};
