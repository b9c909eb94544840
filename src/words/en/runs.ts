import type { RunsToCome } from '../../facts/runsToCome.ts';
import { exactly } from '../exact.ts';
import { number } from '../numbers.ts';
import { type Sentence, say } from '../sentence.ts';

/** "128 of 400 runs", or of all of them "400 runs". */
export const over = (count: number, runs: number): string =>
  count < runs ? `${exactly(count)} of ${exactly(runs)} runs` : `${exactly(runs)} runs`;

/** Many runs that are still to come. */
export const toCome = ({ runs }: RunsToCome): Sentence =>
  say`One run is shown; ${exactly(runs)} follow once nothing is held.`;

/** A part below 1 as a percentage, more as a multiple. */
export const times = (share: number): string =>
  share < 1 ? `${number(100 * share, 2)}\u00A0% of` : `${number(share, 2)}\u00A0×`;
