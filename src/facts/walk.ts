import { type Estimator, isRandom } from '../core/estimators/choice.ts';
import { lastPosition, momentAt } from '../core/twoPasses.ts';

/** Where time stands within one hypergradient: at t of T steps forward, or after `taken` of `steps` steps in reverse. */
export interface Progress {
  readonly phase: 'forward' | 'reverse';
  readonly t: number;
  readonly T: number;
  readonly taken: number;
  readonly steps: number;
  /** A random estimator is walked at ξ = 0. */
  readonly tails: boolean;
}

export const progressAt = (position: number, estimator: Estimator, T: number): Progress => ({
  ...momentAt(position, estimator, T),
  T,
  steps: lastPosition(estimator, T) - T,
  tails: isRandom(estimator),
});
