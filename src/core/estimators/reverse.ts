import type { Dynamics, Walk } from '../dynamics.ts';
import { counts, type Descriptor } from './descriptor.ts';
import { initTerm } from './parameters.ts';
import { forwardPass, outerGradient, reversePass, withInitTerm } from './passes.ts';
import type { Truncated } from './truncated.ts';

export interface Reverse {
  readonly kind: 'reverse';
}

export const aboutReverse: Descriptor<Reverse> = {
  kind: 'reverse',
  code: () => 'Exact',
  parameters: {},
  exact: true,
  keeps: true,
  used: (_, T) => T,
  cut: (K): Truncated => ({ kind: 'truncated', K, initTerm: initTerm.initially }),
  reading: () => 'd',
  predicted: (_, T) => counts(T, T, T),
  stores: () => () => true,
  paper: 'S',
};

/**
 * Reverse mode, S (5)–(6): store w_0 … w_{T−1}, then h ← h + P_tᵀ α, α ← J_tᵀ α for t = T … 1, and h + P_0ᵀ α. Exact.
 * T g + 1 o + T h; memory T.
 */
export function* reverse<W, L>(d: Dynamics<W, L>, l: L): Walk<L> {
  const { kept, end } = yield* forwardPass(d, l, 0);
  const at = yield* reversePass(d, d.steps, kept, l, outerGradient(d, l, end));
  return withInitTerm(d, l, at);
}
