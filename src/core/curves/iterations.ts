import type { Vec } from '../problem.ts';

/** out ← H x, of a symmetric H. */
export type Times = (x: Vec, out: Vec) => void;
/** x ← x − γHx + b. */
export type Descend = (x: Vec, gamma: number, b: Vec) => void;
/** Hears the iterate after the i-th of the numbers of iterations that were asked for. */
export type Emit = (i: number, v: Vec) => void;

/** Residuals below this part of ‖b‖ are rounding: further iterations change nothing. */
const SOLVED = 1e-34;

const squared = (x: Vec): number => {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * x[i]!;
  return sum;
};

/**
 * The iterations of implicit methods on vectors of M entries, each from 0, the iterates after `ks` handed out on the way, ascending:
 * k iterations are the first k of more. As the estimators of the same names take them by products of the dynamics (`estimators/`).
 */
export const createIterations = (M: number) => {
  const vectors = Array.from({ length: 9 }, () => new Float64Array(M));
  const [v, second, product, r, p, rest, low, Ap, ApLow] = vectors as [Vec, Vec, Vec, Vec, Vec, Vec, Vec, Vec, Vec];

  /** Calls `next` as often as is asked; once it says that nothing changes any more, the rest are as they are. */
  const walk = (ks: ArrayLike<number>, emit: Emit, next: (n: number) => boolean): void => {
    let goes = true;
    for (let i = 0, n = 0; i < ks.length; i++) {
      for (; goes && n < ks[i]!; n++) goes = next(n);
      emit(i, v);
    }
  };

  return {
    /** v ← v − γHv + b. */
    fixedPoint(descend: Descend, b: Vec, ks: ArrayLike<number>, gamma: number, emit: Emit): void {
      v.fill(0);
      walk(ks, emit, () => {
        descend(v, gamma, b);
        return true;
      });
    },

    /** Of heavy ball: (v, s) ← ((1 + m)v − γHv + s + b, −mv). */
    fixedPointOfPairs(times: Times, b: Vec, ks: ArrayLike<number>, gamma: number, m: number, emit: Emit): void {
      v.fill(0);
      second.fill(0);
      walk(ks, emit, () => {
        times(v, product);
        for (let i = 0; i < M; i++) {
          const old = v[i]!;
          v[i] = (1 + m) * old - gamma * product[i]! + second[i]! + b[i]!;
          second[i] = -m * old;
        }
        return true;
      });
    },

    /** Conjugate gradients on γHv = b. */
    conjugateGradient(times: Times, b: Vec, ks: ArrayLike<number>, gamma: number, emit: Emit): void {
      v.fill(0);
      r.set(b);
      p.set(b);
      let left = squared(r);
      const least = left * SOLVED;
      walk(ks, emit, () => {
        if (!(left > least)) return false;
        times(p, product);
        let along = 0;
        for (let i = 0; i < M; i++) along += p[i]! * product[i]!;
        const curvature = gamma * along;
        const alpha = left / curvature;
        if (!(curvature > 0) || !Number.isFinite(alpha)) return false;
        let now = 0;
        for (let i = 0; i < M; i++) {
          v[i] = v[i]! + alpha * p[i]!;
          const residual = r[i]! - alpha * gamma * product[i]!;
          r[i] = residual;
          now += residual * residual;
        }
        const beta = now / left;
        for (let i = 0; i < M; i++) p[i] = r[i]! + beta * p[i]!;
        left = now;
        return true;
      });
    },

    /** CGLS on A(v, s) = (b, 0) with A = I − Jᵀ of the inner method, on pairs: (r, rest), (p, low). */
    normalEquations(times: Times, b: Vec, ks: ArrayLike<number>, gamma: number, m: number, emit: Emit): void {
      v.fill(0);
      second.fill(0);
      r.set(b);
      rest.fill(0);
      let left = 0;
      walk(ks, emit, (n) => {
        // Aᵀ(x, y) = (x − (1 + m)x + γHx + my, y − x).
        times(r, Ap);
        for (let i = 0; i < M; i++) {
          Ap[i] = gamma * Ap[i]! - m * r[i]! + m * rest[i]!;
          ApLow[i] = m === 0 ? rest[i]! : rest[i]! - r[i]!;
        }
        const now = squared(Ap) + squared(ApLow);
        if (!(now > 0)) return false;
        const beta = n === 0 ? 0 : now / left;
        for (let i = 0; i < M; i++) {
          p[i] = n === 0 ? Ap[i]! : Ap[i]! + beta * p[i]!;
          low[i] = n === 0 ? ApLow[i]! : ApLow[i]! + beta * low[i]!;
        }
        left = now;
        // A(x, y) = (x − (1 + m)x + γHx − y, y + mx).
        times(p, Ap);
        for (let i = 0; i < M; i++) {
          Ap[i] = gamma * Ap[i]! - m * p[i]! - (m === 0 ? 0 : low[i]!);
          ApLow[i] = low[i]! + m * p[i]!;
        }
        const curvature = squared(Ap) + squared(ApLow);
        const alpha = now / curvature;
        if (!(curvature > 0) || !Number.isFinite(alpha)) return false;
        for (let i = 0; i < M; i++) {
          v[i] = v[i]! + alpha * p[i]!;
          second[i] = second[i]! + alpha * low[i]!;
          r[i] = r[i]! - alpha * Ap[i]!;
          rest[i] = rest[i]! - alpha * ApLow[i]!;
        }
        return true;
      });
    },
  };
};
