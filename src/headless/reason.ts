import type { Reason } from '../core/reason.ts';

/** A reason as a sentence of plain text. */
export const sentence = (reason: Reason): string => {
  switch (reason.code) {
    case 'step-too-large':
      return `stepSize ${reason.stepSize} is above 1/β = ${reason.limit}`;
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
