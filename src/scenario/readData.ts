import { drawnLambda } from '../core/data/generate.ts';
import {
  type DataKind,
  type DataProblem,
  type DrawnProblem,
  type Generated,
  type GivenProblem,
  isDataProblem,
  type Rows,
} from '../core/data/given.ts';
import { BETA, COLUMNS, hasBeta, hasColumns, sizeOf } from '../core/data/shape.ts';
import { traitsOfData } from '../core/data/traits.ts';
import { type DataSetting, gist } from './change.ts';
import { type Bag, isBag, settle, toNumber } from './coerce.ts';
import { dataLimits } from './dataLimits.ts';
import { dataNamed } from './dataNamed.ts';
import type { DataReader } from './dataReading.ts';
import { keptData, nameOfKept } from './keptData.ts';
import type { Range } from './limits.ts';
import { readNumber } from './linkText.ts';
import type { RowsFault } from './problemFault.ts';

/** A step by hand that contracts on the data of the same size as the built-in ones. */
const stepSizes: Readonly<Record<DataKind, number>> = {
  logistic: 0.05,
  'kernel-ridge': 0.1,
  'biased-ridge': 0.02,
  'hyper-representation': 0.01,
};

const known: DataReader['known'] = (problem) => {
  const traits = traitsOfData(problem);
  const seed = 'generate' in problem ? problem.generate.seed : 1;
  return {
    traits,
    start: {
      ...{ T: 20, stepSize: stepSizes[problem.kind], decay: 'constant' },
      ...{ method: 'gradient-descent', momentum: 0.5, optimal: true, warm: false },
      w0: new Array<number>(traits.M).fill(0),
      lambda: Array.from(drawnLambda(problem.kind, seed, 0, traits.N), (x) => Number(x.toPrecision(4))),
      ...{ draw: 'all', runs: 0, spread: 0 },
    },
  };
};

const isRow = (x: unknown, p: number): x is readonly number[] =>
  Array.isArray(x) && x.length === p && x.every((v) => typeof v === 'number' && Math.abs(v) <= dataLimits.value);

/** What is wrong with rows that are given; null where nothing is. */
export const rowsFault = (kind: DataKind, { X, y, Xval, yval }: Bag): RowsFault | null => {
  const { rows, columns, kernelRows } = dataLimits;
  const most = kind === 'kernel-ridge' ? kernelRows : rows.max;
  if (!Array.isArray(X) || !Array.isArray(X[0])) return { kind: 'not-rows' };
  const p = X[0].length;
  if (p < columns.min || p > columns.max) return { kind: 'columns', ...columns };
  for (const [name, table, list, labels] of [
    ['X', X, 'y', y],
    ['Xval', Xval, 'yval', yval],
  ] as const) {
    if (!Array.isArray(table) || table.length === 0 || table.length > most)
      return { kind: 'row-count', table: name, limit: most };
    const bad = table.findIndex((row) => !isRow(row, p));
    if (bad >= 0) return { kind: 'row', table: name, row: bad, wanted: p };
    if (!isRow(labels, table.length)) return { kind: 'labels', list, wanted: table.length };
    if (kind === 'logistic' && !labels.every((v) => v === 1 || v === -1)) return { kind: 'classes', list };
  }
  return null;
};

/** Problems whose rows have been looked at. */
const sound = new WeakSet<DataProblem>();

const repair: DataReader['repair'] = (given, report) => {
  if (!isDataProblem(given)) return null;
  if (sound.has(given)) return given;
  const { kind } = given;
  const number = (x: unknown, setting: DataSetting, range: Range, fallback: number, whole: boolean): number =>
    toNumber(x, { setting, range, whole }, fallback, report);
  const bag = given as Bag;
  if (bag.kept !== undefined) report({ setting: 'problem', given: kind, used: kind, why: { code: 'kept-elsewhere' } });
  const beta =
    hasBeta(kind) && bag.beta !== undefined ? number(bag.beta, 'data-beta', dataLimits.beta, BETA, false) : BETA;
  const more = beta === BETA ? {} : { beta };
  const d = (x: unknown, p: number) =>
    hasColumns(kind) && x !== undefined
      ? number(
          x,
          'data-d',
          { min: 1, max: Math.min(dataLimits.d.max, Math.floor(dataLimits.lambda / p)) },
          COLUMNS,
          true,
        )
      : COLUMNS;
  if (isBag(bag.generate) || bag.X === undefined) {
    const home = dataNamed(kind) as DrawnProblem;
    const asked = isBag(bag.generate) ? bag.generate : {};
    const { rows, columns, kernelRows } = dataLimits;
    const most = { min: rows.min, max: kind === 'kernel-ridge' ? kernelRows : rows.max };
    const p = number(asked.p, 'data-p', columns, home.generate.p, true);
    const columnsOfH = d(asked.d, p);
    const generate = settle<Generated>(asked, {
      seed: number(asked.seed, 'data-seed', dataLimits.seed, home.generate.seed, true),
      n: number(asked.n, 'data-n', most, home.generate.n, true),
      p,
      noise: number(asked.noise, 'data-noise', dataLimits.noise, home.generate.noise, false),
      ...(hasColumns(kind) && columnsOfH !== COLUMNS ? { d: columnsOfH } : {}),
    });
    const next = settle<DataProblem>(given, { kind, generate, ...more });
    return JSON.stringify(next) === JSON.stringify(home) ? home : next;
  }
  const fault = rowsFault(kind, bag);
  if (fault !== null) {
    report({ setting: 'problem', given: gist(kind), used: null, why: { code: 'formula', fault } });
    return null;
  }
  const { X, y, Xval, yval } = bag as unknown as { X: Rows; y: number[]; Xval: Rows; yval: number[] };
  const columnsOfH = d(bag.d, X[0]!.length);
  const shape = hasColumns(kind) && columnsOfH !== COLUMNS ? { d: columnsOfH } : {};
  const next = settle<GivenProblem>(given, { kind, X, y, Xval, yval, ...more, ...shape });
  sound.add(next);
  return next;
};

