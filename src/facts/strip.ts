import { isRandom, keepsStates, stepsKept, storesStates } from '../core/estimators/choice.ts';
import { baseCut, isRead } from '../core/estimators/fromSweep.ts';
import type { Result } from '../engine/result.ts';
import type { Compared, Truth } from '../scenario/scenario.ts';
import { selectedIn, selectedWithinSteps } from '../scenario/selected.ts';
import type { Cursor } from '../state/actions.ts';
import { type Beside, beside, counterpart } from './beside.ts';
import { type DomainFact, domainFact } from './domain.ts';
import { type FlowFact, nothingFlows, overflowFact } from './flow.ts';
import { type HoveredFact, hoveredFacts } from './hovered.ts';
import { type KinkFact, kinkFact } from './kink.ts';
import { unrolledInFloat32 } from './precision.ts';
import { coinCorrects } from './shownCut.ts';
import { cannotLearn, type StepSizeFact } from './stepSize.ts';
import { lengthOf, truthOf } from './truth.ts';

interface Cut {
  readonly who: Compared;
  /** Steps that are not kept, or with T all of them. */
  readonly behind: number;
  readonly error: Beside;
  /** ‖d‖. */
  readonly length: number;
}
interface CutOf {
  readonly cut: number;
  readonly T: number;
  readonly error: Beside;
}
interface Whole {
  readonly who: Compared;
  readonly T: number;
  readonly error: Beside;
}

/** What the strip shows at rest, or of the step under the pointer. */
export type StripFact =
  | HoveredFact
  | FlowFact
  | DomainFact
  | StepSizeFact
  | KinkFact
  /** F has no finite value, and so no hypergradient. */
  | { readonly kind: 'no-hypergradient' }
  | { readonly kind: 'no-solution-beside'; readonly who: Compared; readonly T: number }
  | { readonly kind: 'error-overflows'; readonly who: Compared; readonly float32: boolean }
  /** The first contribution is larger than the last, by `factor` per step in the mean; a cut is `off` by so many ‖d‖. */
  | { readonly kind: 'grows-into-past'; readonly factor: number }
  | {
      readonly kind: 'grows-into-past-and-cut';
      readonly factor: number;
      readonly who: Compared;
      readonly truth: Truth;
      readonly off: number;
    }
  /** The base of a random estimator leaves nothing out. */
  | { readonly kind: 'coin-is-idle'; readonly who: Compared; readonly error: Beside }
  /** d on average; `truth` is what tails and a toss are off from. */
  | {
      readonly kind: 'right-on-average';
      readonly who: Compared;
      readonly truth: Truth;
      readonly tails: Beside;
      readonly toss: Beside;
    }
  | ({ readonly kind: 'cut-in-short' } & CutOf)
  | ({ readonly kind: 'from-solution' } & Whole)
  /** `whole`: how far all T steps would be. */
  | ({ readonly kind: 'from-solution-and-cut'; readonly whole: number } & Whole)
  | ({ readonly kind: 'keeps-none' } & Cut)
  | ({ readonly kind: 'keeps-last' } & Cut)
  /** The steps forgotten contribute nothing: w₀’s own term is all that is missing, since it is dropped. */
  | ({ readonly kind: 'keeps-none-nor-init' } & Cut)
  | ({ readonly kind: 'keeps-last-not-init' } & Cut)
  /** The same, since it is taken at t and not carried back. */
  | ({ readonly kind: 'keeps-none-init-early'; readonly t: number } & Cut)
  | ({ readonly kind: 'keeps-last-init-early'; readonly t: number } & Cut)
  | ({ readonly kind: 'cut-but-init' } & CutOf)
  | ({ readonly kind: 'cut' } & CutOf)
  /** What is off: the steps that are cut, or w₀’s own term alone. */
  | ({ readonly kind: 'cut-by-steps' } & CutOf)
  | ({ readonly kind: 'cut-by-init' } & CutOf)
  | { readonly kind: 'bound-allows'; readonly bound: number }
  | { readonly kind: 'drops-init'; readonly who: Compared; readonly error: Beside }
  | ({ readonly kind: 'keeps-all' } & Whole)
  | ({ readonly kind: 'uses-all' } & Whole)
  | ({ readonly kind: 'uses-all-keeps-none' } & Whole)
  /** No reverse pass at all: what it is off by is its own way of taking h, and no cut. */
  | ({ readonly kind: 'takes-no-pass' } & Whole)
  | { readonly kind: 'K-is-above-T'; readonly K: number; readonly T: number }
  /** A pinned run with another T: K is counted from the end, which is what a cut does. */
  | { readonly kind: 'pinned-is-shorter'; readonly steps: number }
  | { readonly kind: 'pinned-is-longer'; readonly steps: number; readonly T: number };

/** Where the forgotten steps contribute nothing, what holds the error: w₀’s own term, dropped, or taken before it is carried back. */
const onlyInit = ({ unrolled, scenario }: Result, { estimator }: Compared, K: number): 'dropped' | 'early' | null => {
  const { contribution, initContribution } = unrolled;
  if (initContribution === 0 || contribution.subarray(0, scenario.T - K).some((c) => c !== 0)) return null;
  return baseCut(estimator)?.initTerm === 'keep' ? 'early' : 'dropped';
};

const asides = (result: Result, pinned: Result | null, compact: boolean): readonly StripFact[] => {
  const { scenario } = result;
  const { T } = scenario;
  const kink = compact ? null : kinkFact(result);
  const typed = selectedIn(scenario).estimator;
  const steps = pinned?.scenario.T ?? T;
  return [
    ...('K' in typed && typed.K > T ? [{ kind: 'K-is-above-T', K: typed.K, T } as const] : []),
    ...(kink ? [kink] : []),
    ...(steps < T ? [{ kind: 'pinned-is-shorter', steps } as const] : []),
    ...(steps > T ? [{ kind: 'pinned-is-longer', steps, T } as const] : []),
  ];
};

