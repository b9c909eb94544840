import type { DomainFact } from '../../facts/domain.ts';
import { place } from '../place.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import type { Telling } from '../telling.ts';

const noneAt = ({ term, w }: { readonly term: string; readonly w: readonly number[] }): Sentence =>
  say`${strong(term)} has none at w\u00A0=\u00A0${place(w)}`;

/** That w₀, g or f has no value, and which term is the cause. */
export const domainTelling: Telling<DomainFact> = {
  'start-undefined': ({ term, lambda }) =>
    say`At λ\u00A0=\u00A0${place(lambda)}, w₀ has no value, since ${strong(term)} has none.`,
  'start-no-derivative': ({ term, lambda }) =>
    say`At λ\u00A0=\u00A0${place(lambda)}, w₀ has no derivative, since ${strong(term)} has none.`,
  'g-undefined-at-start': ({ term, w }) =>
    say`At w₀\u00A0=\u00A0${place(w)}, g has no value, since ${strong(term)} has none.`,
  'g-undefined': ({ t, term }) =>
    say`At t\u00A0=\u00A0${t}, w leaves the domain of g: ${strong(term)} has no value there.`,
  'f-undefined': ({ term, lambda }) =>
    say`At λ\u00A0=\u00A0${place(lambda)}, f has no value, since ${strong(term)} has none.`,
  'g-no-derivative': ({ t, ...none }) => say`At t\u00A0=\u00A0${t}, g has no derivative: ${noneAt(none)}.`,
  'g-no-second-derivative': ({ t, ...none }) =>
    say`At t\u00A0=\u00A0${t}, g has no second derivative: ${noneAt(none)}.`,
  'f-no-derivative': ({ lambda, ...none }) =>
    say`At λ\u00A0=\u00A0${place(lambda)}, f has no derivative: ${noneAt(none)}.`,
};
