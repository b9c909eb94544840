import { isExact, isRandom } from '../../core/estimators/choice.ts';
import type { Result, Run } from '../../engine/result.ts';
import { counterpart } from '../../facts/beside.ts';
import type { FieldKind, Truth } from '../../scenario/scenario.ts';
import type { Cursor } from '../../state/actions.ts';
import { beside } from '../beside.ts';
import { exactly } from '../exact.ts';
import { named } from '../names.ts';
import { number } from '../numbers.ts';
import { type Name, type Part, type Sentence, say, strong } from '../sentence.ts';
import { keeps } from './keeps.ts';
import { noValue } from './noValue.ts';
import { place, precise } from './place.ts';
import { cannotLearn, learnedStepSentence, noStepSize, whyDiverges } from './stepSize.ts';

/** What the outer plane shows now, in at most two lines. */

/** A first step size above this, under the schedule that fixes the first step's length, is told of. */
const largestFirstStep = 100;
const arrived = 1e-8;
/** A start where the truth is shorter is almost stationary. */
const almostStationary = 0.01;

export const normName = (truth: Truth): string => (truth === 'steps' ? '‖d‖' : '‖∇f‖');

const selectedOf = ({ scenario, descent }: Result): { run: Run; name: Part } | null => {
  const run = descent.runs[scenario.selected];
  const compared = scenario.estimators[scenario.selected];
  return run && compared ? { run, name: named(run.estimator, compared.slot) } : null;
};

export const twoDigits = (x: number): string => number(x, 2);

const uphill = (name: Part, at: Part | Sentence, ratio: number, after: string, pinned?: number): Sentence =>
  say`${at}, a step along −h of ${name} goes ${strong('uphill')}: h·d/\u2060‖d‖²\u00A0=\u00A0${beside(ratio, pinned, twoDigits)}.${after}`;

const hatching = ' Hatched: everywhere that holds.';
const legend = ' Pale: pinned.';

/** Numbers of the pinned run that stand beside the live ones; those against another truth do not. */
interface Pinned {
  readonly value?: number;
  readonly length?: number;
  readonly ratio?: number;
}

const comparable = ({ value, length, ratio }: Required<Pinned>, pinned: Result, live: Result): Pinned =>
  pinned.scenario.truth === live.scenario.truth ? { value, length, ratio } : { value };

/** Of its run at the same τ, or where that ended. */
const pinnedAtTau = (pinned: Result | null, live: Result): Pinned => {
  const e = pinned ? counterpart(pinned.scenario, live.scenario) : -1;
  const run = pinned?.descent.runs[e];
  if (!pinned || !run || run.length === 0) return {};
  const index = Math.min(live.scenario.tau, run.length) - 1;
  const [value, length, ratio] = [run.value, run.gradientNorm, run.ratio[e]].map((of) => of?.[index] ?? Number.NaN);
  return comparable({ value: value!, length: length!, ratio: ratio! }, pinned, live);
};

/** At the λ under the pointer, once that has been computed. */
const pinnedUnder = (pinned: Result | null, live: Result, lambda: readonly number[]): Pinned => {
  if (!pinned || !near(lambda, pinned.unrolled.lambda)) return {};
  const { unrolled } = pinned;
  const ratio = unrolled.estimates[counterpart(pinned.scenario, live.scenario)]?.ratio ?? Number.NaN;
  return comparable({ value: unrolled.value, length: lengthOf(truthOf(pinned)), ratio }, pinned, live);
};

export const truthOf = ({ scenario, unrolled }: Result): readonly number[] | null =>
  scenario.truth === 'steps' ? unrolled.exact : unrolled.implicit;

export const lengthOf = (v: readonly number[] | null): number => (v ? Math.hypot(...v) : Number.NaN);

/** F = 1.97 (pinned 3.10) */
const valued = (value: number, pinned: Pinned): Sentence => say`F\u00A0=\u00A0${beside(value, pinned.value)}`;

