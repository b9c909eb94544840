import type { Vec } from '../problem.ts';

/**
 * out[to + i] ← Σ_j A_ij x[from + j] for the first `rows` rows of A, `stride` apart, of `columns` entries. Four rows at a time, each
 * summed in order, so that the sums are those of one row after another.
 */
export const dots = (
  A: Vec,
  stride: number,
  rows: number,
  columns: number,
  x: Vec,
  from: number,
  out: Vec,
  to: number,
): void => {
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let j = 0, at = i * stride; j < columns; j++, at++) {
      const v = x[from + j]!;
      a += A[at]! * v;
      b += A[at + stride]! * v;
      c += A[at + 2 * stride]! * v;
      d += A[at + 3 * stride]! * v;
    }
    out[to + i] = a;
    out[to + i + 1] = b;
    out[to + i + 2] = c;
    out[to + i + 3] = d;
  }
  for (; i < rows; i++) {
    let sum = 0;
    for (let j = 0, at = i * stride; j < columns; j++, at++) sum += A[at]! * x[from + j]!;
    out[to + i] = sum;
  }
};

/**
 * out[to + j] ← out[to + j] + Σ_i weights_i A_ij for j < columns, over the rows of A, `stride` apart, in order, four at a time.
 * Rows of weight 0 are left out: 0 · ∞ is 0.
 */
export const addRows = (
  A: Vec,
  stride: number,
  rows: number,
  columns: number,
  weights: Vec,
  out: Vec,
  to: number,
): void => {
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    const a = weights[i]!;
    const b = weights[i + 1]!;
    const c = weights[i + 2]!;
    const d = weights[i + 3]!;
    if (a === 0 || b === 0 || c === 0 || d === 0)
      for (let k = i; k < i + 4; k++) addRow(A, k * stride, columns, weights[k]!, out, to);
    else
      for (let j = 0, at = i * stride; j < columns; j++, at++)
        out[to + j] =
          out[to + j]! + a * A[at]! + b * A[at + stride]! + c * A[at + 2 * stride]! + d * A[at + 3 * stride]!;
  }
  for (; i < rows; i++) addRow(A, i * stride, columns, weights[i]!, out, to);
};

const addRow = (A: Vec, from: number, columns: number, weight: number, out: Vec, to: number): void => {
  if (weight === 0) return;
  for (let j = 0; j < columns; j++) out[to + j] = out[to + j]! + weight * A[from + j]!;
};
