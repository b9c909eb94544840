import type { Vec } from './problem.ts';

/** A number that stays on its machine until somebody reads it. */
export type Scalar = number | DeviceScalar;
export interface DeviceScalar {
  read(): Promise<number>;
}

/**
 * A vector space V. What a function returns belongs to its caller, who releases it when done; `retain` says that a
 * vector is stored for later instead (a state of the inner path, a column of Z). For arrays both do nothing.
 */
export interface Space<V> {
  readonly dimension: number;
  zeros(): V;
  /** The i-th unit vector. */
  basis(i: number): V;
  /** y + a x, in a vector of its own. */
  axpy(a: number, x: V, y: V): V;
  dot(x: V, y: V): Scalar;
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
    for (let i = 0; i < dimension; i++) out[i] = y[i]! + a * x[i]!;
    return out;
  },
  dot: (x, y) => dot(x, y),
  retain: (v) => v,
  release: () => {},
});

/** ⟨x, y⟩. */
export const dot = (x: ArrayLike<number>, y: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
};

/** ‖x‖, also where the squares overflow or underflow. */
export const norm = (x: ArrayLike<number>): number => {
  const squared = dot(x, x);
  return squared > 1e-280 && squared < 1e300 ? Math.sqrt(squared) : Math.hypot(...Array.from(x));
};

/** ‖x − y‖, likewise. */
export const distance = (x: ArrayLike<number>, y: ArrayLike<number>): number =>
  norm(Array.from(x, (v, i) => v - y[i]!));
