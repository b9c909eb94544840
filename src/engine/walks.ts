import { costs } from '../core/costs.ts';
import type { Walk } from '../core/dynamics.ts';
import { descend } from '../core/outer/descend.ts';
import { unrolling } from '../core/unroll.ts';
import type { Plan } from './plan.ts';
import type { Cost, OuterDescent, Unrolled } from './result.ts';

/** How the parts of an answer are computed that a plan alone asks for. */

export const descentOf = ({ problem, descent, estimators, scenario }: Plan): Walk<OuterDescent> => {
  const { lambda, outer, seed, truth } = scenario;
  return descend(problem, { estimators, descent, lambda, outer, seed, truth, tasks: scenario.draw }).walk;
};

export const unrolledAt = (
  { problem, descent, estimators, scenario }: Plan,
  lambda: ArrayLike<number>,
): Walk<Unrolled> => unrolling(problem, { descent, lambda, estimators, truth: scenario.truth });

/** Copies, since what is counted once is remembered and a part is handed over with its arrays. */
export function* costsOf({ estimators, descent, problem }: Plan): Walk<readonly Cost[]> {
  const counted = yield* costs(estimators, descent.T, problem.N);
  return counted.map((cost) => ({ ...cost, kept: cost.kept.slice() }));
}

/** The λ_τ under the cursor on the selected estimator's path; its last state where the path is shorter. */
export const lambdaUnder = ({ scenario, problem }: Plan, paths: readonly Float64Array[]): readonly number[] => {
  const { N } = problem;
  const path = paths[scenario.selected];
  const length = (path?.length ?? 0) / N;
  if (!path || length === 0) return scenario.lambda;
  const i = Math.max(0, Math.min(length, scenario.tau) - 1);
  return Array.from(path.subarray(i * N, i * N + N));
};
