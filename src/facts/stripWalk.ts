import { carriesTangents, stepsKept, storesStates } from '../core/estimators/choice.ts';
import { costAt } from '../core/underway.ts';
import type { Result } from '../engine/result.ts';
import type { Compared } from '../scenario/scenario.ts';
import { selectedWithinSteps } from '../scenario/selected.ts';
import { type Beside, beside } from './beside.ts';
import { progressOf, type Walk } from './passes.ts';
import type { Progress } from './walk.ts';

interface Of {
  readonly at: Progress;
  readonly who: Compared;
}
interface Step {
  readonly at: Progress;
  readonly step: number;
  /** What it adds to h; it may be beyond float64. */
  readonly adds: number;
}

/** What the strip shows of the two passes: what is kept on the way, then the step walked last, and what is still missing. */
export type StripWalkFact =
  /** Forward mode: d is there at the end. */
  | (Of & { readonly kind: 'carries-derivative'; readonly tangents: number })
  | (Of & { readonly kind: 'has-carried-derivative' })
  /** There is no reverse pass; `error` is null where it is not a finite number. */
  | (Of & { readonly kind: 'goes-no-step-back'; readonly error: number | null })
  | (Of & { readonly kind: 'turns-back'; readonly steps: number })
  | (Of & { readonly kind: 'turns-all-back' })
  | (Of & { readonly kind: 'keeps-no-state' })
  | (Of & { readonly kind: 'holds-none-yet' })
  | (Of & { readonly kind: 'keeps-none-before'; readonly t: number })
  | (Of & { readonly kind: 'holds'; readonly states: number })
  /** Both passes are done; what steps were cut is the error, or none was. */
  | (Of & { readonly kind: 'ends-cut'; readonly error: number })
  | (Of & { readonly kind: 'ends-whole'; readonly error: number })
  /** What is still missing weighs so much. */
  | (Step & { readonly kind: 'adds-of-steps'; readonly missing: Beside })
  /** h so far is so far from ∇f. */
  | (Step & { readonly kind: 'adds-of-solution'; readonly missing: Beside })
  | (Step & { readonly kind: 'adds-without-missing' });

export const stripWalkFact = (result: Result, walk: Walk, pinned: Result | null): StripWalkFact => {
  const { unrolled, scenario } = result;
  const { moment, step, done } = walk;
  const at = progressOf(result, walk);
  const who = selectedWithinSteps(result.scenario);
  if (step === null) return forwardFact(result, walk, { at, who });
  const estimate = unrolled.estimates[scenario.selected];
  if (done && estimate && Number.isFinite(estimate.baseError))
    return { kind: moment.taken < scenario.T ? 'ends-cut' : 'ends-whole', at, who, error: estimate.baseError };
  const adds: Step = { at, step, adds: unrolled.contribution[step - 1]! };
  const missing = beside(unrolled.error[moment.taken] ?? Number.NaN, pinned?.unrolled.error[moment.taken]);
  if (!Number.isFinite(missing.own)) return { kind: 'adds-without-missing', ...adds };
  return { kind: scenario.truth === 'solution' ? 'adds-of-solution' : 'adds-of-steps', ...adds, missing };
};

const forwardFact = (result: Result, { estimator, moment, done }: Walk, of: Of): StripWalkFact => {
  const { T, lambda, selected } = result.scenario;
  const K = stepsKept(estimator, T);
  const { states } = costAt(estimator, T, lambda.length, moment);
  if (carriesTangents(estimator))
    return done ? { kind: 'has-carried-derivative', ...of } : { kind: 'carries-derivative', ...of, tangents: states };
  if (done) {
    const error = result.unrolled.estimates[selected]?.baseError ?? Number.NaN;
    return { kind: 'goes-no-step-back', ...of, error: Number.isFinite(error) ? error : null };
  }
  if (moment.t === T) return K < T ? { kind: 'turns-back', ...of, steps: K } : { kind: 'turns-all-back', ...of };
  if (!storesStates(estimator) || K === 0) return { kind: 'keeps-no-state', ...of };
  if (states > 0) return { kind: 'holds', ...of, states };
  return K === T ? { kind: 'holds-none-yet', ...of } : { kind: 'keeps-none-before', ...of, t: T - K };
};
