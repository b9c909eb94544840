import { convergenceSeries } from '../core/outer/convergence.ts';
import { type Spread, spreadOf } from '../core/outer/spreadOf.ts';
import { twoTasksAt, twoTasksConstants, twoTasksFault } from '../core/problems/twoTasks.ts';
import { twoTasksOf } from '../core/problems/twoTasksText.ts';
import type { Flight, Result, StationaryPoint } from '../engine/result.ts';
import type { Compared } from '../scenario/scenario.ts';
import { formulaOf } from '../scenario/source.ts';
import { callsAt, callsTo, isPriced, type Spent, spentBy } from './calls.ts';
import type { Measure } from './convergence.ts';
import { recordedNear } from './meanRun.ts';
import { comparedAt } from './who.ts';

/** So many runs at a τ. */
interface Runs {
  readonly tau: number;
  /** Function calls of the selected estimator up to there, where curves stand over them: all are then told with so many. */
  readonly calls: number | null;
  /** How many are through, and of how many. */
  readonly count: number;
  readonly runs: number;
  readonly measure: Measure;
}

/** What share of an exact estimator's calls one that draws takes to the lowest mean that both reach. */
export interface PriceFact {
  readonly kind: 'price';
  readonly who: Compared;
  readonly exact: Compared;
  readonly measure: Measure;
  readonly level: number;
  readonly share: number;
}

/** What many runs show at a τ. */
export type SwarmFact =
  /** Of the selected estimator: the mean, and between what nine runs in ten lie. */
  | (Runs & {
      readonly kind: 'selected';
      readonly who: Compared;
      readonly mean: number;
      readonly low: number;
      readonly high: number;
    })
  | (Runs & { readonly kind: 'means'; readonly means: readonly { readonly who: Compared; readonly mean: number }[] })
  /** Of the selected estimator by its mean step, on average from so many of the starts of its runs. */
  | {
      readonly kind: 'without-chance';
      readonly who: Compared;
      readonly measure: Measure;
      readonly value: number;
      readonly starts: number;
    }
  | PriceFact
  /** Where the mean step of first order vanishes on U Theorem 2's tasks: ‖d‖ = √(2D) there. */
  | { readonly kind: 'plateau'; readonly who: Compared; readonly plateau: number };

/** The minimum that distances are measured to: the lowest. */
const lowest = (stationary: readonly StationaryPoint[]): StationaryPoint | null =>
  stationary
    .filter(({ kind }) => kind === 'minimum')
    .reduce<StationaryPoint | null>((low, point) => (low && low.value <= point.value ? low : point), null);

const spreads = new WeakMap<object, Spread>();

/** What the convergence view shows of every run of an estimator, run by run, at the recorded τ; null as for its spread. */
export const swarmValues = (result: Result, index: number): ArrayLike<number> | null =>
  valuesIn(result, result.swarm?.flights[index]);

/** How what the convergence view shows is spread over an estimator's runs, at the recorded τ; null where it has none, or no minimum to measure to. */
export const spreadIn = (result: Result, index: number): Spread | null =>
  spreadOver(result, result.swarm?.flights[index]);

/** The mean of what it shows by the mean step of an estimator, which its runs scatter around, at the recorded τ. */
export const withoutChance = (result: Result, index: number): Float64Array | null =>
  spreadOver(result, result.swarm?.means[index])?.mean ?? null;

const valuesIn = ({ scenario, stationary }: Result, flight: Flight | null | undefined) =>
  flight ? valuesOf(flight, scenario.quantity, stationary, scenario.lambda.length) : null;

const spreadOver = (result: Result, flight: Flight | null | undefined): Spread | null => {
  const values = valuesIn(result, flight);
  return values && spreadAt(values, result.swarm!.at.length);
};

/** How the q of an estimator that follows its runs is spread over them; null where it has none. */
export const spreadOfQ = ({ swarm }: Result, index: number): Spread | null => {
  const q = swarm?.flights[index]?.q;
  return swarm && q ? spreadAt(q, swarm.at.length) : null;
};

const spreadAt = (values: Float32Array | Float64Array, taus: number): Spread => {
  const known = spreads.get(values) ?? spreadOf(values, taus);
  spreads.set(values, known);
  return known;
};

const distances = new WeakMap<Flight, { readonly to: StationaryPoint; readonly values: Float64Array }>();

const valuesOf = (
  flight: Flight,
  quantity: Measure['quantity'],
  stationary: readonly StationaryPoint[],
  N: number,
): Float32Array | Float64Array | null => {
  switch (quantity) {
    case 'value':
      return flight.value;
    case 'gradient':
      return flight.gradientNorm;
    case 'distance': {
      const to = lowest(stationary);
      if (!to) return null;
      const known = distances.get(flight);
      if (known?.to === to) return known.values;
      const values = Float64Array.from({ length: flight.lambda.length / N }, (_, i) => {
        let squared = 0;
        for (let k = 0; k < N; k++) squared += (flight.lambda[i * N + k]! - to.lambda[k]!) ** 2;
        return Math.sqrt(squared);
      });
      distances.set(flight, { to, values });
      return values;
    }
    default:
      return quantity satisfies never;
  }
};

