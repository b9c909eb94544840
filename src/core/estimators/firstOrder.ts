import type { Dynamics, Walk } from '../dynamics.ts';
import { counts, type Descriptor } from './descriptor.ts';
import { forwardPass, outerGradient, withInitTerm } from './passes.ts';

export interface FirstOrder {
  readonly kind: 'first-order';
}

export const aboutFirstOrder: Descriptor<FirstOrder> = {
  kind: 'first-order',
  code: () => 'First order',
  parameters: {},
  exact: false,
  keeps: true,
  used: () => 0,
  reading: () => ({ K: 0, initTerm: 'keep' }),
  predicted: (_, T) => counts(T, 0, 0),
  paper: 'U',
};

/** First-order MAML, U Alg. 3: ∇_λ f + P_0ᵀ ∇_w f(w_T). T g + 1 o; memory 0. */
export function* firstOrder<W, L>(d: Dynamics<W, L>, l: L): Walk<L> {
  const { end } = yield* forwardPass(d, l, d.steps);
  return withInitTerm(d, l, outerGradient(d, l, end));
}
