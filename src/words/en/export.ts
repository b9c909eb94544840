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
  field: 'the field',
  stationary: 'stationary points',
  levels: 'levels of g',
  estimates: 'estimators',
  ratio: 'ratios',
  convergence: 'runs',
  cost: 'costs',
  errors: 'errors of methods',
  'two-truths': 'two truths at w_T',
};

/** The words of the export menu, and those that stand in an exported picture beside the view's own. */
export const exportWords = {
  menu: (title: string) => `Export ${title}`,
  close: 'Close',
  picture: 'Picture',
  numbers: 'Numbers',
  copy: 'Copy',
  svg: 'SVG',
  png: 'PNG, 2×',
  light: 'light, for print',
  csv: (table: string) =>
    `CSV of ${tables[table.replace('-pinned', '')] ?? table}${table.endsWith('-pinned') ? ', pinned' : ''}`,
  json: 'JSON',
  python: 'Python, with NumPy',
  link: 'Link',
  markdown: 'Markdown image with link',
  bibtex: 'BibTeX',
  pinned: (settings: string) => `Pinned: ${settings}`,
  saved: (file: string) => `${file} is saved.`,
  copied: (what: string) => `${what} copied.`,
  markdownCopied: (file: string) =>
    `Markdown copied. It shows ${file}, which is saved by “PNG” and put beside the text.`,
  failed: (file: string) => `${file} could not be made: the picture is too large for this browser.`,
  refused: 'The browser forbids copying. The text is selected here:',
};

const decays = { constant: '', 'inverse-sqrt': '/√t', harmonic: '/t' } as const;

/** γ, or γ/√t with γ, and its value. */
const stepSize = (decay: Decay, value: string): string =>
  decay === 'constant' ? `γ = ${value}` : `γ${decays[decay]} with γ = ${value}`;

export const settingTelling: Telling<SettingFact, string> = {
  'built-in': ({ problem }) => problemTitle(problem),
  typed: ({ inner, outer }) => `g = ${inner}, f = ${outer}`,
  T: ({ T }) => `T = ${exactly(T)}`,
  'step-size': ({ decay, inner, ...fact }) => {
    const { momentum, best } = inner;
    const step = best ? 'the best γ for each λ' : stepSize(decay, exactly(fact.stepSize));
    if (momentum === null) return step;
    return best ? 'heavy ball, the best γ and m for each λ' : `heavy ball, ${step}, m = ${exactly(momentum)}`;
  },
  'learned-step-size': ({ decay, formula }) => stepSize(decay, formula),
  w0: ({ w0, warm }) => (warm ? `w₀ = ${tuple(w0)}, then warm starts` : `w₀ = ${tuple(w0)}`),
  'w0-of-lambda': ({ formulas }) => `w₀ = (${formulas.join(', ')})`,
  lambda: ({ lambda }) => `λ₁ = ${tuple(lambda)}`,
  'first-update': ({ schedule, length }) => `${railWords.schedules[schedule]} with a first step of ${exactly(length)}`,
  'outer-step': ({ schedule, eta }) => `${railWords.schedules[schedule]} with η = ${exactly(eta)}`,
  iterations: ({ iterations }) => `R = ${exactly(iterations)}`,
  tau: ({ tau }) => `τ = ${exactly(tau)}`,
  estimator: ({ who }) => nameOf(who).name,
  'estimator-with-coin': ({ who, q }) => `${nameOf(who).name} (q = ${exactly(q)})`,
  seed: ({ seed }) => `seed ${exactly(seed)}`,
  truth: ({ truth }) => `${railWords.errorAgainst} ${railWords.truths[truth]}`,
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
  'ratio-along-own-path': ({ truth }) => `${ratioName(truth)} along ${curveWords.ownPath}`,
  'ratio-along': ({ truth, who }) => `${ratioName(truth)} along ${curveWords.pathOf(nameOf(who).name)}`,
  norm: ({ truth }) => normName(truth),
  quantity: ({ quantity, truth }) => curveWords.quantityNames(truth)[quantity],
  costs: ({ costs }) => curveWords.costKindNames[costs],
};

/** What of a view is shown, where there is a choice: said by a switch on the page, and beside the title in a picture. */
export const shownIn = (view: string, scenario: Scenario): string => {
  const fact = shownFact(view, scenario);
  return fact ? tell(shown, fact) : '';
};
