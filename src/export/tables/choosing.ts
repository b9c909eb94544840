import { secondMoment } from '../../core/theory/optimalQ.ts';
import type { Result } from '../../engine/result.ts';
import { choosing, relativeCost } from '../../facts/choosing.ts';
import { column, type Table } from './table.ts';

/** The q of the table, and that of the coin and q*. */
const steps = Array.from({ length: 41 }, (_, i) => 10 ** (-2 + i / 20));

/** What every q costs by U (19): the mean square of a step, its calls, and their price; no rows where no coin is tossed. */
export const choosingTable = (result: Result): Table => {
  const found = choosing(result);
  const rows = found
    ? [...new Set([...steps, found.q, ...(found.best.q > 0 ? [found.best.q] : [])])].sort((a, b) => a - b)
    : [];
  return {
    name: 'choosing-q',
    columns: [
      column('q', 'probability of the exact correction'),
      column('V2', 'mean square of the gradient, at most'),
      column('coin', '(1/q − 1) D2, what the coin adds'),
      column('calls', 'function calls of a step, expected', 'gradients and products'),
      column('price', 'U (19), relative to q = 1'),
      column('price_here', 'the same at λ_τ'),
      column('measured', 'calls to the same mean, relative to the exact estimator'),
    ],
    rows: rows.map((q) => {
      const { moments, here, price, measured } = found!;
      return [
        q,
        moments.V2,
        secondMoment(q, moments) - moments.V2,
        price.Cdet + price.Crnd * q,
        relativeCost(q, moments, price),
        relativeCost(q, here, price),
        measured.find((one) => one.q === q)?.share ?? null,
      ];
    }),
  };
};
