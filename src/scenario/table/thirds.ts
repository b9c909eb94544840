import type { GivenProblem } from '../../core/data/given.ts';
import { dataBits, uniform } from '../../core/random.ts';
import { choiceOf } from './choice.ts';
import { type Fault, type Judged, judge } from './judge.ts';
import { problemOfTable } from './shared.ts';
import type { Table } from './table.ts';

/** Rows as G 3.2 shares them: a third trains, a third validates, and a third is kept for a test. */
export interface Thirds {
  readonly problem: GivenProblem;
  readonly test: Pick<GivenProblem, 'X' | 'y'>;
}

/** For kernel ridge regression, row by row from a seed; or what is wrong with the table. Features are scaled as the training rows are. */
export const thirdsOf = (table: Table, seed: number): Thirds | readonly Fault[] => {
  const choice = { ...choiceOf(table, 'kernel-ridge'), split: 'order' as const };
  const judged = judge(table, choice);
  if (judged.faults.length > 0) return judged.faults;
  const drawn = judged.rows
    .map((_, i) => ({ i, word: uniform(dataBits(seed, 0, i)) }))
    .sort((a, b) => a.word - b.word)
    .map(({ i }) => i);
  const third = Math.floor(drawn.length / 3);
  const part = (k: number): readonly number[] => drawn.slice(k * third, (k + 1) * third);
  /** The first third trains, and another judges. */
  const judgedBy = (k: number) => {
    const own = [...part(0), ...part(k)];
    const of = <V>(all: readonly V[]): readonly V[] => own.map((i) => all[i]!);
    const rows: Judged = { ...judged, rows: of(judged.rows), X: of(judged.X), y: of(judged.y) };
    return problemOfTable(table, rows, choice);
  };
  const [problem, tested] = [judgedBy(1), judgedBy(2)];
  if (!('kind' in problem)) return problem;
  return 'kind' in tested ? { problem, test: { X: tested.Xval, y: tested.yval } } : tested;
};
