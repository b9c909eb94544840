import { isRandom } from '../../core/estimators/choice.ts';
import { convergenceSeries } from '../../core/outer/convergence.ts';
import type { Result } from '../../engine/result.ts';
import { ratioSeries } from '../../facts/ratio.ts';
import { estimatorCode } from '../codes.ts';

import { type Cell, column, components, type Table, vectorAt } from './table.ts';
import { truthName } from './truth.ts';

const estimator = column('estimator', 'the estimator whose run it is', 'name');
const tau = column('tau', 'outer iteration, 1 is the start', 'iterations');
const ratioMeaning = 'descent ratio h·truth/‖truth‖²; of a random estimator that of the base which its coin corrects';

/** A row for each run and τ, in the order of the estimators. */
const perTau = (
  { descent }: Result,
  cells: (index: number, i: number) => readonly Cell[],
): readonly (readonly Cell[])[] =>
  descent.runs.flatMap((run, index) =>
    Array.from({ length: run.length }, (_, i) => [estimatorCode(run.estimator), i + 1, ...cells(index, i)]),
  );

/** Every run of the outer descent: λ_τ, F, the norm of the truth, and how far the run's own h agrees with it. */
export const runsTable = (result: Result): Table => {
  const { descent, scenario } = result;
  const N = scenario.lambda.length;
  const { symbol } = truthName(scenario.truth);
  const random = descent.runs.some((run) => isRandom(run.estimator));
  return {
    name: 'runs',
    columns: [
      ...[estimator, tau, ...components('lambda', 'λ_τ', N)],
      column('F', 'F(λ_τ) = f(w_T, λ_τ)'),
      column(`norm_${symbol}`, 'norm of the truth at λ_τ'),
      column(`ratio_against_${symbol}`, ratioMeaning),
      column(`cosine_against_${symbol}`, 'cosine of h and the truth'),
      ...(random ? [column('coin', 'ξ of the update that follows, 0 or 1')] : []),
    ],
    rows: perTau(result, (index, i) => {
      const run = descent.runs[index]!;
      return [
        ...vectorAt(run.lambda, i, N),
        run.value[i]!,
        run.gradientNorm[i]!,
        run.ratio[index]?.[i] ?? Number.NaN,
        run.cosine[index]?.[i] ?? Number.NaN,
        ...(random ? [run.coin?.[i] ?? null] : []),
      ];
    }),
  };
};

/** The descent ratio of every estimator, along its own path or along the one that the view follows. */
export const ratioTable = (result: Result): Table => {
  const { descent, scenario } = result;
  const { symbol } = truthName(scenario.truth);
  const along = scenario.along === null ? null : descent.runs[scenario.along];
  return {
    name: 'ratio',
    columns: [
      { ...estimator, meaning: 'the estimator whose hypergradient is measured' },
      tau,
      column('path', 'the estimator along whose path it is measured', 'name'),
      column(`ratio_against_${symbol}`, ratioMeaning),
    ],
    rows: descent.runs.flatMap((run, index) => {
      const name = estimatorCode(run.estimator);
      const path = along ? estimatorCode(along.estimator) : name;
      const values = ratioSeries(descent, scenario.along, index)?.values ?? [];
      return Array.from(values, (value, i): readonly Cell[] => [name, i + 1, path, value]);
    }),
  };
};

/** F, the norm of the truth and the distance to the nearest minimum at every τ; no distance where no minimum is known. */
export const convergenceTable = (result: Result): Table => {
  const { descent, scenario, stationary } = result;
  const distances = descent.runs.map((run) => convergenceSeries(run, 'distance', stationary));
  return {
    name: 'convergence',
    columns: [
      estimator,
      tau,
      column('F', 'F(λ_τ) = f(w_T, λ_τ)'),
      column(`norm_${truthName(scenario.truth).symbol}`, 'norm of the truth at λ_τ'),
      column('distance', 'distance of λ_τ to the minimum of F nearest to the end of the run'),
    ],
    rows: perTau(result, (index, i) => {
      const run = descent.runs[index]!;
      return [run.value[i]!, run.gradientNorm[i]!, distances[index]?.[i] ?? null];
    }),
  };
};
