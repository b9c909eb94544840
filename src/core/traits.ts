import type { Formula, Traits } from './problem.ts';

/** What a formula is like, read off its text without parsing it. */
export const traitsOfFormula = ({ lambda, w, init, step, strongConvexity, smoothness, window }: Formula): Traits => ({
  M: w.length,
  N: lambda.length,
  names: { lambda, w },
  givesStart: init !== undefined,
  learnsStep: step !== undefined,
  ...(strongConvexity === undefined ? {} : { strongConvexity }),
  ...(smoothness === undefined ? {} : { smoothness }),
  symmetric: true,
  ...(window === undefined ? {} : { window }),
  positive: [],
  tasks: 1,
  hasText: true,
});
