import type { DataKind } from '../../core/data/given.ts';
import type { Table } from './table.ts';

/** How rows are shared: the first half trains, or half of them drawn from the seed, or whole groups so drawn. */
export type Split = 'order' | 'drawn' | 'groups';

/** What a person says of a table. Columns and rows are counted from 0. */
export interface Choice {
  readonly kind: DataKind;
  /** The column that is predicted. */
  readonly target: number;
  readonly without: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  readonly split: Split;
  readonly seed: number;
  /** Rows whose cells in it differ in the number at their end alone are one group; null where there is none. */
  readonly group: number | null;
  /** Features less their mean over the training rows, by their deviation there. */
  readonly isStandardised: boolean;
}

const targets = /^(?:label|labels|target|class|status|outcome|y)$/i;

/** Columns of UCI's Parkinsons table (Little et al. 2007) that no other has together. */
const ofParkinsons = ['name', 'status', 'MDVP:Fo(Hz)', 'HNR', 'RPDE', 'DFA', 'spread1', 'spread2', 'D2', 'PPE'];

export const isParkinsons = ({ columns }: Table): boolean =>
  columns.length === 24 && ofParkinsons.every((name) => columns.includes(name));

/** What is begun with: of Parkinsons its 22 features, standardised, and each voice's recordings on one side; else the column of that name, or the last. */
export const choiceOf = (table: Table, kind: DataKind): Choice => {
  const { columns } = table;
  const named = columns.findIndex((name) => targets.test(name));
  const plain: Choice = {
    kind,
    target: named < 0 ? columns.length - 1 : named,
    without: { rows: [], columns: [] },
    ...{ split: 'order', seed: 1, group: null, isStandardised: false },
  };
  if (!isParkinsons(table)) return plain;
  const group = columns.indexOf('name');
  return { ...plain, without: { rows: [], columns: [group] }, split: 'groups', group, isStandardised: true };
};
