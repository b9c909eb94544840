import { isExact, isRandom } from '../core/estimators/choice.ts';
import { leastOf } from '../core/outer/least.ts';
import type { OuterDescent, Result, Run } from '../engine/result.ts';
import type { Compared, Truth } from '../scenario/scenario.ts';
import type { Cursor } from '../state/actions.ts';
import { type Beside, beside, counterpart } from './beside.ts';
import { type DomainFact, domainFact } from './domain.ts';
import { isAgainst, noDirection } from './keeps.ts';
import { type UpdatesFact, updatesFact } from './machine.ts';
import { type NoValueFact, noValueFact } from './noValue.ts';
import { descentInFloat32 } from './precision.ts';
import { cannotLearn, type StepSizeFact } from './stepSize.ts';
import { comparedAt } from './who.ts';

/** A ratio at τ; `along`: on whose path, null on its own. */
interface Measured {
  readonly tau: number;
  readonly who: Compared;
  readonly along: Compared | null;
  readonly ratio: Beside;
}

/** What the ratio shows at τ. */
export type RatioFact =
  | StepSizeFact
  | NoValueFact
  | DomainFact
  | { readonly kind: 'no-ratios' }
  | {
      readonly kind: 'path-leaves-numbers' | 'path-ends-at-zero';
      readonly who: Compared;
      readonly tau: number;
      readonly float32: boolean;
    }
  /** The descent on tensors has not come to τ. */
  | UpdatesFact
  | {
      readonly kind: 'path-had-arrived';
      readonly who: Compared;
      readonly truth: Truth;
      readonly since: number;
      readonly least: number;
    }
  /** ‖truth‖ is `least` or less: round-off. */
  | { readonly kind: 'no-ratio-of-short'; readonly truth: Truth; readonly tau: number; readonly least: number }
  /** The truth is not finite; or h is not. */
  | { readonly kind: 'no-ratio-of-truth'; readonly truth: Truth; readonly tau: number }
  | { readonly kind: 'no-ratio-of-h'; readonly who: Compared; readonly tau: number }
  /** Of the base that a random estimator’s coin corrects. */
  | (Measured & { readonly kind: 'ratio-of-base' })
  | (Measured & { readonly kind: 'ratio-is-uphill' })
  /** Below 0 against ∇f, which is not the gradient of the F drawn. */
  | (Measured & { readonly kind: 'ratio-is-against-solution' })
  | (Measured & { readonly kind: 'ratio-is-zero' })
  | (Measured & { readonly kind: 'ratio-is' })
  /** Below 0 first at `tau`; it may rise again. */
  | { readonly kind: 'negative-from'; readonly tau: number; readonly least: number }
  | { readonly kind: 'path-arrives'; readonly truth: Truth; readonly since: number; readonly least: number }
  | { readonly kind: 'another-turns-negative'; readonly who: Compared; readonly tau: number }
  /** Of many runs, the path of one is shown. */
  | { readonly kind: 'one-of-many'; readonly runs: number }
  /** Every ratio shown is positive: every −h is downhill, of F or of f at the exact solution. */
  | { readonly kind: 'all-downhill' }
  | { readonly kind: 'all-along-solution' };

/** The run along whose path estimator e is measured, and its ratios there; the view draws the same. */
export const ratioSeries = (
  descent: OuterDescent,
  along: number | null,
  e: number,
): { readonly run: Run; readonly values: Float64Array } | null => {
  const run = descent.runs[along ?? e];
  const values = run?.ratio[e];
  return run && values ? { run, values } : null;
};

const firstBelow = (values: Float64Array): number => values.findIndex(isAgainst);
/** Whether there is a ratio, and none that is 0, rounding or below. */
const isAllAbove = (values: Float64Array): boolean =>
  values.some(Number.isFinite) && values.every((v) => !(v <= noDirection));
const lowest = (values: Float64Array): number => values.reduce((a, v) => (v < a ? v : a), 0);

/** The 1-based τ from which ‖d‖ stays at or below `least`; 0 where it does not. */
const arrival = (run: Run, least: number): number => {
  let tau = 0;
  for (let i = run.length - 1; i >= 0 && run.gradientNorm[i]! <= least; i--) tau = i + 1;
  return tau;
};

