import { roundOffOf } from '../theory/agreement.ts';
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

/** ‖truth‖ up to which it is round-off on a run: there it has arrived, and has no ratio. */
export const leastOf = ({ value, gradientNorm }: Run): number =>
  roundOffOf(value[0] ?? Number.NaN, gradientNorm[0] ?? Number.NaN);

/** Where its own h is below this part of the truth, a run goes nowhere more. */
const still = 1e-3;

/** Adam makes steps of length η of any h, however small: it stands where its last step is below this part of η. */
const stillOfStep = 1e-2;

/** The largest component of the last update. */
const lastMove = ({ lambda, length }: Run): number => {
  const N = lambda.length / length;
  let largest = 0;
  for (let k = lambda.length - N; k < lambda.length; k++)
    largest = Math.max(largest, Math.abs(lambda[k]! - lambda[k - N]!));
  return largest;
};

/**
 * ‖h‖ and ‖truth‖ at the end of a run that stands still away from where the truth vanishes; null where it does not. The norm of
 * h follows from ratio and cosine: h·d/‖d‖² · ‖d‖ over h·d/(‖h‖ ‖d‖).
 */
export const standstill = (
  run: Run,
  e: number,
  outer: Schedule,
): { readonly own: number; readonly truth: number } | null => {
  const i = run.length - 1;
  if (i < 0 || run.coin || run.ended?.reason === 'diverged') return null;
  if (outer.schedule === 'adam' && (i === 0 || lastMove(run) > stillOfStep * outer.stepSize)) return null;
  const truth = run.gradientNorm[i]!;
  const ratio = run.ratio[e]?.[i] ?? Number.NaN;
  const own = ratio === 0 ? 0 : (ratio * truth) / (run.cosine[e]?.[i] ?? Number.NaN);
  return own <= still * truth ? { own, truth } : null;
};
