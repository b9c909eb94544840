import type { Pair, Scenario } from './scenario.ts';

/**
 * The outer plane of more than two λ is the slice through λ₁ along two of them: all that is sampled on it (field, level
 * lines, needles) has the other components of λ₁, so that it stands still as time runs. What lies elsewhere, paths, states
 * at τ and stationary points, is seen along the other components, as their two.
 */
export interface Slice {
  /** The point that the slice goes through. */
  readonly at: readonly number[];
  readonly axes: Pair;
}

/** null where λ is the plane itself, or a line. */
export const sliceOf = ({ lambda, slice }: Pick<Scenario, 'lambda' | 'slice'>): Slice | null =>
  lambda.length > 2 ? { at: lambda, axes: slice.outer } : null;

/** What of λ₁ the slice depends on: a hand that moves λ₁ within it leaves it as it is. */
export const through = ({ at, axes }: Slice): readonly unknown[] => [
  axes,
  at.map((x, i) => (axes.includes(i) ? 0 : x)),
];

/** A point of the slice by its two coordinates. */
export const within = ({ at, axes: [i, j] }: Slice, [x, y]: ArrayLike<number> & Iterable<number>): readonly number[] =>
  at.map((l, k) => (k === i ? x! : k === j ? y! : l));

/** Two components of a vector. */
export const alongAxes = (vector: ArrayLike<number>, [i, j]: Pair): [number, number] => [vector[i]!, vector[j]!];

/** Two components of each row of a row-major matrix. */
export const rowsAlong = (rows: Float64Array, width: number, [i, j]: Pair): Float64Array => {
  const out = new Float64Array((2 * rows.length) / width);
  for (let k = 0, r = 0; r < rows.length; k += 2, r += width) {
    out[k] = rows[r + i]!;
    out[k + 1] = rows[r + j]!;
  }
  return out;
};
