import type { DataKind } from '../../core/data/given.ts';
import type { TableFact } from '../../facts/table.ts';
import { dataLimits } from '../../scenario/dataLimits.ts';
import type { Split } from '../../scenario/table/choice.ts';
import { DIGITS } from '../../scenario/table/shared.ts';
import type { Table } from '../../scenario/table/table.ts';
import { exactly } from '../exact.ts';
import { number } from '../numbers.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import type { Telling } from '../telling.ts';
import { list, plural } from './language.ts';

const rowsOf = (n: number): string => `${exactly(n)} ${plural(n, { one: 'row', other: 'rows' })}`;
const featuresOf = (n: number): string => `${exactly(n)} ${plural(n, { one: 'feature', other: 'features' })}`;
const valuesOf = (n: number): string => `${exactly(n)} ${plural(n, { one: 'value', other: 'values' })}`;

const LONGEST = 24;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
const quoted = (text: string): string => `“${short(text)}”`;
const column = (name: string): string => `column ${short(name)}`;

const separators: Readonly<Record<Table['separator'], string>> = {
  comma: 'comma',
  semicolon: 'semicolon',
  tab: 'tab',
};

/** The words of the page's part on which data are chosen. */
export const tableWords = {
  parts: 'What the problem is made of',
  part: { formulas: 'Formulas', data: 'Data' },
  lead: 'w fits the training rows, λ is judged on the validation rows. Rows never leave this browser.',
  model: 'Model',
  models: {
    logistic: 'Logistic',
    'kernel-ridge': 'Kernel ridge',
    'biased-ridge': 'Biased ridge',
    'hyper-representation': 'Hyper-representation',
  } satisfies Record<DataKind, string>,
  modelNotes: {
    logistic: 'one penalty each',
    'kernel-ridge': 'one width each',
    'biased-ridge': 'one bias each',
    'hyper-representation': 'H, features × d',
  } satisfies Record<DataKind, string>,
  rows: 'Rows',
  sources: { generated: 'Generated', given: 'Given' },
  chooseModel: 'Choose a model: it starts with rows drawn from a seed.',
  give: 'Give your own rows …',
  drop: 'Drop a file of rows here, choose one, or paste.',
  choose: 'Choose a file …',
  paste: 'Paste or edit the text',
  pasted: 'Pasted text',
  text: 'Rows as text',
  found: ({ rows, columns, separator, decimalComma, hasHeader }: Table): string =>
    [
      rowsOf(rows.length),
      `${exactly(columns.length)} columns`,
      separators[separator],
      ...(decimalComma ? ['1,5 is 1.5'] : []),
      hasHeader ? 'header found' : 'no header',
    ].join(', '),
  parkinsons:
    'UCI Parkinsons (Little et al. 2007): name is left out, status is the label, features are standardised, and all recordings of one voice are on one side.',
  header: 'first row',
  headers: { found: 'as found', yes: 'names the columns', no: 'holds numbers' },
  target: 'label',
  split: 'split',
  splits: {
    order: 'half and half, in order',
    drawn: 'half and half, drawn',
    groups: 'by voice, drawn',
  } satisfies Record<Split, string>,
  seed: 'Seed of the split',
  scale: 'scale',
  scales: { given: 'as given', standardised: 'standardised' },
  columnOf: (name: string): string => short(name),
  leaveRow: (row: number): string => `Leave row ${exactly(row)} out`,
  leaveRows: (count: number): string => `Leave all ${exactly(count)} wrong rows out`,
  leaveColumn: (name: string): string => `Leave column ${short(name)} out`,
  goToRow: (row: number): string => `Go to row ${exactly(row)}`,
  takeBack: 'Take back what was left out',
  previewOf: (from: number, to: number, of: number): string =>
    `Rows ${exactly(from)} to ${exactly(to)} of ${exactly(of)}`,
  row: 'row',
  earlier: 'Earlier rows',
  later: 'Later rows',
  checked: 'Checked',
  wrong: 'wrong',
  stays: 'The problem stays as it was until this is settled.',
  explore: 'Explore it',
  inLink: 'The link carries the rows.',
  onDevice: (rows: number): string =>
    `${rowsOf(rows)} are too many for a link: they stay in this browser, and a link asks for the file.`,
  notKept:
    'This browser keeps nothing more: its storage is full or forbidden. The rows last until the page is closed, and a link asks for the file.',
  unreadable: 'The file could not be read.',
  taken: 'The explorer has these rows now.',
  may: 'What may be given',
  mayBe: `One row per line, values parted by commas, semicolons or tabs, with or without a header; 1.5, or 1,5 where commas part nothing. Numbers only. Up to ${exactly(2 * dataLimits.rows.max)} rows, of which half train (kernel ridge: ${exactly(2 * dataLimits.kernelRows)}), and ${exactly(dataLimits.columns.max)} features. Logistic takes the labels −1 and 1, or 0 and 1; the other models take any number.`,
} as const;

