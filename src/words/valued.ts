import type { Beside } from '../facts/beside.ts';
import type { Truth } from '../scenario/scenario.ts';
import { both } from './beside.ts';
import { number } from './numbers.ts';
import { type Sentence, say } from './sentence.ts';
import { normName, productName, squareName } from './symbols.ts';

/** Equations of the outer plane, which every language writes alike. */

export const twoDigits = (x: number): string => number(x, 2);

/** F = 1.97 (pinned 3.10) */
export const valued = ({ value }: { readonly value: Beside }): Sentence => say`F\u00A0=\u00A0${both(value)}`;

/** ‖d‖ = 0.32 */
export const measured = ({ truth, length }: { readonly truth: Truth; readonly length: Beside }): Sentence =>
  say`${normName(truth)}\u00A0=\u00A0${both(length)}`;

/** h·d/‖d‖² = −0.38 */
export const ratioIs = (ratio: Beside, truth: Truth = 'steps'): Sentence =>
  say`${productName(truth)}/\u2060${squareName(truth)}\u00A0=\u00A0${both(ratio, twoDigits)}`;
