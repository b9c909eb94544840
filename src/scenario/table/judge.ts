import { dataLimits } from '../dataLimits.ts';
import type { Choice } from './choice.ts';
import { numberIn, type Table } from './table.ts';

/** A place in a table as a person counts: rows from 1, the column by its name and, for whoever leaves it out, from 0. */
interface InColumn {
  readonly column: string;
  readonly at: number;
}

/** What is wrong with a table for a problem of data. */
export type Fault =
  | {
      readonly kind: 'ragged';
      readonly row: number;
      readonly has: number;
      readonly wanted: number;
      readonly hasHeader: boolean;
      readonly begins: readonly string[];
    }
  | (InColumn & { readonly kind: 'not-a-number'; readonly row: number; readonly text: string })
  | (InColumn & { readonly kind: 'empty-cell'; readonly row: number })
  | (InColumn & { readonly kind: 'too-large'; readonly row: number; readonly value: number; readonly limit: number })
  /** More words than numbers: of so many rows, and the first of them. */
  | (InColumn & { readonly kind: 'words'; readonly rows: number; readonly of: number; readonly text: string })
  | (InColumn & { readonly kind: 'constant'; readonly rows: number; readonly isTarget: boolean })
  | (InColumn & { readonly kind: 'constant-in-training'; readonly rows: number })
  /** The least kinds, and whether there are more. */
  | { readonly kind: 'labels'; readonly given: readonly number[]; readonly more: boolean }
  | { readonly kind: 'too-few-rows'; readonly rows: number; readonly least: number }
  | { readonly kind: 'too-many-rows'; readonly rows: number; readonly limit: number }
  /** Whole groups cannot be shared. */
  | { readonly kind: 'one-group' }
  | { readonly kind: 'no-features' }
  | { readonly kind: 'too-many-features'; readonly features: number; readonly limit: number };

/** Rows that can be read, as numbers, and what is wrong. */
export interface Judged {
  readonly faults: readonly Fault[];
  /** Rows, counted from 0, that a fault of theirs keeps out. */
  readonly wrong: readonly number[];
  /** Columns that are features, from 0. */
  readonly features: readonly number[];
  /** Rows that can be read, from 0, with their features and the target. */
  readonly rows: readonly number[];
  readonly X: readonly (readonly number[])[];
  readonly y: readonly number[];
}

/** Two rows to train on, two to judge by. */
const LEAST_ROWS = 4;
const SHOWN_LABELS = 3;

const cellFault = (table: Table, row: number, at: number, limit: number): Fault | null => {
  const cell = table.rows[row]![at]!;
  const here = { column: table.columns[at]!, at, row: row + 1 };
  if (cell.trim() === '') return { kind: 'empty-cell', ...here };
  const value = numberIn(cell, table.decimalComma);
  if (Number.isNaN(value)) return { kind: 'not-a-number', ...here, text: cell.trim() };
  return Math.abs(value) <= limit ? null : { kind: 'too-large', ...here, value, limit };
};

/** Checks all that can be checked, whatever is found: rows first, then columns, labels and sizes. */
export const judge = (table: Table, { kind, target, without, isStandardised }: Choice): Judged => {
  const { columns, decimalComma } = table;
  const faults: Fault[] = [];
  const wanted = columns.length;
  const used = columns.map((_, i) => i).filter((i) => i === target || !without.columns.includes(i));
  const left = new Set(without.rows);
  const kept = table.rows.map((_, i) => i).filter((i) => !left.has(i));
  const wrong = new Set<number>();
  for (const i of kept) {
    const cells = table.rows[i]!;
    if (cells.length === wanted) continue;
    wrong.add(i);
    const begins = cells.slice(0, 3);
    faults.push({ kind: 'ragged', row: i + 1, has: cells.length, wanted, hasHeader: table.hasHeader, begins });
  }
  const whole = kept.filter((i) => !wrong.has(i));
  const words = new Set<number>();
  for (const at of used) {
    const limit = isStandardised && at !== target ? Number.MAX_VALUE : dataLimits.value;
    const bad = whole.flatMap((i) => cellFault(table, i, at, limit) ?? []);
    const texts = bad.filter((fault) => fault.kind === 'not-a-number');
    if (2 * texts.length > whole.length) {
      words.add(at);
      const { text } = texts[0]!;
      faults.push({ kind: 'words', column: columns[at]!, at, rows: texts.length, of: whole.length, text });
    } else
      for (const fault of bad) {
        faults.push(fault);
        if ('row' in fault) wrong.add(fault.row - 1);
      }
  }
  const features = used.filter((at) => at !== target && !words.has(at));
  const rows = whole.filter((i) => !wrong.has(i));
  const read = (i: number, at: number): number => numberIn(table.rows[i]![at]!, decimalComma);
  const X = rows.map((i) => features.map((at) => read(i, at)));
  const given = words.has(target) ? [] : rows.map((i) => read(i, target));

  if (rows.length > 1)
    features.forEach((at, j) => {
      if (X.every((row) => row[j] === X[0]![j]))
        faults.push({ kind: 'constant', column: columns[at]!, at, rows: rows.length, isTarget: false });
    });
  const kinds = [...new Set(given)].sort((a, b) => a - b);
  const isLabel =
    kinds.every((label) => label === 1 || label === -1) || kinds.every((label) => label === 1 || label === 0);
  if (kinds.length === 1 && given.length > 1)
    faults.push({ kind: 'constant', column: columns[target]!, at: target, rows: rows.length, isTarget: true });
  else if (kind === 'logistic' && !isLabel)
    faults.push({ kind: 'labels', given: kinds.slice(0, SHOWN_LABELS), more: kinds.length > SHOWN_LABELS });

  const mostRows = 2 * (kind === 'kernel-ridge' ? dataLimits.kernelRows : dataLimits.rows.max);
  if (rows.length < LEAST_ROWS) faults.push({ kind: 'too-few-rows', rows: rows.length, least: LEAST_ROWS });
  if (rows.length > mostRows) faults.push({ kind: 'too-many-rows', rows: rows.length, limit: mostRows });
  if (features.length === 0) faults.push({ kind: 'no-features' });
  const { max } = dataLimits.columns;
  if (features.length > max) faults.push({ kind: 'too-many-features', features: features.length, limit: max });
  return {
    faults,
    wrong: [...wrong],
    ...{ features, rows, X },
    y: kind === 'logistic' ? given.map((label) => (label === 1 ? 1 : -1)) : given,
  };
};
