import { isExact, isFullReverse, isRandom } from '../core/estimators/choice.ts';
import {
  convergenceSeries,
  nearestMinimum,
  type Quantity,
  standstill,
  weightedAverage,
} from '../core/outer/convergence.ts';
import type { Result, Run } from '../engine/result.ts';
import type { Compared, Truth } from '../scenario/scenario.ts';
import { drawsTasks } from '../scenario/settings/parts.ts';
import { type ArrivalFact, arrival, drawnRuns, found, type MinimumFound } from './arrival.ts';
import { type Beside, beside, counterpart } from './beside.ts';
import { callsAt, spentBy } from './calls.ts';
import { type DomainFact, domainFact } from './domain.ts';
import { type UpdatesFact, updatesFact } from './machine.ts';
import { type NoValueFact, noValueFact } from './noValue.ts';
import { descentInFloat32 } from './precision.ts';
import { cannotLearn, type StepSizeFact } from './stepSize.ts';
import { comparedAt } from './who.ts';

/** What is shown, and of which truth. */
export interface Measure {
  readonly quantity: Quantity;
  readonly truth: Truth;
}

/** A run at τ. */
interface AtTau {
  readonly tau: number;
  readonly who: Compared;
}

/** A quantity at τ, or how far λ_τ is from a minimum. */
interface Has extends AtTau {
  readonly measure: Measure;
  readonly value: Beside;
}
interface IsAway extends AtTau {
  readonly minimum: MinimumFound;
  readonly value: Beside;
}

/** A run that stands still where the truth does not vanish: what it has there, or how far it is from a minimum. */
interface Stops {
  readonly who: Compared;
  readonly measure: Measure;
  readonly value: Beside;
}
interface StopsAway {
  readonly who: Compared;
  readonly minimum: MinimumFound;
  readonly value: Beside;
}

/** What the curves show at τ for the selected estimator: that all arrive, or where it stops, or what ended it. */
export type ConvergenceFact =
  | StepSizeFact
  | NoValueFact
  | DomainFact
  | UpdatesFact
  /** The rest of the descent is still being computed. */
  | { readonly kind: 'updates-to-come'; readonly updates: number; readonly of: number }
  | ArrivalFact
  /** No state has a finite value. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'no-minimum'; readonly truth: Truth }
  | (AtTau & { readonly kind: 'run-diverges'; readonly float32: boolean })
  /** Its h is 0 where the truth is not. */
  | (AtTau & { readonly kind: 'zero-h'; readonly truth: Truth; readonly length: number; readonly float32: boolean })
  | (AtTau & { readonly kind: 'not-finite'; readonly measure: Measure })
  /** A log axis shows no such value. */
  | (AtTau & { readonly kind: 'below-zero'; readonly value: number })
  | (Has & { readonly kind: 'has' })
  | (IsAway & { readonly kind: 'is-away' })
  | (Has & { readonly kind: 'has-while-w-diverges' })
  | (Has & { readonly kind: 'has-beside-exact'; readonly exact: Compared; readonly other: number })
  | (IsAway & { readonly kind: 'is-away-beside-exact'; readonly exact: Compared; readonly other: number })
  | (Stops & { readonly kind: 'stops' })
  | (StopsAway & { readonly kind: 'stops-away' })
  /** `own`: the length of its own h there. */
  | (Stops & { readonly kind: 'stops-with-h'; readonly own: number })
  | (StopsAway & { readonly kind: 'stops-away-with-h'; readonly own: number })
  | (Stops & { readonly kind: 'stops-interfering' })
  | (StopsAway & { readonly kind: 'stops-away-interfering' })
  /** A step moves λ by less than float32 tells apart. */
  | { readonly kind: 'float32-is-coarse' }
  /** Function calls up to there, where the curves stand over them. */
  | (AtTau & { readonly kind: 'calls-so-far'; readonly calls: number })
  | { readonly kind: 'value-at'; readonly tau: number; readonly value: number }
  | { readonly kind: 'another-stops'; readonly who: Compared; readonly truth: Truth; readonly length: number };

/** The λ unrolled is that of the run's end, up to this part of it. */
const sameLambda = 1e-2;

