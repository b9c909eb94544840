import { isExact, isRandom } from '../core/estimators/choice.ts';
import type { Line, Result } from '../engine/result.ts';
import type { Compared } from '../scenario/scenario.ts';
import { crossings, sampled } from './sampled.ts';

/** Where the mean step of an estimator is 0 and leads back from both sides, though F still falls: its h is 0 there and d is not. */
export interface Standstill {
  readonly index: number;
  readonly who: Compared;
  readonly lambda: number;
  readonly value: number;
  /** d, the slope of F. */
  readonly slope: number;
}

/** A slope below this part of the steepest one on the line is none, as far as samples show. */
const level = 1e-3;

const steepest = ({ truth }: Line): number => truth.reduce((most, d) => (Math.abs(d) > most ? Math.abs(d) : most), 0);

/** Of one outer variable, where descents of the compared estimators end beside the minimum. */
export const standstills = ({ line, scenario }: Pick<Result, 'line' | 'scenario'>): readonly Standstill[] => {
  if (!line || scenario.truth !== 'steps') return [];
  const least = level * steepest(line);
  const width = line.lambda.at(-1)! - line.lambda[0]!;
  return scenario.estimators.flatMap((who, index) => {
    const h = line.hypergradient[index];
    if (!h || isExact(who.estimator) || isRandom(who.estimator)) return [];
    return crossings(line.lambda, h).flatMap((lambda) => {
      const at = (values: Float64Array, by = 0) => sampled(line.lambda, values, lambda + by);
      const leadsBack = at(h, 1e-3 * width) > at(h, -1e-3 * width);
      const slope = at(line.truth);
      return leadsBack && Math.abs(slope) > least ? [{ index, who, lambda, value: at(line.value), slope }] : [];
    });
  });
};