/** seed,n,p,noise,d,β; the last two where they are not what is begun with. */
const writeGenerated = ({ seed, n, p, noise, d }: Generated, beta: number | undefined): string => {
  const more = beta === undefined ? (d === undefined ? [] : [d]) : [d ?? COLUMNS, beta];
  return [seed, n, p, noise, ...more].join(',');
};

const readGenerated: DataReader['read'] = (text, kind) => {
  const [seed, n, p, noise, d, beta] = text.split(',').map(readNumber);
  return { kind, generate: { seed, n, p, noise, ...(d !== undefined && { d }) }, ...(beta !== undefined && { beta }) };
};

/** Before the name of rows that are kept on the device. */
const KEPT = '@';

/** @name,n,p,d,β: all that a link says of rows that are too many for it. */
const writeKept = (problem: GivenProblem): string => {
  const { n, p, d } = sizeOf(problem);
  return [KEPT + nameOfKept(problem), n, p, d, problem.beta ?? BETA].join(',');
};

/** The rows, where they are on this device; elsewhere as many are drawn. */
const readKept: DataReader['read'] = (text, kind) => {
  const [name = '', ...sizes] = text.slice(KEPT.length).split(',');
  const [n, p, d, beta] = sizes.map(readNumber);
  const found = keptData(name);
  if (isBag(found)) return { ...found, kind, d, beta };
  return { kind, kept: name, generate: { n, p, d }, beta };
};

const written = new WeakMap<DataProblem, string>();

/** d,β, then every row with its y at the end, then those for validation behind an empty one; or what they are kept as. */
const writeRows = (problem: GivenProblem): string => {
  const known = written.get(problem) ?? textOfRows(problem);
  written.set(problem, known);
  return known;
};

const textOfRows = (problem: GivenProblem): string => {
  const rows = (X: Rows, y: readonly number[]) => X.map((row, i) => [...row, y[i]].join(','));
  const { X, y, Xval, yval } = problem;
  const text = [`${sizeOf(problem).d},${problem.beta ?? BETA}`, ...rows(X, y), '', ...rows(Xval, yval)].join(';');
  return text.length > dataLimits.link ? writeKept(problem) : text;
};

const readRows: DataReader['read'] = (text, kind) => {
  const [head = '', ...lines] = text.split(';');
  const [d, beta] = head.split(',').map(readNumber);
  const gap = lines.indexOf('');
  const tables = [lines.slice(0, gap < 0 ? lines.length : gap), gap < 0 ? [] : lines.slice(gap + 1)].map((table) =>
    table.map((line) => line.split(',').map(readNumber)),
  );
  const [training, validation] = tables as [(number | string)[][], (number | string)[][]];
  return {
    kind,
    X: training.map((row) => row.slice(0, -1)),
    y: training.map((row) => row.at(-1)),
    Xval: validation.map((row) => row.slice(0, -1)),
    yval: validation.map((row) => row.at(-1)),
    d,
    beta,
  };
};

export const dataReader: DataReader = {
  known,
  named: dataNamed,
  repair,
  write: (problem) =>
    problem === dataNamed(problem.kind)
      ? null
      : 'generate' in problem
        ? writeGenerated(problem.generate, problem.beta)
        : writeRows(problem),
  isKept: (problem) => 'X' in problem && writeRows(problem).startsWith(KEPT),
  read: (text, kind) => (text.startsWith(KEPT) ? readKept : text.includes(';') ? readRows : readGenerated)(text, kind),
};
