import { addRows, dots } from '../dense/products.ts';
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
export const times = ({ rows, columns, values }: Matrix, x: Vec, out: Vec): void =>
  dots(values, columns, rows, columns, x, 0, out, 0);

/** out ← Aᵀ r. */
export const transposedTimes = ({ rows, columns, values }: Matrix, r: Vec, out: Vec): void => {
  out.fill(0);
  addRows(values, columns, rows, columns, r, out, 0);
};

/** Aᵀ diag(weights) A; without weights AᵀA. */
export const gram = ({ rows, columns: n, values }: Matrix, out: Vec, weights?: Vec): void => {
  const column = new Float64Array(rows);
  out.fill(0);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < rows; k++) column[k] = (weights ? weights[k]! : 1) * values[k * n + i]!;
    addRows(values, n, rows, i + 1, column, out, i * n);
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
