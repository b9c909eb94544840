import { type Estimator, isRandom, keepsStates, stepsKept, withinSteps } from '../../core/estimators/choice.ts';
import { baseCut } from '../../core/estimators/fromSweep.ts';
import type { Cost, Estimate, Reason, Result } from '../../engine/result.ts';
import { counterpart } from '../../facts/beside.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Cursor } from '../../state/actions.ts';
import { beside } from '../beside.ts';
import { exactly } from '../exact.ts';
import { joined } from '../joined.ts';
import { estimatorName, named } from '../names.ts';
import { number, percent } from '../numbers.ts';
import { type Part, type Sentence, say, strong } from '../sentence.ts';
import { cannotLearn, learnedStepSentence, noStepSize } from './stepSize.ts';

const words = {
  strip: 'The unrolled strip',
  cut: 'K, steps kept',
  step: 't, inner step',
  rows: 'States kept in memory, by estimator',
  axis: 'step t',
  init: 'w₀',
  error: 'error if cut here',
  pinned: 'pinned',
  errorShort: 'error',
  bound: 'bound S (10)',
  path: 'path bound',
  contribution: 'contribution',
  floors: { float64: 'float64 floor', float32: 'float32 floor' },
  errorOf: (error: number) => `error ${number(error)}`,
  tailsOf: (error: number) => `tails ${number(error)}`,
  states: (tails: number, heads: number | null) =>
    heads === null || heads === tails
      ? `${exactly(tails)} ${tails === 1 ? 'state' : 'states'}`
      : `${exactly(tails)} or ${exactly(heads)} states`,
  at: (t: number) => `t = ${t}`,
  walkAt: (phase: 'forward' | 'reverse', t: number) => (phase === 'forward' ? `→ t = ${t}` : `← t = ${t}`),
  boundNeedsSteps: 'Bounds are about the gradient through T steps: none is drawn against the solution.',
};

export { words as stripWords };

/** What an estimator keeps at its peak: states of the path, or in forward mode the derivatives that it carries along. */
export const keptWords = ({ estimator, counted, countedHeads }: Cost): string =>
  estimator.kind === 'forward'
    ? `${exactly(counted.statesPeak)} ${counted.statesPeak === 1 ? 'tangent' : 'tangents'}`
    : words.states(counted.statesPeak, countedHeads?.statesPeak ?? null);

const length = (v: ArrayLike<number>): number => Math.hypot(...Array.from(v));
const steps = (n: number): string => `${exactly(n)} ${n === 1 ? 'step' : 'steps'}`;

/** The truth's symbol and length. */
const truth = (result: Result): { readonly symbol: string; readonly length: number } =>
  result.scenario.truth === 'solution'
    ? { symbol: '‖∇f‖', length: length(result.unrolled.implicit ?? [Number.NaN]) }
    : { symbol: '‖d‖', length: length(result.unrolled.exact) };

const selected = (result: Result) => {
  const { scenario, unrolled } = result;
  const compared = scenario.estimators[scenario.selected] ?? scenario.estimators[0]!;
  const estimator = withinSteps(compared.estimator, scenario.T);
  const estimate = unrolled.estimates[scenario.selected] ?? unrolled.estimates[0];
  const name: Part = named(estimator, compared.slot);
  return { typed: compared.estimator, estimator, estimate, name, K: stepsKept(estimator, scenario.T) };
};

/** Whether every step contributes exactly nothing, so that there is nothing to draw. */
export const nothingFlows = (result: Result): boolean =>
  result.unrolled.contribution.every((c) => c === 0) && result.unrolled.initContribution === 0;

export const stationarySentence = (): Sentence =>
  say`Every step contributes ${strong('0')} here, so every cut gives the same hypergradient.`;

/** The last step whose contribution is not a finite number; 0 where all are. */
export const lastOverflow = (contribution: Float64Array): number => {
  for (let t = contribution.length; t >= 1; t--) if (!Number.isFinite(contribution[t - 1]!)) return t;
  return 0;
};

/** Where the numbers end, and why; null where all of them are finite. */
export const overflowSentence = (result: Result): Sentence | null => {
  const { divergence, contribution } = result.unrolled;
  const last = lastOverflow(contribution);
  if (last === 0) return null;
  const broken = noStepSize(result);
  if (broken) return broken;
  const where =
    last === contribution.length
      ? 'No contribution fits into float64'
      : `Contributions up to t = ${last} are beyond float64`;
  const why = divergence ? `: w runs away from t = ${divergence.from}, by ${number(divergence.factor)} per step` : '';
  return joined(say`${where}${why}.`);
};

