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

const rowsOf = (n: number): string => `${exactly(n)} ${plural(n, { one: 'Zeile', other: 'Zeilen' })}`;
const featuresOf = (n: number): string => `${exactly(n)} ${plural(n, { one: 'Merkmal', other: 'Merkmale' })}`;
const valuesOf = (n: number): string => `${exactly(n)} ${plural(n, { one: 'Wert', other: 'Werte' })}`;

const LONGEST = 24;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
const quoted = (text: string): string => `„${short(text)}“`;
const column = (name: string): string => `Spalte ${short(name)}`;

const separators: Readonly<Record<Table['separator'], string>> = {
  comma: 'Komma',
  semicolon: 'Semikolon',
  tab: 'Tabulator',
};

/** The words of the page's part on which data are chosen. */
export const tableWords = {
  parts: 'Woraus das Problem besteht',
  part: { formulas: 'Formeln', data: 'Daten' },
  lead: 'w passt sich den Trainingszeilen an, λ wird an den Validierungszeilen beurteilt. Zeilen verlassen diesen Browser nie.',
  model: 'Modell',
  models: {
    logistic: 'Logistisch',
    'kernel-ridge': 'Kernel-Ridge',
    'biased-ridge': 'Ridge um λ',
    'hyper-representation': 'Hyper-Repräsentation',
  } satisfies Record<DataKind, string>,
  modelNotes: {
    logistic: 'je eine Strafe',
    'kernel-ridge': 'je eine Breite',
    'biased-ridge': 'je ein Zielwert',
    'hyper-representation': 'H, Merkmale × d',
  } satisfies Record<DataKind, string>,
  rows: 'Zeilen',
  sources: { generated: 'Gezogen', given: 'Gegeben' },
  chooseModel: 'Wähle ein Modell: Es beginnt mit Zeilen, die aus einem Startwert gezogen sind.',
  give: 'Eigene Zeilen geben …',
  drop: 'Eine Datei mit Zeilen hier ablegen, eine wählen oder Text einfügen.',
  choose: 'Datei wählen …',
  paste: 'Text einfügen oder ändern',
  pasted: 'Eingefügter Text',
  text: 'Zeilen als Text',
  found: ({ rows, columns, separator, decimalComma, hasHeader }: Table): string =>
    [
      rowsOf(rows.length),
      `${exactly(columns.length)} Spalten`,
      separators[separator],
      ...(decimalComma ? ['mit Dezimalkomma'] : []),
      hasHeader ? 'Kopfzeile gefunden' : 'keine Kopfzeile',
    ].join(', '),
  parkinsons:
    'UCI Parkinsons (Little et al. 2007): name bleibt weg, status ist das Label, Merkmale sind standardisiert, und alle Aufnahmen einer Stimme stehen auf einer Seite.',
  header: 'erste Zeile',
  headers: { found: 'wie gefunden', yes: 'nennt die Spalten', no: 'enthält Zahlen' },
  target: 'Label',
  split: 'Teilung',
  splits: {
    order: 'halb und halb, der Reihe nach',
    drawn: 'halb und halb, gezogen',
    groups: 'nach Stimme, gezogen',
  } satisfies Record<Split, string>,
  seed: 'Startwert der Teilung',
  scale: 'Maßstab',
  scales: { given: 'wie gegeben', standardised: 'standardisiert' },
  columnOf: (name: string): string => short(name),
  leaveRow: (row: number): string => `Zeile ${exactly(row)} weglassen`,
  leaveRows: (count: number): string => `Alle ${exactly(count)} falschen Zeilen weglassen`,
  leaveColumn: (name: string): string => `Spalte ${short(name)} weglassen`,
  goToRow: (row: number): string => `Zu Zeile ${exactly(row)}`,
  takeBack: 'Weggelassenes zurückholen',
  previewOf: (from: number, to: number, of: number): string =>
    `Zeilen ${exactly(from)} bis ${exactly(to)} von ${exactly(of)}`,
  row: 'Zeile',
  earlier: 'Frühere Zeilen',
  later: 'Spätere Zeilen',
  checked: 'Geprüft',
  wrong: 'falsch',
  stays: 'Das Problem bleibt, wie es war, bis das geklärt ist.',
  explore: 'Erkunden',
  inLink: 'Der Link enthält die Zeilen.',
  onDevice: (rows: number): string =>
    `${rowsOf(rows)} sind zu viele für einen Link: Sie bleiben in diesem Browser, und ein Link fragt nach der Datei.`,
  notKept:
    'Dieser Browser bewahrt nichts weiter auf: Sein Speicher ist voll oder verboten. Die Zeilen bleiben, bis die Seite geschlossen wird, und ein Link fragt nach der Datei.',
  unreadable: 'Die Datei ließ sich nicht lesen.',
  taken: 'Beim Erkunden sind es jetzt diese Zeilen.',
  may: 'Was gegeben werden darf',
  mayBe: `Eine Zeile je Datensatz, Werte durch Kommas, Semikolons oder Tabulatoren getrennt, mit oder ohne Kopfzeile; 1.5 oder, wo Kommas nichts trennen, 1,5. Nur Zahlen. Bis zu ${exactly(2 * dataLimits.rows.max)} Zeilen, davon die Hälfte zum Training (Kernel-Ridge: ${exactly(2 * dataLimits.kernelRows)}), und ${exactly(dataLimits.columns.max)} Merkmale. Das logistische Modell nimmt die Labels −1 und 1 oder 0 und 1, die anderen jede Zahl.`,
} as const;

