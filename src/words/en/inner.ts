import { keepsStates, stepsKept, withinSteps } from '../../core/estimators/choice.ts';
import { momentAt } from '../../core/twoPasses.ts';
import type { Result, Unrolled } from '../../engine/result.ts';
import { formulaOf } from '../../scenario/start.ts';
import type { Cursor } from '../../state/actions.ts';
import { beside } from '../beside.ts';
import { exactly } from '../exact.ts';
import { joined } from '../joined.ts';
import { named } from '../names.ts';
import { number } from '../numbers.ts';
import { type Part, plain, type Sentence, say, strong } from '../sentence.ts';
import { noStepSize, whyDiverges } from './stepSize.ts';
import { progress } from './walk.ts';

const words = {
  plane: 'The inner descent',
  start: 'w₀, start of the inner descent',
  startOfLambda: 'w₀ is a function of λ here, and cannot be dragged.',
  last: (K: number) => `last ${K}`,
  at: (t: number) => `t = ${t}`,
  times: (factor: string) => `× ${factor}`,
  step: 'step t',
  state: 'w',
  many: (M: number): Sentence =>
    say`w has ${strong(String(M))} components: a picture of the path needs one or two. The strip below shows every step.`,
};

export { words as innerWords };

/** A path of less than this share of its whole length barely moves. */
const BARELY = 0.01;

/** Whether w₀ is a function of λ, and so nothing to drag. */
export const startsFromLambda = (result: Result): boolean => formulaOf(result.scenario.problem).init !== undefined;

/** Whether the solution is λ itself, as where g pulls w to λ. */
export const solutionIsLambda = ({ lambda, solution }: Unrolled): boolean =>
  solution !== null &&
  solution.length === lambda.length &&
  solution.every((x, i) => Math.abs(x - lambda[i]!) <= 1e-9 * Math.max(1, Math.abs(x)));

const solutionName = ({ unrolled }: Result, cursor: Cursor): string =>
  solutionIsLambda(unrolled) ? (cursor.lambda ? 'λ' : 'λ_τ') : 'w*';

/** M, how many components w has. */
export const componentsOf = ({ path, contribution }: Unrolled): number => path.length / (contribution.length + 1);

const stateAt = (unrolled: Unrolled, t: number): Float64Array => {
  const M = componentsOf(unrolled);
  return unrolled.path.subarray(t * M, t * M + M);
};

/** ‖a − b‖, NaN where there is no b. */
const between = (a: ArrayLike<number>, b: ArrayLike<number> | null): number =>
  b ? Math.hypot(...Array.from(a, (x, i) => x - b[i]!)) : Number.NaN;

const selected = ({ scenario }: Result): { readonly name: Part; readonly K: number; readonly keepsPath: boolean } => {
  const { estimator, slot } = scenario.estimators[scenario.selected] ?? scenario.estimators[0]!;
  const computed = withinSteps(estimator, scenario.T);
  return {
    name: named(computed, slot),
    K: stepsKept(computed, scenario.T),
    keepsPath: keepsStates(computed),
  };
};

/** How far the pinned run's w is from its solution after t steps, or after all of its own; NaN where w is another. */
const pinnedDistance = (pinned: Result | null, { unrolled }: Result, t: number): number =>
  pinned && componentsOf(pinned.unrolled) === componentsOf(unrolled)
    ? between(stateAt(pinned.unrolled, Math.min(t, pinned.scenario.T)), pinned.unrolled.solution)
    : Number.NaN;

const twoDigits = (x: number): string => number(x, 2);

/**
 * What the inner plane shows now: the step under the cursor, where the walk through the two passes is, else how far w_T is
 * from its solution.
 */
export const innerSentence = (result: Result, cursor: Cursor, pinned: Result | null = null): Sentence =>
  joined(sentence(result, cursor, pinned));

const sentence = (result: Result, cursor: Cursor, pinned: Result | null): Sentence => {
  const { scenario, unrolled } = result;
  const { T } = scenario;
  if (cursor.step !== null && cursor.step >= 1 && cursor.step <= T) return atStep(result, cursor.step, pinned);
  if (cursor.pass !== null) return walking(result, cursor, cursor.pass, pinned);
  if (unrolled.divergence) return runningAway(result, cursor);
  const end = stateAt(unrolled, T);
  const distance = between(end, unrolled.solution);
  const after = say`After ${exactly(T)} ${T === 1 ? 'step' : 'steps'} w`;
  if (Number.isFinite(distance))
    return say`${after} is ${beside(distance, pinnedDistance(pinned, result, Number.POSITIVE_INFINITY), twoDigits)} from the solution ${solutionName(result, cursor)}.${lastSteps(result)}`;
  const broken = noStepSize(result);
  if (broken) return broken;
  const step = between(end, stateAt(unrolled, T - 1));
  return Number.isFinite(step)
    ? say`${after} still moves by ${strong(number(step, 2))} per step; there is no exact solution to measure against here.`
    : say`${after} is beyond float64.`;
};

