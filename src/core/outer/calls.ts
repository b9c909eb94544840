import { predictedCounts } from '../costs.ts';
import { drawnBy, type Estimator } from '../estimators/choice.ts';
import type { Run } from './descend.ts';

/** Function calls of one update for every outcome of its draw, ξ = 0 and 1 of a coin: gradients, inner and outer, and products alike (U Prop. 1), where it follows so many tasks. */
export const callsPerUpdate = (estimator: Estimator, T: number, N: number, tasks: number): readonly number[] =>
  Array.from({ length: drawnBy(estimator, T)?.depths.length ?? 1 }, (_, outcome) => {
    const { innerGradients, outerGradients, pulls, pushes } = predictedCounts(estimator, T, N, outcome);
    return tasks * (innerGradients + outerGradients + pulls + pushes);
  });

/** The same of what is drawn: where the pass ends first, and what the whole takes more; of a coin at ξ = 0, and what heads take more. */
export const priceOfDraw = (
  estimator: Estimator,
  T: number,
  N: number,
): { readonly Cdet: number; readonly Crnd: number } => {
  const calls = callsPerUpdate(estimator, T, N, 1);
  return { Cdet: calls[0]!, Crnd: calls.at(-1)! - calls[0]! };
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
  for (let i = 1; i < length; i++) calls[i] = calls[i - 1]! + each[coin?.[i - 1] ?? 0]!;
  return calls;
};
