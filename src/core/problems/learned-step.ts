import type { BuiltIn } from './definition.ts';

/**
 * The step size learned beside a hyperparameter, λ = (a, lg γ), as S §1.1 allows. Training pulls w to (a, 2), but w₂ is
 * wanted at ¼: stopping early regularises, and how early γ decides. The Hessian does not depend on λ, so that all T
 * steps contribute alike to ∂f/∂lg γ and K-RMD sees K/T of it; ∇f at w*, which γ does not move, sees nothing.
 */
export const learnedStep: BuiltIn = {
  formula: {
    lambda: ['l1', 'l2'],
    w: ['w1', 'w2'],
    inner: '((w1 - l1)^2 + (w2 - 2)^2/4)/2',
    outer: '((w1 - 1)^2 + (w2 - 1/4)^2)/2 + (l1 + 1/2)^2/4',
    step: '10^l2',
    strongConvexity: 0.25,
    smoothness: 1,
  },
  window: [-0.6, 1.3, -2.1, 0.2],
  T: 30,
  stepSize: 0.1,
  w0: [0, 0],
  lambda: [1, -0.1],
};
