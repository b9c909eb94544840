import type { Cotangent, Dynamics, Linear } from './dynamics.ts';
import { gradientDescent } from './gradientDescent.ts';
import type { Descent, Problem, Vec } from './problem.ts';
import { euclidean } from './space.ts';
import { constantsAt } from './stepConstants.ts';

/**
 * Heavy ball on the inner objective (Polyak 1964): the state is (w, w⁻), w_t = w_{t−1} − γ_t ∇_w g(w_{t−1}, λ) + m (w_{t−1} − w_{t−2}),
 * w_{−1} = w_0. J_t = [[(1 + m)I − γ_t ∇²_ww g, −mI], [I, 0]], which is not symmetric; P_t = (−γ_t ∇²_wλ g, 0). Its products
 * are made of those of gradient descent at the same step.
 */
export const heavyBall = (problem: Problem, descent: Descent): Dynamics<Vec, Vec> => {
  const { M, N } = problem;
  const plain = gradientDescent(problem, descent);
  const momentumAt = (l: Vec): number => constantsAt(problem, descent, l).momentum;
  const last = { l: new Float64Array(N).fill(Number.NaN), momentum: 0 };
  const momentumOf = (l: Vec): number => {
    if (!l.every((x, j) => x === last.l[j])) {
      last.l.set(l);
      last.momentum = momentumAt(l);
    }
    return last.momentum;
  };
  const first = (state: Vec): Vec => state.subarray(0, M);
  const second = (state: Vec): Vec => state.subarray(M);
  const pair = (w: Vec, before: Vec | null): Vec => {
    const state = new Float64Array(2 * M);
    state.set(w);
    if (before) state.set(before, M);
    return state;
  };

  /** Of (a, b): ((1 + m) a − γ H a + b, −m a). */
  const pulledBack = (a: Vec, product: Vec, m: number): Vec => {
    const out = pair(product, null);
    for (let i = 0; i < M; i++) {
      out[i] = out[i]! + m * a[i]! + a[M + i]!;
      out[M + i] = -m * a[i]!;
    }
    return out;
  };
  /** What acts on w alone, as a map of the state that forgets w⁻. */
  const ofFirst = (linear: Linear<Vec, Vec>): Linear<Vec, Vec> => ({
    pull: (a): Cotangent<Vec, Vec> => {
      const { w, l } = linear.pull(first(a));
      return { w: pair(w, null), l };
    },
    pullW: (a) => pair(linear.pullW(first(a)), null),
    push: (dw, dl) => pair(linear.push(first(dw), dl), null),
    release: () => linear.release(),
  });
  const descentMap = gradientDescent(problem, { ...descent, method: 'gradient-descent' });

  return {
    steps: plain.steps,
    stationary: plain.stationary,
    W: euclidean(2 * M),
    components: M,
    L: plain.L,
    init: (l) => {
      const w = plain.init(l);
      return pair(w, w);
    },
    initPull: (l, a) =>
      plain.initPull(
        l,
        first(a).map((x, i) => x + a[M + i]!),
      ),
    initPush: (l, dl) => {
      const dw = plain.initPush(l, dl);
      return pair(dw, dw);
    },
    step: (t, state, l) => {
      const w = first(state);
      const m = momentumOf(l);
      const next = pair(plain.step(t, w, l), w);
      for (let i = 0; i < M; i++) next[i] = next[i]! + m * (w[i]! - state[M + i]!);
      return next;
    },
    linearize: (t, state, l) => {
      const m = momentumOf(l);
      const linear = plain.linearize(t, first(state), l);
      return {
        pull: (a) => {
          const { w, l: pulled } = linear.pull(first(a));
          return { w: pulledBack(a, w, m), l: pulled };
        },
        pullW: (a) => pulledBack(a, linear.pullW(first(a)), m),
        push: (dw, dl) => {
          const out = pair(linear.push(first(dw), dl), first(dw));
          for (let i = 0; i < M; i++) out[i] = out[i]! + m * (dw[i]! - second(dw)[i]!);
          return out;
        },
        release: () => linear.release(),
      };
    },
    descentMap: (state, l) => ofFirst(descentMap.linearize(1, first(state), l)),
    slope: (t, state, l) => plain.slope!(t, first(state), l),
    outer: (state, l) => plain.outer(first(state), l),
    outerGradient: (state, l) => {
      const { w, l: direct } = plain.outerGradient(first(state), l);
      return { w: pair(w, null), l: direct };
    },
  };
};
