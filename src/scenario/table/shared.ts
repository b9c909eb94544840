import type { GivenProblem } from '../../core/data/given.ts';
import { dataBits, uniform } from '../../core/random.ts';
import { dataLimits } from '../dataLimits.ts';
import type { Choice } from './choice.ts';
import type { Fault, Judged } from './judge.ts';
import type { Table } from './table.ts';

/** Which of the readable rows train; the others judge. */
export const isTraining = (table: Table, { rows }: Judged, { split, seed, group }: Choice): readonly boolean[] => {
  const count = rows.length;
  const half = Math.ceil(count / 2);
  const keyOf = (i: number): string =>
    split === 'groups' && group !== null ? table.rows[rows[i]!]![group]!.trim().replace(/\d+$/, '') : String(i);
  const members = new Map<string, number[]>();
  for (let i = 0; i < count; i++) members.set(keyOf(i), [...(members.get(keyOf(i)) ?? []), i]);
  const groups = [...members.values()];
  const drawn =
    split === 'order'
      ? groups
      : groups
          .map((own, i) => ({ own, word: uniform(dataBits(seed, 0, i)) }))
          .sort((a, b) => a.word - b.word)
          .map(({ own }) => own);
  const trains = new Array<boolean>(count).fill(false);
  let taken = 0;
  for (const own of drawn) {
    if (taken + own.length > half && taken > 0) break;
    for (const i of own) trains[i] = true;
    taken += own.length;
  }
  return trains;
};

/** As many digits as a standardised number keeps. */
export const DIGITS = 6;

/** The problem of a table in which nothing is wrong; or the columns whose training rows are all alike, where they are to be standardised. */
export const problemOfTable = (table: Table, judged: Judged, choice: Choice): GivenProblem | readonly Fault[] => {
  const { X, y, features } = judged;
  const trains = isTraining(table, judged, choice);
  const training = X.filter((_, i) => trains[i]);
  const faults: Fault[] = [];
  const scales = features.map((at, j) => {
    if (!choice.isStandardised) return null;
    const mean = training.reduce((sum, row) => sum + row[j]!, 0) / training.length;
    const deviation = Math.sqrt(training.reduce((sum, row) => sum + (row[j]! - mean) ** 2, 0) / training.length);
    if (training.every((row) => row[j] === training[0]![j]) || !(deviation > 0) || !Number.isFinite(deviation))
      faults.push({ kind: 'constant-in-training', column: table.columns[at]!, at, rows: training.length });
    return { mean, deviation };
  });
  if (faults.length > 0) return faults;
  const scaled = X.map((row) =>
    row.map((x, j) => {
      const scale = scales[j];
      return scale ? Number(((x - scale.mean) / scale.deviation).toPrecision(DIGITS)) : x;
    }),
  );
  const far = scaled.findIndex((row) => row.some((x) => Math.abs(x) > dataLimits.value));
  if (far >= 0) {
    const j = scaled[far]!.findIndex((x) => Math.abs(x) > dataLimits.value);
    const at = features[j]!;
    const here = { column: table.columns[at]!, at, row: judged.rows[far]! + 1 };
    return [{ kind: 'too-large', ...here, value: scaled[far]![j]!, limit: dataLimits.value }];
  }
  const limit = choice.kind === 'kernel-ridge' ? dataLimits.kernelRows : dataLimits.rows.max;
  const larger = Math.max(training.length, X.length - training.length);
  if (larger === X.length) return [{ kind: 'one-group' }];
  if (larger > limit) return [{ kind: 'too-many-rows', rows: X.length, limit: 2 * limit }];
  const part = (isTrained: boolean) => ({
    X: scaled.filter((_, i) => trains[i] === isTrained),
    y: y.filter((_, i) => trains[i] === isTrained),
  });
  const [own, validation] = [part(true), part(false)];
  return { kind: choice.kind, X: own.X, y: own.y, Xval: validation.X, yval: validation.y };
};
