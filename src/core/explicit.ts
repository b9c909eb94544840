import type { Dynamics } from './dynamics.ts';
import type { Vec } from './problem.ts';
import { norm } from './space.ts';
import { jacobians } from './theory/jacobians.ts';
import { operatorNorm } from './theory/operatorNorm.ts';

/** Norms along the path of a reverse pass: what the bounds need. */
export interface PathNorms {
  /** ‖A_t‖ and ‖B_t‖, t = 1 … T. */
  readonly A: Float64Array;
  readonly B: Float64Array;
  /** The least eigenvalue of each A_t, where it was asked for. */
  readonly low: Float64Array | null;
  /** ‖P₀‖. */
  readonly init: number;
  /** ‖∇_w f(w_T)‖. */
  readonly outer: number;
}

/** Components of the state up to which Jacobians are made explicit: M products and an M × M matrix at every step. */
export const EXPLICIT = 64;

/**
 * The same dynamics, whose pulls are products with explicit matrices A_t = J_tᵀ (M × M) and B_t = P_tᵀ (N × M), and which hears
 * their norms: so a bound is made of the very matrices that the error is. `constant`: A_t and B_t are the same for all t
 * and are made once for all products at one λ. `withLow`: whether the least eigenvalues of A_t, which is symmetric, are heard too.
 * For small M alone; 0 · ∞ is 0 in the products.
 */
export const explicit = (
  d: Dynamics<Vec, Vec>,
  constant: boolean,
  withLow = false,
): { readonly dynamics: Dynamics<Vec, Vec>; readonly norms: (l: Vec) => PathNorms } => {
  const [T, M, N] = [d.steps, d.W.dimension, d.L.dimension];
  const { A, B, at } = jacobians(d);
  const low = withLow ? new Float64Array(T) : null;
  const heard = { A: new Float64Array(T), B: new Float64Array(T), low, outer: 0 };
  let sizes: { readonly A: number; readonly B: number; readonly low: number } | null = null;

  const pull = (a: Vec) => ({ w: product(A, a, M), l: product(B, a, N) });
  const notExplicit = (): never => {
    throw new Error('explicit Jacobians are for reverse passes');
  };
  const linear = { pull, pullW: (a: Vec) => pull(a).w, push: notExplicit, release: () => {} };

  return {
    dynamics: {
      ...d,
      linearize: (t, w, l) => {
        if (!sizes || !constant) {
          at(t, w, l);
          const size = operatorNorm(A, M, M);
          sizes = { A: size, B: operatorNorm(B, N, M), low: low ? leastEigenvalue(A, M, size) : Number.NaN };
        }
        heard.A[t - 1] = sizes.A;
        heard.B[t - 1] = sizes.B;
        if (low) low[t - 1] = sizes.low;
        return linear;
      },
      outerGradient: (w, l) => {
        const gradient = d.outerGradient(w, l);
        heard.outer = norm(gradient.w);
        return gradient;
      },
    },
    norms: (l) => {
      const P0 = new Float64Array(M * N);
      for (let i = 0; i < M; i++) P0.set(d.initPull(l, d.W.basis(i)), i * N);
      return { ...heard, init: operatorNorm(P0, M, N) };
    },
  };
};

/** Of a symmetric matrix of norm `size`: ‖A‖ − ‖‖A‖ I − A‖. */
const leastEigenvalue = (a: Vec, M: number, size: number): number => {
  const shifted = a.map((x) => -x);
  for (let i = 0; i < M; i++) shifted[i * M + i] = size - a[i * M + i]!;
  return size - operatorNorm(shifted, M, M);
};

/** a x for a row-major matrix of `rows`; 0 · ∞ is 0, so that a component that overflows stays alone. */
const product = (a: Vec, x: Vec, rows: number): Vec => {
  const columns = x.length;
  const y = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      const entry = a[i * columns + j]!;
      if (entry !== 0) sum += entry * x[j]!;
    }
    y[i] = sum;
  }
  return y;
};
