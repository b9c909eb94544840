import { type SettingFact, settingFacts } from '../../facts/settings.ts';
import { type ShownFact, shownFact } from '../../facts/shown.ts';
import type { Decay, Scenario } from '../../scenario/scenario.ts';
import { exactly, tuple } from '../exact.ts';
import { nameOf } from '../names.ts';
import { between } from '../numbers.ts';
import { normName, ratioName } from '../symbols.ts';
import { type Telling, tell } from '../telling.ts';
import { curveWords } from './curves.ts';
import { problemTitle } from './problemTitles.ts';
import { railWords } from './rail.ts';
import { viewWords } from './views.ts';

const tables: Readonly<Record<string, string>> = {
  field: 'Feld',
  stationary: 'stationäre Punkte',
  levels: 'Niveaulinien von g',
  estimates: 'Schätzer',
  ratio: 'Verhältnisse',
  convergence: 'Läufe',
  cost: 'Kosten',
  errors: 'Fehler der Verfahren',
  'two-truths': 'd und ∇f bei w_T',
};

/** The words of the export menu, and those that stand in an exported picture beside the view's own. */
export const exportWords = {
  menu: (title: string) => `Export: ${title}`,
  close: 'Schließen',
  picture: 'Bild',
  numbers: 'Zahlen',
  copy: 'Kopieren',
  svg: 'SVG',
  png: 'PNG, 2×',
  light: 'hell, für den Druck',
  csv: (table: string) =>
    `CSV: ${tables[table.replace('-pinned', '')] ?? table}${table.endsWith('-pinned') ? ', angeheftet' : ''}`,
  json: 'JSON',
  python: 'Python mit NumPy',
  link: 'Link',
  markdown: 'Markdown-Bild mit Link',
  bibtex: 'BibTeX',
  pinned: (settings: string) => `Angeheftet: ${settings}`,
  saved: (file: string) => `${file} ist gespeichert.`,
  copied: (what: string) => `${what} kopiert.`,
  markdownCopied: (file: string) =>
    `Markdown kopiert. Es zeigt ${file}: „PNG“ speichert diese Datei, sie gehört neben den Text.`,
  failed: (file: string) => `${file} konnte nicht erzeugt werden: Das Bild ist zu groß für diesen Browser.`,
  refused: 'Der Browser verbietet das Kopieren. Der Text ist hier markiert:',
};

const decays = { constant: '', 'inverse-sqrt': '/√t', harmonic: '/t' } as const;

/** γ, or γ/√t with γ, and its value. */
const stepSize = (decay: Decay, value: string): string =>
  decay === 'constant' ? `γ = ${value}` : `γ${decays[decay]} mit γ = ${value}`;

export const settingTelling: Telling<SettingFact, string> = {
  'built-in': ({ problem }) => problemTitle(problem),
  typed: ({ inner, outer }) => `g = ${inner}, f = ${outer}`,
  T: ({ T }) => `T = ${exactly(T)}`,
  'step-size': ({ decay, inner, ...fact }) => {
    const { momentum, best } = inner;
    const step = best ? 'das beste γ für jedes λ' : stepSize(decay, exactly(fact.stepSize));
    if (momentum === null) return step;
    return best ? 'Heavy-Ball, die besten γ und m für jedes λ' : `Heavy-Ball, ${step}, m = ${exactly(momentum)}`;
  },
  'learned-step-size': ({ decay, formula }) => stepSize(decay, formula),
  w0: ({ w0, warm }) => (warm ? `w₀ = ${tuple(w0)}, danach Warmstarts` : `w₀ = ${tuple(w0)}`),
  'w0-of-lambda': ({ formulas }) => `w₀ = (${formulas.join(', ')})`,
  lambda: ({ lambda }) => `λ₁ = ${tuple(lambda)}`,
  'first-update': ({ schedule, length }) =>
    `${railWords.schedules[schedule]} mit einem ersten Schritt von ${exactly(length)}`,
  'outer-step': ({ schedule, eta }) => `${railWords.schedules[schedule]} mit η = ${exactly(eta)}`,
  iterations: ({ iterations }) => `R = ${exactly(iterations)}`,
  tau: ({ tau }) => `τ = ${exactly(tau)}`,
  estimator: ({ who }) => nameOf(who).name,
  'estimator-with-coin': ({ who, q }) => `${nameOf(who).name} (q = ${exactly(q)})`,
  seed: ({ seed }) => `Startwert ${exactly(seed)}`,
  truth: ({ truth }) => (truth === 'steps' ? 'Fehler gegen alle T Schritte' : 'Fehler gegen die Lösung'),
};

/** Every setting that the numbers of a picture depend on, in one line. */
export const settingsLine = (scenario: Scenario): string =>
  settingFacts(scenario)
    .map((facts) => facts.map((fact) => tell(settingTelling, fact)).join(between))
    .join(' · ')
    .replaceAll(' = ', '\u00A0=\u00A0')
    .replace(/(?<=\([^()]*[,;]) (?=[^()]*\))/g, '\u00A0');

const shown: Telling<ShownFact, string> = {
  field: ({ field, truth }) => viewWords.fieldNames(truth)[field],
  'field-of': ({ field, truth, who }) => `${viewWords.fieldNames(truth)[field]}, ${nameOf(who).name}`,
  'ratio-along-own-path': ({ truth }) => `${ratioName(truth)} auf dem eigenen Pfad`,
  'ratio-along': ({ truth, who }) => `${ratioName(truth)} auf dem Pfad von ${nameOf(who).name}`,
  norm: ({ truth }) => normName(truth),
  quantity: ({ quantity, truth }) => curveWords.quantityNames(truth)[quantity],
  costs: ({ costs }) => curveWords.costKindNames[costs],
};

/** What of a view is shown, where there is a choice: said by a switch on the page, and beside the title in a picture. */
export const shownIn = (view: string, scenario: Scenario): string => {
  const fact = shownFact(view, scenario);
  return fact ? tell(shown, fact) : '';
};