/** Whether non-interference, ∇_λ f · (d + h − ∇_λ f) ≥ Ω(‖∇_λ f‖²), is seen to fail at the λ unrolled, the end of the run. */
const interferes = ({ scenario, descent, unrolled }: Result, e: number): boolean => {
  const run = descent.runs[e]!;
  const estimate = unrolled.estimates[e];
  const N = scenario.lambda.length;
  const end = run.lambda.subarray((run.length - 1) * N, run.length * N);
  const there = unrolled.lambda.every((x, k) => Math.abs(x - end[k]!) <= sameLambda * Math.max(1, Math.abs(x)));
  if (!estimate || !there || scenario.truth !== 'steps') return false;
  let product = 0;
  unrolled.direct.forEach((f, k) => {
    product += f * (unrolled.exact[k]! + estimate.hypergradient[k]! - f);
  });
  return product < 0;
};

/** The pinned run's values per outer iteration. */
const pinnedValues = ({ scenario }: Result, pinned: Result | null): ArrayLike<number> => {
  const run = pinned?.descent.runs[counterpart(pinned.scenario, scenario)];
  return run ? convergenceSeries(run, scenario.quantity, pinned.stationary) : [];
};

/** The exact descent's value at τ, where the selected estimator is another one. */
const exactBeside = (result: Result, selected: number): { readonly exact: Compared; readonly other: number } | null => {
  const { scenario, descent } = result;
  if (isExact(scenario.estimators[selected]!.estimator)) return null;
  const index = scenario.estimators.findIndex((c) => isFullReverse(c.estimator));
  const run = descent.runs[index];
  const other = run && convergenceSeries(run, scenario.quantity, result.stationary)[scenario.tau - 1];
  return other !== undefined && Number.isFinite(other) ? { exact: comparedAt(result, index), other } : null;
};

/** Where a run stands still; one that draws its coin or its tasks goes on, however short its steps have become. */
const standstillOf = ({ scenario }: Result, run: Run, index: number): ReturnType<typeof standstill> =>
  isRandom(run.estimator) || drawsTasks(scenario) ? null : standstill(run, index, scenario.outer);

/** Where another estimator stops, told of the exact one. */
const anotherStops = (result: Result, selected: number): readonly ConvergenceFact[] => {
  const { scenario } = result;
  if (!isExact(scenario.estimators[selected]!.estimator)) return [];
  for (const { run, index } of drawnRuns(result)) {
    const stop = index === selected ? null : standstillOf(result, run, index);
    if (stop)
      return [{ kind: 'another-stops', who: comparedAt(result, index), truth: scenario.truth, length: stop.truth }];
  }
  return [];
};

/** Whether the last update has moved no component of λ. */
const isStuck = ({ lambda, length }: Run): boolean => {
  const N = lambda.length / length;
  return length > 1 && lambda.subarray(-N).every((x, k) => x === lambda[lambda.length - 2 * N + k]);
};

/** A run that stands still: since non-interference fails there, or with an h of its own length, which is not told beside a pinned run. */
const stopFacts = (
  result: Result,
  at: Stops & { readonly index: number; readonly minimum: MinimumFound | null },
  standing: { readonly own: number; readonly tau: number; readonly value: number; readonly pinned: boolean },
): readonly ConvergenceFact[] => {
  const { who, measure, minimum, value } = at;
  if (interferes(result, at.index))
    return [
      minimum
        ? { kind: 'stops-away-interfering', who, minimum, value }
        : { kind: 'stops-interfering', who, measure, value },
    ];
  const { own, tau } = standing;
  const here: ConvergenceFact = { kind: 'value-at', tau, value: standing.value };
  if (standing.pinned)
    return [minimum ? { kind: 'stops-away', who, minimum, value } : { kind: 'stops', who, measure, value }, here];
  return [
    minimum
      ? { kind: 'stops-away-with-h', who, minimum, value, own }
      : { kind: 'stops-with-h', who, measure, value, own },
    here,
  ];
};

/** A run in float64 that is not there to its end yet; null where all are. */
const stillGoing = ({ descent, scenario, tensors }: Result): Run | null =>
  tensors ? null : (descent.runs.find((run) => !run.ended && run.length <= scenario.outer.iterations) ?? null);

