import { type Column, type CostRow, columns } from '../../facts/cost.ts';
import { amount } from '../../words/amount.ts';
import { textWidth } from '../geometry/textWidth.ts';

/** Pixels of the table's parts: the estimators' names, and per column its numbers and its bars. */
export interface Widths {
  readonly name: number;
  readonly number: Readonly<Record<Column, number>>;
  /** 0: there is no room for bars. */
  readonly bar: number;
  /** Only the short names fit. */
  readonly short: boolean;
}

/** Beside names, before bars, before numbers. */
const gap = { name: 9, number: 7, column: 10 };
const shortestBar = { full: 14, short: 10 };

/** Names and numbers get what they need and the bars the rest, in equal parts: names become short, then bars are left out, before a name is cut. */
export const columnWidths = (
  names: readonly string[],
  rows: readonly CostRow[],
  width: number,
  size: number,
  shortNames = names,
): Widths => {
  const number = (column: Column): number =>
    Math.ceil(
      Math.max(
        textWidth('100', 400, size),
        ...rows.map(({ cells }) => (cells ? textWidth(amount(cells[column].counted), 400, size) : 0)),
      ),
    );
  const numbers = { gradients: number('gradients'), products: number('products'), states: number('states') };
  const room = width - columns.reduce((sum, column) => sum + numbers[column] + gap.number, 0) - 2 * gap.column;
  const wanted = (texts: readonly string[]) =>
    Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, 600, size)))) + gap.name;
  const short = wanted(names) > room - 3 * shortestBar.full;
  const least = short ? shortestBar.short : shortestBar.full;
  const name = Math.min(wanted(short ? shortNames : names), Math.max(40, room));
  const bar = Math.floor((room - name) / 3);
  return { name, number: numbers, bar: bar < least ? 0 : bar, short };
};

/** The largest number in a column, counted or predicted. */
export const largestOf = (rows: readonly CostRow[], column: Column): number =>
  Math.max(0, ...rows.flatMap(({ cells }) => (cells ? [cells[column].counted, cells[column].predicted] : [])));

/** Pixels of a bar or tick, on a linear scale from 0 to the largest value in its column. */
export const barLength = (value: number, largest: number, pixels: number): number =>
  largest > 0 ? (value / largest) * pixels : 0;
