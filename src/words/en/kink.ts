import type { KinkFact } from '../../facts/kink.ts';
import { say, strong } from '../sentence.ts';
import type { Telling } from '../telling.ts';

/** Where a path meets a kink, at which a function has no derivative and one is chosen by rule. */
export const kinkTelling: Telling<KinkFact> = {
  'lies-on-kink': ({ t, term }) =>
    say`At t\u00A0=\u00A0${t}, w lies on the kink of ${strong(term)} in g: its derivative there is chosen by rule.`,
  'jumps-across-kink': ({ t, term }) =>
    say`From t\u00A0=\u00A0${t} on every step jumps across the kink of ${strong(term)} in g: w cannot settle there.`,
  'crosses-kink': ({ t, term }) => say`After t\u00A0=\u00A0${t} a step leads across the kink of ${strong(term)} in g.`,
  'ends-on-kink': ({ term }) =>
    say`At the end w lies on the kink of ${strong(term)} in f: its derivative there is chosen by rule.`,
};
