import { spelled } from '../core/spelled.ts';
import type { Cell, Table } from './tables/table.ts';

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const field = (cell: Cell): string =>
  cell === null ? '' : quoted(typeof cell === 'number' ? String(spelled(cell)) : cell);

/** A table by RFC 4180: a header line, CRLF after every line, quotes where a field needs them; every digit of a number. */
export const csvOf = ({ columns, rows }: Table): string =>
  [columns.map(({ name }) => name), ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
