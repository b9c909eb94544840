import type { Vec } from '../problem.ts';

export interface Eigen {
  readonly values: Vec;
  /** Row i is the unit vector of value i. */
  readonly vectors: Vec;
}

const SWEEPS = 60;

/** Eigenvalues and vectors of a symmetric n × n matrix, by rotations that each make one pair of entries 0 (Jacobi), down to round-off. */
export const symmetricEigen = (matrix: Vec, n: number): Eigen => {
  const a = matrix.slice();
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  let size = 0;
  for (const x of a) size += x * x;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) off += a[p * n + q]! ** 2;
    if (!(off > size * Number.EPSILON ** 2 * 1e-4)) break;
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        const apq = a[p * n + q]!;
        if (apq === 0) continue;
        const theta = (a[q * n + q]! - a[p * n + p]!) / (2 * apq);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        rotateColumns(a, n, p, q, c, t * c);
        rotateRows(a, n, p, q, c, t * c);
        rotateRows(vectors, n, p, q, c, t * c);
      }
  }
  return { values: Float64Array.from({ length: n }, (_, i) => a[i * n + i]!), vectors };
};

const rotateRows = (a: Vec, n: number, p: number, q: number, c: number, s: number): void => {
  for (let k = 0, i = p * n, j = q * n; k < n; k++, i++, j++) {
    const [x, y] = [a[i]!, a[j]!];
    a[i] = c * x - s * y;
    a[j] = s * x + c * y;
  }
};

const rotateColumns = (a: Vec, n: number, p: number, q: number, c: number, s: number): void => {
  for (let k = 0, i = p, j = q; k < n; k++, i += n, j += n) {
    const [x, y] = [a[i]!, a[j]!];
    a[i] = c * x - s * y;
    a[j] = s * x + c * y;
  }
};
