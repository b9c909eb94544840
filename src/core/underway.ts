import { checkpointSpacing } from './estimators/checkpointed.ts';
import { type Estimator, stepsKept } from './estimators/choice.ts';
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
  e.kind === 'forward' ? 0 : Math.min(taken, stepsKept(e, T));

/** Whether w_s is stored as soon as the forward pass has left it. */
const storedForward = (e: Estimator, T: number): ((s: number) => boolean) => {
  switch (e.kind) {
    case 'reverse':
      return () => true;
    case 'checkpointed': {
      const spacing = checkpointSpacing(T);
      return (s) => s % spacing === 0;
    }
    case 'truncated':
    case 'debiased': {
      const first = T - stepsKept(e, T);
      return (s) => s >= first;
    }
    default:
      return () => false;
  }
};

/**
 * Which of w_0 … w_{T−1} an estimator holds at a moment, 1 or 0 each, by its own rule of what it stores and frees
 * (`core/estimators/`): after forward step t those stored of w_0 … w_{t−1}, and after k products those still needed.
 */
export const heldAt = (e: Estimator, T: number, moment: Moment): Uint8Array => {
  const stored = storedForward(e, T);
  const taken = takenOf(e, T, moment);
  const held = new Uint8Array(T);
  const walked = moment.phase === 'forward' ? moment.t : T - taken;
  for (let s = 0; s < walked; s++) if (stored(s)) held[s] = 1;
  if (e.kind === 'checkpointed' && taken > 0) {
    // The segment of the last product was computed again; what is left of it is held, its checkpoint among it.
    const spacing = checkpointSpacing(T);
    held.fill(1, Math.floor(walked / spacing) * spacing, walked);
  }
  return held;
};

/** What an estimator's hypergradient at N outer variables has cost at a moment; the init term and the outer gradient are not among it. */
export const costAt = (e: Estimator, T: number, N: number, moment: Moment): Underway => {
  const { phase, t } = moment;
  const taken = takenOf(e, T, moment);
  const forward = phase === 'forward' ? t : T;
  const held = heldAt(e, T, moment).reduce((sum, flag) => sum + flag, 0);
  if (e.kind === 'forward') return { innerGradients: forward, products: forward * N, states: N };
  return { innerGradients: forward + walkedAgain(e, T, taken), products: taken, states: held };
};

/** Inner gradients that the reverse pass has spent on states that were not stored. */
const walkedAgain = (e: Estimator, T: number, taken: number): number => {
  if (taken === 0) return 0;
  if (e.kind === 'recompute') return taken * T - (taken * (taken + 1)) / 2;
  if (e.kind !== 'checkpointed') return 0;
  const spacing = checkpointSpacing(T);
  const segment = Math.floor((T - taken) / spacing);
  return T - segment * spacing - (Math.ceil(T / spacing) - segment);
};
