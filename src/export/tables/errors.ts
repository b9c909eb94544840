import type { Cuts } from '../../core/curves/cuts.ts';
import type { Family } from '../../core/curves/method.ts';
import type { ErrorMethod, Result } from '../../engine/result.ts';
import { errorCurvesOf } from '../../facts/errorCurves.ts';
import { estimatorCode } from '../codes.ts';
import { type Cell, column, type Table } from './table.ts';

/** A method's code: its estimator's, with k = t where it is not its own. */
const codeOf = ({ estimator, method }: ErrorMethod): string => {
  const code = estimatorCode(estimator);
  return 'k' in method && method.k === 't' ? code.replace(/k = \d+/, 'k = t') : code;
};

const families: Readonly<Record<Family, string>> = {
  truncated: 'Truncated',
  'fixed-point': 'Fixed point',
  'fixed-point-descent': 'Fixed point (descent)',
  'conjugate-gradient': 'Conjugate gradient',
  'normal-equations': 'Normal equations',
};

/** Every method after every t: its error over the λ that are through, what it has spent, and what G allows it. */
const curvesTable = ({ errors }: Pick<Result, 'errors'>): Table => {
  const [means, medians] = errors
    ? [errorCurvesOf(errors, 'mean', 'both'), errorCurvesOf(errors, 'median', 'both')]
    : [[], []];
  return {
    name: 'errors',
    columns: [
      column('estimator', 'the method', 'name'),
      column('t', 'inner steps', 'steps'),
      column('lambdas', 'random λ that are through; 1: the λ unrolled', 'λ'),
      column('inner_gradients', 'inner gradients so far', 'gradients'),
      column('products', 'products with Jacobians, the one for λ among them', 'products'),
      column('states', 'states kept', 'vectors'),
      column('error_mean', 'mean of ‖h − ∇f‖ over the λ'),
      column('error_median', 'median of ‖h − ∇f‖ over the λ'),
      column('error_least', 'least ‖h − ∇f‖'),
      column('error_most', 'largest ‖h − ∇f‖'),
      column('bound', 'mean of the bound of G: (8) unrolling, (21) fixed point, (14) with (17) conjugate gradients'),
    ],
    rows: means.flatMap((curve, m) =>
      curve.t.map((t, i): readonly Cell[] => {
        const { gradients, products, states } = curve.spent[i]!;
        return [
          ...[codeOf(curve), t, errors!.found.length, gradients, products, states],
          ...[curve.values[i]!, medians[m]!.values[i]!, curve.least[i]!, curve.most[i]!],
          curve.bound?.[i] ?? null,
        ];
      }),
    ),
  };
};

const isCuts = (found: object): found is Cuts => 'cuts' in found;

/** Truncation and implicit methods at w_T against both truths. */
const truthsTable = ({ cuts }: Pick<Result, 'cuts'>): Table => {
  const found = cuts && isCuts(cuts.found) ? cuts.found : null;
  return {
    name: 'two-truths',
    columns: [
      column('method', 'truncated to K steps, or solving at w_T with k', 'name'),
      column('K', 'K, or k', 'steps'),
      column('error_against_T_steps', '‖h − d‖'),
      column('error_against_solution', '‖h − ∇f‖'),
    ],
    rows: found
      ? cuts!.families.flatMap(({ family }, i) =>
          found.at.map((K, j): readonly Cell[] => {
            const { againstSteps, againstSolution } = found.cuts[i]!;
            return [families[family], K, againstSteps[j]!, againstSolution[j]!];
          }),
        )
      : [],
  };
};

/** The numbers of the error view. */
export const errorTables = (result: Result): readonly Table[] => {
  const tables = [curvesTable(result), truthsTable(result)];
  return result.scenario.errors === 'cuts' ? tables.reverse() : tables;
};
