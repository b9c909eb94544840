import type { Line } from '../../core/expression/error.ts';
import { type Became, type ChangeFact, changeFact, type Subject } from '../../facts/change.ts';
import type { Change, Setting } from '../../scenario/change.ts';
import { isNamedBySymbol, settings } from '../../scenario/settings/settings.ts';
import { exactly, tuple } from '../exact.ts';
import { number } from '../numbers.ts';
import { plain } from '../sentence.ts';
import { type Telling, tell } from '../telling.ts';
import { quotedFault } from './formulaFault.ts';
import { either } from './language.ts';
import { settingName } from './settings.ts';

/** What was made of a damaged link, one sentence for each change: what stood there, what is allowed, what is used. */

/** A setting by its symbol where it has one, else in words, in the nominative. */
const nameOf = (setting: Setting): string =>
  isNamedBySymbol(setting) ? settings[setting].symbol : settingName[setting];

/** "zweite", "7."; in the genitive "zweiten". */
const ordinal = (n: number, ending: 'e' | 'en'): string => {
  const stem = ['erst', 'zweit', 'dritt', 'viert', 'fünft', 'sechst'][n - 1];
  return stem ? stem + ending : `${n}.`;
};

const subjects: Telling<Subject, string> = {
  setting: ({ setting }) => nameOf(setting),
  'nth-estimator': ({ n }) => `der ${ordinal(n, 'e')} Schätzer`,
  'nth-number': ({ setting, n }) => `die ${ordinal(n, 'e')} Zahl von ${nameOf(setting)}`,
  'of-nth-estimator': ({ setting, n }) => `${nameOf(setting)} des ${ordinal(n, 'en')} Schätzers`,
};

const quoted = (x: Change['given']): string => (typeof x === 'number' ? exactly(x) : `„${x}“`);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A symbol keeps its case at the start of a sentence: "q war 0". */
const starting = (name: string): string => (/^\p{L}{2}/u.test(name) ? capital(name) : name);
const first = (subject: Subject): string => starting(tell(subjects, subject));

const values: Telling<Became, string> = {
  value: ({ value }) => (typeof value === 'number' ? exactly(value) : typeof value === 'string' ? value : tuple(value)),
  usual: () => 'die Voreinstellung',
  'left-out': () => 'keine Angabe',
};

/** What is taken instead, as a sentence of its own without its end. */
const nowIs = (became: Became): string =>
  became.kind === 'left-out' ? 'Die Angabe entfällt' : `Jetzt gilt ${tell(values, became)}`;

/** What a line of a typed problem says, in the dative. */
const lines: Readonly<Record<Line, string>> = {
  lambda: 'den Namen von λ',
  w: 'den Namen von w',
  inner: 'g',
  outer: 'f',
  init: 'dem Start von w',
  step: 'γ',
  tasks: 'den Aufgaben',
};

