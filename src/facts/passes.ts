import type { Estimator } from '../core/estimators/choice.ts';
import { soFar } from '../core/soFar.ts';
import { descentRatio, roundOffOf } from '../core/theory/agreement.ts';
import { lastPosition, type Moment, momentAt } from '../core/twoPasses.ts';
import { costAt } from '../core/underway.ts';
import type { Result } from '../engine/result.ts';
import type { Compared } from '../scenario/scenario.ts';
import { selectedWithinSteps } from '../scenario/selected.ts';
import type { Cursor } from '../state/actions.ts';
import { lengthOf, truthOf } from './truth.ts';
import { type Progress, progressAt } from './walk.ts';

/** The selected estimator within its two passes. */
export interface Walk {
  readonly estimator: Estimator;
  readonly position: number;
  readonly moment: Moment;
  /** Both passes are done: there is no position after this one. */
  readonly done: boolean;
  /** The step that was walked back last; null in the forward pass. */
  readonly step: number | null;
}

/** Where the selected estimator is within its two passes; null while time runs over τ. */
export const walkOf = ({ scenario }: Result, { pass }: Cursor): Walk | null => {
  if (pass === null) return null;
  const { T } = scenario;
  const { estimator } = selectedWithinSteps(scenario);
  const moment = momentAt(pass, estimator, T);
  const step = moment.phase === 'reverse' ? moment.t + 1 : null;
  return { estimator, position: pass, moment, done: pass >= lastPosition(estimator, T), step };
};

export const progressOf = ({ scenario }: Result, { position, estimator }: Walk): Progress =>
  progressAt(position, estimator, scenario.T);

/** The descent ratio of what has been gathered of h; NaN where there is none yet, or the truth is round-off or does not exist. */
export const ratioSoFar = (result: Result, { position }: Walk): number => {
  const { unrolled, scenario } = result;
  const estimate = unrolled.estimates[scenario.selected];
  const gathered = estimate && soFar(unrolled, estimate, position);
  const target = truthOf(result);
  return gathered && target
    ? descentRatio(gathered.h, target, roundOffOf(unrolled.value, lengthOf(target)))
    : Number.NaN;
};

/** What is counted of one hypergradient: inner gradients, products with a Hessian or Jacobian, stored vectors. */
export interface Counted {
  readonly gradients: number;
  readonly products: number;
  readonly states: number;
}

/** What an estimator has counted at a moment of the walk, beside which it walks, as the cost table's columns. */
export const countedSoFar = ({ scenario }: Result, estimator: Estimator, moment: Moment): Counted => {
  const { innerGradients, products, states } = costAt(estimator, scenario.T, scenario.lambda.length, moment);
  return { gradients: innerGradients, products, states };
};

/** What the ratio shows of the two passes: h climbs as its parts are gathered. */
export type RatioWalkFact =
  | { readonly kind: 'no-h-yet'; readonly at: Progress }
  | { readonly kind: 'ratio-so-far'; readonly at: Progress; readonly ratio: number }
  | { readonly kind: 'ratio-in-the-end'; readonly at: Progress; readonly ratio: number }
  | { readonly kind: 'truth-is-too-small'; readonly at: Progress };

export const ratioWalkFact = (result: Result, walk: Walk): RatioWalkFact => {
  const at = progressOf(result, walk);
  if (walk.moment.phase === 'forward' && !walk.done) return { kind: 'no-h-yet', at };
  const ratio = ratioSoFar(result, walk);
  if (!Number.isFinite(ratio)) return { kind: 'truth-is-too-small', at };
  return { kind: walk.done ? 'ratio-in-the-end' : 'ratio-so-far', at, ratio };
};

/** What the cost table shows of the two passes. */
export interface CostWalkFact extends Counted {
  readonly kind: 'counted-so-far';
  readonly who: Compared;
}

export const costWalkFact = (result: Result, walk: Walk): CostWalkFact => ({
  kind: 'counted-so-far',
  who: selectedWithinSteps(result.scenario),
  ...countedSoFar(result, walk.estimator, walk.moment),
});
