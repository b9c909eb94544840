import type { Dynamics } from './dynamics.ts';
import type { Descent, Problem, Vec } from './problem.ts';
import { dot, euclidean } from './space.ts';
import { constantsAt } from './stepConstants.ts';
import { isShrinking, stepSizeOf } from './stepSize.ts';

/**
 * Gradient descent on the inner objective, Ξ_t(w, λ) = w − γ_t ∇_w g(w, λ), so that J_t = I − γ_t ∇²_ww g and
 * P_t = −γ_t ∇²_wλ g at w_{t−1}; where γ_t = c_t step(λ) is learned, P_t has −c_t ∇_w g (∇_λ step)ᵀ besides.
 * Every vector returned is a new array.
 */
export const gradientDescent = (problem: Problem, descent: Descent): Dynamics<Vec, Vec> => {
  const { T, stepSize, decay, w0 } = descent;
  const { M, N } = problem;
  const learned = problem.learnsStep;
  /** A learned γ and its gradient at the λ asked about last. */
  const last = { l: new Float64Array(N).fill(Number.NaN), gamma: 0, gradient: new Float64Array(N) };
  const learnedAt = (l: Vec) => {
    for (let j = 0; j < N; j++)
      if (l[j] !== last.l[j]) {
        last.l.set(l);
        last.gamma = problem.stepSize(l, stepSize);
        problem.stepGradient(l, last.gradient);
        break;
      }
    return last;
  };
  const best = { l: new Float64Array(N).fill(Number.NaN), gamma: 0 };
  const bestAt = (l: Vec): number => {
    for (let j = 0; j < N; j++)
      if (l[j] !== best.l[j]) {
        best.l.set(l);
        best.gamma = constantsAt(problem, descent, l).stepSize;
        break;
      }
    return best.gamma;
  };
  const gammaAt = (t: number, l: Vec) =>
    stepSizeOf(learned ? learnedAt(l).gamma : descent.optimal ? bestAt(l) : stepSize, decay, t);
  const minus = (w: Vec, gamma: number, direction: Vec) => {
    for (let i = 0; i < M; i++) direction[i] = w[i]! - gamma * direction[i]!;
    return direction;
  };
  /** ∇_w g and c_t ∇_λ step, where γ is learned. */
  const learning = (t: number, w: Vec, l: Vec) => {
    if (!learned) return null;
    const [slope, step] = [new Float64Array(M), new Float64Array(N)];
    problem.innerGradient(w, l, slope);
    const { gradient } = learnedAt(l);
    for (let j = 0; j < N; j++) step[j] = stepSizeOf(gradient[j]!, decay, t);
    return { slope, step };
  };

  return {
    steps: T,
    stationary: !isShrinking(decay),
    W: euclidean(M),
    L: euclidean(N),
    init: (l) => {
      const w = new Float64Array(M);
      problem.init(l, w0, w);
      return w;
    },
    initPull: (l, a) => {
      const pulled = new Float64Array(N);
      problem.initPull(l, a, pulled);
      return pulled;
    },
    initPush: (l, dl) => {
      const pushed = new Float64Array(M);
      problem.initPush(l, dl, pushed);
      return pushed;
    },
    step: (t, w, l) => {
      const next = new Float64Array(M);
      problem.innerGradient(w, l, next);
      return minus(w, gammaAt(t, l), next);
    },
    linearize: (t, w, l) => {
      const gamma = gammaAt(t, l);
      const extra = learning(t, w, l);
      const pull = (a: Vec) => {
        const curvature = { w: new Float64Array(M), l: new Float64Array(N) };
        problem.curvaturePull(w, l, a, curvature.w, curvature.l);
        const along = extra ? dot(extra.slope, a) : 0;
        for (let j = 0; j < N; j++) curvature.l[j] = -gamma * curvature.l[j]! - (extra ? along * extra.step[j]! : 0);
        return { w: minus(a, gamma, curvature.w), l: curvature.l };
      };
      return {
        pull,
        pullW: (a) => {
          if (!problem.hessianTimes) return pull(a).w;
          const out = new Float64Array(M);
          problem.hessianTimes(w, l, a, out);
          return minus(a, gamma, out);
        },
        push: (dw, dl) => {
          const pushed = new Float64Array(M);
          problem.curvaturePush(w, l, dw, dl, pushed);
          minus(dw, gamma, pushed);
          const change = extra ? dot(extra.step, dl) : 0;
          if (extra) for (let i = 0; i < M; i++) pushed[i] = pushed[i]! - change * extra.slope[i]!;
          return pushed;
        },
        ...(problem.hessian &&
          problem.mixed &&
          !extra && {
            matrices: (A: Vec, B: Vec) => {
              problem.hessian!(w, l, A);
              problem.mixed!(w, l, B);
              for (let i = 0; i < A.length; i++) A[i] = -gamma * A[i]!;
              for (let i = 0; i < M; i++) A[i * M + i] = 1 + A[i * M + i]!;
              for (let i = 0; i < B.length; i++) B[i] = -gamma * B[i]!;
            },
          }),
        release: () => {},
      };
    },
    slope: (t, w, l) => {
      const slope = new Float64Array(N);
      problem.innerGradientL(w, l, slope);
      const gamma = gammaAt(t, l);
      const change = learned ? { by: stepSizeOf(problem.inner(w, l), decay, t), of: learnedAt(l).gradient } : null;
      for (let j = 0; j < N; j++) slope[j] = -gamma * slope[j]! - (change ? change.by * change.of[j]! : 0);
      return slope;
    },
    outer: (w, l) => problem.outer(w, l),
    outerGradient: (w, l) => {
      const gradient = { w: new Float64Array(M), l: new Float64Array(N) };
      problem.outerGradient(w, l, gradient.w, gradient.l);
      return gradient;
    },
  };
};
