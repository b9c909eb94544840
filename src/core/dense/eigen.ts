import type { Vec } from '../problem.ts';
import { createTridiagonal, type Tridiagonal } from './tridiagonal.ts';

export interface Eigen {
  readonly values: Vec;
  /** Row i is the unit vector of value i. */
  readonly vectors: Vec;
}

const ROUNDS = 60;

/** Eigenvalues and vectors of a symmetric n × n matrix, down to round-off. */
export const symmetricEigen = (matrix: Vec, n: number): Eigen => {
  const tridiagonal = createTridiagonal(n);
  tridiagonal.reduce(matrix);
  return eigenOf(tridiagonal, n);
};

/** Of a matrix made tridiagonal: QL with implicit shifts (Bowdler, Martin, Reinsch and Wilkinson 1968), whose rotations turn rows. About 4 n³. */
export const eigenOf = (
  { diagonal, off, expand }: Pick<Tridiagonal, 'diagonal' | 'off' | 'expand'>,
  n: number,
): Eigen => {
  const values = diagonal.slice();
  const e = new Float64Array(n);
  for (let i = 1; i < n; i++) e[i - 1] = off[i]!;
  const vectors = new Float64Array(n * n);
  const unit = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    unit[i] = 1;
    expand(unit, vectors.subarray(i * n, i * n + n));
    unit[i] = 0;
  }
  /** What is taken from all values so far, and the largest row of those before. */
  let [shift, size] = [0, 0];
  for (let l = 0; l < n; l++) {
    size = Math.max(size, Math.abs(values[l]!) + Math.abs(e[l]!));
    const small = Number.EPSILON * size;
    let m = l;
    while (m < n - 1 && !(Math.abs(e[m]!) <= small)) m++;
    for (let round = 0; m > l && round < ROUNDS; round++) {
      const g = values[l]!;
      const ratio = (values[l + 1]! - g) / (2 * e[l]!);
      const root = ratio < 0 ? -hypotenuse(ratio, 1) : hypotenuse(ratio, 1);
      values[l] = e[l]! / (ratio + root);
      values[l + 1] = e[l]! * (ratio + root);
      const second = values[l + 1]!;
      const by = g - values[l]!;
      for (let i = l + 2; i < n; i++) values[i] = values[i]! - by;
      shift += by;
      let p = values[m]!;
      let [c, c2, c3, s, s2] = [1, 1, 1, 0, 0];
      const next = e[l + 1]!;
      for (let i = m - 1; i >= l; i--) {
        [c3, c2, s2] = [c2, c, s];
        const [along, across] = [c * e[i]!, c * p];
        const r = hypotenuse(p, e[i]!);
        e[i + 1] = s * r;
        s = e[i]! / r;
        c = p / r;
        p = c * values[i]! - s * along;
        values[i + 1] = across + s * (c * along + s * values[i]!);
        rotate(vectors, i * n, n, c, s);
      }
      p = (-s * s2 * c3 * next * e[l]!) / second;
      e[l] = s * p;
      values[l] = c * p;
      if (!(Math.abs(e[l]!) > small)) break;
    }
    values[l] = values[l]! + shift;
    e[l] = 0;
  }
  return { values, vectors };
};

/** √(x² + y²) without overflow. */
const hypotenuse = (x: number, y: number): number => {
  const [a, b] = [Math.abs(x), Math.abs(y)];
  const large = Math.max(a, b);
  if (large === 0) return 0;
  const ratio = Math.min(a, b) / large;
  return large * Math.sqrt(1 + ratio * ratio);
};

/** Turns a row and the one after it. */
const rotate = (vectors: Vec, from: number, n: number, c: number, s: number): void => {
  for (let k = from; k < from + n; k++) {
    const x = vectors[k]!;
    const y = vectors[k + n]!;
    vectors[k + n] = s * x + c * y;
    vectors[k] = c * x - s * y;
  }
};
