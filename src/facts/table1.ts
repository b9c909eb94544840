import { labelsBy } from '../core/data/kernelRidge.ts';
import type { Result } from '../engine/result.ts';
import type { Thirds } from '../scenario/table/thirds.ts';
import type { Tested } from '../scenario/table1.ts';

/** The objective and the accuracy on the rows that are kept for a test, both by w_T at the λ unrolled; null before its descent is through. */
export const testedIn = ({ scenario, descent, unrolled }: Result, { problem, test }: Thirds): Tested | null => {
  const run = descent.runs[0];
  if (!run || (run.ended === null && run.length <= scenario.outer.iterations)) return null;
  const M = problem.X.length;
  const found = labelsBy(problem, unrolled.lambda, unrolled.path.subarray(-M), test.X);
  const right = test.y.filter((label, i) => label === found[i]).length;
  return { objective: unrolled.value, accuracy: (100 * right) / test.y.length };
};
