import type { Descent, Problem, Vec } from '../problem.ts';
import { dot } from '../space.ts';
import { constantsAt } from '../stepConstants.ts';
import { stepSizeOf } from '../stepSize.ts';
import type { Matrices } from './matrices.ts';
import type { Method } from './method.ts';
import { createSpectral } from './spectral.ts';

/** Residuals below this part of ‖b‖ are rounding: further iterations change nothing. */
const SOLVED = 1e-34;

/**
 * The h of implicit methods and of truncation at w_t, with b = ∇_w f and ∇_λ f there, from matrices: as the estimators of the
 * same names give it by products (`estimators/`).
 */
export const createSolvers = (problem: Problem, descent: Descent, l: Vec, at: Matrices) => {
  const { M, N } = problem;
  const { decay } = descent;
  const own = constantsAt(problem, descent, l);
  const plain = constantsAt(problem, { ...descent, method: 'gradient-descent' }, l);
  const isConstant = problem.constantJacobian || problem.constantCurvature === true;
  const vectors = Array.from({ length: 8 }, () => new Float64Array(M));
  const [v, second, product, r, p, rest, low, q] = vectors as [Vec, Vec, Vec, Vec, Vec, Vec, Vec, Vec];

  /** h ← ∇_λ f − γ ∇²_λw g v. */
  const finish = (gamma: number, t: number, from: Vec, direct: Vec, h: Vec): void => {
    const B = at.mixed(t);
    for (let j = 0; j < N; j++) {
      let sum = 0;
      for (let i = 0; i < M; i++) sum += B[j * M + i]! * from[i]!;
      h[j] = direct[j]! - gamma * sum;
    }
  };
  const times = (H: Vec, x: Vec, out: Vec): void => {
    for (let i = 0, e = 0; i < M; i++) {
      let sum = 0;
      for (let j = 0; j < M; j++) sum += H[e++]! * x[j]!;
      out[i] = sum;
    }
  };

  /** k steps (v, s) ← Jᵀ(v, s) + (b, 0), Jᵀ(v, s) = ((1 + m)v − γHv + s, −mv). */
  const fixedPoint = (H: Vec, b: Vec, k: number, gamma: number, m: number): void => {
    v.fill(0);
    second.fill(0);
    for (let n = 0; n < k; n++) {
      times(H, v, product);
      for (let i = 0; i < M; i++) {
        const old = v[i]!;
        v[i] = (1 + m) * old - gamma * product[i]! + second[i]! + b[i]!;
        second[i] = -m * old;
      }
    }
  };

  let spectral: ReturnType<typeof createSpectral> | null = null;

  /** Conjugate gradients on γHv = b. */
  const conjugateGradient = (H: Vec, b: Vec, k: number, gamma: number): void => {
    v.fill(0);
    r.set(b);
    p.set(b);
    let left = dot(r, r);
    const least = left * SOLVED;
    for (let n = 0; n < k && left > least; n++) {
      times(H, p, product);
      const curvature = gamma * dot(p, product);
      const alpha = left / curvature;
      if (!(curvature > 0) || !Number.isFinite(alpha)) return;
      let now = 0;
      for (let i = 0; i < M; i++) {
        v[i] = v[i]! + alpha * p[i]!;
        r[i] = r[i]! - alpha * gamma * product[i]!;
        now += r[i]! * r[i]!;
      }
      const beta = now / left;
      for (let i = 0; i < M; i++) p[i] = r[i]! + beta * p[i]!;
      left = now;
    }
  };

  /** CGLS on A(v, s) = (b, 0) with A = I − Jᵀ of the inner method, on pairs: (r, rest), (p, low). */
  const normalEquations = (H: Vec, b: Vec, k: number, gamma: number, m: number): void => {
    const [s, sLow, Ap, ApLow] = [product, q, new Float64Array(M), new Float64Array(M)];
    v.fill(0);
    second.fill(0);
    r.set(b);
    rest.fill(0);
    let left = 0;
    for (let n = 0; n < k; n++) {
      // Aᵀ(x, y) = (x − (1 + m)x + γHx + my, y − x).
      times(H, r, s);
      for (let i = 0; i < M; i++) {
        s[i] = gamma * s[i]! - m * r[i]! + m * rest[i]!;
        sLow[i] = m === 0 ? rest[i]! : rest[i]! - r[i]!;
      }
      const now = dot(s, s) + dot(sLow, sLow);
      if (!(now > 0)) return;
      for (let i = 0; i < M; i++) {
        p[i] = s[i]! + (n === 0 ? 0 : (now / left) * p[i]!);
        low[i] = sLow[i]! + (n === 0 ? 0 : (now / left) * low[i]!);
      }
      left = now;
      // A(x, y) = (x − (1 + m)x + γHx − y, y + mx).
      times(H, p, Ap);
      for (let i = 0; i < M; i++) {
        Ap[i] = gamma * Ap[i]! - m * p[i]! - (m === 0 ? 0 : low[i]!);
        ApLow[i] = low[i]! + m * p[i]!;
      }
      const curvature = dot(Ap, Ap) + dot(ApLow, ApLow);
      const alpha = now / curvature;
      if (!(curvature > 0) || !Number.isFinite(alpha)) return;
      for (let i = 0; i < M; i++) {
        v[i] = v[i]! + alpha * p[i]!;
        second[i] = second[i]! + alpha * low[i]!;
        r[i] = r[i]! - alpha * Ap[i]!;
        rest[i] = rest[i]! - alpha * ApLow[i]!;
      }
    }
  };

  /** The last K steps of the reverse pass from w_t. */
  const truncated = (K: number, t: number, b: Vec, direct: Vec, h: Vec): void => {
    h.set(direct);
    v.set(b);
    second.fill(0);
    for (let s = t; s > Math.max(0, t - K); s--) {
      const gamma = stepSizeOf(own.stepSize, decay, s);
      const [H, B] = [at.hessian(s - 1), at.mixed(s - 1)];
      for (let j = 0; j < N; j++) {
        let sum = 0;
        for (let i = 0; i < M; i++) sum += B[j * M + i]! * v[i]!;
        h[j] = h[j]! - gamma * sum;
      }
      times(H, v, product);
      for (let i = 0; i < M; i++) {
        const old = v[i]!;
        v[i] = (1 + own.momentum) * old - gamma * product[i]! + second[i]!;
        second[i] = -own.momentum * old;
      }
    }
  };

  return (method: Exclude<Method, { kind: 'reverse' }>, t: number, b: Vec, direct: Vec, h: Vec): void => {
    if (method.kind === 'truncated') {
      truncated(method.K, t, b, direct, h);
      return;
    }
    const H = at.hessian(t);
    const k = method.k === 't' ? t : method.k;
    const isPlain = method.kind === 'conjugate-gradient' || (method.kind === 'fixed-point' && method.map !== 'inner');
    const { stepSize, momentum } = isPlain ? plain : own;
    switch (method.kind) {
      case 'fixed-point':
        if (isConstant && M < descent.T) {
          spectral ??= createSpectral(H, M);
          spectral(`${method.k} ${isPlain}`, k, stepSize, momentum, b, v);
        } else if (momentum === 0) plainFixedPoint(H, b, k, stepSize, v, product);
        else fixedPoint(H, b, k, stepSize, momentum);
        break;
      case 'conjugate-gradient':
        conjugateGradient(H, b, k, stepSize);
        break;
      case 'normal-equations':
        normalEquations(H, b, k, stepSize, momentum);
    }
    finish(stepSize, t, v, direct, h);
  };
};

/** v ← k steps v ← v − γHv + b from 0, between two vectors. */
const plainFixedPoint = (H: Vec, b: Vec, k: number, gamma: number, v: Vec, other: Vec): void => {
  const M = v.length;
  let [from, to] = [v, other];
  from.fill(0);
  for (let n = 0; n < k; n++) {
    for (let i = 0, e = 0; i < M; i++) {
      let sum = 0;
      for (let j = 0; j < M; j++) sum += H[e++]! * from[j]!;
      to[i] = from[i]! - gamma * sum + b[i]!;
    }
    [from, to] = [to, from];
  }
  if (from !== v) v.set(from);
};
