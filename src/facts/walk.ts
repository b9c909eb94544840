import { drawOf, type Estimator } from '../core/estimators/choice.ts';
import { lastPosition, momentAt } from '../core/twoPasses.ts';

/** Where time stands within one hypergradient: at t of T steps forward, or after `taken` of `steps` steps in reverse. */
export interface Progress {
  readonly phase: 'forward' | 'reverse';
  readonly t: number;
  readonly T: number;
  readonly taken: number;
  readonly steps: number;
  /** A random estimator is walked at the least that it draws: ξ = 0 of a coin, or no step. */
  readonly least: 'coin' | 'depth' | null;
}

export const progressAt = (position: number, estimator: Estimator, T: number): Progress => ({
  ...momentAt(position, estimator, T),
  T,
  steps: lastPosition(estimator, T) - T,
  least: drawOf(estimator),
});
