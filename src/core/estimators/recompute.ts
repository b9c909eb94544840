import type { Dynamics, Walk } from '../dynamics.ts';
import { forwardPass, outerGradient, recomputingPass, withInitTerm } from './passes.ts';

/**
 * Memory-efficient exact, U Alg. 2: the reverse pass walks to every w_{t−1} anew from w_0. Exact.
 * T + T(T − 1)/2 g + 1 o + T h; memory 0.
 */
export function* recompute<W, L>(d: Dynamics<W, L>, l: L): Walk<L> {
  const { end } = yield* forwardPass(d, l, d.steps);
  return withInitTerm(d, l, yield* recomputingPass(d, d.steps, l, outerGradient(d, l, end)));
}