/** The runs at the cursor, with their measure; null where there are none. */
const runsAt = (result: Result): (Runs & { readonly j: number }) | null => {
  const { swarm, scenario } = result;
  if (!swarm) return null;
  const j = recordedNear(swarm.at, scenario.tau);
  const calls = scenario.against === 'calls' ? callsAt(spentBy(result, scenario.selected), swarm.at[j]!) : null;
  const count = Math.min(...swarm.flights.flatMap((flight) => (flight ? [flight.count] : [])));
  const { quantity, truth } = scenario;
  return Number.isFinite(count)
    ? { j, tau: swarm.at[j]!, calls, count, runs: swarm.runs, measure: { quantity, truth } }
    : null;
};

/** Of the selected estimator alone; empty where its runs are one. */
export const selectedSwarmFacts = (result: Result): readonly SwarmFact[] => {
  const at = runsAt(result);
  const { selected } = result.scenario;
  const spread = at && spreadIn(result, selected);
  if (!spread) return [];
  const { j, ...runs } = at;
  const mean = spread.mean[j]!;
  const [low, high] = [spread.quantiles[0]![j]!, spread.quantiles.at(-1)![j]!];
  if (!Number.isFinite(mean)) return [];
  return [
    ...priceFact(result, selected),
    { kind: 'selected', ...runs, who: comparedAt(result, selected), mean, low, high },
  ];
};

/** What an estimator that draws takes beside one that returns d, where both have many runs; null where nothing can be measured. */
export const measuredPrice = (result: Result, index: number): Omit<PriceFact, 'kind'> | null => {
  const { estimators, quantity, truth } = result.scenario;
  const other = estimators.findIndex(({ estimator }) => isPriced(estimators[index]!.estimator, estimator));
  const [own, exact] = [spreadIn(result, index)?.mean, spreadIn(result, other)?.mean];
  if (quantity === 'value' || !own || !exact) return null;
  const level = Math.max(own.at(-1)!, exact.at(-1)!);
  const taken = callsTo(level, spentBy(result, index), own);
  const ofExact = callsTo(level, spentBy(result, other), exact);
  if (taken === null || ofExact === null) return null;
  const measure = { quantity, truth };
  return {
    who: comparedAt(result, index),
    exact: comparedAt(result, other),
    measure,
    level,
    share: taken / ofExact,
  };
};

const priceFact = (result: Result, index: number): readonly SwarmFact[] => {
  const price = result.scenario.against === 'calls' ? measuredPrice(result, index) : null;
  return price ? [{ kind: 'price', ...price }] : [];
};

/** A mean with so many calls, on the log axes that it is drawn on; NaN beyond its end. */
const meanWith = (calls: number, spent: Spent, mean: ArrayLike<number>): number => {
  if (calls > spent.calls.at(-1)! * (1 + 1e-9)) return Number.NaN;
  let j = 0;
  while (j + 1 < spent.calls.length && spent.calls[j + 1]! <= calls) j += 1;
  const [a, b] = [mean[j]!, mean[Math.min(j + 1, mean.length - 1)]!];
  const [from, to] = [spent.calls[j]!, spent.calls[Math.min(j + 1, spent.calls.length - 1)]!];
  if (!(from > 0 && to > from && a > 0 && b > 0)) return a;
  const u = Math.log(calls / from) / Math.log(to / from);
  return a ** (1 - u) * b ** u;
};

/** Of all estimators; of one whose runs are one, that run. */
export const swarmFacts = (result: Result): readonly SwarmFact[] => {
  const at = runsAt(result);
  if (!at) return [];
  const { j, ...runs } = at;
  const means = result.scenario.estimators.flatMap((_, e) => {
    const spread = spreadIn(result, e);
    const run = result.descent.runs[e];
    const values = spread?.mean ?? (run && convergenceSeries(run, runs.measure.quantity, result.stationary));
    const mean =
      values &&
      (runs.calls === null ? values[spread ? j : runs.tau - 1] : meanWith(runs.calls, spentBy(result, e), values));
    return mean !== undefined && Number.isFinite(mean) ? [{ who: comparedAt(result, e), mean }] : [];
  });
  return means.length === 0
    ? []
    : [{ kind: 'means', ...runs, means }, ...withoutChanceFact(result, at), ...plateauFact(result)];
};

const withoutChanceFact = (result: Result, { j, measure }: Runs & { readonly j: number }): readonly SwarmFact[] => {
  const { selected } = result.scenario;
  const value = withoutChance(result, selected)?.[j];
  if (value === undefined || !Number.isFinite(value)) return [];
  const { count: starts } = result.swarm!.means[selected]!;
  return [{ kind: 'without-chance', who: comparedAt(result, selected), measure, value, starts }];
};

const plateauFact = ({ scenario }: Result): readonly SwarmFact[] => {
  const { problem, estimators, decay, quantity } = scenario;
  const formula = formulaOf(problem);
  const tasks = formula && twoTasksOf(formula);
  const index = estimators.findIndex(({ estimator }) => estimator.kind === 'first-order');
  if (!tasks || index < 0 || quantity !== 'gradient' || decay !== 'constant') return [];
  const named = twoTasksAt(tasks, scenario);
  if (twoTasksFault(named)) return [];
  return [{ kind: 'plateau', who: estimators[index]!, plateau: twoTasksConstants(named).plateau }];
};
