import { isRandom } from '../core/estimators/choice.ts';
import type { Result } from '../engine/result.ts';
import type { Compared, Truth } from '../scenario/scenario.ts';
import { type Beside, beside, counterpart, inOnePlane } from './beside.ts';
import { type DomainFact, domainFact } from './domain.ts';
import { isAgainst, type KeepsFact, keepsFacts } from './keeps.ts';
import { cannotLearn, noStepSize, type StepSizeFact } from './stepSize.ts';
import { lengthOf, truthOf } from './truth.ts';
import { comparedAt } from './who.ts';

/** What stands at the λ under the pointer. */
export type PointedFact =
  | StepSizeFact
  | KeepsFact
  | DomainFact
  /** Nothing has been computed there yet, or nothing can be. */
  | { readonly kind: 'points-at'; readonly lambda: readonly number[] }
  | { readonly kind: 'points-at-no-value'; readonly lambda: readonly number[] }
  | { readonly kind: 'points-at-value'; readonly lambda: readonly number[]; readonly value: number }
  | { readonly kind: 'inner-descent-diverges'; readonly from: number }
  /** F has a value, d or ∇f none. */
  | { readonly kind: 'no-truth-there'; readonly truth: Truth }
  | {
      readonly kind: 'points-at-numbers';
      readonly lambda: readonly number[];
      readonly value: Beside;
      readonly truth: Truth;
      readonly length: Beside;
    }
  /** `tails`: that of a random estimator at ξ = 0. */
  | {
      /** The latter where the truth is ∇f, which is not the gradient of the F drawn. */
      readonly kind: 'uphill-there' | 'against-solution-there';
      readonly who: Compared;
      readonly tails: boolean;
      readonly ratio: Beside;
    }
  | {
      readonly kind: 'uphill-in-short' | 'against-solution-in-short';
      readonly lambda: readonly number[];
      readonly who: Compared;
      readonly ratio: Beside;
    };

/** Whether what is computed is that of the λ asked for: they are the same but for rounding. */
const near = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((x, i) => Math.abs(x - b[i]!) <= 1e-9 * Math.max(1, Math.abs(x)));

/** The pinned run's numbers, once it has been computed there; those against another truth do not stand beside the live ones. */
const pinnedThere = (
  pinned: Result | null,
  live: Result,
  lambda: readonly number[],
): { readonly value?: number; readonly length?: number; readonly ratio?: number } => {
  if (!pinned || !near(lambda, pinned.unrolled.lambda)) return {};
  const { value, estimates } = pinned.unrolled;
  if (pinned.scenario.truth !== live.scenario.truth) return { value };
  const ratio = estimates[counterpart(pinned.scenario, live.scenario)]?.ratio ?? Number.NaN;
  return { value, length: lengthOf(truthOf(pinned)), ratio };
};

/** `compact`: in few words. `pinned`: its numbers stand beside, where it lies in the same plane. */
export const pointedFacts = (
  result: Result,
  lambda: readonly number[],
  compact = false,
  given: Result | null = null,
): readonly PointedFact[] => {
  const pinned = given && inOnePlane(given, result) ? given : null;
  const { unrolled, scenario } = result;
  const { value, divergence } = unrolled;
  if (!near(lambda, unrolled.lambda)) return [{ kind: 'points-at', lambda }];
  if (noStepSize(result)) return [{ kind: 'points-at', lambda }, { kind: 'no-step-size' }];
  const outside = domainFact(result);
  if (outside) return [{ kind: 'points-at', lambda }, outside];
  const valued: PointedFact = { kind: 'points-at-value', lambda, value };
  if (divergence) return [valued, { kind: 'inner-descent-diverges', from: divergence.from }];
  if (!Number.isFinite(value)) return [{ kind: 'points-at-no-value', lambda }];
  if (cannotLearn(result)) return [valued, { kind: 'cannot-learn-step' }];

  const length = lengthOf(truthOf(result));
  if (!Number.isFinite(length)) return [valued, { kind: 'no-truth-there', truth: scenario.truth }];

  const other = pinnedThere(pinned, result, lambda);
  const numbers: PointedFact = {
    kind: 'points-at-numbers',
    lambda,
    value: beside(value, other.value),
    truth: scenario.truth,
    length: beside(length, other.length),
  };
  const estimate = unrolled.estimates[scenario.selected];
  if (!estimate || !result.descent.runs[scenario.selected] || !scenario.estimators[scenario.selected]) return [numbers];
  const who = comparedAt(result, scenario.selected);
  const tails = isRandom(estimate.estimator);
  const { truth } = scenario;
  if (isAgainst(estimate.ratio)) {
    const ratio = beside(estimate.ratio, other.ratio);
    return compact
      ? [{ kind: truth === 'steps' ? 'uphill-in-short' : 'against-solution-in-short', lambda, who, ratio }]
      : [numbers, { kind: truth === 'steps' ? 'uphill-there' : 'against-solution-there', who, tails, ratio }];
  }
  const lies = { ratio: estimate.ratio, cosine: estimate.cosine, length, error: estimate.baseError };
  return [numbers, ...keepsFacts({ whose: { who, tails }, truth }, lies, other.ratio, scenario.field)];
};
