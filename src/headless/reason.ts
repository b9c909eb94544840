import type { Reason } from '../core/reason.ts';

/** A reason as a sentence of plain text. */
export const sentence = (reason: Reason): string => {
  switch (reason.code) {
    case 'step-too-large':
      return `stepSize ${reason.stepSize} is above 1/β = ${reason.limit}`;
    case 'step-varies':
      return 'the proof of S (10) sums a geometric series of one step size, and here it shrinks with t';
    case 'step-not-positive':
      return `the learned step size ${reason.stepSize} is not a positive number there`;
    case 'learned-step':
      return 'the exact inner solution is the same for every step size, so the implicit gradient cannot learn it';
    case 'undeclared':
      return 'the problem declares no strongConvexity and smoothness';
    case 'not-strongly-convex':
      return 'the inner objective is not strongly convex there';
    case 'not-finite':
      return 'the values are not finite there';
    case 'no-solution':
      return 'no inner solution was found there';
  }
};
