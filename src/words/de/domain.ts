import type { DomainFact } from '../../facts/domain.ts';
import { place } from '../place.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import type { Telling } from '../telling.ts';

/** That a term has no derivative. */
const noneAt = ({ term, w }: { readonly term: string; readonly w: readonly number[] }): Sentence =>
  say`${strong(term)} hat bei w\u00A0=\u00A0${place(w)} keine`;

/** That w₀, g or f has no value, and which term is the cause. */
export const domainTelling: Telling<DomainFact> = {
  'start-undefined': ({ term, lambda }) =>
    say`Bei λ\u00A0=\u00A0${place(lambda)} hat w₀ keinen Wert, denn ${strong(term)} hat keinen.`,
  'start-no-derivative': ({ term, lambda }) =>
    say`Bei λ\u00A0=\u00A0${place(lambda)} hat w₀ keine Ableitung, denn ${strong(term)} hat keine.`,
  'g-undefined-at-start': ({ term, w }) =>
    say`Bei w₀\u00A0=\u00A0${place(w)} hat g keinen Wert, denn ${strong(term)} hat keinen.`,
  'g-undefined': ({ t, term }) =>
    say`Bei t\u00A0=\u00A0${t} verlässt w den Definitionsbereich von g: ${strong(term)} hat dort keinen Wert.`,
  'f-undefined': ({ term, lambda }) =>
    say`Bei λ\u00A0=\u00A0${place(lambda)} hat f keinen Wert, denn ${strong(term)} hat keinen.`,
  'g-no-derivative': ({ t, ...none }) => say`Bei t\u00A0=\u00A0${t} hat g keine Ableitung: ${noneAt(none)}.`,
  'g-no-second-derivative': ({ t, ...none }) =>
    say`Bei t\u00A0=\u00A0${t} hat g keine zweite Ableitung: ${noneAt(none)}.`,
  'f-no-derivative': ({ lambda, ...none }) =>
    say`Bei λ\u00A0=\u00A0${place(lambda)} hat f keine Ableitung: ${noneAt(none)}.`,
};
