import { type Dynamics, read, type Walk } from '../dynamics.ts';
import type { Descriptor } from './descriptor.ts';
import { step } from './parameters.ts';

export interface FiniteDifferences {
  readonly kind: 'finite-differences';
  /** ε. */
  readonly step: number;
}

export const aboutFiniteDifferences: Descriptor<FiniteDifferences> = {
  kind: 'finite-differences',
  code: (e) => `Finite differences ${e.step}`,
  parameters: { step },
  exact: false,
  keeps: false,
  used: (_, T) => T,
  forwardOnly: true,
  differences: true,
  reading: null,
  predicted: (_, T, N) => ({ innerGradients: 2 * N * T, outerGradients: 0, pulls: 0, pushes: 0, statesPeak: 0 }),
  forwardStep: (N) => ({ innerGradients: 2 * N, products: 0, carried: 0 }),
  paper: null,
};

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
