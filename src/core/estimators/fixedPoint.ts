import type { Dynamics, Walk } from '../dynamics.ts';
import { implicitly, type Solver } from './linearSystem.ts';
import type { FixedPoint, Solved } from './solving.ts';

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