/** What the steps that the selected estimator keeps did. */
const lastSteps = (result: Result): Sentence => {
  const { unrolled } = result;
  const { T } = result.scenario;
  const { name, K, keepsPath } = selected(result);
  if (K === 0) return say` ${name} keeps none of them.`;
  if (K === T) return say` ${name} ${keepsPath ? 'keeps' : 'uses'} ${T === 1 ? 'it' : 'all of them'}.`;
  const end = stateAt(unrolled, T);
  const moved = between(end, stateAt(unrolled, T - K));
  const whole = between(end, stateAt(unrolled, 0));
  const last = K === 1 ? 'The last one' : `The last ${K}`;
  const largest = Math.max(
    ...Array.from({ length: K }, (_, i) => between(stateAt(unrolled, T - i), stateAt(unrolled, T - i - 1))),
  );
  if (largest === 0) return say` ${last} ${K === 1 ? 'does' : 'do'} not move it.`;
  if (Math.max(moved, largest) < BARELY * whole) return say` ${last} barely ${K === 1 ? 'moves' : 'move'} it.`;
  if (moved < largest) return say` ${last} move it by up to ${strong(number(largest, 2))} each.`;
  return say` ${last} ${K === 1 ? 'moves' : 'move'} it by ${strong(number(moved, 2))}.`;
};

/** Forward: how far w_t is; reverse: what the product that was just taken adds to h. */
const walking = (result: Result, cursor: Cursor, position: number, pinned: Result | null): Sentence => {
  const { scenario, unrolled } = result;
  const { estimator } = scenario.estimators[scenario.selected] ?? scenario.estimators[0]!;
  const { phase, t, taken } = momentAt(position, estimator, scenario.T);
  const at = progress(position, estimator, scenario.T);
  if (phase === 'reverse') {
    const theirs = pinned?.unrolled.contribution.at(-taken);
    return say`${at}: step ${t + 1} adds ${beside(unrolled.contribution[t]!, theirs)} to h.`;
  }
  const distance = between(stateAt(unrolled, t), unrolled.solution);
  if (Number.isFinite(distance))
    return say`${at}: w is ${beside(distance, pinnedDistance(pinned, result, t), twoDigits)} from the solution ${solutionName(result, cursor)}.`;
  const moved = t > 0 ? between(stateAt(unrolled, t), stateAt(unrolled, t - 1)) : 0;
  return Number.isFinite(moved)
    ? say`${at}: this step moves w by ${strong(twoDigits(moved))}.`
    : say`${at}: w is beyond float64.`;
};

const atStep = (result: Result, t: number, pinned: Result | null): Sentence => {
  const { unrolled, scenario } = result;
  const { name, K, keepsPath } = selected(result);
  const distance = between(stateAt(unrolled, t), unrolled.solution);
  const where = Number.isFinite(distance)
    ? say`At t = ${t} w is ${beside(distance, pinnedDistance(pinned, result, t), twoDigits)} from its solution.`
    : say`At t = ${t} w has moved by ${strong(number(between(stateAt(unrolled, t), stateAt(unrolled, t - 1)), 2))}.`;
  return say`${where} ${name} ${t > scenario.T - K ? (keepsPath ? 'keeps' : 'uses') : 'has forgotten'} this step.`;
};

/** Where w runs away: how its steps grow, and from when on it is farther from the solution than it began. */
const runningAway = (result: Result, cursor: Cursor): Sentence => {
  const { unrolled, scenario } = result;
  const { from, factor } = unrolled.divergence!;
  const grow = say`From t = ${from} on steps grow, in the end by ${strong(number(factor))} each`;
  const began = between(stateAt(unrolled, 0), unrolled.solution);
  let t = scenario.T;
  while (t > 0 && !(between(stateAt(unrolled, t), unrolled.solution) <= began)) t--;
  if (!unrolled.solution || t === scenario.T) return say`${grow}.`;
  const farther = say`w is farther from ${solutionName(result, cursor)} than w₀`;
  return t + 1 === from
    ? say`${grow}, and ${farther}.`
    : say`${grow}. From ${strong(`t\u00A0=\u00A0${t + 1}`)} on ${farther}.`;
};

/** The note over a path that runs away: where, which condition is broken, and where w ends. */
export const divergenceNote = (result: Result): string => {
  const { scenario, unrolled } = result;
  const { from, factor, finalNorm } = unrolled.divergence!;
  const cause = whyDiverges(result);
  const why = cause ? plain(cause) : `steps grow by ${number(factor)} each in the end`;
  const end = Number.isFinite(finalNorm)
    ? `At\u00A0t\u00A0=\u00A0${scenario.T}, ‖w‖\u00A0=\u00A0${number(finalNorm, 2).replaceAll(' ', '\u00A0')}`
    : `By\u00A0t\u00A0=\u00A0${scenario.T}, ‖w‖ is beyond float64`;
  return `Diverges from t\u00A0=\u00A0${from}: ${why}. ${end}.`;
};
