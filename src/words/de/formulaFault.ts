import type { ProblemFault } from '../../scenario/problemFault.ts';
import { exactly } from '../exact.ts';
import { type Telling, tell } from '../telling.ts';

/** Puts what somebody wrote in quotes. */
type Quoted = (text: string) => string;

const unclear = {
  'absolute-value': 'es ist unklar, wo der Betrag endet',
  division: 'es ist unklar, was geteilt wird',
  exponent: 'es ist unklar, wo der Exponent endet',
} as const;

const faults = (quoted: Quoted): Telling<ProblemFault, string> => ({
  unexpected: ({ text }) => `unerwartetes Zeichen ${quoted(text)}`,
  'point-after-name': () => `ein ${quoted('.')} darf nur in Zahlen stehen, nicht nach einem Namen`,
  incomplete: () => 'hier fehlt etwas',
  unclear: ({ what }) => unclear[what],
  'sign-missing': ({ sign }) => `es fehlt ${quoted(sign)}`,
  'brackets-missing': ({ name }) => `${quoted(name)} braucht das Argument in Klammern`,
  'operator-missing': ({ after }) =>
    after === null ? 'hier fehlt ein Operator' : `nach ${quoted(after)} fehlt ein Operator`,
  'expression-missing': () => 'hier fehlt ein Ausdruck',
  'argument-missing': () => `nach ${quoted(',')} fehlt ein Argument`,
  'number-missing': ({ after }) => `nach ${quoted(after)} fehlt eine Zahl`,
  'comparison-expected': () => 'hier ist ein Vergleich nötig, etwa w1 < 0',
  'number-expected': ({ found }) =>
    found === '!'
      ? `hier ist eine Zahl nötig und kein ${quoted(found)}`
      : `hier ist eine Zahl nötig und kein Vergleich (${quoted(found)})`,
  'number-too-large': ({ text }) => `die Zahl ${text} ist zu groß`,
  'argument-of-function-missing': ({ name }) =>
    `${quoted(name)} ist eine Funktion und braucht ihr Argument in Klammern`,
  'not-a-number': ({ text }) => `${quoted(text)} ist keine Zahl`,
  'unknown-name': ({ name, known }) => `${quoted(name)} ist kein Name dieser Formel (sie hat ${known.join(', ')})`,
  'unknown-function': ({ name, known }) => `${quoted(name)} ist keine Funktion (es gibt ${known.join(', ')})`,
  arguments: ({ name, least, most, given }) => {
    const some = least === 1 ? 'ein Argument' : `${least} Argumente`;
    return `${name} braucht ${least === most ? '' : 'mindestens '}${some} und hat ${given}`;
  },
  'too-many-parts': ({ limit }) =>
    `die Formel ist zu lang: Erlaubt sind ${limit} Zahlen, Namen und Operatoren, überschritten`,
  'too-deep': () => 'die Formel ist zu tief verschachtelt',
  'too-many-characters': ({ limit }) => `erlaubt sind höchstens ${exactly(limit)} Zeichen`,
  'no-names': ({ line }) => `${line} braucht mindestens einen Namen`,
  'not-a-name': ({ text }) => `${text} ist kein Name: Nimm Buchstaben, Ziffern und _`,
  reserved: ({ name }) => `${quoted(name)} hat eine eigene Bedeutung: Wähle einen anderen Namen`,
  'named-twice': ({ name }) => `${quoted(name)} kommt als Name zweimal vor`,
  starts: ({ wanted, given }) => `init braucht ${wanted} Einträge, einen für jede Komponente von w, und hat ${given}`,
  'no-task': ({ index }) => `eine Aufgabe ${index} gibt es nicht`,
  'not-a-formula': ({ part, limit }) => `${part} muss eine Formel von höchstens ${exactly(limit)} Zeichen sein`,
  'not-names': ({ part, min, max }) => `${part} muss eine Liste von ${min} bis ${max} Namen sein`,
  'not-starts': ({ wanted }) => `init muss für jede der ${wanted} Komponenten von w eine Formel enthalten`,
  'not-tasks': () => 'tasks muss names, values und weights enthalten',
  'task-names': () => 'tasks.names muss eine Liste von Namen sein',
  'task-count': ({ min, max }) => `tasks.values muss die Zahlen von ${min} bis ${max} Aufgaben enthalten`,
  'task-components': ({ limit }) => `die w aller Aufgaben dürfen zusammen höchstens ${limit} Komponenten haben`,
  'task-values': ({ wanted }) => `tasks.values muss für jede Aufgabe ${wanted} Zahlen enthalten`,
  'task-weights': () => 'tasks.weights muss für jede Aufgabe eine positive Zahl enthalten',
  failed: ({ message }) => `der Fehler heißt ${quoted(message)}`,
  'not-rows': () => 'X muss eine Liste von Zeilen sein',
  columns: ({ min, max }) => `X muss ${min} bis ${max} Spalten haben`,
  'row-count': ({ table, limit }) => `${table} muss 1 bis ${exactly(limit)} Zeilen enthalten`,
  row: ({ table, row, wanted }) => `${table}[${row}] muss ${wanted} Zahlen enthalten`,
  labels: ({ list, wanted }) => `${list} muss ${exactly(wanted)} Zahlen enthalten, eine für jede Zeile`,
  classes: ({ list }) => `${list} darf nur 1 und -1 enthalten`,
  constant: ({ name, min, max }) => `${name} muss zwischen ${exactly(min)} und ${exactly(max)} liegen`,
  'zone-too-narrow': ({ least }) => `A muss mindestens ${exactly(least)} sein, der Abstand der Minima`,
});

const straight: Quoted = (text) => `"${text}"`;

/** Without a capital and a full stop. */
export const formulaFault = (fault: ProblemFault, quoted = straight): string => {
  const said = tell(faults(quoted), fault);
  if (!('at' in fault) || fault.at === undefined) return said;
  const { at, offers = [] } = fault;
  return `${said} bei Zeichen ${at + 1}${offers.length === 0 ? '' : `: Schreib ${offers.join(' oder ')}`}`;
};

/** With the quotes of the language. */
export const quotedFault = (fault: ProblemFault): string => formulaFault(fault, (text) => `„${text}“`);
