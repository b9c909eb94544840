import type { KinkFact } from '../../facts/kink.ts';
import { say, strong } from '../sentence.ts';
import type { Telling } from '../telling.ts';

/** Where a path meets a kink, at which a function has no derivative and one is chosen by rule. */
export const kinkTelling: Telling<KinkFact> = {
  'kink-on': ({ t, term }) => say`Bei t\u00A0=\u00A0${t} liegt w auf dem Knick von ${strong(term)} in g.`,
  'kink-astride': ({ t, term }) =>
    say`Ab t\u00A0=\u00A0${t} springt jeder Schritt über den Knick von ${strong(term)} in g: w kommt dort nicht zur Ruhe.`,
  'kink-about': ({ t, term }) =>
    say`Ab t\u00A0=\u00A0${t} geht w über den Knick von ${strong(term)} in g hin und her und kommt dort nicht zur Ruhe.`,
  'kink-across': ({ t, term }) => say`Nach t\u00A0=\u00A0${t} tritt w über den Knick von ${strong(term)} in g.`,
  'kink-of-f': ({ term }) => say`Am Ende liegt w auf dem Knick von ${strong(term)} in f.`,
};
