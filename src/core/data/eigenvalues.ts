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
  const { diagonal, off } = tridiagonal(matrix, n);
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < n; i++) {
    const radius = Math.abs(off[i]!) + Math.abs(off[i + 1] ?? 0);
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

/** Diagonal, and in off[i] what stands between i − 1 and i; off[0] = 0. */
const tridiagonal = (matrix: Vec, n: number): { readonly diagonal: Vec; readonly off: Vec } => {
  const a = matrix.slice();
  const [diagonal, off, v, p] = [0, 1, 2, 3].map(() => new Float64Array(n)) as [Vec, Vec, Vec, Vec];
  for (let i = n - 1; i > 0; i--) {
    let squared = 0;
    for (let k = 0; k < i; k++) squared += a[i * n + k]! ** 2;
    const length = Math.sqrt(squared);
    const last = a[i * n + i - 1]!;
    const alpha = last > 0 ? -length : length;
    off[i] = alpha;
    const half = squared - alpha * last;
    if (!(half > 0)) continue;
    for (let k = 0; k < i; k++) v[k] = a[i * n + k]!;
    v[i - 1] = last - alpha;
    let along = 0;
    for (let j = 0; j < i; j++) {
      let sum = 0;
      for (let k = 0; k < i; k++) sum += a[j * n + k]! * v[k]!;
      p[j] = sum / half;
      along += p[j]! * v[j]!;
    }
    const shift = along / (2 * half);
    for (let j = 0; j < i; j++) p[j] = p[j]! - shift * v[j]!;
    for (let j = 0; j < i; j++)
      for (let k = 0; k < i; k++) a[j * n + k] = a[j * n + k]! - v[j]! * p[k]! - p[j]! * v[k]!;
  }
  for (let i = 0; i < n; i++) diagonal[i] = a[i * n + i]!;
  return { diagonal, off };
};