const shares: Readonly<Record<Split, (seed: number) => string>> = {
  order: () => 'der Reihe nach',
  drawn: (seed) => `gezogen aus Startwert ${exactly(seed)}`,
  groups: (seed) => `in ganzen Gruppen gezogen aus Startwert ${exactly(seed)}`,
};

/** What is wrong with a table, and what is right. */
export const tableTelling: Telling<TableFact> = {
  empty: () => say`Es stehen keine Zeilen darin.`,
  'too-long': ({ given, limit }) =>
    say`Der Text hat ${given} Zeichen; die Grenze liegt bei ${limit}, das sind etwa tausend Zeilen mit hundert Zahlen.`,
  'open-quote': ({ line }) => say`Das Anführungszeichen, das in Textzeile ${line} öffnet, wird nie geschlossen.`,
  'after-quote': ({ line }) =>
    say`Hinter einem schließenden Anführungszeichen in Textzeile ${line} steht noch etwas: Innerhalb eines Werts wird es doppelt geschrieben.`,
  'one-column': () => say`Es gibt nur eine Spalte: Werte werden durch Kommas, Semikolons oder Tabulatoren getrennt.`,
  ragged: ({ row, has, wanted, hasHeader, begins }) =>
    say`Zeile ${row} hat ${valuesOf(has)}, ${hasHeader ? `die Kopfzeile nennt ${exactly(wanted)}` : `Zeile 1 hat ${exactly(wanted)}`}. Sie beginnt mit ${begins.map(short).join('; ')}; weiter hinten ${has < wanted ? 'fehlt ein Wert oder ein Trennzeichen' : 'steht ein Wert oder ein Trennzeichen zu viel'}.`,
  'not-a-number': (fault) => say`Zeile ${fault.row}, ${column(fault.column)}: ${quoted(fault.text)} ist keine Zahl.`,
  'empty-cell': (fault) => say`Zeile ${fault.row}, ${column(fault.column)}: Dort steht nichts.`,
  'too-large': (fault) =>
    say`Zeile ${fault.row}, ${column(fault.column)}: ${number(fault.value)} liegt über der Grenze von ${exactly(fault.limit)}.`,
  words: (fault) =>
    say`${column(fault.column)} enthält Wörter: zuerst ${quoted(fault.text)}, und in ${fault.rows} von ${fault.of} Zeilen keine Zahl.`,
  constant: (fault) =>
    say`${fault.isTarget ? `Das Label, ${column(fault.column)},` : column(fault.column)} hat in allen ${fault.rows} Zeilen denselben Wert.`,
  'constant-in-training': (fault) =>
    say`${column(fault.column)} hat in allen ${fault.rows} Trainingszeilen denselben Wert und lässt sich nicht standardisieren.`,
  labels: ({ given, more }) =>
    say`Die Labels sind ${more ? `${given.map(exactly).join('; ')} und weitere` : list(given.map(exactly))}; das logistische Modell nimmt −1 und 1 oder 0 und 1.`,
  'too-few-rows': ({ rows, least }) =>
    say`${rowsOf(rows)} lassen sich lesen; mindestens ${least} sind nötig, die Hälfte davon zum Training.`,
  'too-many-rows': ({ rows, limit }) =>
    say`${rowsOf(rows)} sind zu viele: Die Grenze liegt bei ${limit}, die Hälfte davon zum Training.`,
  'one-group': () => say`Alle Zeilen gehören zu einer Gruppe, die sich nicht teilen lässt.`,
  'no-features': () => say`Neben dem Label bleibt keine Spalte.`,
  'too-many-features': ({ features, limit }) =>
    say`${featuresOf(features)} sind zu viele: Die Grenze liegt bei ${limit}.`,
  'more-faults': ({ count }) =>
    say`Und ${count} weitere ${plural(count, { one: 'Fehler', other: 'Fehler' })} dieser Art.`,
  readable: ({ rows, features, whole }) =>
    say`${whole ? 'Alle' : 'Die übrigen'} ${rowsOf(rows)}: ${featuresOf(features)}, nur Zahlen.`,
  'left-out': ({ rows, columns }) =>
    say`Weggelassen: ${list([
      ...(rows.length > 0
        ? [
            `${plural(rows.length, { one: 'Zeile', other: 'Zeilen' })} ${rows.slice(0, 5).map(exactly).join(', ')}${rows.length > 5 ? ' …' : ''}`,
          ]
        : []),
      ...columns.map(column),
    ])}.`,
  'labels-counted': ({ plus, minus }) => say`Labels: 1 in ${strong(plus)} Zeilen, −1 in ${strong(minus)}.`,
  shared: ({ training, validation, split, seed }) =>
    say`${strong(training)} Zeilen zum Training, ${strong(validation)} zur Validierung, ${shares[split](seed)}.`,
  scale: ({ isStandardised }) =>
    isStandardised
      ? say`Jedes Merkmal abzüglich seines Mittels über die Trainingszeilen, geteilt durch seine Streuung dort, auf ${DIGITS} Stellen.`
      : say`Merkmale stehen wie gegeben.`,
  contraction: ({ mu, L, factor }): Sentence =>
    say`Bei λ = 1: μ = ${strong(number(mu))}, L = ${strong(number(L))}; der Abstieg verkleinert Fehler je Schritt um den Faktor ${strong(number(factor))}.`,
};
