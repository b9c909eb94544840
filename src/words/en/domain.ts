import type { DomainFact } from '../../facts/domain.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import type { Telling } from '../telling.ts';
import { place } from './place.ts';

const noneAt = ({ term, w }: { readonly term: string; readonly w: readonly number[] }): Sentence =>
  say`${strong(term)} has none at w\u00A0=\u00A0${place(w)}`;

/** That g or f has no value, and which term is the cause. */
export const domainTelling: Telling<DomainFact> = {
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
