import type { DomainFact } from '../../facts/domain.ts';
import { say, strong } from '../sentence.ts';
import type { Telling } from '../telling.ts';
import { place } from './place.ts';

/** That g or f has no value, and which term is the cause. */
export const domainTelling: Telling<DomainFact> = {
  'g-undefined': ({ t, term }) =>
    say`At t\u00A0=\u00A0${t}, w leaves the domain of g: ${strong(term)} has no value there.`,
  'f-undefined': ({ term, lambda }) =>
    say`At λ\u00A0=\u00A0${place(lambda)}, f has no value, since ${strong(term)} has none.`,
  'g-no-derivative': ({ t, term, w }) =>
    say`At t\u00A0=\u00A0${t}, g has no derivative: ${strong(term)} has none at w\u00A0=\u00A0${place(w)}.`,
  'g-no-second-derivative': ({ t, term, w }) =>
    say`At t\u00A0=\u00A0${t}, g has no second derivative: ${strong(term)} has none at w\u00A0=\u00A0${place(w)}.`,
  'f-no-derivative': ({ term, w, lambda }) =>
    say`At λ\u00A0=\u00A0${place(lambda)}, f has no derivative: ${strong(term)} has none at w\u00A0=\u00A0${place(w)}.`,
};