const shares: Readonly<Record<Split, (seed: number) => string>> = {
  order: () => 'in order',
  drawn: (seed) => `drawn from seed ${exactly(seed)}`,
  groups: (seed) => `whole groups drawn from seed ${exactly(seed)}`,
};

/** What is wrong with a table, and what is right. */
export const tableTelling: Telling<TableFact> = {
  empty: () => say`There are no rows in it.`,
  'too-long': ({ given, limit }) =>
    say`It has ${given} characters; the limit is ${limit}, some thousand rows of a hundred numbers.`,
  'open-quote': ({ line }) => say`The quote that opens in line ${line} is never closed.`,
  'after-quote': ({ line }) =>
    say`Something stands behind a closing quote in line ${line}: a quote within a value is written twice.`,
  'one-column': () => say`There is one column only: values are parted by commas, semicolons or tabs.`,
  ragged: ({ row, has, wanted, hasHeader, begins }) =>
    say`Row ${row} has ${valuesOf(has)}, ${hasHeader ? `the header names ${exactly(wanted)}` : `row 1 has ${exactly(wanted)}`}. It begins ${begins.map(short).join(', ')}; a value or a comma is ${has < wanted ? 'missing' : 'too many'} further on.`,
  'not-a-number': (fault) => say`Row ${fault.row}, ${column(fault.column)}: ${quoted(fault.text)} is not a number.`,
  'empty-cell': (fault) => say`Row ${fault.row}, ${column(fault.column)}: nothing stands there.`,
  'too-large': (fault) =>
    say`Row ${fault.row}, ${column(fault.column)}: ${number(fault.value)} is larger than ${exactly(fault.limit)}, the limit.`,
  words: (fault) =>
    say`Row after row, ${column(fault.column)} has words: ${quoted(fault.text)} in the first, and no number in ${fault.rows} of ${fault.of} rows.`,
  constant: (fault) =>
    say`${fault.isTarget ? `The label, ${column(fault.column)},` : `Column ${short(fault.column)}`} has the same value in all ${fault.rows} rows.`,
  'constant-in-training': (fault) =>
    say`Column ${short(fault.column)} has the same value in all ${fault.rows} training rows: it cannot be standardised.`,
  labels: ({ given, more }) =>
    say`Labels are ${more ? `${given.map(exactly).join(', ')} and more` : list(given.map(exactly))}; logistic takes −1 and 1, or 0 and 1.`,
  'too-few-rows': ({ rows, least }) =>
    say`${rowsOf(rows)} can be read; at least ${least} are needed, half of them to train.`,
  'too-many-rows': ({ rows, limit }) =>
    say`${rowsOf(rows)} are too many: the limit is ${limit}, half of them to train.`,
  'one-group': () => say`All rows are of one group, which cannot be split.`,
  'no-features': () => say`There is no column left beside the label.`,
  'too-many-features': ({ features, limit }) => say`${featuresOf(features)} are too many: the limit is ${limit}.`,
  'more-faults': ({ count }) =>
    say`And ${count} more ${plural(count, { one: 'fault', other: 'faults' })} of such kinds.`,
  readable: ({ rows, features, whole }) =>
    say`${whole ? 'All' : 'The other'} ${rowsOf(rows)}: ${featuresOf(features)}, all numbers.`,
  'left-out': ({ rows, columns }) =>
    say`Left out: ${list([
      ...(rows.length > 0
        ? [
            `${plural(rows.length, { one: 'row', other: 'rows' })} ${rows.slice(0, 5).map(exactly).join(', ')}${rows.length > 5 ? ' …' : ''}`,
          ]
        : []),
      ...columns.map(column),
    ])}.`,
  'labels-counted': ({ plus, minus }) => say`Labels: 1 in ${strong(plus)} rows, −1 in ${strong(minus)}.`,
  shared: ({ training, validation, split, seed }) =>
    say`${strong(training)} rows train, ${strong(validation)} judge, ${shares[split](seed)}.`,
  scale: ({ isStandardised }) =>
    isStandardised
      ? say`Each feature less its mean over the training rows, by its deviation there, to ${DIGITS} digits.`
      : say`Features stand as given.`,
  contraction: ({ mu, L, factor }): Sentence =>
    say`At λ = 1: μ = ${strong(number(mu))}, L = ${strong(number(L))}; descent shrinks errors by ${strong(number(factor))} a step.`,
};
