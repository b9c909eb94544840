import { isExact, isRandom } from '../core/estimators/choice.ts';
import type { OuterDescent, Result, Run } from '../engine/result.ts';
import type { Compared, Truth } from '../scenario/scenario.ts';
import type { Cursor } from '../state/actions.ts';
import { type Beside, beside, counterpart } from './beside.ts';
import { type UpdatesFact, updatesFact } from './machine.ts';
import { type NoValueFact, noValueFact } from './noValue.ts';
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
  | { readonly kind: 'no-ratios' }
  | { readonly kind: 'path-leaves-float64'; readonly who: Compared; readonly tau: number }
  | { readonly kind: 'path-ends-at-zero'; readonly who: Compared; readonly tau: number }
  /** The descent on tensors has not come to τ. */
  | UpdatesFact
  | { readonly kind: 'path-had-arrived'; readonly who: Compared; readonly truth: Truth; readonly since: number }
  | { readonly kind: 'no-ratio'; readonly who: Compared; readonly truth: Truth; readonly tau: number }
  | { readonly kind: 'keeps-small-steps'; readonly who: Compared; readonly ratio: number }
  | (Measured & { readonly kind: 'ratio-of-a-toss' })
  | { readonly kind: 'heads-reach'; readonly ratio: number }
  | (Measured & { readonly kind: 'ratio-is-uphill' })
  | (Measured & { readonly kind: 'ratio-is' })
  | { readonly kind: 'negative-from'; readonly tau: number; readonly least: number }
  | { readonly kind: 'path-arrives'; readonly truth: Truth; readonly since: number }
  | { readonly kind: 'another-turns-negative'; readonly who: Compared; readonly tau: number }
  /** Every ratio shown is positive: every step, under Adam every −h, is downhill. */
  | { readonly kind: 'all-steps-downhill' }
  | { readonly kind: 'all-h-downhill' };

/** ‖d‖ at or below this has no ratio (`ROUND_OFF` of core/theory/agreement.ts): the run has arrived. */
const arrived = 1e-8;
/** Where w runs away a cut keeps less of the descent than this. */
const smallSteps = 1e-3;
/** Heads are told of where they make h more than this many times as long. */
const tallHeads = 2;

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

const firstBelow = (values: Float64Array): number => values.findIndex((v) => v < 0);
const least = (values: Float64Array): number => values.reduce((a, v) => (v < a ? v : a), 0);
const greatest = (values: Float64Array): number => values.reduce((a, v) => (v > a ? v : a), 0);

/** The 1-based τ from which ‖d‖ stays at or below 10⁻⁸; 0 where it does not. */
const arrival = (run: Run): number => {
  let tau = 0;
  for (let i = run.length - 1; i >= 0 && run.gradientNorm[i]! <= arrived; i--) tau = i + 1;
  return tau;
};

/** Where another estimator than the selected one turns negative; else that none does. */
const othersFact = (result: Result, selected: number): RatioFact => {
  const { scenario, descent } = result;
  for (const [e, { estimator }] of scenario.estimators.entries()) {
    const series = ratioSeries(descent, scenario.along, e);
    if (e === selected || !series || isExact(estimator)) continue;
    const first = firstBelow(series.values);
    if (first >= 0) return { kind: 'another-turns-negative', who: comparedAt(result, e), tau: first + 1 };
  }
  return { kind: scenario.outer.schedule === 'adam' ? 'all-h-downhill' : 'all-steps-downhill' };
};

/** The pinned run's ratio at the same τ. */
const pinnedValue = ({ scenario }: Result, pinned: Result | null): number | undefined => {
  const other = pinned && ratioSeries(pinned.descent, pinned.scenario.along, counterpart(pinned.scenario, scenario));
  return other?.values[scenario.tau - 1];
};

/** What the ratio shows at τ for the selected estimator, and where a step would go uphill. */
export const ratioFacts = (result: Result, _cursor: Cursor, pinned: Result | null = null): readonly RatioFact[] => {
  const { scenario, descent, tensors } = result;
  const { tau, along, truth } = scenario;
  const selected = Math.min(scenario.selected, scenario.estimators.length - 1);
  const series = ratioSeries(descent, along, selected);
  if (!series) return [{ kind: 'no-ratios' }];
  if (cannotLearn(result)) return [{ kind: 'cannot-learn-step' }];
  const { run, values } = series;
  const who = comparedAt(result, selected);
  const walker = along === null ? who : comparedAt(result, along);
  const value = values[tau - 1];

  const valueless = noValueFact(run, walker, Math.min(tau, run.length) - 1);
  if (valueless && run.ended?.reason !== 'diverged') return [valueless];
  if (run.ended && (value === undefined || tau >= run.ended.tau)) {
    const kind = run.ended.reason === 'diverged' ? 'path-leaves-float64' : 'path-ends-at-zero';
    return [{ kind, who: walker, tau: run.ended.tau }];
  }
  const since = arrival(run);
  if (value === undefined || !Number.isFinite(value)) {
    const updates = value === undefined && tensors && updatesFact(tensors, scenario.outer.iterations);
    if (updates) return [updates];
    return since > 0 && tau >= since
      ? [{ kind: 'path-had-arrived', who: walker, truth, since }]
      : [{ kind: 'no-ratio', who, truth, tau }];
  }
  if (result.unrolled.divergence && Math.abs(value) < smallSteps && !isExact(run.estimator))
    return [{ kind: 'keeps-small-steps', who, ratio: value }];

  const measured: Measured = {
    tau,
    who,
    along: along === null || along === selected ? null : walker,
    ratio: beside(value, pinnedValue(result, pinned)),
  };
  if (isRandom(scenario.estimators[selected]!.estimator)) {
    const heads = greatest(values);
    return [
      { kind: 'ratio-of-a-toss', ...measured },
      ...(heads > tallHeads ? [{ kind: 'heads-reach', ratio: heads } as const] : []),
    ];
  }
  const here: RatioFact = { kind: value < 0 ? 'ratio-is-uphill' : 'ratio-is', ...measured };
  const first = firstBelow(values);
  if (first >= 0) return [here, { kind: 'negative-from', tau: first + 1, least: least(values) }];
  if (pinned) return [here];
  return [here, since > 0 ? { kind: 'path-arrives', truth, since } : othersFact(result, selected)];
};
