import type { Dynamics, Walk } from '../dynamics.ts';
import { counts, type Descriptor, walkedAnew } from './descriptor.ts';
import { q } from './parameters.ts';
import { addInitTerm, corrected, forwardPass, outerGradient, recomputingPass, withInitTerm } from './passes.ts';
import { coinOver } from './randomDepth.ts';

export interface Ufom {
  readonly kind: 'ufom';
  readonly q: number;
}

export const aboutUfom: Descriptor<Ufom> = {
  kind: 'ufom',
  code: () => 'UFOM',
  parameters: { q },
  exact: false,
  keeps: true,
  draws: (e, T) => coinOver(0, T, e.q),
  used: () => 0,
  reading: () => ({ K: 0, initTerm: 'keep' }),
  predicted: (_, T, _N, outcome) => (outcome === 1 ? counts(T + walkedAnew(T), T, 0) : counts(T, 0, 0)),
  paper: 'U',
};

/**
 * Unbiased first-order method, U Alg. 4: FOM, and at ξ = 1, drawn with probability q, FOM + (exact − FOM)/q.
 * T g + 1 o, and at ξ = 1 T(T − 1)/2 g + T h more (U Prop. 1); memory 0.
 */
export function* ufom<W, L>(d: Dynamics<W, L>, l: L, { q }: Omit<Ufom, 'kind'>, outcome: number): Walk<L> {
  const { end } = yield* forwardPass(d, l, d.steps);
  const at = outerGradient(d, l, end);
  if (outcome === 0) return withInitTerm(d, l, at);
  const base = addInitTerm(d, l, at);
  return corrected(d, base, withInitTerm(d, l, yield* recomputingPass(d, d.steps, l, at)), q);
}
