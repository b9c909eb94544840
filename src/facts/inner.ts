import { keepsStates } from '../core/estimators/choice.ts';
import type { Result } from '../engine/result.ts';
import type { Compared } from '../scenario/scenario.ts';
import { selectedIn, selectedWithinSteps } from '../scenario/selected.ts';
import type { Cursor } from '../state/actions.ts';
import { type Beside, beside } from './beside.ts';
import { type DomainFact, domainFact } from './domain.ts';
import { stepsBack } from './drawnDepth.ts';
import { componentsOf, distanceAt, movedFrom, solutionIsLambda } from './innerPath.ts';
import { noStepSize, type StepSizeFact } from './stepSize.ts';
import { type Progress, progressAt } from './walk.ts';

/** What the solution is where it is named: λ under the pointer, λ_τ, or w*. */
export type SolutionName = 'lambda' | 'lambda-tau' | 'solution';

interface Apart {
  readonly distance: Beside;
  readonly solution: SolutionName;
}

/** What the inner plane shows. */
export type InnerFact =
  | StepSizeFact
  | DomainFact
  | { readonly kind: 'state-is-from-solution'; readonly t: number; readonly distance: Beside }
  | { readonly kind: 'state-has-moved'; readonly t: number; readonly moved: number }
  | { readonly kind: 'step-is-kept'; readonly who: Compared }
  | { readonly kind: 'step-is-used'; readonly who: Compared }
  | { readonly kind: 'step-is-forgotten'; readonly who: Compared }
  | { readonly kind: 'walk-adds'; readonly at: Progress; readonly step: number; readonly adds: Beside }
  | (Apart & { readonly kind: 'walk-is-from-solution'; readonly at: Progress })
  | { readonly kind: 'walk-moves'; readonly at: Progress; readonly moved: number }
  | { readonly kind: 'walk-overflows'; readonly at: Progress }
  | { readonly kind: 'steps-grow'; readonly from: number; readonly factor: number }
  /** From `from` on w is farther from the solution than w₀, too. */
  | {
      readonly kind: 'steps-grow-away';
      readonly from: number;
      readonly factor: number;
      readonly solution: SolutionName;
    }
  | { readonly kind: 'is-farther-than-start'; readonly t: number; readonly solution: SolutionName }
  | (Apart & { readonly kind: 'end-is-from-solution'; readonly T: number })
  | { readonly kind: 'end-still-moves'; readonly T: number; readonly step: number }
  | { readonly kind: 'end-overflows'; readonly T: number }
  | { readonly kind: 'none-are-kept'; readonly who: Compared }
  | { readonly kind: 'all-are-kept'; readonly who: Compared; readonly T: number }
  | { readonly kind: 'all-are-used'; readonly who: Compared; readonly T: number }
  /** What the last K steps, which the estimator keeps, did to w. */
  | { readonly kind: 'last-do-nothing'; readonly K: number }
  | { readonly kind: 'last-barely-move'; readonly K: number }
  /** Each by up to `largest`; together less. */
  | { readonly kind: 'last-move-about'; readonly K: number; readonly largest: number }
  | { readonly kind: 'last-move'; readonly K: number; readonly moved: number };

/** A path of less than this share of its whole length barely moves. */
const barely = 0.01;

const solutionName = ({ unrolled }: Result, cursor: Cursor): SolutionName =>
  solutionIsLambda(unrolled) ? (cursor.lambda ? 'lambda' : 'lambda-tau') : 'solution';

const selected = (result: Result): { readonly who: Compared; readonly K: number; readonly keepsPath: boolean } => {
  const who = selectedWithinSteps(result.scenario);
  return { who, K: stepsBack(result, result.scenario.selected), keepsPath: keepsStates(who.estimator) };
};

/** How far w_t is from its solution; beside it the pinned run's w after as many steps, or after all of its own, where it has as many components. */
const distanceBeside = ({ unrolled }: Result, t: number, pinned: Result | null, pinnedT = t): Beside =>
  beside(
    distanceAt(unrolled, t),
    pinned && componentsOf(pinned.unrolled) === componentsOf(unrolled)
      ? distanceAt(pinned.unrolled, Math.min(pinnedT, pinned.scenario.T))
      : null,
  );

