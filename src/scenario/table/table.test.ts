import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableTelling } from '#words/table.ts';
import { csvOf } from '../../export/csv.ts';
import { tableFacts } from '../../facts/table.ts';
import { plain } from '../../words/sentence.ts';
import { tell } from '../../words/telling.ts';
import { type Choice, choiceOf, isParkinsons } from './choice.ts';
import { judge } from './judge.ts';
import { readRecords } from './records.ts';
import { isTable, readTable, type Table } from './table.ts';
import { thirdsOf } from './thirds.ts';

const table = (text: string, header?: boolean): Table => {
  const found = readTable(text, header);
  if (!isTable(found)) throw new Error(found.kind);
  return found;
};

const says = (text: string, change: Partial<Choice> = {}): readonly string[] => {
  const found = table(text);
  const { wrong } = tableFacts(found, { ...choiceOf(found, 'logistic'), ...change });
  return wrong.map((fact) => plain(tell(tableTelling, fact)));
};

const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', ';', '\t', '\n', '\r', ' ', '.', 'é') });

test('what is written as CSV is read as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (rows) => {
      const columns = rows[0]!.map((name) => ({ name, meaning: '', unit: '' }));
      const text = csvOf({ name: '', columns, rows: rows.slice(1) } as unknown as Parameters<typeof csvOf>[0]);
      expect(readRecords(text, ',')).toEqual(rows);
    }),
    { numRuns: 1000 },
  );
});

describe('separators, headers, decimal commas', () => {
  const rows = [
    ['1.5', '-2', '1'],
    ['0.25', '3e-2', '-1'],
  ];
  test.each([
    ['a,b,y\n1.5,-2,1\n.25,3e-2,-1', 'comma', false, true],
    ['\uFEFFa;b;y\r\n1,5;-2;1\r\n0,25;3e-2;-1\r\n', 'semicolon', true, true],
    ['1.5\t−2\t1\r0.25\t3e-2\t-1', 'tab', false, false],
    ['\n"a",b,"y"\n\n"1.5", -2 ,+1\n0.25,3E-2,-1\n\n', 'comma', false, true],
  ])('%j', (text, separator, decimalComma, hasHeader) => {
    const found = table(text);
    expect(found).toMatchObject({ separator, decimalComma, hasHeader });
    const { X, y, faults } = judge(found, choiceOf(found, 'biased-ridge'));
    expect(X).toEqual(rows.map(([a, b]) => [Number(a), Number(b)]));
    expect(y).toEqual([1, -1]);
    expect(faults.map(({ kind }) => kind)).toEqual(['too-few-rows']);
  });

  test('a person may say that the first row is no header', () => {
    expect(table('1,2\n3,4', true)).toMatchObject({ columns: ['1', '2'], rows: [['3', '4']] });
    expect(table('1,2\n3,4').rows).toHaveLength(2);
  });
});

describe('what is wrong names row and column', () => {
  const good = ['age,dose,label', '1,2,0', '2,1,1', '3,5,0', '4,2,1', '5,0,1'];
  const with3 = (row: string): string => good.map((line, i) => (i === 3 ? row : line)).join('\n');
  test.each([
    [with3('3,5'), 'Row 3 has 2 values, the header names 3. It begins 3, 5; a value or a comma is missing further on.'],
    [with3('n/a,5,0'), 'Row 3, column age: “n/a” is not a number.'],
    [with3('3,,0'), 'Row 3, column dose: nothing stands there.'],
    [with3('3,2e7,0'), 'Row 3, column dose: 2.00 × 10⁷ is larger than 1,000,000, the limit.'],
    [with3('3,5,2'), 'Labels are 0, 1 and 2; logistic takes −1 and 1, or 0 and 1.'],
    ['a,label\n7,1\n7,0\n7,1\n7,0', 'Column a has the same value in all 4 rows.'],
    ['a,label\n1,1\n2,1\n3,1\n7,1', 'The label, column label, has the same value in all 4 rows.'],
    ['a,label\n1,1\n2,0', '2 rows can be read; at least 4 are needed, half of them to train.'],
    [
      'site,a,y\nx,1,1\ny,2,0\nz,3,0\nz,4,0',
      'Row after row, column site has words: “x” in the first, and no number in 4 of 4 rows.',
    ],
  ])('%j', (text, sentence) => {
    expect(says(text)).toEqual([sentence]);
  });
  test('rows and columns that are left out are not looked at', () => {
    expect(says(with3('n/a,5'), { without: { rows: [2], columns: [] } })).toEqual([]);
    expect(says('site,a,y\nx,1,1\ny,2,0\nz,3,0\nz,4,0', { without: { rows: [], columns: [0] } })).toEqual([]);
    const many = ['a,y', ...Array.from({ length: 1001 }, (_, i) => `${i},${i % 2}`)].join('\n');
    expect(says(many)).toEqual(['1,001 rows are too many: the limit is 1,000, half of them to train.']);
  });
  test('quotes that do not close, nothing, and too much', () => {
    expect(readTable('a,b\n"1,2')).toEqual({ kind: 'open-quote', line: 2 });
    expect(readTable('a,b\n1,"2"3')).toEqual({ kind: 'after-quote', line: 2 });
    expect(readTable(' \n')).toEqual({ kind: 'one-column' });
    expect(readTable('')).toEqual({ kind: 'empty' });
    expect(readTable('1'.repeat(2_000_001))).toMatchObject({ kind: 'too-long' });
  });
});

