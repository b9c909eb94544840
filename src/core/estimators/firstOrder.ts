import type { Dynamics, Walk } from '../dynamics.ts';
import { forwardPass, outerGradient, withInitTerm } from './passes.ts';

/** First-order MAML, U Alg. 3: ∇_λ f + P_0ᵀ ∇_w f(w_T). T g + 1 o; memory 0. */
export function* firstOrder<W, L>(d: Dynamics<W, L>, l: L): Walk<L> {
  const { end } = yield* forwardPass(d, l, d.steps);
  return withInitTerm(d, l, outerGradient(d, l, end));
}