/** What the inner plane shows now: the step under the cursor, where the walk through the two passes is, else how far w_T is from its solution. */
export const innerFacts = (result: Result, cursor: Cursor, pinned: Result | null = null): readonly InnerFact[] => {
  const { T } = result.scenario;
  const { step, pass } = cursor;
  if (step !== null && step >= 1 && step <= T) return stepFacts(result, step, pinned);
  if (pass !== null) return [walkFact(result, cursor, pass, pinned)];
  const outside = result.unrolled.leftDomain?.of === 'outer' ? null : domainFact(result);
  if (outside) return [outside];
  return result.unrolled.divergence ? runawayFacts(result, cursor) : endFacts(result, cursor, pinned);
};

const stepFacts = (result: Result, t: number, pinned: Result | null): readonly InnerFact[] => {
  const { unrolled, scenario } = result;
  const { who, K, keepsPath } = selected(result);
  const distance = distanceBeside(result, t, pinned);
  return [
    Number.isFinite(distance.own)
      ? { kind: 'state-is-from-solution', t, distance }
      : { kind: 'state-has-moved', t, moved: movedFrom(unrolled, t - 1, t) },
    { kind: t <= scenario.T - K ? 'step-is-forgotten' : keepsPath ? 'step-is-kept' : 'step-is-used', who },
  ];
};

/** Forward: how far w_t is; reverse: what the product that was just taken adds to h. */
const walkFact = (result: Result, cursor: Cursor, position: number, pinned: Result | null): InnerFact => {
  const { scenario, unrolled } = result;
  const { estimator } = selectedIn(scenario);
  const at = progressAt(position, estimator, scenario.T);
  const { t } = at;
  if (at.phase === 'reverse') {
    const adds = beside(unrolled.contribution[t]!, pinned?.unrolled.contribution.at(-at.taken));
    return { kind: 'walk-adds', at, step: t + 1, adds };
  }
  const distance = distanceBeside(result, t, pinned);
  if (Number.isFinite(distance.own))
    return { kind: 'walk-is-from-solution', at, distance, solution: solutionName(result, cursor) };
  const moved = t > 0 ? movedFrom(unrolled, t - 1, t) : 0;
  return Number.isFinite(moved) ? { kind: 'walk-moves', at, moved } : { kind: 'walk-overflows', at };
};

/** Where w runs away: how its steps grow, and from when on it is farther from the solution than it began. */
const runawayFacts = (result: Result, cursor: Cursor): readonly InnerFact[] => {
  const { unrolled, scenario } = result;
  const { from, factor } = unrolled.divergence!;
  const began = distanceAt(unrolled, 0);
  let t = scenario.T;
  while (t > 0 && !(distanceAt(unrolled, t) <= began)) t--;
  const grows: InnerFact = { kind: 'steps-grow', from, factor };
  if (!unrolled.solution || t === scenario.T) return [grows];
  const solution = solutionName(result, cursor);
  return t + 1 === from
    ? [{ kind: 'steps-grow-away', from, factor, solution }]
    : [grows, { kind: 'is-farther-than-start', t: t + 1, solution }];
};

const endFacts = (result: Result, cursor: Cursor, pinned: Result | null): readonly InnerFact[] => {
  const { T } = result.scenario;
  const distance = distanceBeside(result, T, pinned, Number.POSITIVE_INFINITY);
  if (Number.isFinite(distance.own))
    return [
      { kind: 'end-is-from-solution', T, distance, solution: solutionName(result, cursor) },
      lastStepsFact(result),
    ];
  if (noStepSize(result)) return [{ kind: 'no-step-size' }];
  const step = movedFrom(result.unrolled, T - 1, T);
  return [Number.isFinite(step) ? { kind: 'end-still-moves', T, step } : { kind: 'end-overflows', T }];
};

/** What the steps that the selected estimator keeps did. */
const lastStepsFact = (result: Result): InnerFact => {
  const { unrolled } = result;
  const { T } = result.scenario;
  const { who, K, keepsPath } = selected(result);
  if (K === 0) return { kind: 'none-are-kept', who };
  if (K === T) return { kind: keepsPath ? 'all-are-kept' : 'all-are-used', who, T };
  const moved = movedFrom(unrolled, T - K, T);
  const whole = movedFrom(unrolled, 0, T);
  const largest = Math.max(...Array.from({ length: K }, (_, i) => movedFrom(unrolled, T - i - 1, T - i)));
  if (largest === 0) return { kind: 'last-do-nothing', K };
  if (Math.max(moved, largest) < barely * whole) return { kind: 'last-barely-move', K };
  return moved < largest ? { kind: 'last-move-about', K, largest } : { kind: 'last-move', K, moved };
};
