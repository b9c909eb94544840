import { costs } from '../core/costs.ts';
import type { Walk } from '../core/dynamics.ts';
import { isKernels } from '../core/isKernels.ts';
import { type Descending, descend } from '../core/outer/descend.ts';
import { unrolling } from '../core/unroll.ts';
import type { Plan } from './plan.ts';
import type { Cost, OuterDescent, Unrolled } from './result.ts';

/** How the parts of an answer are computed that a plan alone asks for. */

export const descending = ({ problem, descent, estimators, scenario }: Plan): Descending => {
  const { lambda, outer, seed, truth } = scenario;
  return descend(problem, {
    estimators,
    descent,
    lambda,
    outer,
    seed,
    truth,
    tasks: scenario.draw,
    warm: scenario.warm,
  });
};

/** Whether a descent may take long: no fused kernel computes it. Of one variable what is shown depends on how far it goes. */
export const walksLong = ({ problem, descent }: Plan): boolean =>
  problem.N > 1 && !(problem.sweep && isKernels(descent));

export const descentOf = (plan: Plan): Walk<OuterDescent> => descending(plan).walk;

export const unrolledAt = (
  { problem, descent, estimators, scenario }: Plan,
  lambda: ArrayLike<number>,
): Walk<Unrolled> => unrolling(problem, { descent, lambda, estimators, truth: scenario.truth });

/** Copies, since what is counted once is remembered and a part is handed over with its arrays. */
export function* costsOf({ estimators, descent, problem }: Plan): Walk<readonly Cost[]> {
  const counted = yield* costs(estimators, descent.T, problem.N);
  return counted.map((cost) => ({ ...cost, kept: cost.kept.slice() }));
}

/** Which state of the selected run is under the cursor, counted from 0; its last where it is shorter. */
const stateUnder = ({ tau }: Plan['scenario'], length: number): number => Math.max(0, Math.min(length, tau) - 1);

/** The w₀ that a warm start has under the cursor, at any λ that is looked at; null where descents start at w₀ as it is set. */
export const startUnder = (
  { scenario, problem: { M } }: Plan,
  starts: readonly (Float64Array | undefined)[],
): readonly number[] | null => {
  const own = starts[scenario.selected];
  if (!own || own.length === 0) return null;
  const i = stateUnder(scenario, own.length / M);
  return Array.from(own.subarray(i * M, i * M + M));
};

/** The λ_τ under the cursor on the selected estimator's path; its last state where the path is shorter. */
export const lambdaUnder = ({ scenario, problem }: Plan, paths: readonly Float64Array[]): readonly number[] => {
  const { N } = problem;
  const path = paths[scenario.selected];
  const length = (path?.length ?? 0) / N;
  if (!path || length === 0) return scenario.lambda;
  const i = stateUnder(scenario, length);
  return Array.from(path.subarray(i * N, i * N + N));
};
