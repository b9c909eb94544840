import type { BuiltIn } from './definition.ts';

/**
 * As in MAML, λ is where the inner descent starts, and the task itself, c = (1, −½), does not know it: B_t = 0 for
 * t ≥ 1 and all of d but ∇_λ f flows through w₀. Literal K-RMD (S 8) keeps nothing of it; with the init term K = 0 is
 * FOM (U Alg. 3) and K = T is d. The penalty on λ makes them stop at different points.
 */
export const quadraticFromLambda: BuiltIn = {
  formula: {
    lambda: ['l1', 'l2'],
    w: ['w1', 'w2'],
    inner: '((w1 - 1)^2 + (w2 + 1/2)^2/4)/2',
    outer: '(w1 + 1/2)^2/2 + (w2 - 1)^2 + sin(w1*w2)/4 + (l1^2 + l2^2)/4',
    init: ['l1', 'l2'],
    strongConvexity: 0.25,
    smoothness: 1,
  },
  window: [-3, 2, -1.5, 2.5],
  T: 40,
  stepSize: 0.05,
  w0: [0, 0],
  lambda: [1.5, -0.5],
};
