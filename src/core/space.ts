import type { Vec } from './problem.ts';

/** What stays on its machine until somebody reads it. */
export interface OnDevice<R> {
  read(): Promise<R>;
}
export type Scalar = number | OnDevice<number>;

/**
 * A vector space V. What a function returns belongs to its caller, who releases it when done; `retain` says that a
 * vector is stored for later instead (a state of the inner path, a column of Z). For arrays both do nothing.
 */
export interface Space<V> {
  readonly dimension: number;
  zeros(): V;
  /** The i-th unit vector. */
  basis(i: number): V;
  /** y + a x, in a vector of its own; here and in `dot` 0 · ∞ is 0, so that a component that overflows spoils no other. */
  axpy(a: number, x: V, y: V): V;
  dot(x: V, y: V): Scalar;
  /** The components of several vectors, one vector after another, in memory of their own. */
  numbers(vectors: readonly V[]): Vec | OnDevice<Vec>;
  retain(v: V): V;
  release(v: V): void;
}

/** ℝⁿ in float64. */
export const euclidean = (dimension: number): Space<Vec> => ({
  dimension,
  zeros: () => new Float64Array(dimension),
  basis: (i) => {
    const e = new Float64Array(dimension);
    e[i] = 1;
    return e;
  },
  axpy: (a, x, y) => {
    const out = new Float64Array(dimension);
    for (let i = 0; i < dimension; i++) out[i] = a === 0 || x[i] === 0 ? y[i]! : y[i]! + a * x[i]!;
    return out;
  },
  dot: (x, y) => dot(x, y),
  numbers: (vectors) => {
    const out = new Float64Array(vectors.length * dimension);
    for (let k = 0, at = 0; k < vectors.length; k++) {
      const v = vectors[k]!;
      for (let i = 0; i < dimension; i++) out[at++] = v[i]!;
    }
    return out;
  },
  retain: (v) => v,
  release: () => {},
});

/** ⟨x, y⟩, where 0 · ∞ is 0. */
export const dot = (x: ArrayLike<number>, y: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < x.length; i++) if (x[i] !== 0 && y[i] !== 0) sum += x[i]! * y[i]!;
  return sum;
};

/** Whether no square under it has overflowed, and none that counts has underflowed. */
const isWithin = (squared: number): boolean => squared > 1e-280 && squared < 1e300;

/** ‖x‖, also where the squares overflow or underflow. */
export const norm = (x: ArrayLike<number>): number => normAt(x, 0, x.length);

/** The norm of the n entries of x from `at` on. */
export const normAt = (x: ArrayLike<number>, at: number, n: number): number => {
  let squared = 0;
  for (let i = at; i < at + n; i++) squared += x[i]! * x[i]!;
  if (isWithin(squared)) return Math.sqrt(squared);
  let largest = 0;
  for (let i = at; i < at + n; i++) {
    const size = Math.abs(x[i]!);
    if (Number.isNaN(size)) return size;
    largest = Math.max(largest, size);
  }
  if (largest === 0 || largest === Infinity) return largest;
  squared = 0;
  for (let i = at; i < at + n; i++) squared += (x[i]! / largest) ** 2;
  return largest * Math.sqrt(squared);
};

/** ‖x − y‖, likewise. */
export const distance = (x: ArrayLike<number>, y: ArrayLike<number>): number => {
  let squared = 0;
  for (let i = 0; i < x.length; i++) {
    const away = x[i]! - y[i]!;
    squared += away * away;
  }
  return isWithin(squared) ? Math.sqrt(squared) : norm(Array.from(x, (v, i) => v - y[i]!));
};
