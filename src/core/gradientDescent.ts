import type { Dynamics } from './dynamics.ts';
import type { Descent, Problem, Vec } from './problem.ts';
import { euclidean } from './space.ts';

/**
 * Gradient descent on the inner objective, Ξ_t(w, λ) = w − γ ∇_w g(w, λ), so that
 * J_t = I − γ ∇²_ww g and P_t = −γ ∇²_wλ g at w_{t−1}. Every vector returned is a new array.
 */
export const gradientDescent = (problem: Problem, { T, stepSize, w0 }: Descent): Dynamics<Vec, Vec> => {
  const { M, N } = problem;
  const make = (n: number, fill: (out: Vec) => void) => {
    const out = new Float64Array(n);
    fill(out);
    return out;
  };
  const minus = (w: Vec, direction: Vec) => {
    for (let i = 0; i < M; i++) direction[i] = w[i]! - stepSize * direction[i]!;
    return direction;
  };

  return {
    steps: T,
    stationary: true,
    W: euclidean(M),
    L: euclidean(N),
    init: (l) => make(M, (out) => problem.init(l, w0, out)),
    initPull: (l, a) => make(N, (out) => problem.initPull(l, a, out)),
    initPush: (l, dl) => make(M, (out) => problem.initPush(l, dl, out)),
    step: (_, w, l) =>
      minus(
        w,
        make(M, (out) => problem.innerGradient(w, l, out)),
      ),
    linearize: (_, w, l) => {
      const pull = (a: Vec) => {
        const curvature = { w: new Float64Array(M), l: new Float64Array(N) };
        problem.curvaturePull(w, l, a, curvature.w, curvature.l);
        for (let j = 0; j < N; j++) curvature.l[j] = -stepSize * curvature.l[j]!;
        return { w: minus(a, curvature.w), l: curvature.l };
      };
      return {
        pull,
        pullW: (a) => pull(a).w,
        push: (dw, dl) =>
          minus(
            dw,
            make(M, (out) => problem.curvaturePush(w, l, dw, dl, out)),
          ),
        release: () => {},
      };
    },
    outer: (w, l) => problem.outer(w, l),
    outerGradient: (w, l) => {
      const gradient = { w: new Float64Array(M), l: new Float64Array(N) };
      problem.outerGradient(w, l, gradient.w, gradient.l);
      return gradient;
    },
  };
};
