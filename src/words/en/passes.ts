import { type Estimator, isRandom, stepsKept, withinSteps } from '../../core/estimators/choice.ts';
import { soFar } from '../../core/soFar.ts';
import { descentRatio } from '../../core/theory/agreement.ts';
import { lastPosition, type Moment, momentAt } from '../../core/twoPasses.ts';
import { costAt } from '../../core/underway.ts';
import type { Result } from '../../engine/result.ts';
import { counterpart } from '../../facts/beside.ts';
import type { Column } from '../../facts/cost.ts';
import type { Cursor } from '../../state/actions.ts';
import { beside } from '../beside.ts';
import { exactly } from '../exact.ts';
import { joined } from '../joined.ts';
import { named } from '../names.ts';
import { number } from '../numbers.ts';
import { type Part, type Sentence, say, strong } from '../sentence.ts';
import { amount } from './cost.ts';
import { lengthOf, normName, truthOf, twoDigits } from './outer.ts';
import { place, precise } from './place.ts';
import { progress } from './walk.ts';

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
  const chosen = scenario.estimators[scenario.selected] ?? scenario.estimators[0];
  if (pass === null || !chosen) return null;
  const { T } = scenario;
  const estimator = withinSteps(chosen.estimator, T);
  const moment = momentAt(pass, estimator, T);
  const step = moment.phase === 'reverse' ? moment.t + 1 : null;
  return { estimator, position: pass, moment, done: pass >= lastPosition(estimator, T), step };
};

const nameOf = ({ scenario }: Result, { estimator }: Walk): Part =>
  named(estimator, scenario.estimators[scenario.selected]?.slot ?? 0);

/** Which pass, and how far: a random estimator is walked at tails. */
const so = ({ scenario: { T } }: Result, { estimator, position }: Walk): Sentence =>
  say`${progress(position, estimator, T)}${isRandom(estimator) ? ', if ξ = 0' : ''}`;

const forward = (result: Result, walk: Walk): Sentence => {
  const { T, lambda } = result.scenario;
  const { estimator, moment, done } = walk;
  const name = nameOf(result, walk);
  const K = stepsKept(estimator, T);
  const { states } = costAt(estimator, T, lambda.length, moment);
  if (estimator.kind === 'forward')
    return done
      ? say`${name} has carried the derivative of w along: d is there, with no way back to walk.`
      : say`${name} carries the derivative of w along, ${strong(amount(states))} tangents, and keeps no state.`;
  if (done) {
    const error = result.unrolled.estimates[result.scenario.selected]?.baseError ?? Number.NaN;
    return say`${name} goes no step back${Number.isFinite(error) ? say`, and is off by ${strong(number(error))}` : []}.`;
  }
  if (moment.t === T) return say`${name} now goes back through ${K < T ? `the last ${K}` : 'all of them'}.`;
  if (estimator.kind === 'recompute' || K === 0) return say`${name} keeps no state of the way.`;
  if (states === 0 && K === T) return say`${name} holds no state yet.`;
  if (states === 0) return say`${name} keeps no state before t = ${exactly(T - K)}.`;
  return say`${name} holds ${strong(amount(states))} ${states === 1 ? 'state' : 'states'}.`;
};

const off = ({ unrolled, scenario }: Result, k: number, pinned: Result | null = null): Sentence => {
  const error = unrolled.error[k] ?? Number.NaN;
  if (!Number.isFinite(error)) return say`what is missing is not a finite number`;
  const weight = beside(error, pinned?.unrolled.error[k]);
  return scenario.truth === 'solution'
    ? say`h so far is ${weight} from ∇f`
    : say`what is still missing weighs ${weight}`;
};

/** What the strip shows of the two passes: the step walked last, what it adds, and what is still missing. */
export const stripWalk = (result: Result, walk: Walk, pinned: Result | null): Sentence => {
  const { unrolled, scenario } = result;
  const { moment, step, done } = walk;
  const here = so(result, walk);
  if (step === null) return joined(say`${here}: ${forward(result, walk)}`);
  const adds = unrolled.contribution[step - 1]!;
  const what = Number.isFinite(adds) ? number(adds) : 'more than float64 can hold';
  const estimate = unrolled.estimates[scenario.selected];
  if (done && estimate && Number.isFinite(estimate.baseError)) {
    const never = moment.taken < scenario.T ? ': what it never walks' : '';
    return joined(say`${here}, and ${nameOf(result, walk)} is off by ${strong(number(estimate.baseError))}${never}.`);
  }
  return joined(say`${here}: step ${step} contributes ${strong(what)}; ${off(result, moment.taken, pinned)}.`);
};

