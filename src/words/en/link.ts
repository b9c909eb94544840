import type { Change, Setting, Shown } from '../../scenario/change.ts';
import { isNamedBySymbol, type Symbolic, settings } from '../../scenario/settings/settings.ts';
import { exactly, tuple } from '../exact.ts';
import { parameterName } from './estimators.ts';

/** What was made of a damaged link, one sentence for each change: what stood there, what is allowed, what is used. */

const words: Readonly<Record<Exclude<Setting, Symbolic>, string>> = {
  problem: 'the problem',
  estimators: 'the list of estimators',
  estimator: 'the estimator',
  selected: 'the selected estimator',
  ...parameterName,
  slot: 'the colour',
  decay: 'the schedule of γ',
  outer: 'the outer descent',
  schedule: 'the outer schedule',
  iterations: 'R',
  firstUpdateNorm: 'η₀',
  outerStepSize: 'η',
  seed: 'the seed',
  truth: 'the truth',
  arithmetic: 'the arithmetic',
  field: 'the field',
  arrows: 'the switch for needles',
  along: 'the path that ratios follow',
  quantity: 'the quantity of the convergence view',
  costs: 'the kind of costs',
  frame: 'the window',
  window: 'the domain of λ',
  region: 'the domain of w',
  strongConvexity: 'α',
  smoothness: 'β',
  scenario: 'the scenario',
  link: 'the link',
  pinned: 'the pinned run',
  page: 'the page',
  version: 'the version',
};

/** A setting by its symbol where it has one, else in words. */
const nameOf = (setting: Setting): string => (isNamedBySymbol(setting) ? settings[setting].symbol : words[setting]);

const ordinal = (i: number): string => ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'][i] ?? `${i + 1}th`;

const subjectOf = ({ setting, of }: Change): string => {
  if (of === undefined) return nameOf(setting);
  if (setting === 'estimator') return `the ${ordinal(of)} estimator`;
  const whole = setting === 'lambda' || setting === 'w0';
  return whole
    ? `the ${ordinal(of)} number of ${nameOf(setting)}`
    : `${nameOf(setting)} of the ${ordinal(of)} estimator`;
};

const quoted = (x: Change['given']): string => (typeof x === 'number' ? exactly(x) : `“${x}”`);

const shown = (x: Shown): string =>
  x === null ? 'the usual one' : typeof x === 'number' ? exactly(x) : typeof x === 'string' ? x : tuple(x);

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

const sentence = (text: string): string => text.charAt(0).replace(/[a-z]/, (c) => c.toUpperCase()) + text.slice(1);

const isSymbol = (name: string): boolean => !name.includes(' ');

/** A symbol keeps its case at the start of a sentence: "q was 0". */
const about = (subject: string, text: string): string =>
  subject.startsWith('the ') ? sentence(`${subject} ${text}`) : `${subject} ${text}`;

export const changeSentence = (change: Change): string => {
  const { setting, given, used, why } = change;
  const subject = subjectOf(change);
  if (setting === 'pinned' && used === null && why.code !== 'repaired')
    return 'The pinned run could not be read: nothing is pinned.';
  const it = isSymbol(subject) ? subject : 'it';
  const was = quoted(given);
  const is =
    used === null && (setting === 'strongConvexity' || setting === 'smoothness')
      ? `${it} is left out`
      : `${it} is ${shown(used)}`;
  switch (why.code) {
    case 'above':
      return about(subject, `was ${was}; the limit is ${exactly(why.limit)}, so ${is}.`);
    case 'below':
      return about(subject, `was ${was}; the least is ${exactly(why.limit)}, so ${is}.`);
    case 'work':
      return `R was ${was}; T × R × estimators may be ${exactly(why.limit)} at most, so ${is}.`;
    case 'too-many':
      return `${was} estimators were given; the limit is ${why.limit}, so the first ${why.limit} are compared.`;
    case 'length':
      return `${subject} had ${was} ${given === 1 ? 'number' : 'numbers'}; this problem has ${why.wanted}, so ${is}.`;
    case 'formula':
      return `The formula ${was} cannot be read: ${why.fault.replace(/\.$/, '')}. The problem is ${shown(used)}.`;
    case 'one-of':
      if (setting === 'page') return `There is no page ${was}; this is the explorer.`;
      if (setting === 'version') return `The link is of version ${given}; it is read as version ${shown(used)}.`;
      if (setting === 'estimator') return `${sentence(subject)} was ${was}, which is unknown: it is left out.`;
      return about(subject, `was ${was}; it may be ${list(why.allowed)}, and ${it} is ${shown(used)}.`);
    case 'not-a-number':
      return about(subject, `was ${Number.isNaN(given) ? 'something else' : was}, which is not a number: ${is}.`);
    case 'not-positive':
      return about(subject, `was ${was} and must be positive: ${is}.`);
    case 'not-whole':
      return about(subject, `was ${was} and must be a whole number: ${is}.`);
    case 'written-as-text':
      return about(subject, `was written as text: ${is}.`);
    case 'not-a-list':
      return about(subject, `was ${was}, which is not a list: ${is}.`);
    case 'not-an-object':
      return about(subject, `was ${was}, which says nothing: ${is}.`);
    case 'not-a-window':
      return 'The window must be x₀, x₁, y₀, y₁ with x₀ < x₁ and y₀ < y₁: it is the problem’s own.';
    case 'taken':
      return about(subject, `was ${was}, which is taken or unknown: ${is}.`);
    case 'repaired':
      return 'The pinned run could not be read whole: what was damaged in it stands at its default.';
    case 'unknown-key':
      return `${was} is unknown in ${nameOf(setting)} and left out.`;
    case 'repeated':
      return `${was} stands more than once in the link: the last one counts.`;
    case 'incomplete':
      return `${was} has no value in the link, which may have been cut off.`;
  }
};
