import type { NoBounds } from '../core/curves/bounds.ts';
import type { Reason } from '../core/reason.ts';

type Code = Reason['code'];

const sentences: { readonly [C in Code]: (reason: Extract<Reason, { readonly code: C }>) => string } = {
  'step-too-large': ({ stepSize, limit }) => `stepSize ${stepSize} is above 1/β = ${limit}`,
  'no-contraction': () => 'heavy ball is no contraction in this norm: its Jacobian may have a norm above 1',
  'step-varies': () => 'the proof of S (10) sums a geometric series of one step size, and here it shrinks with t',
  'step-not-positive': ({ stepSize }) => `the learned step size ${stepSize} is not a positive number there`,
  'learned-step': () =>
    'the exact inner solution is the same for every step size, so the implicit gradient cannot learn it',
  contradicted: ({ t }) => `at step ${t} the curvature is not within the declared strongConvexity and smoothness`,
  undeclared: () => 'the problem declares no strongConvexity and smoothness',
  'not-strongly-convex': () => 'the inner objective is not strongly convex there',
  'not-finite': () => 'the values are not finite there',
  'no-solution': () => 'no inner solution was found there',
  'many-variables': ({ most }) => `it needs matrices, which are made for at most ${most} inner variables`,
};

/** A reason as a sentence of plain text. */
export const sentence = (reason: Reason): string => (sentences[reason.code] as (reason: Reason) => string)(reason);

/** Why G's bounds do not hold, as a sentence of plain text. */
export const noBoundsSentence = (why: NoBounds): string => {
  switch (why.code) {
    case 'no-constants':
      return "the constants of G's theorems are not known for this problem";
    case 'step-varies':
      return "G's theorems are about one map, and here the step shrinks";
    case 'starts-elsewhere':
      return "G's theorems start at w0 = 0";
    case 'warm-start':
      return "G's theorems start at w0 = 0, and a warm start does not";
    case 'no-contraction':
      return `the map does not contract: q = ${why.q}`;
    case 'heavy-ball':
      return `heavy ball is no contraction in this norm: ${why.norm}; its spectral radius is ${why.radius}`;
  }
};
