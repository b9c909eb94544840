import type { Vec } from '../problem.ts';
import { dots } from './products.ts';

/** A symmetric matrix H = P T Pᵀ with orthogonal P and tridiagonal T; what `reduce` is given next overwrites all of it. */
export interface Tridiagonal {
  readonly diagonal: Vec;
  /** off[i] stands between i − 1 and i, off[0] is 0; off[n] is b, where one was given, along the last axis: Pᵀb = off[n] e_n. */
  readonly off: Vec;
  reduce(matrix: Vec, b?: Vec): void;
  /** out ← P x. */
  expand(x: Vec, out: Vec): void;
  /** out ← T x. */
  times(x: Vec, out: Vec): void;
  /** x ← x − γTx + b, in place. */
  descend(x: Vec, gamma: number, b: Vec): void;
}

/** Reduces symmetric n × n matrices by reflections (Householder), from the last row up, or from a vector as one more row. 4/3 n³. */
export const createTridiagonal = (n: number): Tridiagonal => {
  const a = new Float64Array(n * n);
  const diagonal = new Float64Array(n);
  const off = new Float64Array(n + 1);
  /** v of the reflection I − v vᵀ/half that makes row i zero but for its last entry, on the first i axes. */
  const reflectors = Array.from({ length: n + 1 }, (_, i) => new Float64Array(i));
  const halves = new Float64Array(n + 1);
  const p = new Float64Array(n);

  const reflect = (i: number, row: Vec, from: number): void => {
    const v = reflectors[i]!;
    let scale = 0;
    for (let k = 0; k < i; k++) scale = Math.max(scale, Math.abs(row[from + k]!));
    let squared = 0;
    for (let k = 0; k < i; k++) {
      v[k] = scale === 0 ? 0 : row[from + k]! / scale;
      squared += v[k]! * v[k]!;
    }
    const last = v[i - 1]!;
    const alpha = last > 0 ? -Math.sqrt(squared) : Math.sqrt(squared);
    const half = squared - alpha * last;
    off[i] = alpha * scale;
    halves[i] = half > 0 ? half : 0;
    if (!(half > 0)) return;
    v[i - 1] = last - alpha;
    dots(a, n, i, i, v, 0, p, 0);
    let along = 0;
    for (let j = 0; j < i; j++) {
      p[j] = p[j]! / half;
      along += p[j]! * v[j]!;
    }
    const shift = along / (2 * half);
    for (let j = 0; j < i; j++) p[j] = p[j]! - shift * v[j]!;
    for (let j = 0; j < i; j++) {
      const x = v[j]!;
      const y = p[j]!;
      for (let k = 0, at = j * n; k < i; k++, at++) a[at] = a[at]! - x * p[k]! - y * v[k]!;
    }
  };

  return {
    diagonal,
    off,
    reduce: (matrix, b) => {
      a.set(matrix);
      off[n] = halves[n] = 0;
      if (b) reflect(n, b, 0);
      for (let i = n - 1; i > 0; i--) reflect(i, a, i * n);
      for (let i = 0; i < n; i++) diagonal[i] = a[i * n + i]!;
    },
    expand: (x, out) => {
      out.set(x);
      for (let i = 1; i <= n; i++) {
        if (halves[i] === 0) continue;
        const v = reflectors[i]!;
        let along = 0;
        for (let k = 0; k < i; k++) along += v[k]! * out[k]!;
        along /= halves[i]!;
        for (let k = 0; k < i; k++) out[k] = out[k]! - along * v[k]!;
      }
    },
    times: (x, out) => {
      let before = 0;
      let here = x[0]!;
      for (let i = 0; i < n - 1; i++) {
        const after = x[i + 1]!;
        out[i] = off[i]! * before + diagonal[i]! * here + off[i + 1]! * after;
        before = here;
        here = after;
      }
      out[n - 1] = off[n - 1]! * before + diagonal[n - 1]! * here;
    },
    descend: (x, gamma, b) => {
      let before = 0;
      let here = x[0]!;
      for (let i = 0; i < n - 1; i++) {
        const after = x[i + 1]!;
        x[i] = here - gamma * (off[i]! * before + diagonal[i]! * here + off[i + 1]! * after) + b[i]!;
        before = here;
        here = after;
      }
      x[n - 1] = here - gamma * (off[n - 1]! * before + diagonal[n - 1]! * here) + b[n - 1]!;
    },
  };
};
