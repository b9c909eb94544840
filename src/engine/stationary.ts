import type { Walk } from '../core/dynamics.ts';
import { hypergradients } from '../core/hypergradients.ts';
import { eigenvalues, solved } from '../core/linear.ts';
import type { Problem } from '../core/problem.ts';
import { within } from '../scenario/slice.ts';
import type { Samples, Where } from './grid.ts';
import type { StationaryPoint } from './result.ts';

const NEWTON_STEPS = 30;

/**
 * Stationary points of F whose components shown are in the window: Newton's method in all components on the truth, with a
 * central-difference Jacobian, started in each cell at whose corners every component shown of the truth takes both signs.
 * Told apart by the eigenvalues of the Jacobian's symmetric part; points that are not isolated (a singular Jacobian) are
 * left out.
 */
export function* stationaryPoints(problem: Problem, where: Where, samples: Samples): Walk<readonly StationaryPoint[]> {
  const { N } = problem;
  const { window, slice } = samples;
  const axes = slice?.axes ?? Array.from({ length: N }, (_, j) => j);
  const sides = axes.map((_, k) => window[2 * k + 1]! - window[2 * k]!);
  const extent = Array.from({ length: N }, (_, j) => sides[axes.indexOf(j)] ?? Math.max(...sides));
  const differenceStep = extent.map((e) => 1e-5 * e);
  const found: StationaryPoint[] = [];

  const count = 1 + 2 * N;
  const asked = hypergradients(problem, { ...where, estimators: [] }, count);
  const points = new Float64Array(count * N);

  /** F, truth and Jacobian (row i: derivatives of component i) at λ. */
  const look = function* (lambda: Float64Array) {
    for (let p = 0; p < count; p++) points.set(lambda, p * N);
    for (let j = 0; j < N; j++) {
      points[(1 + 2 * j) * N + j]! += differenceStep[j]!;
      points[(2 + 2 * j) * N + j]! -= differenceStep[j]!;
    }
    const computing = asked.at(points, count);
    if (computing) yield* computing;
    const { value, truth } = asked;
    const jacobian = Array.from({ length: N * N }, (_, k) => {
      const i = Math.floor(k / N);
      const j = k % N;
      return (truth[(1 + 2 * j) * N + i]! - truth[(2 + 2 * j) * N + i]!) / (2 * differenceStep[j]!);
    });
    return { value: value[0]!, truth: truth.subarray(0, N), jacobian };
  };

  for (const start of startingCells(samples, axes, N)) {
    const lambda = Float64Array.from(slice ? within(slice, start) : start);
    for (let k = 0; k < NEWTON_STEPS; k++) {
      const { value, truth, jacobian } = yield* look(lambda);
      yield undefined;
      const step = N <= 2 ? solve(jacobian, truth) : solved(jacobian, truth);
      if (!step) break;
      let size = 0;
      for (let j = 0; j < N; j++) {
        lambda[j]! -= step[j]!;
        size = Math.max(size, Math.abs(step[j]!) / extent[j]!);
      }
      if (!(size < 10)) break;
      if (size > 1e-9) continue;
      const kind = kindOf(jacobian);
      const inside = axes.every((j, k) => lambda[j]! >= window[2 * k]! && lambda[j]! <= window[2 * k + 1]!);
      const known = found.some((p) => p.lambda.every((x, j) => Math.abs(x - lambda[j]!) < 1e-6 * extent[j]!));
      if (kind && inside && !known) found.push({ lambda: [...lambda], value, kind });
      break;
    }
  }
  return found;
}

/** Centres of the cells at whose corners each component shown of the truth takes both signs. */
function* startingCells(
  { columns, rows, window, truth }: Samples,
  axes: readonly number[],
  N: number,
): Generator<readonly number[]> {
  for (let r = 0; r < Math.max(1, rows - 1); r++)
    for (let c = 0; c + 1 < columns; c++) {
      const first = r * columns + c;
      const corners = N === 1 ? [first, first + 1] : [first, first + 1, first + columns, first + columns + 1];
      let both = true;
      for (let k = 0; k < axes.length && both; k++) {
        let low = Number.POSITIVE_INFINITY;
        let high = Number.NEGATIVE_INFINITY;
        for (const corner of corners) {
          const x = truth[corner * N + axes[k]!]!;
          if (x < low) low = x;
          if (x > high) high = x;
        }
        both = low <= 0 && high >= 0;
      }
      if (!both) continue;
      const middle = (axis: number, n: number, i: number) =>
        window[2 * axis]! + ((window[2 * axis + 1]! - window[2 * axis]!) * (i + 0.5)) / (n - 1);
      yield N === 1 ? [middle(0, columns, c)] : [middle(0, columns, c), middle(1, rows, r)];
    }
}

/** J⁻¹ b for a 1×1 or 2×2 matrix; null where it is singular or not finite. */
const solve = (J: readonly number[], b: ArrayLike<number>): readonly number[] | null => {
  if (J.length === 1) return J[0] && Number.isFinite(b[0]! / J[0]) ? [b[0]! / J[0]] : null;
  const [p, q, r, s] = J as [number, number, number, number];
  const det = p * s - q * r;
  const step = [(s * b[0]! - q * b[1]!) / det, (p * b[1]! - r * b[0]!) / det];
  return step.every(Number.isFinite) ? step : null;
};

const SINGULAR = 1e-7;

const kindOf = (J: readonly number[]): StationaryPoint['kind'] | null => {
  if (J.length === 1) return J[0]! > 0 ? 'minimum' : 'maximum';
  const values = J.length === 4 ? closedForm(J) : eigenvalues(J);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const scale = Math.max(Math.abs(low), Math.abs(high));
  if (values.some((x) => Math.abs(x) <= SINGULAR * scale)) return null;
  return low > 0 ? 'minimum' : high < 0 ? 'maximum' : 'saddle';
};

/** Eigenvalues of the symmetric part of a 2 × 2 matrix. */
const closedForm = (J: readonly number[]): readonly number[] => {
  const [p, q, r, s] = J as [number, number, number, number];
  const mean = (p + s) / 2;
  const spread = Math.hypot((p - s) / 2, (q + r) / 2);
  return [mean - spread, mean + spread];
};
