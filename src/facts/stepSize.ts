import type { Result } from '../engine/result.ts';
import { traitsOf } from '../scenario/source.ts';

/** What is the case where γ_t is the cause. */
export type StepSizeFact =
  /** ∇f at the exact inner solution is no truth to learn γ by, since w* is the same for every γ: S §1.1. */
  | { readonly kind: 'cannot-learn-step' }
  /** The learned γ is not a finite number at this λ, so that nothing else is. */
  | { readonly kind: 'no-step-size' };

/** Whether the truth asked for cannot learn γ; not so where it is another truth, or γ a setting. */
export const cannotLearn = ({ scenario, unrolled }: Result): boolean =>
  scenario.truth === 'solution' && unrolled.implicitReason?.code === 'learned-step';

/** Whether the learned γ is no number at this λ. */
export const noStepSize = ({ scenario, unrolled }: Result): boolean =>
  traitsOf(scenario.problem).learnsStep && !Number.isFinite(unrolled.stepSizes[0]);
