import type { Vec } from '../problem.ts';

/** A dense matrix, row-major. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Vec;
}

/** Rows of equal length as a matrix. */
export const matrixOf = (rows: readonly (readonly number[])[]): Matrix => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  values: Float64Array.from(rows.flat()),
});

/** out ← A x. */
export const times = ({ rows, columns, values }: Matrix, x: Vec, out: Vec): void => {
  for (let i = 0, at = 0; i < rows; i++) {
    let sum = 0;
    for (let j = 0; j < columns; j++) sum += values[at++]! * x[j]!;
    out[i] = sum;
  }
};

/** out ← Aᵀ r. */
export const transposedTimes = ({ rows, columns, values }: Matrix, r: Vec, out: Vec): void => {
  out.fill(0);
  for (let i = 0, at = 0; i < rows; i++) {
    const scale = r[i]!;
    for (let j = 0; j < columns; j++) out[j] = out[j]! + values[at++]! * scale;
  }
};

/** Aᵀ diag(weights) A; without weights AᵀA. */
export const gram = ({ rows, columns: n, values }: Matrix, out: Vec, weights?: Vec): void => {
  out.fill(0);
  for (let k = 0; k < rows; k++) {
    const from = k * n;
    const weight = weights ? weights[k]! : 1;
    for (let i = 0; i < n; i++) {
      const scale = weight * values[from + i]!;
      const to = i * n;
      for (let j = 0; j <= i; j++) out[to + j] = out[to + j]! + scale * values[from + j]!;
    }
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) out[j * n + i] = out[i * n + j]!;
};

/** A B. */
export const product = (A: Matrix, B: Matrix): Matrix => {
  const values = new Float64Array(A.rows * B.columns);
  for (let i = 0; i < A.rows; i++)
    for (let k = 0; k < A.columns; k++) {
      const scale = A.values[i * A.columns + k]!;
      for (let j = 0; j < B.columns; j++)
        values[i * B.columns + j] = values[i * B.columns + j]! + scale * B.values[k * B.columns + j]!;
    }
  return { rows: A.rows, columns: B.columns, values };
};
