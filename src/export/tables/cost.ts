import type { Result } from '../../engine/result.ts';
import { columns, costRows } from '../../facts/cost.ts';
import { estimatorCode } from '../codes.ts';
import { column, type Table } from './table.ts';

const unit = {
  gradients: 'inner gradients',
  products: 'Hessian- or Jacobian-vector products',
  states: 'states or tangents',
} as const;

/** What one hypergradient costs: counted while it ran, beside the formula; empty cells are still being counted. */
export const costTable = (result: Result): Table => ({
  name: 'cost',
  columns: [
    column('estimator', 'name', 'name'),
    ...columns.flatMap((name) => [
      column(`${name}_counted`, 'counted; of a random estimator in expectation, states at their peak', unit[name]),
      column(`${name}_predicted`, 'by the formula', unit[name]),
      column(`${name}_tails`, 'counted at ξ = 0; none where there is no coin', unit[name]),
      column(`${name}_heads`, 'counted at ξ = 1; none where there is no coin', unit[name]),
    ]),
  ],
  rows: costRows(result).map(({ estimator, cells }) => [
    estimatorCode(estimator),
    ...columns.flatMap((name) => {
      const cell = cells?.[name];
      return cell
        ? [cell.counted, cell.predicted, cell.coins?.[0] ?? null, cell.coins?.[1] ?? null]
        : [null, null, null, null];
    }),
  ]),
});