const measured = (truth: Truth, length: number, pinned: Pinned): Sentence =>
  say`${normName(truth)}\u00A0=\u00A0${beside(length, pinned.length)}`;

const isHatched = (kind: FieldKind): boolean => kind === 'ratio' || kind === 'cosine';

/** Where γ is too large, or the inner descent runs away for another reason: F then measures the run, not λ. */
const divergence = (result: Result): Sentence | null => {
  const { unrolled, scenario } = result;
  if (!unrolled.divergence) return null;
  const { from, factor, finalNorm } = unrolled.divergence;
  const why = whyDiverges(result) ?? say`‖w‖ grows by ${strong(number(factor))} per step`;
  const end: Sentence = Number.isFinite(finalNorm)
    ? say`At t\u00A0=\u00A0${scenario.T}, ‖w‖\u00A0=\u00A0${strong(number(finalNorm, 2))}`
    : say`By t\u00A0=\u00A0${scenario.T}, ‖w‖ is beyond float64`;
  return say`Diverges from t\u00A0=\u00A0${from}: ${why}. ${end}: F measures that, not how good λ is.`;
};

const near = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((x, i) => Math.abs(x - b[i]!) <= 1e-9 * Math.max(1, Math.abs(x)));

const underPointer = (result: Result, lambda: readonly number[], compact: boolean, pinned: Result | null): Sentence => {
  const { unrolled, scenario } = result;
  const other = pinnedUnder(pinned, result, lambda);
  const at = say`Under the pointer, λ\u00A0=\u00A0${place(lambda)}`;
  if (!near(lambda, unrolled.lambda)) return say`${at}.`;
  const broken = noStepSize(result);
  if (broken) return say`${at}. ${broken}`;
  if (unrolled.divergence) {
    return say`${at}: F\u00A0=\u00A0${strong(number(unrolled.value))}. The inner descent diverges from t\u00A0=\u00A0${unrolled.divergence.from}: F measures that, not how good λ is.`;
  }
  if (!Number.isFinite(unrolled.value)) return say`${at}: F has no finite value there.`;
  const untaught = cannotLearn(result);
  if (untaught) return say`${at}: F\u00A0=\u00A0${strong(number(unrolled.value))}. ${untaught}`;
  const numbers = say`${at}: ${valued(unrolled.value, other)}, ${measured(scenario.truth, lengthOf(truthOf(result)), other)}.`;
  const estimate = unrolled.estimates[scenario.selected];
  const name = selectedOf(result)?.name;
  if (!estimate || !name) return numbers;
  const coin = isRandom(estimate.estimator) ? ' and ξ\u00A0=\u00A00' : '';
  if (estimate.ratio < 0) {
    return compact
      ? uphill(name, say`At λ\u00A0=\u00A0${place(lambda)}`, estimate.ratio, '', other.ratio)
      : say`${numbers} There a step along −h of ${name}${coin} goes ${strong('uphill')}: h·d/\u2060‖d‖²\u00A0=\u00A0${beside(estimate.ratio, other.ratio, twoDigits)}.`;
  }
  return say`${numbers} ${keeps(say`There a step with ${name}${coin}`, estimate.ratio, estimate.cosine, other.ratio)}`;
};

/** What the coin did at this update, for a random estimator; otherwise how much of the descent its step, under Adam its h, keeps. */
const step = (result: Result, run: Run, index: number, pinned: Pinned): Sentence => {
  const { estimator, coin } = run;
  const adam = result.scenario.outer.schedule === 'adam';
  const what = adam ? 'h' : 'step';
  if (isRandom(estimator) && coin && index < coin.length) {
    return coin[index]
      ? say`Its coin fell ${strong('ξ\u00A0=\u00A01')}: this ${what} is corrected, by 1/q\u00A0=\u00A0${strong(number(1 / estimator.q))}.`
      : say`Its coin fell ${strong('ξ\u00A0=\u00A00')}: this ${what} is not corrected.`;
  }
  if (isExact(estimator))
    return adam ? say`Its h is d; Adam scales each component of it.` : say`Its step is the exact descent.`;
  return keeps(
    pinned.ratio === undefined || adam ? say`Its ${what}` : say`It`,
    run.ratio[result.scenario.selected]?.[index] ?? Number.NaN,
    run.cosine[result.scenario.selected]?.[index] ?? Number.NaN,
    pinned.ratio,
  );
};

