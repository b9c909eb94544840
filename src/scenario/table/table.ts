import { isRecords, type QuoteFault, type Records, readRecords, separatorOf } from './records.ts';

/** What a text holds as a table: every row has as many cells as are named, or is told of where the table is judged. */
export interface Table {
  readonly separator: 'comma' | 'semicolon' | 'tab';
  /** 1,5 stands for 1.5. */
  readonly decimalComma: boolean;
  readonly hasHeader: boolean;
  /** A name for each column; where the text has none, 1, 2, 3 … */
  readonly columns: readonly string[];
  readonly rows: Records;
}

/** Why a text is no table. */
export type TableFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly given: number; readonly limit: number }
  | QuoteFault
  | { readonly kind: 'one-column' };

export const isTable = (found: Table | TableFault): found is Table => 'rows' in found;

/** Signs of a text at most: a thousand rows of a hundred numbers with every digit. */
export const longest = 2_000_000;

const names = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;

const withPoint = /^[-+−]?(?:\d+\.?\d*|\.\d+)(?:e[-+−]?\d+)?$/i;
const withComma = /^[-+−]?(?:\d+,?\d*|,\d+)(?:e[-+−]?\d+)?$/i;

/** The number that a cell says; NaN where it says none. */
export const numberIn = (cell: string, decimalComma: boolean): number => {
  const text = cell.trim();
  if (!(decimalComma ? withComma : withPoint).test(text)) return Number.NaN;
  return Number(text.replaceAll('−', '-').replace(',', '.'));
};

/** A header is a first row in which nothing is a number, where others follow it; `header` says otherwise. */
export const readTable = (given: string, header?: boolean): Table | TableFault => {
  if (given.length > longest) return { kind: 'too-long', given: given.length, limit: longest };
  const text = given.replace(/^\uFEFF/, '');
  const separator = separatorOf(text) as keyof typeof names;
  const records = readRecords(text, separator);
  if (!isRecords(records)) return records;
  const [first, ...others] = records;
  if (!first) return { kind: 'empty' };
  const says = (test: (cell: string) => boolean) => records.some((record) => record.some((cell) => test(cell.trim())));
  const decimalComma = separator !== ',' && says((cell) => cell.includes(',') && withComma.test(cell));
  const hasHeader = header ?? (others.length > 0 && first.every((cell) => Number.isNaN(numberIn(cell, decimalComma))));
  const columns = hasHeader ? first.map((name, i) => name.trim() || String(i + 1)) : first.map((_, i) => String(i + 1));
  if (columns.length < 2) return { kind: 'one-column' };
  const rows = hasHeader ? others : records;
  return rows.length === 0
    ? { kind: 'empty' }
    : { separator: names[separator], decimalComma, hasHeader, columns, rows };
};
