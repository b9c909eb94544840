import type { Sentence } from './sentence.ts';

/** A topic's table: a sentence for each kind of its facts, no kind missing and none too many. One per topic and language. */
export type Telling<F extends { readonly kind: string }> = {
  readonly [K in F['kind']]: (fact: Extract<F, { readonly kind: K }>) => Sentence;
};

/** The sentence of a fact. */
export const tell = <F extends { readonly kind: string }>(table: Telling<F>, fact: F): Sentence =>
  (table[fact.kind as F['kind']] as (fact: F) => Sentence)(fact);

/** Facts in the order given, a sentence each. */
export const tellAll = <F extends { readonly kind: string }>(table: Telling<F>, facts: readonly F[]): Sentence =>
  facts.flatMap((fact, i) => [...(i > 0 ? [' '] : []), ...tell(table, fact)]);