/** The first step, where it is many times h: λ₁ next to a standstill, or a length that is asked of a short h. */
const longFirstStep = (run: Run, name: Part, lambda: readonly number[], length: number): Sentence => {
  const factor = run.firstStepSize;
  const times = strong(factor < 1e5 ? exactly(Math.round(factor)) : number(factor));
  return run.gradientNorm[0]! < almostStationary
    ? say`λ₁\u00A0=\u00A0${precise(lambda)} is almost stationary: a first step of length ${exactly(length)} is ${times} times the h of ${name}. Lower the step or move λ₁.`
    : say`The first step of ${name} has length ${exactly(length)}, which is ${times} times its h. Lower the step or move λ₁.`;
};

const ending = (run: Run, name: Part, index: number, truth: Truth): Sentence | null => {
  if (!run.ended || index + 1 < run.length || run.ended.tau < 1) return null;
  const at = place(
    run.lambda.subarray(index * (run.lambda.length / run.length), (index + 1) * (run.lambda.length / run.length)),
  );
  if (run.ended.reason === 'zero-hypergradient') {
    return say`${name} stops at τ\u00A0=\u00A0${run.ended.tau}, at ${at}: its h is 0 there, and ${normName(truth)}\u00A0=\u00A0${strong(number(run.gradientNorm[index]!))}.`;
  }
  return say`${name} diverges: after ${at} at τ\u00A0=\u00A0${index + 1}, where F\u00A0=\u00A0${strong(number(run.value[index]!))}, its numbers leave float64.`;
};

/** `compact`: the phone's shorter form. `pinned`: its numbers follow in brackets, where it lies in the same plane. */
export const outerSentence = (
  result: Result,
  cursor: Cursor,
  compact = false,
  given: Result | null = null,
): Sentence => {
  const pinned = given?.scenario.lambda.length === result.scenario.lambda.length ? given : null;
  if (cursor.lambda) return underPointer(result, cursor.lambda, compact, pinned);
  const { scenario } = result;
  const selected = selectedOf(result);
  if (!selected) return say`No estimator is compared: add one to see its path.`;
  const { run, name } = selected;
  const { outer } = scenario;
  const broken = noStepSize(result);
  if (broken) return broken;
  if (run.length === 0)
    return (
      divergence(result) ??
      say`At λ₁\u00A0=\u00A0${precise(scenario.lambda)} nothing has a finite value: move λ₁ or lower γ.`
    );
  const diverges = divergence(result);
  if (diverges) return diverges;
  if (outer.schedule === 'inverse-sqrt' && run.firstStepSize > largestFirstStep) {
    return longFirstStep(run, name, scenario.lambda, outer.firstUpdateNorm);
  }
  const index = Math.min(scenario.tau, run.length) - 1;
  const valueless = noValue(run, name, index);
  if (valueless) return valueless;
  const end = ending(run, name, index, scenario.truth);
  if (end) return end;
  const untaught = cannotLearn(result);
  if (untaught)
    return say`At τ\u00A0=\u00A0${index + 1}, ${name} has F\u00A0=\u00A0${strong(number(run.value[index]!))}. ${untaught}`;
  const N = scenario.lambda.length;
  const at = place(run.lambda.subarray(index * N, (index + 1) * N));
  const tau = index + 1;
  const other = pinnedAtTau(pinned, result);
  const thin = pinned && !compact ? legend : '';
  const ratio = run.ratio[scenario.selected]?.[index] ?? Number.NaN;
  if (ratio < 0 && !isRandom(run.estimator)) {
    return uphill(
      name,
      `At τ\u00A0=\u00A0${tau}, λ\u00A0=\u00A0${at}`,
      ratio,
      N === 2 && !compact && isHatched(scenario.field) ? hatching : thin,
      other.ratio,
    );
  }
  const length = run.gradientNorm[index]!;
  const value = valued(run.value[index]!, other);
  if (length <= arrived) {
    return say`At τ\u00A0=\u00A0${tau}, ${name} has arrived at ${at}: ${value}, ${measured(scenario.truth, length, other)}.${thin}`;
  }
  const does = step(result, run, index, other);
  if (compact) return say`At τ\u00A0=\u00A0${tau}, ${name}: ${value}. ${does}`;
  return say`At τ\u00A0=\u00A0${tau}, ${name}${thin ? '' : say` stands at ${at}`}: ${value}, ${measured(scenario.truth, length, other)}. ${does}${thin}`;
};

