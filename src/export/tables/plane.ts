import { nodes } from '../../engine/grid.ts';
import type { Field, Result } from '../../engine/result.ts';
import { selectedIn } from '../../scenario/selected.ts';
import { sliceOf } from '../../scenario/slice.ts';
import { quantityOf } from '../../views/outer-plane/quantity.ts';
import { estimatorCode } from '../codes.ts';
import { column, components, type Table, vectorAt } from './table.ts';
import { truthName } from './truth.ts';

/** Stationary points of F in the window. */
const stationaryTable = ({ stationary, scenario }: Result): Table => ({
  name: 'stationary',
  columns: [
    column('kind', 'minimum, saddle or maximum', 'name'),
    ...components('lambda', 'λ where the gradient vanishes', scenario.lambda.length),
    column('F', 'F(λ)'),
  ],
  rows: stationary.map(({ kind, lambda, value }) => [kind, ...lambda, value]),
});

/** What the field shows, in names of columns. */
const fieldColumn = ({ scenario }: Result) => {
  const { symbol } = truthName(scenario.truth);
  const name = estimatorCode(selectedIn(scenario).estimator);
  return {
    value: column('F', 'F(λ) = f(w_T, λ)'),
    gradient: column(`norm_${symbol}`, 'norm of the truth'),
    bias: column(`bias_against_${symbol}`, `‖h − truth‖ of ${name}`),
    ratio: column(`ratio_against_${symbol}`, `descent ratio h·truth/‖truth‖² of ${name}`),
    cosine: column(`cosine_against_${symbol}`, `cosine of the truth and h of ${name}`),
  }[scenario.field];
};

/** The field as a grid, one row for each node: λ⁽¹⁾ runs first. */
const fieldTable = (result: Result, field: Field): Table => {
  const { values } = quantityOf(field, result.scenario.field, result.scenario.T);
  const slice = sliceOf(result.scenario);
  const N = slice ? slice.at.length : 2;
  const lambda = nodes({ ...field, slice }, 0, values.length);
  const shown = fieldColumn(result);
  const precision = field.float32 ? ', computed in float32: about six digits of the largest value' : '';
  return {
    name: 'field',
    columns: [...components('lambda', 'λ of the node', N), { ...shown, meaning: shown.meaning + precision }],
    rows: Array.from(values, (value, i) => [...vectorAt(lambda, i, N), value]),
  };
};

/** F, the truth and every estimator's h over one outer variable. */
const lineTable = ({ line, descent, scenario }: Result): Table | null =>
  line && {
    name: 'line',
    columns: [
      column('lambda_1', 'λ'),
      column('F', 'F(λ) = f(w_T, λ)'),
      column(truthName(scenario.truth).symbol, 'the truth'),
      ...descent.runs.map(({ estimator }, i) => column(`h_${i + 1}`, `h of ${estimatorCode(estimator)}`)),
    ],
    rows: Array.from(line.lambda, (lambda, i) => [
      ...[lambda, line.value[i]!, line.truth[i]!],
      ...descent.runs.map((_, e) => line.hypergradient[e]?.[i] ?? Number.NaN),
    ]),
  };

const needlesTable = ({ needles, scenario }: Result): Table | null =>
  scenario.arrows && needles && needles.at.length > 0
    ? {
        name: 'needles',
        columns: [
          ...components('lambda', 'λ where the needles stand', 2),
          ...components(truthName(scenario.truth).symbol, 'the truth', 2),
          ...components('h', 'hypergradient of the selected estimator', 2),
        ],
        rows: Array.from({ length: needles.at.length / 2 }, (_, i) => [
          ...vectorAt(needles.at, i, 2),
          ...vectorAt(needles.truth, i, 2),
          ...vectorAt(needles.hypergradient, i, 2),
        ]),
      }
    : null;

/** What lies under the runs in the outer plane: its field or line, needles, stationary points. */
export const planeTables = (result: Result): readonly Table[] =>
  [
    stationaryTable(result),
    result.field && fieldTable(result, result.field),
    lineTable(result),
    needlesTable(result),
  ].filter((table) => table !== null);
