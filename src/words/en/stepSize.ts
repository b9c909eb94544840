import type { StepSizeFact } from '../../facts/stepSize.ts';
import { say } from '../sentence.ts';
import type { Telling } from '../telling.ts';

/** What is said of γ_t where it is the cause. */
export const stepSizeTelling: Telling<StepSizeFact> = {
  'cannot-learn-step': () => say`w* is the same for every γ, so implicit methods cannot learn γ.`,
  'no-step-size': () => say`The learned γ is not a finite number at this λ: w has no path, and F no value.`,
};