/**
 * What the outer plane shows of the two passes: how much of h has been gathered. null where w runs away, which the sentence
 * at rest tells.
 */
export const outerWalk = (result: Result, walk: Walk, compact: boolean, pinned: Result | null): Sentence | null => {
  const { scenario, unrolled } = result;
  const { truth } = scenario;
  const estimate = unrolled.estimates[scenario.selected];
  if (!estimate || unrolled.divergence) return null;
  const here = so(result, walk);
  const length = lengthOf(truthOf(result));
  const gathered = soFar(unrolled, estimate, walk.position);
  if (!gathered)
    return say`${here}: no h yet. At λ\u00A0=\u00A0${place(unrolled.lambda)}, ${normName(truth)}\u00A0=\u00A0${strong(number(length))}.`;
  const other =
    pinned?.scenario.lambda.length === scenario.lambda.length && pinned.scenario.truth === truth ? pinned : null;
  const compared = other?.unrolled.estimates[counterpart(other.scenario, scenario)];
  const theirs = other && compared ? soFar(other.unrolled, compared, walk.position) : null;
  const h = say`${here}: h${walk.done ? '' : ' so far'}`;
  const relative = lengthOf(gathered.h) / length;
  const away = Number.isFinite(gathered.error) ? say`, off by ${beside(gathered.error, theirs?.error)}` : [];
  if (!Number.isFinite(relative)) return say`${h} is ${strong(precise(gathered.h))}${away}.`;
  const part = say`${strong(twoDigits(relative))} of ${truth === 'steps' ? 'd' : '∇f'}’s length${away}.`;
  return compact ? say`${h} has ${part}` : say`${h} is ${precise(gathered.h)}, ${part}`;
};

/** What the arrow against h is called, or its mark on a curve, while so many steps are in it. */
export const gatheredName = (K: number): string => `h, K = ${K}`;

/** The descent ratio of what has been gathered of h; NaN where there is none yet, or the truth is round-off or does not exist. */
export const ratioSoFar = ({ unrolled, scenario }: Result, { position }: Walk): number => {
  const estimate = unrolled.estimates[scenario.selected];
  const gathered = estimate && soFar(unrolled, estimate, position);
  const target = scenario.truth === 'solution' ? unrolled.implicit : unrolled.exact;
  return gathered && target ? descentRatio(gathered.h, target) : Number.NaN;
};

/** What the ratio shows of the two passes: h climbs as its parts are gathered. */
export const ratioWalk = (result: Result, walk: Walk): Sentence => {
  const here = so(result, walk);
  if (walk.moment.phase === 'forward' && !walk.done) return say`${here}: there is no h yet.`;
  const ratio = ratioSoFar(result, walk);
  return Number.isFinite(ratio)
    ? say`${here}: ${walk.done ? 'h' : 'h so far'} has ${strong(number(ratio))}.`
    : say`${here}: the truth is too small for a ratio.`;
};

/** What an estimator has counted at a moment of the walk, beside which it walks, as the cost table's columns. */
export const countedSoFar = (
  { scenario }: Result,
  estimator: Estimator,
  moment: Moment,
): Readonly<Record<Column, number>> => {
  const { innerGradients, products, states } = costAt(estimator, scenario.T, scenario.lambda.length, moment);
  return { gradients: innerGradients, products, states };
};

export const costWalk = (result: Result, walk: Walk): Sentence => {
  const { gradients, products, states } = countedSoFar(result, walk.estimator, walk.moment);
  const count = (n: number, one: string): Sentence => say`${strong(amount(n))} ${one}${n === 1 ? '' : 's'}`;
  return joined(
    say`So far ${nameOf(result, walk)} has taken ${count(gradients, 'gradient')} and ${count(products, 'product')}; it holds ${strong(amount(states))}.`,
  );
};
