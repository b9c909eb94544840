import type { Dynamics, Walk } from '../dynamics.ts';
import { counts, type Descriptor, walkedAnew } from './descriptor.ts';
import { type InitTerm, initTerm, K, q } from './parameters.ts';
import {
  addInitTerm,
  corrected,
  forwardPass,
  outerGradient,
  recomputingPass,
  reversePass,
  withInitTerm,
} from './passes.ts';
import { coinOver } from './randomDepth.ts';

export interface Debiased {
  readonly kind: 'debiased';
  readonly K: number;
  readonly initTerm: InitTerm;
  readonly q: number;
}

export const aboutDebiased: Descriptor<Debiased> = {
  kind: 'debiased',
  code: ({ K }) => `Debiased K = ${K}`,
  parameters: { K, initTerm, q },
  exact: false,
  keeps: true,
  draws: (e, T) => coinOver(e.K, T, e.q),
  used: (e, T) => Math.min(e.K, T),
  reading: (e) => e,
  predicted: (e, T, _N, outcome) => (outcome === 1 ? counts(T + walkedAnew(T - e.K), T, e.K) : counts(T, e.K, e.K)),
  stores: (e, T) => (s) => s >= T - e.K,
  paper: 'U',
};

/**
 * Debiased truncation: the coin ξ ~ Bernoulli(q) over K-step truncated reverse mode, G = h_K + (ξ/q)(d − h_K), so that
 * E G = d and E‖G‖² = ‖d‖² + (1/q − 1)‖h_K − d‖². With K = 0 and `keep` it is UFOM.
 * T g + 1 o + K h always; at ξ = 1 the pass goes on without stored states: (T − K)(T − K − 1)/2 g + (T − K) h more.
 */
export function* debiased<W, L>(
  d: Dynamics<W, L>,
  l: L,
  { K, initTerm, q }: Omit<Debiased, 'kind'>,
  outcome: number,
): Walk<L> {
  const { kept, end } = yield* forwardPass(d, l, d.steps - K);
  const at = yield* reversePass(d, d.steps, kept, l, outerGradient(d, l, end));
  const base = initTerm === 'keep' ? addInitTerm(d, l, at) : d.L.axpy(0, at.l, at.l);
  if (outcome === 0) {
    d.W.release(at.w);
    d.L.release(at.l);
    return base;
  }
  const exact = withInitTerm(d, l, yield* recomputingPass(d, d.steps - K, l, at));
  return corrected(d, base, exact, q);
}
