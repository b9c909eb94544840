import { type Dynamics, type Linear, read, type Walk } from '../dynamics.ts';
import { advance, outerGradient } from './passes.ts';

/** Whose map w ↦ Φ(w, λ) the linear system is made of: the inner method's own, or gradient descent's (G note on Fig. 1). */
export type MapOf = 'inner' | 'gradient-descent';

/** An implicit hypergradient with ‖b − A v_k‖, what its linear system is left with. */
export interface Solved<L> {
  readonly h: L;
  readonly residual: number;
}

/** v_k with A v_k ≈ b, from v_0 = 0; b stays its caller's. */
export type Solver = <W, L>(d: Dynamics<W, L>, map: Linear<W, L>, b: W, k: number) => Walk<W>;

/**
 * AID, G (10)–(12): w_T as if it were the solution, (I − ∂₁Φᵀ) v = ∇_w f solved there by k iterations, and
 * h = ∇_λ f + ∂₂Φᵀ v. How w_T was reached, w₀ among it, is nothing to it.
 */
export function* implicitly<W, L>(
  d: Dynamics<W, L>,
  l: L,
  { k, map: whose }: { readonly k: number; readonly map: MapOf },
  solver: Solver,
): Walk<Solved<L>> {
  const end = yield* advance(d, l, d.init(l), 0, d.steps);
  const map = whose === 'gradient-descent' && d.descentMap ? d.descentMap(end, l) : d.linearize(1, end, l);
  const { w: b, l: direct } = outerGradient(d, l, end);
  const v = yield* solver(d, map, b, k);
  const pulled = map.pull(v);
  const rest = d.W.axpy(1, pulled.w, d.W.axpy(-1, v, b));
  const residual = Math.sqrt(yield* read(d.W.dot(rest, rest)));
  const h = d.L.axpy(1, pulled.l, direct);
  map.release();
  for (const w of [b, v, pulled.w, rest]) d.W.release(w);
  d.L.release(direct);
  d.L.release(pulled.l);
  return { h, residual };
}

/** A = I − ∂₁Φᵀ on x. */
export const applied = <W, L>(d: Dynamics<W, L>, map: Linear<W, L>, x: W): W => {
  const product = map.pullW(x);
  const out = d.W.axpy(-1, product, x);
  d.W.release(product);
  return out;
};
