import { type RowOfTable1, type Tested, table1 } from '../../scenario/table1.ts';
import { fixed } from '../numbers.ts';
import type { PaperWords } from '../paperWords.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import { shortMethodName } from './errors.ts';

const method = ({ method, slot }: RowOfTable1): string =>
  shortMethodName({ estimator: method.kind === 'reverse' ? method : { ...method, k: 10 }, slot, method });

/** The words of G Table 1's card. */
export const table1Words = {
  words: {
    source: 'G Table 1, Parkinson',
    setting: '23 kernel parameters',
    title: 'Ten products are enough for CG',
    paper: say`Little difference at a fixed t: CG k\u00A0=\u00A010 is lowest, the fixed point k\u00A0=\u00A010 highest.`,
    differs: say`250 steps of 0.1 for 1000 of an unpublished size; split and scaling are ours.`,
  } satisfies PaperWords,
  caption: 'Objective, and test accuracy in %, after the outer descent',
  steps: (t: number): string => `t = ${t}`,
  published: 'paper',
  here: 'here',
  method,
  tested: ({ objective, accuracy }: Tested): string => `${fixed(objective, 2)} (${fixed(accuracy, 1)})`,
  give: 'Give parkinsons.data …',
  notGiven: say`UCI’s file is not part of the program; given here, it does not leave this machine.`,
  another: say`This is not UCI’s Parkinsons table: its header has other columns.`,
} as const;

/** What is measured at t = 100. */
export const measuredInTable1 = (found: readonly Tested[]): Sentence => {
  const ended = found.flatMap(({ objective }, i) =>
    Number.isFinite(objective) ? [{ objective, row: table1[i]! }] : [],
  );
  if (ended.length === 0) return say`No descent has come to its end.`;
  const sorted = ended.sort((a, b) => a.objective - b.objective);
  const at = ({ objective, row }: (typeof ended)[number]): Sentence =>
    say`${{ name: method(row), slot: row.slot }} ${strong(fixed(objective, 2))}`;
  return say`Lowest f at t\u00A0=\u00A0100: ${at(sorted[0]!)}; highest: ${at(sorted.at(-1)!)}.`;
};
