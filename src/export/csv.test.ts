import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';
import { type Cell, column } from './tables/table.ts';

const table = (names: readonly string[], ...rows: readonly (readonly Cell[])[]) => ({
  name: 'table',
  columns: names.map((name) => column(name, '')),
  rows,
});

/** A reader of RFC 4180, for what the writer wrote. */
const read = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  const fields = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  for (const [, field = '', end] of text.matchAll(fields)) {
    row.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
};

describe('CSV', () => {
  it('has a header line, and ends every line with CR LF', () => {
    expect(csvOf(table(['t', 'F'], [1, 0.5], [2, 0.25]))).toBe('t,F\r\n1,0.5\r\n2,0.25\r\n');
  });

  it('quotes commas, quotes and line breaks, and doubles quotes', () => {
    expect(csvOf(table(['a,b'], ['say "K"'], ['one\ntwo'], ['plain text']))).toBe(
      '"a,b"\r\n"say ""K"""\r\n"one\ntwo"\r\nplain text\r\n',
    );
  });

  it('writes every digit of a number, words for what is not finite, and nothing where there is none', () => {
    const row = [0.1 + 0.2, 1e-300, Number.NaN, Infinity, -Infinity, null];
    expect(csvOf(table(['a', 'b', 'c', 'd', 'e', 'f'], row))).toContain('0.30000000000000004,1e-300,nan,inf,-inf,\r\n');
  });

  it('gives back any text and any number', () => {
    const cell = fc.oneof(fc.string(), fc.double({ noDefaultInfinity: true, noNaN: true }));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const [, ...body] = read(csvOf(table(['a', 'b'], ...rows)));
        expect(body.length).toBe(rows.length);
        rows.forEach((row, i) => {
          row.forEach((x, k) => {
            const back = body[i]![k]!;
            if (typeof x === 'string') expect(back).toBe(x);
            else expect(Number(back)).toBe(x === 0 ? 0 : x);
          });
        });
      }),
    );
  });
});
