import type { Dynamics, Walk } from '../dynamics.ts';
import { corrected } from './debiased.ts';
import { addInitTerm, forwardPass, outerGradient, recomputingPass, withInitTerm } from './passes.ts';

/**
 * Unbiased first-order method, U Alg. 4: FOM, and at ξ = 1, drawn with probability q, FOM + (exact − FOM)/q.
 * T g + 1 o, and at ξ = 1 T(T − 1)/2 g + T h more (U Prop. 1); memory 0.
 */
export function* ufom<W, L>(d: Dynamics<W, L>, l: L, { q }: { readonly q: number }, xi: 0 | 1): Walk<L> {
  const { end } = yield* forwardPass(d, l, d.steps);
  const at = outerGradient(d, l, end);
  if (xi === 0) return withInitTerm(d, l, at);
  const base = addInitTerm(d, l, at);
  return corrected(d, base, withInitTerm(d, l, yield* recomputingPass(d, d.steps, l, at)), q);
}
