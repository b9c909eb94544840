import type { GivenProblem } from '../core/data/given.ts';
import { problemOfData } from '../core/data/index.ts';
import { curvatureAt } from '../core/stepConstants.ts';
import type { Choice, Split } from '../scenario/table/choice.ts';
import { type Fault, type Judged, judge } from '../scenario/table/judge.ts';
import { problemOfTable } from '../scenario/table/shared.ts';
import type { Table, TableFault } from '../scenario/table/table.ts';

/** What is the case in a table that is given. */
export type TableFact =
  | TableFault
  | Fault
  /** Beyond those that are told. */
  | { readonly kind: 'more-faults'; readonly count: number }
  | { readonly kind: 'readable'; readonly rows: number; readonly features: number; readonly whole: boolean }
  | { readonly kind: 'labels-counted'; readonly plus: number; readonly minus: number }
  | { readonly kind: 'left-out'; readonly rows: readonly number[]; readonly columns: readonly string[] }
  | {
      readonly kind: 'shared';
      readonly training: number;
      readonly validation: number;
      readonly split: Split;
      readonly seed: number;
    }
  | { readonly kind: 'scale'; readonly isStandardised: boolean }
  /** Of gradient descent by the best step at λ = 1. */
  | { readonly kind: 'contraction'; readonly mu: number; readonly L: number; readonly factor: number };

export interface TableFacts {
  readonly judged: Judged;
  readonly wrong: readonly TableFact[];
  readonly right: readonly TableFact[];
  /** null while something is wrong. */
  readonly problem: GivenProblem | null;
}

/** Faults that are told one by one. */
const TOLD = 5;

const contraction = (problem: GivenProblem): readonly TableFact[] => {
  const made = problemOfData(problem);
  const [mu, L] = curvatureAt(made, new Float64Array(made.N).fill(1)) ?? [Number.NaN, Number.NaN];
  return mu > 0 && Number.isFinite(L) ? [{ kind: 'contraction', mu, L, factor: (L - mu) / (L + mu) }] : [];
};

/** What is wrong with a table, what is right, and its problem where nothing is wrong. */
export const tableFacts = (table: Table, choice: Choice): TableFacts => {
  const judged = judge(table, choice);
  const made = judged.faults.length > 0 ? judged.faults : problemOfTable(table, judged, choice);
  const problem = 'kind' in made ? made : null;
  const faults = 'kind' in made ? [] : made;
  const { rows, columns } = choice.without;
  const right: TableFact[] = [];
  const { y, features } = judged;
  if (judged.rows.length > 0 && features.length > 0)
    right.push({
      ...{ kind: 'readable', rows: judged.rows.length, features: features.length },
      whole: judged.wrong.length === 0 && rows.length === 0,
    });
  if (rows.length + columns.length > 0)
    right.push({ kind: 'left-out', rows: rows.map((i) => i + 1), columns: columns.map((i) => table.columns[i]!) });
  if (choice.kind === 'logistic' && faults.every(({ kind }) => kind !== 'labels' && kind !== 'words')) {
    const plus = y.filter((label) => label === 1).length;
    right.push({ kind: 'labels-counted', plus, minus: y.length - plus });
  }
  if (problem) {
    const { split, seed, isStandardised } = choice;
    right.push({ kind: 'shared', training: problem.X.length, validation: problem.Xval.length, split, seed });
    right.push({ kind: 'scale', isStandardised });
    right.push(...contraction(problem));
  }
  const told: readonly TableFact[] = faults.slice(0, TOLD);
  const wrong: readonly TableFact[] =
    faults.length > TOLD ? [...told, { kind: 'more-faults', count: faults.length - TOLD }] : told;
  return { judged, wrong, right, problem };
};
