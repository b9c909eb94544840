import type { RunsToCome } from '../../facts/runsToCome.ts';
import { exactly } from '../exact.ts';
import { number } from '../numbers.ts';
import { type Sentence, say } from '../sentence.ts';

/** "128 von 400 Läufen", or of all of them "400 Läufe": in the nominative, and after "über". */
export const over = (count: number, runs: number): string =>
  count < runs ? `${exactly(count)} von ${exactly(runs)} Läufen` : `${exactly(runs)} Läufe`;

/** Many runs that are still to come. */
export const toCome = ({ runs }: RunsToCome): Sentence =>
  say`Gezeigt ist ein Lauf; ${exactly(runs)} folgen, sobald nichts gehalten wird.`;

/** A part below 1 as a percentage, more as a multiple; "der Aufrufe" may follow. */
export const times = (share: number): string =>
  share < 1 ? `${number(100 * share, 2)}\u00A0%` : `das ${number(share, 2)}-Fache`;
