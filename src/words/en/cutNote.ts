import type { CutFact } from '../../facts/cutNote.ts';
import { exactly } from '../exact.ts';
import { say } from '../sentence.ts';
import type { Telling } from '../telling.ts';

export const cutTelling: Telling<CutFact> = {
  'K-above-T': ({ K, T }) =>
    say`K = ${exactly(K)} is more than the T = ${exactly(T)} steps; computed with K = ${exactly(T)}.`,
};
