import type { Truth } from '../../scenario/scenario.ts';
import { number } from '../numbers.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import { normName, truthName } from '../symbols.ts';

/** Where the numbers computed with end, said by the number. */
export const largest = (float32 = false): string =>
  `${float32 ? '3.4 × 10³⁸' : '1.8 × 10³⁰⁸'}, the largest float${float32 ? 32 : 64}`;

/** " in float32", where that is why a number is 0. */
export const inFloat32 = (float32: boolean): string => (float32 ? ' in float32' : '');

/** Why a run ends: the λ after its last. */
export const nextIsNone = (float32: boolean): string =>
  `the next λ is beyond ${float32 ? largest(true) : '10¹⁰⁰'}, or no number`;

/** What the truth is where h is 0. */
export const besideZero = (truth: Truth, length: number): Sentence =>
  Number.isFinite(length)
    ? say`and ${normName(truth)}\u00A0=\u00A0${strong(number(length))}`
    : say`and ${truthName(truth)} is not finite`;
