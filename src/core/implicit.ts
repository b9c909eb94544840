import type { Problem, Vec } from './problem.ts';
import type { Reason } from './reason.ts';

/** w*(λ) and ∇f(λ) of one λ at a time; `solution` and `gradient` are overwritten by the next call. */
export interface Implicit {
  readonly solution: Vec;
  readonly gradient: Vec;
  /**
   * Fills both from λ = lambda[at …], Newton started at w = start[from …] and, where that fails, at Ξ_0(λ);
   * returns why it could not, or null. Where γ is learned it fills `solution` alone: w* does not depend on γ.
   */
  solve(lambda: Vec, at: number, start: ArrayLike<number>, from: number): Reason | null;
}

const ITERATIONS = 200;
const CLOSE = 1e-9;
const EXACT = 4 * Number.EPSILON;
/** A step that is not shorter than this part of the one before is rounding. */
const SHRINKS = 0.9;
const HALVINGS = 40;
/** Pieces of a step at whose ends g is looked at. */
const PARTS = 8;
const NOT_FINITE: Reason = { code: 'not-finite' };
const NO_SOLUTION: Reason = { code: 'no-solution' };
const NOT_CONVEX: Reason = { code: 'not-strongly-convex' };
const LEARNED_STEP: Reason = { code: 'learned-step' };

/**
 * The exact inner solution w* = argmin g(·, λ) by damped Newton, and the gradient there, S (11):
 * ∇f = ∇_λ f − ∇²_λw g (∇²_ww g)⁻¹ ∇_w f. It exists where Newton ends at a point with ∇²_ww g ≻ 0.
 * All memory is allocated here, none by `solve`, so that it may run on every λ of a field.
 */
