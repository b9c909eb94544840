import type { StepSizeFact } from '../../facts/stepSize.ts';
import { say } from '../sentence.ts';
import type { Telling } from '../telling.ts';

/** What is said of γ_t where it is the cause. */
export const stepSizeTelling: Telling<StepSizeFact> = {
  'cannot-learn-step': () => say`w* ist für jedes γ dasselbe, also können implizite Verfahren γ nicht lernen.`,
  'no-step-size': () => say`Das gelernte γ ist bei diesem λ keine endliche Zahl: w hat keinen Pfad und F keinen Wert.`,
};
