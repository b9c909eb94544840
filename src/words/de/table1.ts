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
    source: 'G Tabelle 1, Parkinson',
    setting: '23 Parameter eines Kerns',
    title: 'CG kommt mit zehn Produkten aus',
    paper: say`Bei festem t kaum Unterschiede: am tiefsten CG k\u00A0=\u00A010, am höchsten der Fixpunkt k\u00A0=\u00A010.`,
    differs: say`250 Schritte der Größe 0,1 statt 1000 unveröffentlichter; Aufteilung und Skalierung sind unsere.`,
  } satisfies PaperWords,
  caption: 'Zielwert f und Testgenauigkeit in % nach dem äußeren Abstieg',
  steps: (t: number): string => `t = ${t}`,
  published: 'Artikel',
  here: 'hier',
  method,
  tested: ({ objective, accuracy }: Tested): string => `${fixed(objective, 2)} (${fixed(accuracy, 1)})`,
  give: 'parkinsons.data geben …',
  notGiven: say`Die Datei der UCI ist nicht Teil des Programms; gibt man sie hier, verlässt sie dieses Gerät nicht.`,
  another: say`Das ist nicht die Parkinson-Tabelle der UCI: Ihr Kopf hat andere Spalten.`,
} as const;

/** What is measured at t = 100. */
export const measuredInTable1 = (found: readonly Tested[]): Sentence => {
  const ended = found.flatMap(({ objective }, i) =>
    Number.isFinite(objective) ? [{ objective, row: table1[i]! }] : [],
  );
  if (ended.length === 0) return say`Kein Abstieg ist zu Ende gekommen.`;
  const sorted = ended.sort((a, b) => a.objective - b.objective);
  const at = ({ objective, row }: (typeof ended)[number]): Sentence =>
    say`${{ name: method(row), slot: row.slot }} ${strong(fixed(objective, 2))}`;
  return say`Kleinstes f bei t\u00A0=\u00A0100: ${at(sorted[0]!)}; größtes: ${at(sorted.at(-1)!)}.`;
};
