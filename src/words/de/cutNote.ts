import type { CutFact } from '../../facts/cutNote.ts';
import { exactly } from '../exact.ts';
import { say } from '../sentence.ts';
import type { Telling } from '../telling.ts';

export const cutTelling: Telling<CutFact> = {
  'K-above-T': ({ K, T }) =>
    say`K = ${exactly(K)} ist mehr als die T = ${exactly(T)} Schritte; gerechnet wird mit K = ${exactly(T)}.`,
};
