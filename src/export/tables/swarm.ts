import { quantilesShown, type Spread, spreadOf } from '../../core/outer/spreadOf.ts';
import type { Result } from '../../engine/result.ts';
import { estimatorCode } from '../codes.ts';
import { type Cell, column, type Table } from './table.ts';
import { truthName } from './truth.ts';

/** The mean at the j-th τ, and its quantiles. */
const cells = (of: Spread | null, j: number): readonly Cell[] =>
  of ? [of.mean[j]!, ...of.quantiles.map((x) => x[j]!)] : Array<null>(1 + quantilesShown.length).fill(null);

/** How many runs are spread at each recorded τ: the mean and quantiles of F and of the norm of the truth, and the calls so far. */
export const swarmTable = ({ swarm, scenario }: Result): Table => {
  const norm = `norm_${truthName(scenario.truth).symbol}`;
  const spread = (name: string, meaning: string) => [
    column(`${name}_mean`, `mean of ${meaning} over the runs`),
    ...quantilesShown.map((p) => column(`${name}_${100 * p}`, `${100 * p} % of the runs are at or below it`)),
  ];
  return {
    name: 'swarm',
    columns: [
      column('estimator', 'the estimator whose runs they are', 'name'),
      column('tau', 'outer iteration, 1 is the start', 'iterations'),
      column('runs', 'runs that are through', 'runs'),
      column('lost', 'of these, how many have left the numbers', 'runs'),
      column('calls', 'function calls so far, on average', 'gradients and products'),
      ...spread('F', 'F(λ_τ)'),
      ...spread(norm, 'the norm of the truth'),
      column('F_mean_step', 'F by the mean step, on average from its starts'),
      column(`${norm}_mean_step`, 'the norm of the truth likewise'),
      ...spread('q', 'the q that the update from there tosses with, where it follows the run'),
    ],
    rows: (swarm?.flights ?? []).flatMap((flight, e): readonly (readonly Cell[])[] => {
      if (!swarm || !flight) return [];
      const taus = swarm.at.length;
      const [value, gradient] = [spreadOf(flight.value, taus), spreadOf(flight.gradientNorm, taus)];
      const mean = swarm.means[e];
      const alone = mean ? [spreadOf(mean.value, taus), spreadOf(mean.gradientNorm, taus)] : [null, null];
      const q = flight.q && spreadOf(flight.q, taus);
      return swarm.at.map((tau, j) => [
        estimatorCode(scenario.estimators[e]!.estimator),
        ...[tau, flight.count, value.lost[j]!, flight.calls[j]!],
        ...[value, gradient].flatMap((of) => cells(of, j)),
        ...alone.map((of) => of && of.mean[j]!),
        ...cells(q, j),
      ]);
    }),
  };
};