export const convergenceFacts = (result: Result, pinned: Result | null = null): readonly ConvergenceFact[] => {
  const { scenario, descent, unrolled } = result;
  const { quantity, truth, tau } = scenario;
  const selected = Math.min(scenario.selected, scenario.estimators.length - 1);
  const run = descent.runs[selected];
  if (!run || run.length === 0) return [{ kind: 'nothing' }];
  if (quantity !== 'value' && cannotLearn(result)) return [{ kind: 'cannot-learn-step' }];
  const outside = domainFact(result);
  if (outside) return [outside];
  const values = convergenceSeries(run, quantity, result.stationary);
  if (values.length === 0) return [{ kind: 'no-minimum', truth }];

  const who = comparedAt(result, selected);
  const at = { tau, who };
  const measure: Measure = { quantity, truth };
  const live = values[tau - 1];
  const valueless = noValueFact(run, who, Math.min(tau, run.length) - 1);
  if (valueless && run.ended?.reason !== 'diverged') return [valueless];
  if (run.ended && (live === undefined || tau >= run.ended.tau)) {
    const ended = { tau: run.ended.tau, who, float32: descentInFloat32(result) };
    return [
      run.ended.reason === 'diverged'
        ? { kind: 'run-diverges', ...ended }
        : { kind: 'zero-h', ...ended, truth, length: run.gradientNorm[run.length - 1]! },
    ];
  }
  const computed = live === undefined && result.tensors ? updatesFact(result.tensors, scenario.outer.iterations) : null;
  if (computed) return [computed];
  if (live === undefined || !Number.isFinite(live)) return [{ kind: 'not-finite', ...at, measure }];
  if (live < 0) return [{ kind: 'below-zero', ...at, value: live }];

  const nearest = quantity === 'distance' ? nearestMinimum(run, result.stationary) : null;
  const minimum = nearest && found(nearest, result);
  const other = pinnedValues(result, pinned);
  const value = beside(live, other[tau - 1]);
  if (unrolled.divergence && !minimum) return [{ kind: 'has-while-w-diverges', ...at, measure, value }];

  const stop = standstillOf(result, run, selected);
  if (stop) {
    const end = beside(values[run.length - 1]!, other[other.length - 1]);
    const standing = { own: stop.own, tau, value: live, pinned: pinned !== null };
    const stops = stopFacts(result, { who, index: selected, measure, minimum, value: end }, standing);
    return descentInFloat32(result) && stop.own > 0 && isStuck(run) ? [...stops, { kind: 'float32-is-coarse' }] : stops;
  }
  const exact = pinned ? null : exactBeside(result, selected);
  const here: ConvergenceFact = minimum
    ? exact
      ? { kind: 'is-away-beside-exact', ...at, minimum, value, ...exact }
      : { kind: 'is-away', ...at, minimum, value }
    : exact
      ? { kind: 'has-beside-exact', ...at, measure, value, ...exact }
      : { kind: 'has', ...at, measure, value };
  if (pinned) return [here];
  if (scenario.against === 'calls')
    return [here, { kind: 'calls-so-far', ...at, calls: callsAt(spentBy({ ...result, swarm: null }, selected), tau) }];
  const going = stillGoing(result);
  if (going) return [here, { kind: 'updates-to-come', updates: going.length - 1, of: scenario.outer.iterations }];
  const all = arrival(result);
  return [...(all ? [all] : []), here, ...anotherStops(result, selected)];
};

/** What S Theorem 3.3 bounds, along the selected path up to τ: the average of ‖truth‖², weighted by η. Adam has none. */
export type AverageFact =
  | { readonly kind: 'no-common-step' }
  | { readonly kind: 'average'; readonly tau: number; readonly value: number };

/** null where it is not finite, and where the truth is ∇f, of which the theorem says nothing. */
export const averageFact = ({ scenario, descent }: Result): AverageFact | null => {
  const run = descent.runs[scenario.selected];
  if (!run || scenario.truth !== 'steps') return null;
  const tau = Math.min(scenario.tau, run.length);
  const value = weightedAverage(run, scenario.outer, tau);
  if (value === null) return { kind: 'no-common-step' };
  return Number.isFinite(value) ? { kind: 'average', tau, value } : null;
};
