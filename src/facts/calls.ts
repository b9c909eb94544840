import { type Estimator, isExact, isRandom } from '../core/estimators/choice.ts';
import { callsAlong } from '../core/outer/calls.ts';
import type { Result } from '../engine/result.ts';
import { drawsTasks } from '../scenario/settings/parts.ts';
import { traitsOf } from '../scenario/source.ts';

/** Function calls of an estimator's updates: `calls[j]` of them before the state at τ = `at[j]`, on average where its runs are many. */
export interface Spent {
  readonly at: readonly number[];
  readonly calls: Float64Array;
}

/** How many tasks an update follows. */
const tasksOf = ({ scenario }: Result): number => (drawsTasks(scenario) ? 1 : traitsOf(scenario.problem).tasks);

export const spentBy = (result: Result, index: number): Spent => {
  const { swarm, descent, scenario } = result;
  const flight = swarm?.flights[index];
  if (swarm && flight) return { at: swarm.at, calls: flight.calls };
  const run = descent.runs[index]!;
  const calls = callsAlong(run, scenario.T, scenario.lambda.length, tasksOf(result));
  return { at: Array.from(calls, (_, i) => i + 1), calls };
};

/** Where x stands among ascending `from`, as a place in `to`, between two of its entries linearly, and at its ends beyond them. */
const carried = (x: number, from: ArrayLike<number>, to: ArrayLike<number>): number => {
  let j = 0;
  while (j + 1 < from.length && from[j + 1]! <= x) j += 1;
  const [a, b] = [from[j]!, from[Math.min(j + 1, from.length - 1)]!];
  const u = b > a ? Math.min(1, Math.max(0, (x - a) / (b - a))) : 0;
  return to[j]! + u * (to[Math.min(j + 1, to.length - 1)]! - to[j]!);
};

export const callsAt = ({ at, calls }: Spent, tau: number): number => carried(tau, at, calls);

export const tauAt = ({ at, calls }: Spent, spent: number): number => Math.round(carried(spent, calls, at));

/** Whether an estimator's calls are told beside those of another: one that draws beside one that returns d. */
export const isPriced = (estimator: Estimator, other: Estimator): boolean => isRandom(estimator) && isExact(other);

/** How many calls a mean takes until it stays at or below a level, between two of its entries on log axes; null where it does not. */
export const callsTo = (level: number, { calls }: Spent, mean: Float64Array): number | null => {
  let j = mean.length;
  while (j > 0 && mean[j - 1]! <= level) j -= 1;
  if (j === 0 || j === mean.length) return null;
  const [a, b] = [mean[j - 1]!, mean[j]!];
  if (!(calls[j - 1]! > 0)) return calls[j]!;
  const u = b < a && b > 0 ? Math.log(a / level) / Math.log(a / b) : 1;
  return calls[j - 1]! ** (1 - u) * calls[j]! ** u;
};
