import { type Estimator, isRandom } from '../core/estimators/choice.ts';
import { parameterNames } from '../core/estimators/index.ts';
import type { Formula } from '../core/problem.ts';
import type { Result } from '../engine/result.ts';
import type { Arithmetic, Compared, Decay, Outer, Scenario, Truth } from '../scenario/scenario.ts';
import { builtInName, formulaOf } from '../scenario/source.ts';
import { type Beside, beside, counterpart } from './beside.ts';
import { offFact } from './off.ts';
import { type InnerFact, innerMethodFact } from './settings.ts';

/** The length of the first update, or η, with its schedule. */
export interface OuterStep {
  readonly schedule: Outer['schedule'];
  readonly size: number;
}

/** α and β as a typed problem declares them; a built-in problem's come with it. */
export type Declared = Pick<Formula, 'strongConvexity' | 'smoothness'>;

/** What a run depends on beside its estimators, and what its bounds do. */
interface Values {
  readonly problem: Scenario['problem'];
  readonly T: number;
  /** Or the formula by which it is learned. */
  readonly stepSize: number | string;
  readonly decay: Decay;
  readonly innerMethod: InnerFact;
  /** Or formulas of λ. */
  readonly w0: readonly number[] | readonly string[];
  readonly warm: boolean;
  readonly declared: Declared;
  readonly lambda: readonly number[];
  readonly outer: OuterStep;
  readonly iterations: number;
  readonly seed: number;
  readonly truth: Truth;
  readonly arithmetic: Arithmetic;
}

/** A setting of the live run that is another one than the pinned run's. */
export type SettingDifference = {
  readonly [S in keyof Values]: { readonly kind: S; readonly now: Values[S]; readonly pinned: Values[S] };
}[keyof Values];

/** Estimators are told apart by their slot, which stays when K changes. */
export type EstimatorDifference =
  | { readonly kind: 'estimator-is-new' | 'estimator-left-out'; readonly who: Compared }
  | { readonly kind: 'estimator-stands-for'; readonly who: Compared; readonly pinned: Compared };

export type Difference = SettingDifference | EstimatorDifference;

/** What differs from the pinned run, and what it makes of the numbers. */
export type PinnedFact =
  | { readonly kind: 'same-run' }
  /** The first differences, and how many more there are. */
  | { readonly kind: 'differs'; readonly first: readonly Difference[]; readonly more: number }
  /** F at the end of the run, and at τ the error. */
  | { readonly kind: 'outcome'; readonly tau: number; readonly error: Beside; readonly value: Beside }
  | {
      readonly kind: 'outcome-of-a-toss' | 'outcome-of-a-draw';
      readonly tau: number;
      readonly error: Beside;
      readonly value: Beside;
    }
  | { readonly kind: 'outcome-without-error'; readonly tau: number; readonly value: Beside };

const outerStep = ({ outer }: Scenario): OuterStep => ({
  schedule: outer.schedule,
  size: outer.schedule === 'inverse-sqrt' ? outer.firstUpdateNorm : outer.stepSize,
});

const valuesOf = (s: Scenario): Values => {
  const text = formulaOf(s.problem);
  const typed = builtInName(s.problem) === null ? text : null;
  return {
    problem: s.problem,
    T: s.T,
    stepSize: text?.step ?? s.stepSize,
    decay: s.decay,
    innerMethod: innerMethodFact(s),
    w0: text?.init ?? s.w0,
    warm: s.warm,
    declared: { strongConvexity: typed?.strongConvexity, smoothness: typed?.smoothness } as Declared,
    lambda: s.lambda,
    outer: outerStep(s),
    iterations: s.outer.iterations,
    seed: s.seed,
    truth: s.truth,
    arithmetic: s.arithmetic,
  };
};

/** In the order in which they are told. */
const order: readonly (keyof Values)[] = [
  'problem',
  'T',
  'stepSize',
  'decay',
  'innerMethod',
  'w0',
  'warm',
  'declared',
  'lambda',
  'outer',
  'iterations',
  'seed',
  'truth',
  'arithmetic',
];

/** Typed problems are told apart by their objectives; what else they give has a line of its own. */
const told = (problem: Scenario['problem']): unknown => {
  const text = builtInName(problem) === null ? formulaOf(problem) : null;
  return text ? [text.outer, text.inner] : problem;
};

const compared = (key: keyof Values, { problem, ...rest }: Values): string =>
  JSON.stringify(key === 'problem' ? told(problem) : rest[key]);

const ofSettings = (live: Scenario, pinned: Scenario): readonly SettingDifference[] => {
  const [now, then] = [valuesOf(live), valuesOf(pinned)];
  return order
    .filter((kind) => compared(kind, now) !== compared(kind, then))
    .map((kind) => ({ kind, now: now[kind], pinned: then[kind] }) as SettingDifference);
};

/** A debiased estimator's init term is not told apart. */
const parametersOf = (e: Estimator): string =>
  JSON.stringify(isRandom(e) && 'initTerm' in e ? { ...e, initTerm: null } : e, ['kind', ...parameterNames]);

const ofEstimators = (live: Scenario, pinned: Scenario): readonly EstimatorDifference[] => {
  const inSlot = (list: readonly Compared[], { slot }: Compared) => list.find((one) => one.slot === slot);
  const now = live.estimators.flatMap((who): readonly EstimatorDifference[] => {
    const then = inSlot(pinned.estimators, who);
    if (!then) return [{ kind: 'estimator-is-new', who }];
    const same = parametersOf(who.estimator) === parametersOf(then.estimator);
    return same ? [] : [{ kind: 'estimator-stands-for', who, pinned: then }];
  });
  const gone = pinned.estimators.filter((one) => !inSlot(live.estimators, one));
  return [...now, ...gone.map((who): EstimatorDifference => ({ kind: 'estimator-left-out', who }))];
};

/** A sentence holds so many differences, and the others' number. */
const most = 4;

const last = (values: Float64Array | undefined): number => values?.at(-1) ?? Number.NaN;

const outcomes = {
  off: 'outcome',
  'blind-off': 'outcome',
  'toss-off': 'outcome-of-a-toss',
  'draw-off': 'outcome-of-a-draw',
} as const;

const outcome = (live: Result, pinned: Result): PinnedFact => {
  const [i, j] = [live.scenario.selected, counterpart(pinned.scenario, live.scenario)];
  const { tau } = live.scenario;
  const value = beside(last(live.descent.runs[i]?.value), last(pinned.descent.runs[j]?.value));
  const off = offFact(live, i);
  if (!off) return { kind: 'outcome-without-error', tau, value };
  const then = offFact(pinned, j);
  const error = beside(off.error, then?.kind === off.kind ? then.error : undefined);
  return { kind: outcomes[off.kind], tau, error, value };
};

export const pinnedFacts = (live: Result, pinned: Result): readonly PinnedFact[] => {
  const all = [...ofSettings(live.scenario, pinned.scenario), ...ofEstimators(live.scenario, pinned.scenario)];
  if (all.length === 0) return [{ kind: 'same-run' }];
  return [{ kind: 'differs', first: all.slice(0, most), more: Math.max(0, all.length - most) }, outcome(live, pinned)];
};
