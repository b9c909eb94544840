import type { Result } from '../../engine/result.ts';
import { choosing } from '../../facts/choosing.ts';
import { column, type Table } from './table.ts';

/** The q of the table, or ρ, and that which is set and the best. */
const steps = Array.from({ length: 41 }, (_, i) => 10 ** (-2 + i / 20));

/** What every q costs by U (19), or every ρ of a random depth: the mean square of a step, its calls, and their price; no rows where nothing is drawn. */
export const choosingTable = (result: Result): Table => {
  const found = choosing(result);
  const rows = found
    ? [...new Set([...steps, found.q, ...(found.best.q > 0 ? [found.best.q] : [])])].sort((a, b) => a - b)
    : [];
  const ofDepth = found?.chance === 'rho';
  return {
    name: ofDepth ? 'choosing-rho' : 'choosing-q',
    columns: [
      ofDepth ? column('rho', 'chance of one step more') : column('q', 'probability of the exact correction'),
      column('V2', 'mean square of the gradient, at most'),
      ofDepth ? column('depth', 'what the random depth adds') : column('coin', '(1/q − 1) D2, what the coin adds'),
      column('calls', 'function calls of a step, expected', 'gradients and products'),
      column('price', 'U (19), relative to q = 1'),
      column('price_here', 'the same at λ_τ'),
      column('measured', 'calls to the same mean, relative to the exact estimator'),
    ],
    rows: rows.map((q) => {
      const { square, calls, costs, measured } = found!;
      return [
        q,
        ...square(q),
        calls(q)[0] + calls(q)[1],
        costs[0]!(q),
        costs.at(-1)!(q),
        measured.find((one) => one.q === q)?.share ?? null,
      ];
    }),
  };
};