export const implicit = (problem: Problem, w0: ArrayLike<number>): Implicit => {
  const { M, N } = problem;
  const w = new Float64Array(M);
  const gradient = new Float64Array(N);
  const l = new Float64Array(N);
  const slope = new Float64Array(M);
  const delta = new Float64Array(M);
  const trial = new Float64Array(M);
  const unit = new Float64Array(M);
  const column = new Float64Array(M);
  const mixed = new Float64Array(N);
  const hessian = new Float64Array(M * M);
  const factor = new Float64Array(M * M);

  const readHessian = () => {
    if (problem.hessian) {
      problem.hessian(w, l, hessian);
      return;
    }
    for (let j = 0; j < M; j++) {
      unit[j] = 1;
      problem.curvaturePull(w, l, unit, column, mixed);
      unit[j] = 0;
      for (let i = 0; i < M; i++) hessian[i * M + j] = column[i]!;
    }
  };

  /** Shifts the Hessian by the smallest tried multiple of I that makes it positive definite; returns the shift, NaN where none is finite. */
  const factorise = (): number => {
    let shift = 0;
    while (!cholesky(hessian, factor, M, shift)) {
      let size = 0;
      for (let i = 0; i < M * M; i++) size = Math.max(size, Math.abs(hessian[i]!));
      // 10⁻³ of a number that is all but 0 is 0.
      shift = 4 * shift || 1e-3 * size || 1;
      if (!Number.isFinite(size + shift)) return Number.NaN;
    }
    return shift;
  };

  /** Whether the way of a step down the Newton direction leads over a hill of g, and so into another valley. */
  const crossesHill = (step: number, value: number): boolean => {
    const slack = 1e-12 * Math.abs(value);
    let last = value;
    let rose = false;
    for (let part = 1; part <= PARTS; part++) {
      for (let i = 0; i < M; i++) trial[i] = w[i]! - (step * part * delta[i]!) / PARTS;
      const here = problem.inner(trial, l);
      if (rose && here < last - slack) return true;
      rose ||= here > last + slack;
      last = here;
    }
    return false;
  };

  /** The largest step down the Newton direction that lowers g enough and stays in the valley, or 0. */
  const damping = (): number => {
    let descent = 0;
    for (let i = 0; i < M; i++) descent += slope[i]! * delta[i]!;
    const value = problem.inner(w, l);
    let step = 1;
    for (let halving = 0; halving < HALVINGS; halving++, step /= 2) {
      for (let i = 0; i < M; i++) trial[i] = w[i]! - step * delta[i]!;
      if (problem.inner(trial, l) <= value - 1e-4 * step * descent && !crossesHill(step, value)) return step;
    }
    return 0;
  };

  const newton = (): Reason | null => {
    let before = Number.POSITIVE_INFINITY;
    for (let iteration = 0; iteration < ITERATIONS; iteration++) {
      problem.innerGradient(w, l, slope);
      let shift = 0;
      if (iteration === 0 || !problem.constantJacobian) {
        readHessian();
        shift = factorise();
      }
      if (Number.isNaN(shift)) return NOT_FINITE;
      if (shift > 0 && problem.constantJacobian) return NOT_CONVEX;
      delta.set(slope);
      solveCholesky(factor, delta, M);
      let length = 0;
      let size = 0;
      for (let i = 0; i < M; i++) {
        length = Math.max(length, Math.abs(delta[i]!));
        size = Math.max(size, Math.abs(w[i]!));
      }
      if (!(length < Number.POSITIVE_INFINITY) || !(size < Number.POSITIVE_INFINITY)) return NOT_FINITE;
      const close = length <= CLOSE * (1 + size);
      if (close && shift > 0) return NOT_CONVEX;
      const step = close || problem.constantJacobian ? 1 : damping();
      if (step === 0) return shift > 0 ? NOT_CONVEX : NO_SOLUTION;
      for (let i = 0; i < M; i++) w[i] = w[i]! - step * delta[i]!;
      // Where ∇²_ww g vanishes at w* steps shrink by a part only, and the last is not yet short beside the way left.
      if (close && (problem.constantJacobian || length <= EXACT * (1 + size) || !(length < SHRINKS * before)))
        return null;
      before = close ? length : Number.POSITIVE_INFINITY;
    }
    return NO_SOLUTION;
  };

  return {
    solution: w,
    gradient,
    solve: (lambda, at, start, from) => {
      for (let i = 0; i < N; i++) l[i] = lambda[at + i]!;
      for (let i = 0; i < M; i++) w[i] = start[from + i]!;
      let reason = newton();
      if (reason) {
        problem.init(l, w0, w);
        const again = newton();
        reason = again && (reason.code === 'not-finite' ? again : reason);
      }
      if (reason) return reason;
      if (!problem.constantJacobian) {
        readHessian();
        if (!cholesky(hessian, factor, M, 0)) return NOT_CONVEX;
      }
      if (problem.learnsStep) return LEARNED_STEP;
      problem.outerGradient(w, l, delta, gradient);
      solveCholesky(factor, delta, M);
      problem.curvaturePull(w, l, delta, column, mixed);
      let finite = true;
      for (let j = 0; j < N; j++) {
        gradient[j] = gradient[j]! - mixed[j]!;
        finite &&= Number.isFinite(gradient[j]!);
      }
      return finite ? null : NOT_FINITE;
    },
  };
};

/** a + shift·I = F Fᵀ, F lower triangular, row-major n × n; false where it is not numerically positive definite. */
const cholesky = (a: Float64Array, f: Float64Array, n: number, shift: number): boolean => {
  for (let j = 0; j < n; j++) {
    const whole = a[j * n + j]! + shift;
    let pivot = whole;
    for (let k = 0; k < j; k++) pivot -= f[j * n + k]! * f[j * n + k]!;
    if (!(pivot > 1e-14 * Math.abs(whole))) return false;
    const root = Math.sqrt(pivot);
    f[j * n + j] = root;
    for (let i = j + 1; i < n; i++) {
      let sum = a[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= f[i * n + k]! * f[j * n + k]!;
      f[i * n + j] = sum / root;
    }
  }
  return true;
};

/** x ← (F Fᵀ)⁻¹ x. */
const solveCholesky = (f: Float64Array, x: Float64Array, n: number): void => {
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] = x[i]! - f[i * n + k]! * x[k]!;
    x[i] = x[i]! / f[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] = x[i]! - f[k * n + i]! * x[k]!;
    x[i] = x[i]! / f[i * n + i]!;
  }
};
