import type { Dynamics, Walk } from '../dynamics.ts';
import type { AdaptiveUfom } from './adaptiveUfom.ts';
import type { Debiased } from './debiased.ts';
import { addInitTerm, forwardPass, outerGradient, recomputingPass, reversePass, withInitTerm } from './passes.ts';
import type { Ufom } from './ufom.ts';

/**
 * Debiased truncation: the coin ξ ~ Bernoulli(q) over K-step truncated reverse mode, G = h_K + (ξ/q)(d − h_K), so that
 * E G = d and E‖G‖² = ‖d‖² + (1/q − 1)‖h_K − d‖². With K = 0 and `keep` it is UFOM.
 * T g + 1 o + K h always; at ξ = 1 the pass goes on without stored states: (T − K)(T − K − 1)/2 g + (T − K) h more.
 */
export function* debiased<W, L>(
  d: Dynamics<W, L>,
  l: L,
  { K, initTerm, q }: Omit<Debiased, 'kind'>,
  xi: 0 | 1,
): Walk<L> {
  const { kept, end } = yield* forwardPass(d, l, d.steps - K);
  const at = yield* reversePass(d, d.steps, kept, l, outerGradient(d, l, end));
  const base = initTerm === 'keep' ? addInitTerm(d, l, at) : d.L.axpy(0, at.l, at.l);
  if (xi === 0) {
    d.W.release(at.w);
    d.L.release(at.l);
    return base;
  }
  const exact = withInitTerm(d, l, yield* recomputingPass(d, d.steps - K, l, at));
  return corrected(d, base, exact, q);
}

/** base + (exact − base)/q; releases both. */
export const corrected = <W, L>(d: Dynamics<W, L>, base: L, exact: L, q: number): L => {
  const missing = d.L.axpy(-1, base, exact);
  const h = d.L.axpy(1 / q, missing, base);
  for (const v of [base, exact, missing]) d.L.release(v);
  return h;
};

/**
 * Unbiased first-order method, U Alg. 4: FOM, and at ξ = 1, drawn with probability q, FOM + (exact − FOM)/q.
 * T g + 1 o, and at ξ = 1 T(T − 1)/2 g + T h more (U Prop. 1); memory 0.
 */
export function* ufom<W, L>(d: Dynamics<W, L>, l: L, { q }: Omit<Ufom, 'kind'>, xi: 0 | 1): Walk<L> {
  const { end } = yield* forwardPass(d, l, d.steps);
  const at = outerGradient(d, l, end);
  if (xi === 0) return withInitTerm(d, l, at);
  const base = addInitTerm(d, l, at);
  return corrected(d, base, withInitTerm(d, l, yield* recomputingPass(d, d.steps, l, at)), q);
}

/** UFOM with the q of the first update; along a run, q follows what its heads have shown (`adaptation`). */
export const adaptiveUfom = <W, L>(d: Dynamics<W, L>, l: L, e: AdaptiveUfom, xi: 0 | 1): Walk<L> => ufom(d, l, e, xi);
