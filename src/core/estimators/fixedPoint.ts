import type { Dynamics, Walk } from '../dynamics.ts';
import { counts, type Descriptor } from './descriptor.ts';
import { implicitly, type MapOf, type Solved, type Solver } from './linearSystem.ts';
import { k, mapOf } from './parameters.ts';

export interface FixedPoint {
  readonly kind: 'fixed-point';
  readonly k: number;
  readonly map: MapOf;
}

export const aboutFixedPoint: Descriptor<FixedPoint> = {
  kind: 'fixed-point',
  code: (e) => `Fixed point k = ${e.k}${e.map === 'inner' ? '' : ' (descent)'}`,
  parameters: { k, map: mapOf },
  exact: false,
  keeps: false,
  used: () => 0,
  forwardOnly: true,
  solves: true,
  reading: null,
  predicted: (e, T) => counts(T, e.k + 1, 0),
  paper: 'G',
};

/** v ← ∂₁Φᵀ v + b: v_k = Σ_{j<k} (∂₁Φᵀ)ʲ b. It closes in on the solution where Φ contracts. */
const iterate: Solver = function* (d, map, b, k) {
  let v = d.W.zeros();
  for (let i = 0; i < k; i++) {
    const product = map.pullW(v);
    d.W.release(v);
    v = d.W.axpy(1, product, b);
    d.W.release(product);
    yield;
  }
  return v;
};

/** AID-FP, G (19). T g + 1 o + (k + 1) h; no state stored. */
export const fixedPoint = <W, L>(d: Dynamics<W, L>, l: L, e: FixedPoint): Walk<Solved<L>> =>
  implicitly(d, l, e, iterate);
