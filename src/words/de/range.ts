import type { Truth } from '../../scenario/scenario.ts';
import { number } from '../numbers.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import { normName, truthName } from '../symbols.ts';

/** Where the numbers computed with end, said by the number; what follows it in brackets has no case. */
export const largest = (float32 = false): string =>
  float32 ? '3,4 × 10³⁸ (weiter reicht float32 nicht)' : '1,8 × 10³⁰⁸ (weiter reicht float64 nicht)';

/** " in float32", where that is why a number is 0. */
export const inFloat32 = (float32: boolean): string => (float32 ? ' in float32' : '');

/** Why a run ends: the λ after its last. A whole sentence but for its end, to stand after a colon. */
export const nextIsNone = (float32: boolean): string =>
  `Das nächste λ ist größer als ${float32 ? largest(true) : '10¹⁰⁰'} oder keine Zahl`;

/** What the truth is where h is 0. */
export const besideZero = (truth: Truth, length: number): Sentence =>
  Number.isFinite(length)
    ? say`und ${normName(truth)}\u00A0=\u00A0${strong(number(length))}`
    : say`und ${truthName(truth)} ist nicht endlich`;
