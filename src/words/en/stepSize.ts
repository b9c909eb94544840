import type { Result } from '../../engine/result.ts';
import { formulaOf } from '../../scenario/start.ts';
import { number } from '../numbers.ts';
import { type Sentence, say, strong } from '../sentence.ts';

/** What is said of γ_t where it is the cause. */

const short = (x: number): string => String(Number(x.toPrecision(3)));

/** Why ∇f at the exact inner solution is no truth to learn γ by: S §1.1. */
export const learnedStepSentence: Sentence = say`w* is the same for every γ, so implicit methods cannot learn γ.`;

/** That the truth asked for cannot learn γ; null where it is another truth, or γ a setting. */
export const cannotLearn = ({ scenario, unrolled }: Result): Sentence | null =>
  scenario.truth === 'solution' && unrolled.implicitReason?.code === 'learned-step' ? learnedStepSentence : null;

/** That the learned γ is not a number at this λ, so that nothing else is; null where it is one. */
export const noStepSize = ({ scenario, unrolled }: Result): Sentence | null =>
  formulaOf(scenario.problem).step === undefined || Number.isFinite(unrolled.stepSizes[0])
    ? null
    : say`The learned γ is not a finite number at this λ: w has no path, and F no value.`;

/** Why w runs away, as far as γ_t is the cause; null where it is not. */
export const whyDiverges = ({ scenario, unrolled: { stepSizes } }: Result): Sentence | null => {
  const { smoothness = Number.NaN } = formulaOf(scenario.problem);
  const first = stepSizes[0]!;
  const [most, least] = [first * smoothness, stepSizes.at(-1)! * smoothness];
  if (first < 0) return say`the learned γ\u00A0=\u00A0${strong(number(first))} is negative, so that w climbs`;
  if (!(least > 2)) return null;
  return most === least
    ? say`γβ\u00A0=\u00A0${strong(short(most))} is above 2`
    : say`γβ falls from ${strong(short(most))} to ${strong(short(least))} and stays above 2`;
};
