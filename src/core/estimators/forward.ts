import { type Dynamics, read, type Walk } from '../dynamics.ts';
import { counts, type Descriptor } from './descriptor.ts';

export interface Forward {
  readonly kind: 'forward';
}

export const aboutForward: Descriptor<Forward> = {
  kind: 'forward',
  code: () => 'Forward',
  parameters: {},
  exact: true,
  keeps: false,
  used: (_, T) => T,
  forwardOnly: true,
  reading: () => 'd',
  predicted: (_, T, N) => counts(T, 0, N, T * N),
  forwardStep: (N) => ({ innerGradients: 1, products: N, carried: N }),
  paper: 'S',
};

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
