import type { Line } from '../../core/expression/error.ts';
import { type Became, type ChangeFact, changeFact, type Subject } from '../../facts/change.ts';
import type { Change, Setting } from '../../scenario/change.ts';
import { isNamedBySymbol, settings } from '../../scenario/settings/settings.ts';
import { exactly, tuple } from '../exact.ts';
import { number } from '../numbers.ts';
import { plain } from '../sentence.ts';
import { type Telling, tell } from '../telling.ts';
import { formulaFault } from './formulaFault.ts';
import { either, plural } from './language.ts';
import { settingName } from './settings.ts';

/** What was made of a damaged link, one sentence for each change: what stood there, what is allowed, what is used. */

/** A setting by its symbol where it has one, else in words. */
const nameOf = (setting: Setting): string =>
  isNamedBySymbol(setting) ? settings[setting].symbol : settingName[setting];

const ordinal = (n: number): string => ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'][n - 1] ?? `${n}th`;

const subjects: Telling<Subject, string> = {
  setting: ({ setting }) => nameOf(setting),
  'nth-estimator': ({ n }) => `the ${ordinal(n)} estimator`,
  'nth-number': ({ setting, n }) => `the ${ordinal(n)} number of ${nameOf(setting)}`,
  'of-nth-estimator': ({ setting, n }) => `${nameOf(setting)} of the ${ordinal(n)} estimator`,
};

const quoted = (x: Change['given']): string => (typeof x === 'number' ? exactly(x) : `“${x}”`);

const values: Telling<Became, string> = {
  value: ({ value }) => (typeof value === 'number' ? exactly(value) : typeof value === 'string' ? value : tuple(value)),
  usual: () => 'the default',
  'left-out': () => 'left out',
};

const capital = (text: string): string => text.charAt(0).replace(/[a-z]/, (c) => c.toUpperCase()) + text.slice(1);

/** A symbol keeps its case at the start of a sentence: "q was 0". */
const first = (subject: Subject): string => {
  const name = tell(subjects, subject);
  return /^[a-z]{2}/.test(name) ? capital(name) : name;
};

/** A symbol is said again, a name is not. */
const again = (subject: Subject): string => {
  const name = tell(subjects, subject);
  return name.includes(' ') ? 'it' : name;
};

/** "T is 10", as a clause. */
const is = (subject: Subject, became: Became): string => `${again(subject)} is ${tell(values, became)}`;

/** What a line of a typed problem says. */
const lines: Readonly<Record<Line, string>> = {
  lambda: 'the names of λ',
  w: 'the names of w',
  inner: 'g',
  outer: 'f',
  init: 'the start of w',
  step: 'γ',
  tasks: 'the tasks',
};

const telling: Telling<ChangeFact, string> = {
  'pinned-lost': () => 'The pinned run could not be read: nothing is pinned.',
  'pinned-repaired': () => 'The pinned run could not be read whole: what was damaged in it stands at its default.',
  'no-page': ({ given }) => `There is no page ${quoted(given)}; this is the explorer.`,
  'other-version': ({ given, became }) =>
    `The link is of version ${given}; it is read as version ${tell(values, became)}.`,
  'unknown-estimator': ({ subject, given }) =>
    `${first(subject)} was ${quoted(given)}, which is unknown: it is left out.`,
  above: ({ subject, given, limit, became }) =>
    `${first(subject)} was ${quoted(given)}; the limit is ${exactly(limit)}, so ${is(subject, became)}.`,
  below: ({ subject, given, limit, became }) =>
    `${first(subject)} was ${quoted(given)}; the least is ${exactly(limit)}, so ${is(subject, became)}.`,
  work: ({ subject, given, limit, became }) =>
    `${first(subject)} was ${quoted(given)}; T × R × estimators may be ${exactly(limit)} at most, so ${is(subject, became)}.`,
  'no-contraction': ({ subject, given, limit, became }) =>
    `${first(subject)} was ${quoted(given)}; U Theorem 2 needs it below 1/max a, ${number(limit)}, so ${is(subject, became)}.`,
  'too-many-estimators': ({ given, limit }) =>
    `${quoted(given)} estimators were given; the limit is ${limit}, so the first ${limit} are compared.`,
  length: ({ subject, given, wanted, became }) =>
    `${first(subject)} had ${quoted(given)} ${plural(Number(given), { one: 'number', other: 'numbers' })}; this problem has ${wanted}, so ${is(subject, became)}.`,
  formula: ({ given, fault, line, became }) =>
    `The formula ${quoted(given)} cannot be read: ${line === null ? '' : `in ${lines[line]}, `}${formulaFault(fault)}. The problem is ${tell(values, became)}.`,
  'line-missing': ({ line, became }) =>
    `The link lacks ${lines[line]}, which a typed problem needs. The problem is ${tell(values, became)}.`,
  'of-no-formula': ({ given }) =>
    `${quoted(given)} belongs to a typed problem, of which the link has no formula: it is left out.`,
  'one-of': ({ subject, given, allowed, became }) =>
    `${first(subject)} was ${quoted(given)}; it may be ${plain(either(allowed))}, and ${is(subject, became)}.`,
  'not-a-number': ({ subject, given, became }) =>
    `${first(subject)} was ${Number.isNaN(given) ? 'something else' : quoted(given)}, which is not a number: ${is(subject, became)}.`,
  'not-positive': ({ subject, given, became }) =>
    `${first(subject)} was ${quoted(given)} and must be positive: ${is(subject, became)}.`,
  'not-whole': ({ subject, given, became }) =>
    `${first(subject)} was ${quoted(given)} and must be a whole number: ${is(subject, became)}.`,
  'written-as-text': ({ subject, became }) => `${first(subject)} was written as text: ${is(subject, became)}.`,
  'not-a-list': ({ subject, given, became }) =>
    `${first(subject)} was ${quoted(given)}, which is not a list: ${is(subject, became)}.`,
  'not-an-object': ({ subject, given, became }) =>
    `${first(subject)} was ${quoted(given)}, which cannot be read: ${is(subject, became)}.`,
  'not-a-window': () => 'The window must be x₀, x₁, y₀, y₁ with x₀ < x₁ and y₀ < y₁: it is the problem’s own.',
  'not-a-slice': () => 'A plane shows two different components of those there are: the first two are shown.',
  'root-mean-square': () =>
    'The link is from before η₀ of an estimator with a coin came from the root mean square of its first step. Then its first coin decided: that run looks different now.',
  'kept-elsewhere': () =>
    'The rows of this link are kept on the device that wrote it, and are not here: as many are drawn from a seed in their place. To see the others, give their file under Your problem, Data.',
  taken: ({ subject, given, became }) =>
    `${first(subject)} was ${quoted(given)}, which is taken or unknown: ${is(subject, became)}.`,
  'needs-symmetry': () =>
    'CG takes the map of gradient descent: it needs a symmetric Jacobian, which heavy ball’s is not.',
  'unknown-key': ({ given, within }) => `${quoted(given)} is unknown in ${nameOf(within)} and left out.`,
  repeated: ({ given }) => `${quoted(given)} stands more than once in the link: the last one counts.`,
  incomplete: ({ given }) => `${quoted(given)} has no value in the link, which may have been cut off.`,
};

export const changeSentence = (change: Change): string => tell(telling, changeFact(change));
