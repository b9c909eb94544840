import type { BuiltIn } from './definition.ts';

/**
 * S Theorem 3.5: a strongly convex inner problem on which K-RMD, K < T, stops where d ≠ 0. S (18)–(20) are not
 * published; this is a reconstruction from the surviving text, with φ(λ) = ½(λ−1)².
 */
export const shabanTheorem: BuiltIn = {
  formula: {
    lambda: ['l1'],
    w: ['w1'],
    inner: '(w1 - l1)^2/2',
    outer: 'w1^2/2 + (l1 - 1)^2/2',
    strongConvexity: 1,
    smoothness: 1,
  },
  window: [-0.5, 1.5],
  T: 100,
  stepSize: 0.1,
  w0: [2],
  lambda: [0],
};
