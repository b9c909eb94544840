import { type Column, type CostRow, columns } from '../../facts/cost.ts';
import { amount } from '../../words/en/cost.ts';
import { textWidth } from '../geometry/textWidth.ts';

/** Pixels of the table's parts: the estimators' names, and per column its numbers and its bars. */
export interface Widths {
  readonly name: number;
  readonly number: Readonly<Record<Column, number>>;
  readonly bar: number;
  /** Only the short names fit. */
  readonly short: boolean;
}

/** Beside names, before bars, before numbers. */
const gap = { name: 9, number: 7, column: 10 };
const shortestBar = { full: 14, short: 10 };

/** Names and numbers get what they need and the bars the rest, in equal parts; names become short, then give way, where that would leave none. */
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
  const taken = columns.reduce((sum, column) => sum + numbers[column] + gap.number, 0) + 2 * gap.column;
  const wanted = (texts: readonly string[]) =>
    Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, 600, size)))) + gap.name;
  const short = wanted(names) > width - taken - 3 * shortestBar.full;
  const least = short && shortNames !== names ? shortestBar.short : shortestBar.full;
  const name = Math.max(40, Math.min(wanted(short ? shortNames : names), width - taken - 3 * least));
  return { name, number: numbers, bar: Math.max(least, Math.floor((width - taken - name) / 3)), short };
};

/** The largest number in a column, counted or predicted. */
export const largestOf = (rows: readonly CostRow[], column: Column): number =>
  Math.max(0, ...rows.flatMap(({ cells }) => (cells ? [cells[column].counted, cells[column].predicted] : [])));

/** Pixels of a bar or tick, on a linear scale from 0 to the largest value in its column. */
export const barLength = (value: number, largest: number, pixels: number): number =>
  largest > 0 ? (value / largest) * pixels : 0;
