import { type Dynamics, read, type Walk } from '../dynamics.ts';
import { checkpointSpacing } from './checkpointed.ts';
import type { FiniteDifferences } from './finiteDifferences.ts';
import { advance, forwardPass, outerGradient, recomputingPass, reversePass, withInitTerm } from './passes.ts';

/**
 * Forward mode, S (7): Z_t = J_t Z_{t−1} + P_t from Z_0 = P_0, then ∇_λ f + Zᵀ ∇_w f(w_T). Exact.
 * T g + TN j + 1 o; memory: the N columns of Z.
 */
export function* forward<W, L>(d: Dynamics<W, L>, l: L): Walk<L> {
  const directions = Array.from({ length: d.L.dimension }, (_, j) => d.L.basis(j));
  let w = d.init(l);
  let Z = directions.map((e) => d.W.retain(d.initPush(l, e)));
  for (let t = 1; t <= d.steps; t++) {
    const linear = d.linearize(t, w, l);
    Z = Z.map((column, j) => {
      const pushed = linear.push(column, directions[j] as L);
      d.W.release(column);
      return d.W.retain(pushed);
    });
    linear.release();
    const next = d.step(t, w, l);
    d.W.release(w);
    w = next;
    yield;
  }
  const gradient = d.outerGradient(w, l);
  let h = gradient.l;
  for (const [j, column] of Z.entries()) {
    const sum = d.L.axpy(yield* read(d.W.dot(column, gradient.w)), directions[j] as L, h);
    d.L.release(h);
    d.L.release(directions[j] as L);
    d.W.release(column);
    h = sum;
  }
  d.W.release(gradient.w);
  d.W.release(w);
  return h;
}

/**
 * Reverse mode that keeps w_0, w_s, w_2s, … with s = ⌈√T⌉ and computes each segment's interior states again. Exact, bit
 * for bit the result of `reverse`. T + (T − n) g + 1 o + T h with n = ⌈T/s⌉; memory at most n + s − 1 ≈ 2√T, since a
 * checkpoint is freed with its segment.
 */
export function* checkpointed<W, L>(d: Dynamics<W, L>, l: L): Walk<L> {
  const T = d.steps;
  const s = checkpointSpacing(T);
  const checkpoints: W[] = [];
  const end = yield* advance(d, l, d.init(l), 0, T, (t, w) => t % s === 0 && checkpoints.push(d.W.retain(w)) > 0);
  let at = outerGradient(d, l, end);
  for (let last = T; checkpoints.length > 0; ) {
    const first = (checkpoints.length - 1) * s;
    const segment = [checkpoints.pop() as W];
    for (let t = first + 1; t < last; t++) {
      segment.push(d.W.retain(d.step(t, segment.at(-1) as W, l)));
      yield;
    }
    at = yield* reversePass(d, last, segment, l, at);
    last = first;
  }
  return withInitTerm(d, l, at);
}

/**
 * Memory-efficient exact, U Alg. 2: the reverse pass walks to every w_{t−1} anew from w_0. Exact.
 * T + T(T − 1)/2 g + 1 o + T h; memory 0.
 */
export function* recompute<W, L>(d: Dynamics<W, L>, l: L): Walk<L> {
  const { end } = yield* forwardPass(d, l, d.steps);
  return withInitTerm(d, l, yield* recomputingPass(d, d.steps, l, outerGradient(d, l, end)));
}

/**
 * Central differences of F(λ) = f(w_T(λ), λ): h_j = (F(λ + ε e_j) − F(λ − ε e_j)) / 2ε, off by O(ε²) and by the rounding of
 * F over ε. The 2N descents walk side by side. 2NT g and no o; no state stored.
 */
export function* finiteDifferences<W, L>(d: Dynamics<W, L>, l: L, { step }: Omit<FiniteDifferences, 'kind'>): Walk<L> {
  const directions = Array.from({ length: d.L.dimension }, (_, j) => d.L.basis(j));
  const points = directions.flatMap((e) => [d.L.axpy(step, e, l), d.L.axpy(-step, e, l)]);
  let states = points.map((at) => d.init(at));
  for (let t = 1; t <= d.steps; t++) {
    states = states.map((w, i) => {
      const next = d.step(t, w, points[i] as L);
      d.W.release(w);
      return next;
    });
    yield;
  }
  const values: number[] = [];
  for (const [i, w] of states.entries()) {
    values.push(yield* read(d.outer(w, points[i] as L)));
    d.W.release(w);
    d.L.release(points[i] as L);
  }
  let h = d.L.zeros();
  for (const [j, e] of directions.entries()) {
    const next = d.L.axpy((values[2 * j]! - values[2 * j + 1]!) / (2 * step), e, h);
    d.L.release(h);
    d.L.release(e);
    h = next;
  }
  return h;
}
