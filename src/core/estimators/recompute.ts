import type { Dynamics, Walk } from '../dynamics.ts';
import { counts, type Descriptor, walkedAnew } from './descriptor.ts';
import { forwardPass, outerGradient, recomputingPass, withInitTerm } from './passes.ts';

export interface Recompute {
  readonly kind: 'recompute';
}

export const aboutRecompute: Descriptor<Recompute> = {
  kind: 'recompute',
  code: () => 'Recompute',
  parameters: {},
  exact: true,
  keeps: false,
  used: (_, T) => T,
  reading: () => 'd',
  predicted: (_, T) => counts(T + walkedAnew(T), T, 0),
  again: (T, taken) => ({ innerGradients: taken * T - (taken * (taken + 1)) / 2, from: T }),
  paper: 'U',
};

/**
 * Memory-efficient exact, U Alg. 2: the reverse pass walks to every w_{t−1} anew from w_0. Exact.
 * T + T(T − 1)/2 g + 1 o + T h; memory 0.
 */
export function* recompute<W, L>(d: Dynamics<W, L>, l: L): Walk<L> {
  const { end } = yield* forwardPass(d, l, d.steps);
  return withInitTerm(d, l, yield* recomputingPass(d, d.steps, l, outerGradient(d, l, end)));
}
