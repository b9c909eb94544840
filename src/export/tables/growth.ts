import { predictedSpent } from '../../core/growth.ts';
import type { Result } from '../../engine/result.ts';
import { growthRows, shownGrowth } from '../../facts/growth.ts';
import { estimatorCode } from '../codes.ts';
import { column, type Table } from './table.ts';

/** How the costs grow along T or K: every estimator counted at every place, beside the formula; no rows while it is counted. */
export const growthTable = (result: Result): Table => {
  const growth = shownGrowth(result);
  return {
    name: 'growth',
    columns: [
      column('estimator', 'name', 'name'),
      column(
        result.scenario.costs,
        result.scenario.costs === 'K' ? 'steps that the reverse pass keeps' : 'inner steps',
        'steps',
      ),
      column('operations_counted', 'counted; of a random estimator in expectation', 'inner gradients and products'),
      column('operations_predicted', 'by the formula', 'inner gradients and products'),
      column('states_counted', 'counted at the memory peak', 'states'),
      column('states_predicted', 'by the formula', 'states'),
    ],
    rows: growth
      ? growthRows(result).flatMap(({ estimator, curve }) =>
          growth.at.map((x, i) => {
            const { time, states } = predictedSpent(estimator, growth, x);
            return [estimatorCode(estimator), x, curve.time[i]!, time, curve.states[i]!, states];
          }),
        )
      : [],
  };
};
