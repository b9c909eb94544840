import type { Scenario } from '../scenario/scenario.ts';
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
    : say`${strong(own)} (pinned\u00A0${other})`;
};

type Choice = Pick<Scenario, 'estimators' | 'selected'>;

/** Index of the pinned estimator that stands beside the live selected one: that of the same slot, else its own selected one. */
export const counterpart = (pinned: Choice, live: Choice): number => {
  const slot = live.estimators[live.selected]?.slot;
  const same = pinned.estimators.findIndex((compared) => compared.slot === slot);
  return same < 0 ? pinned.selected : same;
};