const telling: Telling<ChangeFact, string> = {
  'pinned-lost': () => 'Der angeheftete Lauf war nicht zu lesen: Es ist nichts angeheftet.',
  'pinned-repaired': () =>
    'Der angeheftete Lauf war nicht vollständig zu lesen: Was darin beschädigt war, steht auf der Voreinstellung.',
  'no-page': ({ given }) => `Eine Seite ${quoted(given)} gibt es nicht; dies ist die Seite zum Erkunden.`,
  'other-version': ({ given, became }) =>
    `Der Link ist von Version ${given}; er wird als Version ${tell(values, became)} gelesen.`,
  'unknown-estimator': ({ subject, given }) => `${first(subject)} war ${quoted(given)} und ist unbekannt: Er entfällt.`,
  above: ({ subject, given, limit, became }) =>
    `${first(subject)} war ${quoted(given)}; erlaubt ist höchstens ${exactly(limit)}. ${nowIs(became)}.`,
  below: ({ subject, given, limit, became }) =>
    `${first(subject)} war ${quoted(given)}; erlaubt ist mindestens ${exactly(limit)}. ${nowIs(became)}.`,
  work: ({ subject, given, limit, became }) =>
    `${first(subject)} war ${quoted(given)}; T × R × Schätzer darf höchstens ${exactly(limit)} sein. ${nowIs(became)}.`,
  'no-contraction': ({ subject, given, limit, became }) =>
    `${first(subject)} war ${quoted(given)}; U Theorem 2 verlangt weniger als 1/max a, ${number(limit)}. ${nowIs(became)}.`,
  'too-many-estimators': ({ given, limit }) =>
    `Gegeben waren ${quoted(given)} Schätzer; erlaubt sind ${limit}, also werden die ersten ${limit} verglichen.`,
  length: ({ subject, given, wanted, became }) =>
    `${first(subject)} hatte ${quoted(given)} ${Number(given) === 1 ? 'Zahl' : 'Zahlen'}; dieses Problem verlangt ${wanted}. ${nowIs(became)}.`,
  formula: ({ given, fault, line, became }) =>
    `Die Formel ${quoted(given)} ist nicht zu lesen: ${line === null ? '' : `in der Zeile mit ${lines[line]}: `}${quotedFault(fault)}. ${nowIs(became)}.`,
  'line-missing': ({ line, became }) =>
    `Im Link fehlt die Zeile mit ${lines[line]}, die ein eingetipptes Problem braucht. ${nowIs(became)}.`,
  'of-no-formula': ({ given }) =>
    `${quoted(given)} gehört zu einem eingetippten Problem, dessen Formel im Link fehlt: Die Angabe entfällt.`,
  'one-of': ({ subject, given, allowed, became }) =>
    `${first(subject)} war ${quoted(given)}; möglich ist ${plain(either(allowed))}. ${nowIs(became)}.`,
  'not-a-number': ({ subject, given, became }) =>
    `${first(subject)} war ${Number.isNaN(given) ? 'etwas anderes als eine Zahl' : `${quoted(given)}, und das ist keine Zahl`}. ${nowIs(became)}.`,
  'not-positive': ({ subject, given, became }) =>
    `${first(subject)} war ${quoted(given)} und muss positiv sein. ${nowIs(became)}.`,
  'not-whole': ({ subject, given, became }) =>
    `${first(subject)} war ${quoted(given)} und muss eine ganze Zahl sein. ${nowIs(became)}.`,
  'written-as-text': ({ subject, became }) => `${first(subject)} stand als Text da. ${nowIs(became)}.`,
  'not-a-list': ({ subject, given, became }) =>
    `${first(subject)} war ${quoted(given)}, und das ist keine Liste. ${nowIs(became)}.`,
  'not-an-object': ({ subject, given, became }) =>
    `${first(subject)} war ${quoted(given)}, und das ist nicht zu lesen. ${nowIs(became)}.`,
  'not-a-window': () =>
    'Das Fenster muss x₀, x₁, y₀, y₁ mit x₀ < x₁ und y₀ < y₁ sein: Jetzt gilt das Fenster des Problems.',
  'not-a-slice': () =>
    'Eine Ebene zeigt zwei verschiedene der vorhandenen Komponenten: Gezeigt werden die ersten beiden.',
  'root-mean-square': () =>
    'Der Link stammt aus der Zeit, bevor η₀ eines Schätzers mit Münze aus dem quadratischen Mittel seines ersten Schritts folgte. Damals entschied der erste Wurf: Dieser Lauf sieht jetzt anders aus.',
  'kept-elsewhere': () =>
    'Die Zeilen dieses Links liegen auf dem Gerät, das ihn geschrieben hat, und nicht hier: An ihrer Stelle werden ebenso viele aus einem Startwert gezogen. Gib unter Dein Problem, Daten, ihre Datei, um die anderen zu sehen.',
  taken: ({ subject, given, became }) =>
    `${first(subject)} war ${quoted(given)}, und das ist vergeben oder unbekannt. ${nowIs(became)}.`,
  'needs-symmetry': () =>
    'CG nimmt die Abbildung des Gradientenabstiegs: Es braucht eine symmetrische Jacobi-Matrix, und die des Heavy-Ball-Verfahrens ist es nicht.',
  'unknown-key': ({ given, within }) => `${starting(nameOf(within))} kennt kein ${quoted(given)}: Die Angabe entfällt.`,
  repeated: ({ given }) => `${quoted(given)} steht mehrmals im Link: Das letzte zählt.`,
  incomplete: ({ given }) => `${quoted(given)} hat im Link keinen Wert; vielleicht wurde der Link abgeschnitten.`,
};

export const changeSentence = (change: Change): string => tell(telling, changeFact(change));
