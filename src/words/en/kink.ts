import type { KinkFact } from '../../facts/kink.ts';
import { say, strong } from '../sentence.ts';
import type { Telling } from '../telling.ts';

/** Where a path meets a kink, at which a function has no derivative and one is chosen by rule. */
export const kinkTelling: Telling<KinkFact> = {
  'kink-on': ({ t, term }) => say`At t\u00A0=\u00A0${t}, w lies on the kink of ${strong(term)} in g.`,
  'kink-astride': ({ t, term }) =>
    say`From t\u00A0=\u00A0${t} every step jumps across the kink of ${strong(term)} in g: w cannot settle there.`,
  'kink-about': ({ t, term }) =>
    say`From t\u00A0=\u00A0${t} w goes to and fro across the kink of ${strong(term)} in g, and does not settle there.`,
  'kink-across': ({ t, term }) => say`After t\u00A0=\u00A0${t}, w steps across the kink of ${strong(term)} in g.`,
  'kink-of-f': ({ term }) => say`At the end, w lies on the kink of ${strong(term)} in f.`,
};