/** Two numbers to three digits, or to six where three would print the same. */
const apart = (a: number, b: number): readonly [string, string] => {
  const print = (digits: number) => [a, b].map((x) => number(x, digits).replace(/\.0+$|(\.\d*?[1-9])0+$/, '$1'));
  const [few, more] = [print(3), print(6)];
  return (few[0] === few[1] ? more : few) as [string, string];
};

/** Stands in the bound's place: which assumption does not hold. */
export const boundNote = (reason: Reason): Sentence => joined(whyNoBound(reason));

const whyNoBound = (reason: Reason): Sentence => {
  switch (reason.code) {
    case 'step-too-large': {
      const [limit, own] = apart(reason.limit, reason.stepSize);
      return say`Bound S (10) is not drawn: it needs γ ≤ 1/β = ${strong(limit)}, and γ is ${strong(own)}.`;
    }
    case 'step-varies':
      return say`Bound S (10) is not drawn: its proof sums a geometric series of one γ, and here γ shrinks.`;
    case 'step-not-positive':
      return say`Bound S (10) is not drawn: the learned γ is ${strong(number(reason.stepSize))} here, and must be positive.`;
    case 'learned-step':
      return learnedStepSentence;
    case 'undeclared':
      return say`Bound S (10) is not drawn: the problem declares no α and β.`;
    case 'not-strongly-convex':
      return say`Bound S (10) is not drawn: g is not strongly convex in w here.`;
    case 'not-finite':
      return say`Bound S (10) is not drawn: it is not a finite number here.`;
    case 'no-solution':
      return say`There is no exact inner solution to measure against here.`;
  }
};

/** The step under the pointer; beside it the pinned step that is as far from the end. */
const hovered = (result: Result, t: number, pinned: Result | null): Sentence => {
  const { contribution, error } = result.unrolled;
  const { T } = result.scenario;
  const other = pinned?.unrolled;
  const c = contribution[t - 1] ?? Number.NaN;
  const e = error[T - t] ?? Number.NaN;
  const whole = truth(result);
  if (!Number.isFinite(c)) return say`Step ${t} contributes more than float64 can hold.`;
  const cut = Number.isFinite(e) ? say` Cut just after it, the error is ${beside(e, other?.error[T - t])}.` : [];
  const of = Number.isFinite(whole.length) ? say` to a hypergradient of length ${strong(number(whole.length))}` : [];
  return say`Step ${t} contributes ${beside(c, other?.contribution.at(t - T - 1))}${of}.${cut}`;
};

const random = (
  name: Part,
  { error, baseError }: Estimate,
  other: Estimate | undefined,
  corrects: boolean,
  truth: Scenario['truth'],
): Sentence => {
  const base = beside(baseError, other?.baseError);
  if (!corrects) return say`${name} keeps every step: its coin has nothing to correct, and the error is ${base}.`;
  const right = truth === 'steps' ? 'right' : 'd, the gradient through all steps,';
  return say`${name} is ${right} on average: tails are off by ${base}, a toss by ${beside(error, other?.error)} in root mean square.`;
};

const typedTooLarge = (typed: Estimator, T: number): Sentence =>
  'K' in typed && typed.K > T ? say` K = ${exactly(typed.K)} is above T: computed as ${exactly(T)}.` : [];

const keepsNone = ({ kind }: Estimator): boolean => kind === 'forward' || kind === 'recompute';

/** Where the forgotten steps contribute nothing, what holds the error: w₀’s own term, dropped, or taken before it is carried back. */
const onlyInit = ({ unrolled, scenario }: Result, e: Estimator, K: number): string | null => {
  const { contribution, initContribution } = unrolled;
  if (initContribution === 0 || contribution.subarray(0, scenario.T - K).some((c) => c !== 0)) return null;
  return baseCut(e)?.initTerm === 'keep'
    ? `w₀’s own term, taken at t = ${scenario.T - K}, is off by`
    : 'w₀’s own term, which it drops, holds an error of';
};

/** The name where room is short: rows and flags of a phone. */
export const shortName = (e: Estimator): string =>
  e.kind === 'debiased' ? `Debiased ${e.K}` : e.kind === 'checkpointed' ? '√T points' : estimatorName(e);

/** How a pinned run with another T stands on the steps' axis: K is counted from the end, which is what a cut does. */
const aligned = ({ scenario: { T } }: Result, pinned: Result | null): Sentence => {
  const steps = pinned?.scenario.T ?? T;
  if (steps === T) return [];
  return steps < T
    ? say` The pinned ${steps} steps stand under the last ${steps}.`
    : say` Of the pinned ${exactly(steps)} steps the last ${exactly(T)} are drawn.`;
};

/** What the strip shows now, in one sentence or two: the step under the cursor, else what the selected cut costs. */
export const stripSentence = (
  result: Result,
  cursor: Cursor,
  compact = false,
  pinned: Result | null = null,
): Sentence => joined(sentence(result, cursor, compact, pinned));

