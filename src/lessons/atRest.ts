import type { Result } from '../engine/result.ts';

/** Whether the hypergradient is taken apart where time stands on the selected path, and not where a pointer is. */
export const isAtRest = ({ scenario, descent, unrolled }: Result): boolean => {
  const run = descent.runs[scenario.selected];
  const N = scenario.lambda.length;
  const i = run ? Math.min(scenario.tau, run.length) - 1 : -1;
  return !run || i < 0 || unrolled.lambda.every((x, k) => Object.is(x, run.lambda[i * N + k]));
};
