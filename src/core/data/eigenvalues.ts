import { createTridiagonal } from '../dense/tridiagonal.ts';
import type { Vec } from '../problem.ts';
import { gram, type Matrix } from './matrix.ts';

/** ‖A‖², the largest eigenvalue of AᵀA. */
export const squaredNorm = (A: Matrix): number => {
  const AA = new Float64Array(A.columns ** 2);
  gram(A, AA);
  return extremeEigenvalues(AA, A.columns)[1];
};

/**
 * The least and the largest eigenvalue of a symmetric n × n matrix: made tridiagonal by reflections (Householder), then bisected
 * by counts of sign changes (Sturm) down to round-off. NaN where an entry is not finite.
 */
export const extremeEigenvalues = (matrix: Vec, n: number): readonly [least: number, largest: number] => {
  const { diagonal, off, reduce } = createTridiagonal(n);
  reduce(matrix);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < n; i++) {
    const radius = Math.abs(off[i]!) + Math.abs(off[i + 1]!);
    low = Math.min(low, diagonal[i]! - radius);
    high = Math.max(high, diagonal[i]! + radius);
  }
  if (!Number.isFinite(high - low)) return [Number.NaN, Number.NaN];

  /** How many eigenvalues lie below x. */
  const below = (x: number): number => {
    let count = 0;
    let pivot = 1;
    for (let i = 0; i < n; i++) {
      pivot = diagonal[i]! - x - (off[i]! * off[i]!) / pivot;
      if (pivot === 0) pivot = Number.EPSILON * (Math.abs(x) + Number.MIN_VALUE) || Number.MIN_VALUE;
      if (pivot < 0) count++;
    }
    return count;
  };
  const bisect = (isAbove: (x: number) => boolean): number => {
    let [from, to] = [low, high];
    for (let round = 0; round < 200; round++) {
      const middle = from + (to - from) / 2;
      if (middle === from || middle === to) break;
      if (isAbove(middle)) to = middle;
      else from = middle;
    }
    return from + (to - from) / 2;
  };
  return [bisect((x) => below(x) >= 1), bisect((x) => below(x) >= n)];
};