describe('the split and the scale', () => {
  const text = ['a,b,y', ...Array.from({ length: 21 }, (_, i) => `${i * i},${3 - i},${i % 2}`)].join('\n');
  const problem = (change: Partial<Choice>) => {
    const found = table(text);
    const { problem: made } = tableFacts(found, { ...choiceOf(found, 'logistic'), ...change });
    if (!made) throw new Error('faults');
    return made;
  };
  test('in order, or half of them drawn from a seed, no row lost', () => {
    expect(problem({}).X.map(([, b]) => b)).toEqual(Array.from({ length: 11 }, (_, i) => 3 - i));
    const [one, again, other] = [1, 1, 2].map((seed) => problem({ split: 'drawn', seed }));
    expect(one).toEqual(again);
    expect(one!.X).not.toEqual(other!.X);
    expect(one!.X).toHaveLength(11);
    expect([...one!.X, ...one!.Xval].map(([, b]) => b).sort((x, y) => y! - x!)).toEqual(
      Array.from({ length: 21 }, (_, i) => 3 - i),
    );
    expect(one!.y.concat(one!.yval).filter((label) => label === -1)).toHaveLength(11);
  });
  test('standardised: mean 0 and deviation 1 over the training rows', () => {
    const { X } = problem({ isStandardised: true, split: 'drawn' });
    for (const j of [0, 1]) {
      const mean = X.reduce((sum, row) => sum + row[j]!, 0) / X.length;
      expect(mean).toBeCloseTo(0, 5);
      expect(X.reduce((sum, row) => sum + (row[j]! - mean) ** 2, 0) / X.length).toBeCloseTo(1, 5);
    }
  });
});

const parkinsons = resolve(process.env.UNROLLED_DATA ?? '../shared/data', 'parkinsons/parkinsons.data');

test.skipIf(!existsSync(parkinsons))('UCI’s Parkinsons: 195 rows, 22 features, every voice on one side', () => {
  const found = table(readFileSync(parkinsons, 'utf8'));
  expect(isParkinsons(found)).toBe(true);
  for (const kind of ['logistic', 'kernel-ridge'] as const) {
    const { problem, right } = tableFacts(found, choiceOf(found, kind));
    if (!problem) throw new Error('faults');
    const { X, y, Xval, yval } = problem;
    expect([X.length + Xval.length, X[0]!.length]).toEqual([195, 22]);
    expect([...y, ...yval].filter((label) => label === 1)).toHaveLength(147);
    if (kind === 'logistic') expect(right).toContainEqual({ kind: 'labels-counted', plus: 147, minus: 48 });
  }
});
test.skipIf(!existsSync(parkinsons))(
  'in thirds, each row once, drawn from a seed; the test is scaled as the training rows are',
  () => {
    const found = table(readFileSync(parkinsons, 'utf8'));
    const thirds = (seed: number) => {
      const made = thirdsOf(found, seed);
      if (!('problem' in made)) throw new Error('faults');
      return made;
    };
    const { problem, test: kept } = thirds(1);
    const { X, y, Xval, yval } = problem;
    expect([X, Xval, kept.X].map((rows) => [rows.length, rows[0]!.length])).toEqual([
      [65, 22],
      [65, 22],
      [65, 22],
    ]);
    expect(new Set([...X, ...Xval, ...kept.X].map(String)).size).toBe(195);
    expect([...y, ...yval, ...kept.y].filter((label) => label === 1)).toHaveLength(147);
    // By one mean and one deviation, those of the training rows: undone, the first feature is that of the table.
    const raw = found.rows.map((row) => Number(row[1])).sort((a, b) => a - b);
    const scaled = [...X, ...Xval, ...kept.X].map((row) => row[0]!).sort((a, b) => a - b);
    const deviation = (raw.at(-1)! - raw[0]!) / (scaled.at(-1)! - scaled[0]!);
    scaled.forEach((x, i) => {
      expect(raw[0]! + deviation * (x - scaled[0]!)).toBeCloseTo(raw[i]!, 2);
    });
    expect(X.reduce((sum, row) => sum + row[0]!, 0)).toBeCloseTo(0, 3);
    expect(thirds(1)).toEqual(thirds(1));
    expect(thirds(2).problem.X).not.toEqual(X);
  },
);
if (!existsSync(parkinsons))
  console.warn(`Skipped: ${parkinsons} is not here; UNROLLED_DATA names the folder of data sets.`);
