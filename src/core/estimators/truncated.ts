import type { Dynamics, Walk } from '../dynamics.ts';
import { counts, type Descriptor } from './descriptor.ts';
import { type InitTerm, initTerm, K } from './parameters.ts';
import { forwardPass, outerGradient, reversePass, withInitTerm } from './passes.ts';

export interface Truncated {
  readonly kind: 'truncated';
  readonly K: number;
  readonly initTerm: InitTerm;
}

export const aboutTruncated: Descriptor<Truncated> = {
  kind: 'truncated',
  code: ({ K, initTerm }) => `K = ${K}${initTerm === 'keep' ? ' + init' : ''}`,
  parameters: { K: { ...K, offered: [1, 5, 25, 10, 50, 2, 100] }, initTerm },
  exact: false,
  keeps: true,
  used: (e, T) => Math.min(e.K, T),
  reading: (e) => e,
  predicted: (e, T) => counts(T, e.K, e.K),
  stores: (e, T) => (s) => s >= T - e.K,
  paper: 'S',
};

/**
 * K-step truncated reverse mode, S (8): h_{T−K} = ∇_λ f + Σ_{t > T−K} P_tᵀ α_t. S drops P_0ᵀ α for every K ≤ T; with
 * `keep` it is added where the pass stops, so that K = 0 is FOM and K = T is `reverse`.
 * T g + 1 o + K h; memory K.
 */
export function* truncated<W, L>(d: Dynamics<W, L>, l: L, { K, initTerm }: Omit<Truncated, 'kind'>): Walk<L> {
  const { kept, end } = yield* forwardPass(d, l, d.steps - K);
  const at = yield* reversePass(d, d.steps, kept, l, outerGradient(d, l, end));
  if (initTerm === 'keep') return withInitTerm(d, l, at);
  d.W.release(at.w);
  return at.l;
}
