import type { Result } from '../engine/result.ts';

/** Where the path meets a kink, where a derivative is the rule's and no limit: `docs/problem.md`. */
export type KinkFact =
  /** w_t, from which a step leads on, lies on a kink of g; every step from it leads across one; one every few steps does; or the one from it. */
  | {
      readonly kind: 'kink-on' | 'kink-astride' | 'kink-about' | 'kink-across';
      readonly t: number;
      readonly term: string;
    }
  /** (w_T, λ) lies on a kink of f. */
  | { readonly kind: 'kink-of-f'; readonly term: string };

/** At the λ unrolled; null where the path meets none. */
export const kinkFact = ({ unrolled: { kink } }: Pick<Result, 'unrolled'>): KinkFact | null => {
  if (!kink) return null;
  const { of, how, t, term } = kink;
  return of === 'outer' ? { kind: 'kink-of-f', term } : { kind: `kink-${how}`, t, term };
};