const sentence = (result: Result, cursor: Cursor, compact: boolean, pinned: Result | null): Sentence => {
  const { scenario, unrolled } = result;
  const { T } = scenario;
  if (cursor.step !== null && cursor.step >= 1 && cursor.step <= T) return hovered(result, cursor.step, pinned);
  const overflow = overflowSentence(result);
  if (overflow) return overflow;
  if (!unrolled.divergence && !Number.isFinite(unrolled.value))
    return say`F has no finite value at this λ: there is no hypergradient to take apart.`;
  if (nothingFlows(result)) return stationarySentence();
  const { typed, estimator, estimate, name, K } = selected(result);
  if (!estimate || !Number.isFinite(estimate.error))
    return scenario.truth === 'solution'
      ? (cannotLearn(result) ??
          say`There is no exact solution to measure ${name} against; through ${steps(T)} there is.`)
      : say`The error of ${name} is not a finite float64 number.`;
  const other = pinned?.unrolled.estimates[counterpart(pinned.scenario, scenario)];
  const error = beside(estimate.error, other?.error);
  const clipped = [...typedTooLarge(typed, T), ...aligned(result, pinned)];
  const bound = scenario.truth === 'steps' ? unrolled.bound?.[K] : undefined;
  const whole = truth(result);
  const first = unrolled.contribution[0]!;
  const last = unrolled.contribution[T - 1]!;

  if (unrolled.divergence && first > last) {
    const factor = number((first / last) ** (1 / Math.max(1, T - 1)), 2);
    const lost = estimate.error / whole.length;
    const what = lost > 0.9 ? 'almost all' : percent(lost);
    const cut = K < T && !isRandom(estimator) ? say`: cutting at ${name} discards ${what} of d` : [];
    return say`Contributions now ${strong('grow into the past')}, by up to ${factor} per step${cut}.`;
  }
  const dropsInit = 'initTerm' in estimator && estimator.initTerm === 'drop' && unrolled.initContribution > 0;
  if (isRandom(estimator)) return [...random(name, estimate, other, K < T || dropsInit, scenario.truth), ...clipped];
  if (compact && K < T) return say`Cut ${exactly(T - K)} of ${steps(T)}: off by ${error}.${clipped}`;
  if (scenario.truth === 'solution') {
    const through = unrolled.error[T] ?? Number.NaN;
    const all = K < T ? say`; all ${steps(T)} would leave ${strong(number(through))}` : [];
    return say`${name} is ${error} from ∇f at the exact solution${all}.${clipped}`;
  }
  const init = onlyInit(result, estimator, K);
  const against = say`${error} against ${whole.symbol} = ${strong(number(whole.length))}.${clipped}`;
  if (K === 0) return say`${name} keeps no step: ${init ?? `the ${exactly(T)} behind it hold an error of`} ${against}`;
  if (K < T && K === 1)
    return say`${name} keeps the last step only; ${init ?? `the ${steps(T - 1)} before it hold an error of`} ${against}`;
  if (K < T && 'initTerm' in estimator && estimator.initTerm === 'keep' && unrolled.initContribution > 0)
    return say`Cut ${exactly(T - K)} of ${steps(T)}, keep w₀’s own term, and the hypergradient is off by ${error}.${clipped}`;
  if (K < T && pinned)
    return say`Cut ${exactly(T - K)} of ${steps(T)} and the hypergradient is off by ${error}.${clipped}`;
  if (K < T) {
    const allows = bound === undefined ? [] : say` Bound S (10) allows ${strong(number(bound))}.`;
    return say`Cut ${exactly(T - K)} of ${steps(T)} and the hypergradient is off by ${error}: ${init ? 'w₀’s own term' : 'the grey cells, added as vectors'}.${allows}`;
  }
  if (estimate.error > 0 && dropsInit)
    return say`${name} keeps every step and drops only w₀’s own term, so the hypergradient is off by ${error}.${clipped}`;
  return say`${name} ${keepsStates(estimator) ? 'keeps' : 'uses'} ${T === 1 ? 'the only step' : `all ${steps(T)}`}${keepsNone(estimator) ? ' and keeps none' : ''}: nothing is cut, and the error is ${error}.${clipped}`;
};

/** What a screen reader hears of the cut. */
export const cutText = (result: Result): string => {
  const { K, estimate, estimator } = selected(result);
  const { T } = result.scenario;
  const off = estimate && Number.isFinite(estimate.error) ? `, error ${number(estimate.error)}` : '';
  return `${exactly(K)} of ${steps(T)} ${keepsStates(estimator) ? 'kept' : 'used'}${off}`;
};

export const stepText = (result: Result, t: number): string =>
  hovered(result, t, null)
    .map((part) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : part.name))
    .join('');