/** What the strip shows now: the step under the cursor, else what the selected cut costs. `compact`: in few words. */
export const stripFacts = (
  result: Result,
  cursor: Cursor,
  compact = false,
  pinned: Result | null = null,
): readonly StripFact[] => {
  const { scenario, unrolled } = result;
  const { T } = scenario;
  if (cursor.step !== null && cursor.step >= 1 && cursor.step <= T) return hoveredFacts(result, cursor.step, pinned);
  const outside = domainFact(result);
  if (outside) return [outside];
  const overflow = overflowFact(result);
  if (overflow) return [overflow];
  if (!unrolled.divergence && !Number.isFinite(unrolled.value)) return [{ kind: 'no-hypergradient' }];
  if (nothingFlows(result)) return [{ kind: 'nothing-flows' }];
  const who = selectedWithinSteps(result.scenario);
  const estimate = unrolled.estimates[scenario.selected] ?? unrolled.estimates[0];
  if (!estimate || !Number.isFinite(estimate.error)) {
    if (scenario.truth === 'steps') return [{ kind: 'error-overflows', who, float32: unrolledInFloat32(result) }];
    return [cannotLearn(result) ? { kind: 'cannot-learn-step' } : { kind: 'no-solution-beside', who, T }];
  }
  const K = stepsKept(who.estimator, T);
  const other = pinned?.unrolled.estimates[counterpart(pinned.scenario, scenario)];
  const error = beside(estimate.error, other?.error);
  return (
    growing(result, who, K, estimate.error) ?? [
      ...cutFacts(result, { who, K, error, tails: beside(estimate.baseError, other?.baseError) }, compact, pinned),
      ...asides(result, pinned, compact),
    ]
  );
};

/** Contributions that grow by less per step are the same but for rounding. */
const growth = 1 + 1e-9;

/** Where w runs away and contributions grow into the past; null where they do not. */
const growing = (result: Result, who: Compared, K: number, error: number): readonly StripFact[] | null => {
  const { unrolled, scenario } = result;
  const { T } = scenario;
  const [first, last] = [unrolled.contribution[0]!, unrolled.contribution[T - 1]!];
  if (!unrolled.divergence || !(first > last)) return null;
  const factor = (first / last) ** (1 / Math.max(1, T - 1));
  if (!(factor > growth)) return null;
  const off = error / lengthOf(truthOf(result));
  if (K === T || isRandom(who.estimator) || !Number.isFinite(off)) return [{ kind: 'grows-into-past', factor }];
  return [{ kind: 'grows-into-past-and-cut', factor, who, truth: scenario.truth, off }];
};

/** What the selected cut costs. */
const cutFacts = (
  result: Result,
  { who, K, error, tails }: Readonly<{ who: Compared; K: number; error: Beside; tails: Beside }>,
  compact: boolean,
  pinned: Result | null,
): readonly StripFact[] => {
  const { scenario, unrolled } = result;
  const { T, truth } = scenario;
  const { estimator } = who;
  const term = 'initTerm' in estimator && unrolled.initContribution > 0 ? estimator.initTerm : null;
  if (isRandom(estimator)) {
    return [
      coinCorrects(result, estimator)
        ? { kind: 'right-on-average', who, truth, tails, toss: error }
        : { kind: 'coin-is-idle', who, error: tails },
    ];
  }
  if (K === 0 && !isRead(estimator)) return [{ kind: 'takes-no-pass', who, T, error }];
  const cutOf: CutOf = { cut: T - K, T, error };
  if (compact && K < T) return [{ kind: 'cut-in-short', ...cutOf }];
  if (truth === 'solution') {
    const whole = unrolled.error[T] ?? Number.NaN;
    const own: Whole = { who, T, error };
    return [K < T ? { kind: 'from-solution-and-cut', ...own, whole } : { kind: 'from-solution', ...own }];
  }
  const init = onlyInit(result, who, K);
  if (K === 0 || (K === 1 && K < T)) {
    const cut: Cut = { who, behind: T - K, error, length: lengthOf(unrolled.exact) };
    const t = T - K;
    switch (init) {
      case null:
        return [{ kind: K === 0 ? 'keeps-none' : 'keeps-last', ...cut }];
      case 'dropped':
        return [{ kind: K === 0 ? 'keeps-none-nor-init' : 'keeps-last-not-init', ...cut }];
      case 'early':
        return [{ kind: K === 0 ? 'keeps-none-init-early' : 'keeps-last-init-early', ...cut, t }];
    }
  }
  if (K < T) {
    if (term === 'keep') return [{ kind: 'cut-but-init', ...cutOf }];
    if (pinned) return [{ kind: 'cut', ...cutOf }];
    const bound = unrolled.bound?.[K];
    return [
      { kind: init ? 'cut-by-init' : 'cut-by-steps', ...cutOf },
      ...(bound === undefined ? [] : [{ kind: 'bound-allows', bound } as const]),
    ];
  }
  if (error.own > 0 && term === 'drop') return [{ kind: 'drops-init', who, error }];
  const all: Whole = { who, T, error };
  if (!isRead(estimator)) return [{ kind: 'takes-no-pass', ...all }];
  if (keepsStates(estimator)) return [{ kind: 'keeps-all', ...all }];
  return [{ kind: storesStates(estimator) ? 'uses-all' : 'uses-all-keeps-none', ...all }];
};
