import { isRandom } from '../core/estimators/choice.ts';
import { distance, norm } from '../core/space.ts';
import type { Result, Run, StationaryPoint } from '../engine/result.ts';
import { beatOf } from '../scenario/start.ts';

interface Kept {
  readonly K: number;
  readonly T: number;
}

/** What the first screen's sentence is about. Distances are from the best λ. */
export type StartFact =
  | (Kept & { readonly kind: 'keeps-all' })
  /** Both arrive `within`, for good after so many moves; `off`: the error of the first step, as a part of ‖d‖. */
  | (Kept & {
      readonly kind: 'arrives';
      readonly off: number;
      readonly within: number;
      readonly yours: number;
      readonly exact: number;
    })
  | (Kept & { readonly kind: 'does-not-arrive'; readonly off: number; readonly distance: number })
  /** The path has run past the best λ and stopped, h being 0 there, where d leads back. */
  | (Kept & { readonly kind: 'stops-past'; readonly distance: number })
  | (Kept & { readonly kind: 'ends'; readonly moves: number; readonly distance: number })
  /** Before the runs with the coin are there: while the cut is held none are made. */
  | (Kept & { readonly kind: 'flips'; readonly q: number; readonly runs: number })
  /** The mean of the runs with the coin, and how often as much work as without it they are; it reaches what is nearer than `distance`. */
  | (Kept & {
      readonly kind: 'mean-ends' | 'mean-reaches';
      readonly q: number;
      readonly runs: number;
      readonly distance: number;
      readonly work: number;
    });

/** So near the best λ a path has arrived. */
const within = 0.01;
/** So near a mean is at the best λ, as far as the picture shows. */
const reached = 0.001;
/** An h so short beside d is none. */
const still = 1e-2;

export const bestOf = ({ stationary }: Pick<Result, 'stationary'>): StationaryPoint | null =>
  stationary
    .filter(({ kind }) => kind === 'minimum')
    .reduce<StationaryPoint | null>((a, b) => (a && a.value <= b.value ? a : b), null);

const stateOf = (run: Run, i: number): readonly number[] => Array.from(run.lambda.subarray(2 * i, 2 * i + 2));
export const endOf = (run: Run): readonly number[] => stateOf(run, run.length - 1);

/** After how many moves a run is near for good; null where it is not at its end. */
export const arrivesAfter = (run: Run, best: readonly number[]): number | null => {
  let after: number | null = null;
  for (let i = run.length - 1; i >= 0 && distance(stateOf(run, i), best) <= within; i--) after = i;
  return after;
};

/** The runs with a coin, at the τ that were recorded; null until all are there. */
export const cloudOf = ({ swarm, scenario: { estimators } }: Result): readonly Float64Array[] | null => {
  const flight = swarm?.flights[estimators.findIndex(({ estimator }) => isRandom(estimator))];
  if (!swarm || !flight || flight.count < swarm.runs) return null;
  const width = 2 * swarm.at.length;
  return Array.from({ length: flight.count }, (_, i) => {
    const run = Float64Array.from(flight.lambda.subarray(i * width, (i + 1) * width));
    const left = run.findIndex(Number.isNaN);
    return left < 0 ? run : run.slice(0, left - (left % 2));
  });
};

/** The mean of runs at every τ; one that ended before stays where it was. */
export const meanOf = (paths: readonly Float64Array[]): Float64Array => {
  const length = Math.max(...paths.map((path) => path.length));
  const at = (path: Float64Array, k: number) => path[k < path.length ? k : path.length - 2 + (k % 2)]!;
  return Float64Array.from({ length }, (_, k) => paths.reduce((sum, path) => sum + at(path, k), 0) / paths.length);
};

/** null before anything is known. `cloud`: the runs with a coin, where they are all there. */
export const startFact = (result: Result, cloud: readonly Float64Array[] | null): StartFact | null => {
  const { scenario, descent, unrolled, costs } = result;
  const [mine, exact] = descent.runs;
  const best = bestOf(result)?.lambda;
  const estimate = unrolled.estimates[0];
  if (!mine || !exact || !best || !estimate || !('K' in mine.estimator)) return null;
  const kept = { K: mine.estimator.K, T: scenario.T };
  const beat = beatOf(scenario);
  const gap = distance(endOf(mine), best);
  if (beat === 'coin') {
    const coin = scenario.estimators.findIndex(({ estimator }) => isRandom(estimator));
    const q = (scenario.estimators[coin]!.estimator as { q: number }).q;
    const [tossed, plain] = [costs[coin]?.expected.innerGradients, costs[0]?.expected.innerGradients];
    if (!cloud || !tossed || !plain) return { kind: 'flips', ...kept, q, runs: scenario.runs };
    const mean = meanOf(cloud);
    const end = Array.from(mean.subarray(mean.length - 2));
    const off = distance(end, best);
    const all = { ...kept, q, runs: cloud.length, work: tossed / plain };
    return off < reached
      ? { kind: 'mean-reaches', ...all, distance: reached }
      : { kind: 'mean-ends', ...all, distance: off };
  }
  if (beat === 'direct') {
    const end = endOf(mine);
    const past = end.map((x, k) => x - best[k]!);
    const way = best.map((x, k) => x - scenario.lambda[k]!);
    const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, k) => sum + x * b[k]!, 0);
    const stops = norm(estimate.hypergradient) <= still * norm(unrolled.exact);
    return gap > within && stops && dot(past, way) > 0 && dot(unrolled.exact, past) > 0
      ? { kind: 'stops-past', ...kept, distance: gap }
      : { kind: 'ends', ...kept, moves: mine.length - 1, distance: gap };
  }
  if (kept.K >= kept.T) return { kind: 'keeps-all', ...kept };
  const off = estimate.error / norm(unrolled.exact);
  const [yours, whole] = [arrivesAfter(mine, best), arrivesAfter(exact, best)];
  return yours === null || whole === null
    ? { kind: 'does-not-arrive', ...kept, off, distance: gap }
    : { kind: 'arrives', ...kept, off, within, yours, exact: whole };
};
