import { beside } from '../beside.ts';
import { percent } from '../numbers.ts';
import { type Sentence, say } from '../sentence.ts';

/** h is d where ‖h − d‖/‖d‖ is no more: rounding of the cosine. */
const rounding = 5e-7;
/** A step that keeps some of the descent is told to be turned where its cosine is less. */
const turned = 0.5;

const share = (ratio: number): string => percent(ratio).replace(' ', '\u00A0');

/** ‖h − d‖/‖d‖ from h·d/‖d‖² and cos(h, d). */
const relativeError = (ratio: number, cosine: number): number =>
  Math.hypot(ratio - 1, ratio * Math.sqrt(Math.max(0, 1 / cosine ** 2 - 1)));

/** "Its step keeps 40 % of the exact descent", from h·d/‖d‖² and cos(h, d). */
export const keeps = (subject: Sentence, ratio: number, cosine: number, pinned?: number): Sentence => {
  if (!Number.isFinite(ratio)) return [];
  if (relativeError(ratio, cosine) < rounding) return say`${subject} is the exact descent.`;
  const aside =
    pinned === undefined && cosine > 0 && cosine < turned
      ? `, turned by ${Math.round((Math.acos(cosine) * 180) / Math.PI)}°`
      : '';
  const of = say` of the exact descent${aside}.`;
  if (ratio >= 0 && ratio < 5e-3) return say`${subject} keeps ${beside(ratio, pinned)}${of}`;
  if (ratio > 10) return say`${subject} goes ${beside(ratio, pinned)} times as far as the exact descent${aside}.`;
  return say`${subject} ${ratio < 1.005 ? 'keeps' : 'takes'} ${beside(ratio, pinned, share)}${of}`;
};
