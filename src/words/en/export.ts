import { isRandom } from '../../core/estimators/choice.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { selectedIn } from '../../scenario/selected.ts';
import { builtInName, formulaOf } from '../../scenario/source.ts';
import { exactly, tuple } from '../exact.ts';
import { normName } from '../symbols.ts';
import { messages, problemTitle } from './app.ts';
import { estimatorName } from './estimators.ts';

const tables: Readonly<Record<string, string>> = {
  field: 'the field',
  stationary: 'stationary points',
  levels: 'levels of g',
  estimates: 'estimators',
  ratio: 'ratios',
  convergence: 'runs',
  cost: 'costs',
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

const problemOf = ({ problem }: Scenario): string => {
  const text = builtInName(problem) === null ? formulaOf(problem) : null;
  return text ? `g = ${text.inner}, f = ${text.outer}` : problemTitle(problem);
};

const outerOf = ({ outer }: Scenario): string =>
  outer.schedule === 'inverse-sqrt'
    ? `${messages.schedules[outer.schedule]} with a first step of ${exactly(outer.firstUpdateNorm)}`
    : `${messages.schedules[outer.schedule]} with η = ${exactly(outer.stepSize)}`;

/** Every setting that the numbers of a picture depend on, in one line. */
export const settingsLine = (s: Scenario): string => {
  const formula = builtInName(s.problem) === null ? formulaOf(s.problem) : null;
  const inner = [
    `T = ${exactly(s.T)}`,
    `γ${decays[s.decay]} with γ = ${formula?.step ?? exactly(s.stepSize)}`.replace(/^γ with /, ''),
    formula?.init ? `w₀ = (${formula.init.join(', ')})` : `w₀ = ${tuple(s.w0)}`,
  ];
  const outer = [`λ₁ = ${tuple(s.lambda)}`, outerOf(s), `R = ${exactly(s.outer.iterations)}`, `τ = ${exactly(s.tau)}`];
  const compared = s.estimators.map(({ estimator }) =>
    isRandom(estimator) ? `${estimatorName(estimator)} (q = ${exactly(estimator.q)})` : estimatorName(estimator),
  );
  const seed = s.estimators.some(({ estimator }) => isRandom(estimator)) ? [`seed ${exactly(s.seed)}`] : [];
  return [
    problemOf(s),
    inner.join(', '),
    outer.join(', '),
    [...compared, ...seed].join(', '),
    `${messages.errorAgainst} ${messages.truths[s.truth]}`,
  ]
    .join(' · ')
    .replaceAll(' = ', '\u00A0=\u00A0')
    .replace(/(?<=\([^()]*,) (?=[^()]*\))/g, '\u00A0');
};

/** What of a view is shown, where there is a choice: said by a switch on the page, and beside the title in a picture. */
export const shownIn = (view: string, scenario: Scenario): string => {
  switch (view) {
    case 'outer': {
      const selected = selectedIn(scenario);
      const ofOne = scenario.field !== 'value' && scenario.field !== 'gradient';
      return `${messages.fieldNames[scenario.field]}${ofOne ? `, ${estimatorName(selected.estimator)}` : ''}`;
    }
    case 'ratio': {
      const along = scenario.along === null ? null : scenario.estimators[scenario.along];
      return `h·d/‖d‖² along ${along ? messages.pathOf(estimatorName(along.estimator)) : messages.ownPath}`;
    }
    case 'convergence':
      return scenario.quantity === 'gradient' ? normName(scenario.truth) : messages.quantityNames[scenario.quantity];
    case 'cost':
      return scenario.costs === 'each' ? '' : messages.costKindNames[scenario.costs];
    default:
      return '';
  }
};