/** Where another estimator than the selected one turns negative; else that all are above 0, where they are. */
const othersFact = (result: Result, selected: number): readonly RatioFact[] => {
  const { scenario, descent } = result;
  let above = true;
  for (const [e, { estimator }] of scenario.estimators.entries()) {
    const series = ratioSeries(descent, scenario.along, e);
    above &&= series !== null && isAllAbove(series.values);
    if (e === selected || !series || isExact(estimator)) continue;
    const first = firstBelow(series.values);
    if (first >= 0) return [{ kind: 'another-turns-negative', who: comparedAt(result, e), tau: first + 1 }];
  }
  if (!above) return [];
  return [{ kind: scenario.truth === 'steps' ? 'all-downhill' : 'all-along-solution' }];
};

/** Why there is no ratio at τ. */
const noRatio = (
  run: Run,
  who: Compared,
  { tau, truth, least }: { readonly tau: number; readonly truth: Truth; readonly least: number },
): RatioFact => {
  const length = run.gradientNorm[tau - 1] ?? Number.NaN;
  if (!Number.isFinite(length)) return { kind: 'no-ratio-of-truth', truth, tau };
  return length <= least ? { kind: 'no-ratio-of-short', truth, tau, least } : { kind: 'no-ratio-of-h', who, tau };
};

/** The pinned run's ratio at the same τ. */
const pinnedValue = ({ scenario }: Result, pinned: Result | null): number | undefined => {
  const other = pinned && ratioSeries(pinned.descent, pinned.scenario.along, counterpart(pinned.scenario, scenario));
  return other?.values[scenario.tau - 1];
};

/** What the ratio shows at τ for the selected estimator, and where a step would go uphill; of many runs it is one. */
export const ratioFacts = (result: Result, _cursor: Cursor, pinned: Result | null = null): readonly RatioFact[] => {
  const { swarm, scenario } = result;
  const facts = factsOfOne(result, pinned);
  return swarm?.flights[scenario.along ?? scenario.selected]
    ? [...facts, { kind: 'one-of-many', runs: swarm.runs }]
    : facts;
};

const factsOfOne = (result: Result, pinned: Result | null): readonly RatioFact[] => {
  const { scenario, descent, tensors } = result;
  const { tau, along, truth } = scenario;
  const selected = Math.min(scenario.selected, scenario.estimators.length - 1);
  const series = ratioSeries(descent, along, selected);
  if (!series) return [{ kind: 'no-ratios' }];
  if (cannotLearn(result)) return [{ kind: 'cannot-learn-step' }];
  const outside = along === null ? domainFact(result) : null;
  if (outside) return [outside];
  const { run, values } = series;
  const who = comparedAt(result, selected);
  const walker = along === null ? who : comparedAt(result, along);
  const value = values[tau - 1];

  const valueless = noValueFact(run, walker, Math.min(tau, run.length) - 1);
  if (valueless && run.ended?.reason !== 'diverged') return [valueless];
  if (run.ended && (value === undefined || tau >= run.ended.tau)) {
    const kind = run.ended.reason === 'diverged' ? 'path-leaves-numbers' : 'path-ends-at-zero';
    return [{ kind, who: walker, tau: run.ended.tau, float32: descentInFloat32(result) }];
  }
  const least = leastOf(run);
  const since = arrival(run, least);
  if (value === undefined || !Number.isFinite(value)) {
    const updates = value === undefined && tensors && updatesFact(tensors, scenario.outer.iterations);
    if (updates) return [updates];
    return since > 0 && tau >= since
      ? [{ kind: 'path-had-arrived', who: walker, truth, since, least }]
      : [noRatio(run, who, { tau, truth, least })];
  }

  const measured: Measured = {
    tau,
    who,
    along: along === null || along === selected ? null : walker,
    ratio: beside(value, pinnedValue(result, pinned)),
  };
  if (isRandom(scenario.estimators[selected]!.estimator)) return [{ kind: 'ratio-of-base', ...measured }];
  const against = truth === 'steps' ? 'ratio-is-uphill' : 'ratio-is-against-solution';
  const kind = isAgainst(value) ? against : value > noDirection ? 'ratio-is' : 'ratio-is-zero';
  const here: RatioFact = { kind, ...measured };
  const first = firstBelow(values);
  if (first >= 0) return [here, { kind: 'negative-from', tau: first + 1, least: lowest(values) }];
  if (pinned) return [here];
  return [
    here,
    ...(since > 0 ? [{ kind: 'path-arrives', truth, since, least } as const] : othersFact(result, selected)),
  ];
};
