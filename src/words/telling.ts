import type { Sentence } from './sentence.ts';

/** The facts of one kind, those among them too whose type names several. */
type OfKind<F, K> = F extends { readonly kind: infer Kinds }
  ? K extends Kinds
    ? F & { readonly kind: K }
    : never
  : never;

/**
 * A topic's table: a sentence for each kind of its facts, no kind missing and none too many. One per topic and language.
 * `S`: what it is said in, where that is no sentence.
 */
export type Telling<F extends { readonly kind: string }, S = Sentence> = {
  readonly [K in F['kind']]: (fact: OfKind<F, K>) => S;
};

/** The sentence of a fact. */
export const tell = <F extends { readonly kind: string }, S = Sentence>(table: Telling<F, S>, fact: F): S =>
  (table[fact.kind as F['kind']] as (fact: F) => S)(fact);

/** Facts in the order given, a sentence each. */
export const tellAll = <F extends { readonly kind: string }>(table: Telling<F>, facts: readonly F[]): Sentence =>
  facts.flatMap((fact, i) => [...(i > 0 ? [' '] : []), ...tell(table, fact)]);
