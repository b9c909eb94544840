import { pinnedNumber } from '#words/pinnedNumber.ts';
import type { Beside } from '../facts/beside.ts';
import { number } from './numbers.ts';
import { type Sentence, say, strong } from './sentence.ts';

/**
 * A number beside the pinned run's: 5.20 (pinned 3.10). Without brackets where nothing is pinned, where the pinned run has
 * no such number, and where both print the same.
 */
export const beside = (
  live: number,
  pinned: number | null | undefined,
  print: (x: number) => string = number,
): Sentence => {
  const [own, other] = [print(live), print(pinned ?? Number.NaN)];
  return Number.isNaN(pinned ?? Number.NaN) || own === other
    ? say`${strong(own)}`
    : say`${strong(own)} ${pinnedNumber(other)}`;
};

/** `beside` of a fact's two numbers. */
export const both = ({ own, pinned }: Beside, print?: (x: number) => string): Sentence => beside(own, pinned, print);
