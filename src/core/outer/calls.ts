import { predictedCounts } from '../costs.ts';
import type { Estimator } from '../estimators/choice.ts';
import type { Run } from './descend.ts';

/** Function calls of one update at ξ = 0 and at ξ = 1, gradients, inner and outer, and products alike (U Prop. 1), where it follows so many tasks. */
export const callsPerUpdate = (
  estimator: Estimator,
  T: number,
  N: number,
  tasks: number,
): readonly [number, number] => {
  const of = (xi: 0 | 1): number => {
    const { innerGradients, outerGradients, pulls, pushes } = predictedCounts(estimator, T, N, xi);
    return tasks * (innerGradients + outerGradients + pulls + pushes);
  };
  return [of(0), of(1)];
};

/** Function calls of a run up to each of its states: 0 at the first. */
export const callsAlong = (
  { estimator, length, coin }: Pick<Run, 'estimator' | 'length' | 'coin'>,
  T: number,
  N: number,
  tasks: number,
): Float64Array => {
  const each = callsPerUpdate(estimator, T, N, tasks);
  const calls = new Float64Array(length);
  for (let i = 1; i < length; i++) calls[i] = calls[i - 1]! + each[coin?.[i - 1] === 1 ? 1 : 0];
  return calls;
};
