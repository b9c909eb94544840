import { goesBack, productsToSolve, stepsKept } from './estimators/choice.ts';
import type { Again, ForwardStep } from './estimators/descriptor.ts';
import { descriptorOf, type Estimator } from './estimators/index.ts';
import type { Moment } from './twoPasses.ts';

/** What one hypergradient has cost so far, of a random estimator at ξ = 0. */
export interface Underway {
  readonly innerGradients: number;
  /** Products with the Hessian, or in forward mode with the Jacobian. */
  readonly products: number;
  /** Stored vectors, as `statesPeak` counts them. */
  readonly states: number;
}

/** Steps of its own reverse pass that an estimator has taken at a moment of another's: they walk side by side. */
const takenOf = (e: Estimator, T: number, { taken }: Moment): number =>
  goesBack(e) ? Math.min(taken, stepsKept(e, T)) : 0;

/** What its reverse pass has computed a second time, where it does. */
const againAt = (e: Estimator, T: number, taken: number): Again =>
  (taken > 0 && descriptorOf(e).again?.(T, taken)) || { innerGradients: 0, from: T };

/**
 * Which of w_0 … w_{T−1} an estimator holds at a moment, 1 or 0 each, by its own rule of what it stores and frees
 * (`core/estimators/`): after forward step t those stored of w_0 … w_{t−1}, and after k products those still needed.
 */
export const heldAt = (e: Estimator, T: number, moment: Moment): Uint8Array => {
  const stored = descriptorOf(e).stores?.(e, T);
  const taken = takenOf(e, T, moment);
  const held = new Uint8Array(T);
  const walked = moment.phase === 'forward' ? moment.t : T - taken;
  for (let s = 0; s < walked; s++) if (stored?.(s)) held[s] = 1;
  return held.fill(1, Math.min(walked, againAt(e, T, taken).from), walked);
};

const plainStep: ForwardStep = { innerGradients: 1, products: 0, carried: 0 };

/** What an estimator's hypergradient at N outer variables has cost at a moment; the init term and the outer gradient are not among it. */
export const costAt = (e: Estimator, T: number, N: number, moment: Moment): Underway => {
  const { phase, t } = moment;
  const taken = takenOf(e, T, moment);
  const steps = phase === 'forward' ? t : T;
  const { innerGradients, products, carried } = descriptorOf(e).forwardStep?.(N) ?? plainStep;
  return {
    innerGradients: steps * innerGradients + againAt(e, T, taken).innerGradients,
    products:
      steps * products +
      (descriptorOf(e).needsObjective ? 0 : taken) +
      (t === T || phase === 'reverse' ? productsToSolve(e) : 0),
    states: carried + heldAt(e, T, moment).reduce((sum, flag) => sum + flag, 0),
  };
};