/** A note in the plot where the field cannot be coloured everywhere, or has but one value; null where all is well. */
export const fieldNote = (
  kind: FieldKind,
  missing: number,
  constant: number | null,
  estimator: Part,
  truth: Truth,
  learnsStep = false,
): Sentence | null => {
  if (missing >= 1 - 1e-9 && kind !== 'value' && truth === 'solution' && learnsStep) return learnedStepSentence;
  if (missing >= 1 - 1e-9) {
    return kind === 'value'
      ? say`F has no finite value anywhere here.`
      : truth === 'solution'
        ? say`There is no exact inner solution to measure against here.`
        : say`Nothing to colour here: d is 0 or not finite everywhere.`;
  }
  if (constant !== null && kind === 'bias' && constant <= 1e-12) return say`${estimator} has no bias anywhere here.`;
  if (constant !== null) return say`The same everywhere: ${strong(number(constant))}.`;
  if (missing > 0.01) return say`Blank: no finite value there.`;
  return null;
};

/** Name of the quantity in the field's key. */
export const fieldName: Readonly<Record<FieldKind, string>> = {
  value: 'F',
  gradient: '‖d‖',
  bias: '‖h − d‖',
  ratio: 'h·d/‖d‖²',
  cosine: 'cos(h, d)',
};

export const normWord: Readonly<Record<'square-root' | 'logarithm' | 'linear', string>> = {
  'square-root': '√ scale',
  logarithm: 'log scale',
  linear: '',
};

/** Which estimators leave the window at τ, e.g. "K = 1, 5, 25 leave at τ = 2". */
export const leaving = (names: readonly Name[], tau: number): Sentence => {
  const short = names.every(({ name }) => /^K = \d+$/.test(name));
  const list = names.flatMap(({ name, slot }, i): Part[] => [
    ...(i ? [', '] : []),
    { name: short && i ? name.slice(4) : name, slot },
  ]);
  return say`${list} ${names.length > 1 ? 'leave' : 'leaves'} at τ = ${tau}`;
};

export const stationaryName = {
  minimum: 'Minimum of F',
  saddle: 'Saddle point of F',
  maximum: 'Maximum of F',
} as const;

export const outerWords = {
  plane: 'Outer plane',
  keys: 'Arrow keys move the cursor, with Shift ten times as far, with Alt a tenth; plus, minus and 0 zoom; Escape leaves.',
  start: 'λ₁, where the outer descent starts',
  uphill: 'uphill',
  needles: (truth: Truth, { name, slot }: Name): Sentence =>
    say`needles: ${strong(truth === 'steps' ? '−d' : '−∇f')} exact, ${{ name: '−h', slot }} of ${name}`,
  float32: 'float32',
  precision: say`float32`,
  floor: (resolved: number): string => `float32 floor, ${number(resolved, 2)}`,
  unresolved: (kind: FieldKind, resolved: number): Sentence =>
    say`${fieldName[kind]} < ${strong(number(resolved, 2))} everywhere, the float32 floor.`,
  many: (n: number): Sentence =>
    say`A plane shows one or two outer variables; this problem has ${n}. The strip and the curves show all of them.`,
} as const;
