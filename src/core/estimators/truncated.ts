import type { Dynamics, Walk } from '../dynamics.ts';
import type { InitTerm } from './choice.ts';
import { forwardPass, outerGradient, reversePass, withInitTerm } from './passes.ts';

/**
 * K-step truncated reverse mode, S (8): h_{T−K} = ∇_λ f + Σ_{t > T−K} P_tᵀ α_t. S drops P_0ᵀ α for every K ≤ T; with
 * `keep` it is added where the pass stops, so that K = 0 is FOM and K = T is `reverse`.
 * T g + 1 o + K h; memory K.
 */
export function* truncated<W, L>(
  d: Dynamics<W, L>,
  l: L,
  { K, initTerm }: { readonly K: number; readonly initTerm: InitTerm },
): Walk<L> {
  const { kept, end } = yield* forwardPass(d, l, d.steps - K);
  const at = yield* reversePass(d, d.steps, kept, l, outerGradient(d, l, end));
  if (initTerm === 'keep') return withInitTerm(d, l, at);
  d.W.release(at.w);
  return at.l;
}
