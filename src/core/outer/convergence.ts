import type { Run } from './descend.ts';
import { type Schedule, stepSizeAt } from './schedule.ts';

/** What is shown per outer iteration: F, the norm of the truth, or how far λ_τ is from the minimum nearest to the run's end. */
export type Quantity = 'value' | 'gradient' | 'distance';

/** Where the truth vanishes. */
interface Stationary {
  readonly lambda: readonly number[];
  readonly kind: 'minimum' | 'saddle' | 'maximum';
}

const distance = (lambda: Float64Array, i: number, to: readonly number[]): number => {
  let size = 0;
  for (let k = 0; k < to.length; k++) size = Math.hypot(size, lambda[i * to.length + k]! - to[k]!);
  return size;
};

/** The minimum of F nearest to where a run ends; null where none is known. */
export const nearestMinimum = <P extends Stationary>(run: Run, stationary: readonly P[]): P | null => {
  if (run.length === 0) return null;
  let nearest: P | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const point of stationary) {
    if (point.kind !== 'minimum') continue;
    const away = distance(run.lambda, run.length - 1, point.lambda);
    if (away < least) [nearest, least] = [point, away];
  }
  return nearest;
};

/** How far the i-th state (from 0) of a run is from a point. */
export const distanceAt = (run: Run, i: number, { lambda }: Pick<Stationary, 'lambda'>): number =>
  distance(run.lambda, i, lambda);

/** A run's quantity at each of its states; empty where there is no minimum to measure a distance to. */
export const convergenceSeries = (run: Run, quantity: Quantity, stationary: readonly Stationary[]): Float64Array => {
  if (quantity === 'value') return run.value;
  if (quantity === 'gradient') return run.gradientNorm;
  const minimum = nearestMinimum(run, stationary);
  return minimum
    ? Float64Array.from({ length: run.length }, (_, i) => distanceAt(run, i, minimum))
    : new Float64Array(0);
};

/** The average of ‖truth‖² over τ = 1 … `tau`, weighted by η_τ, which S Theorem 3.3 bounds; null for Adam, which has no common η_τ. */
export const weightedAverage = (run: Run, { schedule }: Schedule, tau: number): number | null => {
  if (schedule === 'adam') return null;
  let sum = 0;
  let weights = 0;
  for (let i = 0; i < Math.min(tau, run.length); i++) {
    const weight = stepSizeAt(schedule, 1, i + 1);
    sum += weight * run.gradientNorm[i]! ** 2;
    weights += weight;
  }
  return sum / weights;
};

/** Where its own h is below this part of the truth, a run does not stand where the truth vanishes. */
const apart = 1e-3;

/** What is left of a run's way, below this part of its length, is none. */
const still = 1e-3;

/** Updates of no more than this part of λ are rounding. */
const rounding = 1e-15;

/** Adam makes steps of length η of any h, however small: it stands where its last step is below this part of η. */
const stillOfStep = 1e-2;

/** ‖λ_{i+1} − λ_{j+1}‖, states counted from 0. */
const between = ({ lambda, length }: Run, i: number, j: number): number => {
  const N = lambda.length / length;
  let size = 0;
  for (let k = 0; k < N; k++) size = Math.hypot(size, lambda[i * N + k]! - lambda[j * N + k]!);
  return size;
};

/**
 * Whether a run no longer moves: the updates of its second half shrink, and were they to shrink on as a geometric series, they
 * would add next to nothing to the way from λ₁ to its end.
 */
export const isAtRest = (run: Run): boolean => {
  const end = run.length - 1;
  if (end < 2) return false;
  const last = between(run, end, end - 1);
  const N = run.lambda.length / run.length;
  if (last <= rounding * Math.hypot(...run.lambda.subarray(end * N))) return true;
  const middle = Math.ceil(end / 2);
  const factor = (last / between(run, middle, middle - 1)) ** (1 / (end - middle));
  return factor < 1 && last / (1 - factor) <= still * between(run, end, 0);
};

/**
 * ‖h‖ and ‖truth‖ at the end of a run that no longer moves, away from where the truth vanishes; null where it does not. The norm of
 * h follows from ratio and cosine: h·d/‖d‖² · ‖d‖ over h·d/(‖h‖ ‖d‖).
 */
export const standstill = (
  run: Run,
  e: number,
  outer: Schedule,
): { readonly own: number; readonly truth: number } | null => {
  const i = run.length - 1;
  if (i < 0 || run.coin || run.ended?.reason === 'diverged') return null;
  if (outer.schedule === 'adam' && (i === 0 || between(run, i, i - 1) > stillOfStep * outer.stepSize)) return null;
  const truth = run.gradientNorm[i]!;
  const ratio = run.ratio[e]?.[i] ?? Number.NaN;
  const own = ratio === 0 ? 0 : (ratio * truth) / (run.cosine[e]?.[i] ?? Number.NaN);
  return own <= apart * truth && isAtRest(run) ? { own, truth } : null;
};
