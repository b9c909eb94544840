import type { BuiltIn } from './definition.ts';

/** S §4.1: f = ‖w‖² + 10‖sin w‖², g = ½(w−λ)ᵀ diag(1, ½) (w−λ). S names neither λ₁ nor a window: these show all its claims at once. */
export const shabanToy: BuiltIn = {
  formula: {
    lambda: ['l1', 'l2'],
    w: ['w1', 'w2'],
    inner: '((w1 - l1)^2 + (w2 - l2)^2/2)/2',
    outer: 'w1^2 + w2^2 + 10*(sin(w1)^2 + sin(w2)^2)',
    strongConvexity: 0.5,
    smoothness: 1,
  },
  window: [-1.25, 0.35, -0.55, 0.65],
  T: 100,
  stepSize: 0.1,
  w0: [2, 2],
  lambda: [-1, 0.25],
};

/** S §4.1: f̃ = f + 5‖λ−(1, 0)‖², whose direct gradient interferes with the truncated one. */
export const shabanToyInterfering: BuiltIn = {
  ...shabanToy,
  formula: { ...shabanToy.formula, outer: `${shabanToy.formula.outer} + 5*((l1 - 1)^2 + l2^2)` },
  window: [-1.2, 1.2, -0.85, 1],
};
