import type { OffFact } from '../../facts/off.ts';
import { number } from '../numbers.ts';

/** What an error is that is no plain one: of one toss, beside that of the mean of all. */
export const offNote = (off: OffFact): string | null =>
  off.kind === 'off' ? null : `per toss; ${number(off.mean)} on average`;
