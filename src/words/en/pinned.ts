import type { Result } from '../../engine/result.ts';
import { type Declared, type Difference, type OuterStep, type PinnedFact, pinnedFacts } from '../../facts/pinned.ts';
import type { InnerFact } from '../../facts/settings.ts';
import type { Compared, Scenario } from '../../scenario/scenario.ts';
import { builtInName, formulaOf } from '../../scenario/source.ts';
import { both } from '../beside.ts';
import { exactly, tuple } from '../exact.ts';
import { joined } from '../joined.ts';
import { nameOf } from '../names.ts';
import { type Part, type Sentence, say, strong } from '../sentence.ts';
import { type Telling, tell, tellAll } from '../telling.ts';
import { innerWords } from './innerDescent.ts';
import { list } from './language.ts';
import { machineWords } from './machine.ts';
import { problemTitle } from './problemTitles.ts';
import { railWords } from './rail.ts';

/** The pinned run beside the live one. */
const problemName = (problem: Scenario['problem']): string => {
  const text = builtInName(problem) === null ? formulaOf(problem) : null;
  return text ? `f = ${text.outer}, g = ${text.inner}` : problemTitle(problem);
};

const outerStep = ({ schedule, size }: OuterStep): string => `${railWords.schedules[schedule]} with ${exactly(size)}`;
const stepSize = (given: number | string): string => (typeof given === 'string' ? given : exactly(given));
const isNumbers = (given: readonly number[] | readonly string[]): given is readonly number[] =>
  given.every((x) => typeof x === 'number');
const start = (given: readonly number[] | readonly string[]): string =>
  isNumbers(given) ? tuple(given) : given.length === 1 ? given[0]! : `(${given.join(', ')})`;
const constant = (given: number | undefined): string => (given === undefined ? 'undeclared' : exactly(given));
const constants = ({ strongConvexity, smoothness }: Declared): string =>
  `(${constant(strongConvexity)}, ${constant(smoothness)})`;

const warmth = (warm: boolean): string => (warm ? 'the last w_T' : 'w₀');

const innerName = ({ momentum, best }: InnerFact): string =>
  `${innerWords.methods[momentum === null ? 'gradient-descent' : 'heavy-ball']}${best ? ', best step' : momentum === null ? '' : `, m = ${exactly(momentum)}`}`;

const described = (who: Compared): string =>
  `${nameOf(who).name}${'q' in who.estimator ? ` with q = ${exactly(who.estimator.q)}` : ''}`;
const whole = (who: Compared): Part => ({ ...nameOf(who), name: described(who) });

const instead = (name: string, now: string, then: string): Sentence =>
  say`${name} is ${strong(now)} instead of ${strong(then)}`;

/** Clauses, of which a sentence lists several. */
const differences: Telling<Difference> = {
  problem: ({ now, pinned }) => instead('the problem', problemName(now), problemName(pinned)),
  T: ({ now, pinned }) => instead('T', exactly(now), exactly(pinned)),
  stepSize: ({ now, pinned }) => instead('γ', stepSize(now), stepSize(pinned)),
  decay: ({ now, pinned }) => instead('the schedule of γ', innerWords.decays[now], innerWords.decays[pinned]),
  innerMethod: ({ now, pinned }) => instead('the inner method', innerName(now), innerName(pinned)),
  w0: ({ now, pinned }) => instead('w₀', start(now), start(pinned)),
  warm: ({ now, pinned }) => instead('each start of w', warmth(now), warmth(pinned)),
  declared: ({ now, pinned }) => instead('(α, β)', constants(now), constants(pinned)),
  lambda: ({ now, pinned }) => instead('λ₁', tuple(now), tuple(pinned)),
  outer: ({ now, pinned }) => instead('the outer step', outerStep(now), outerStep(pinned)),
  iterations: ({ now, pinned }) => instead('R', exactly(now), exactly(pinned)),
  seed: ({ now, pinned }) => instead('the seed', exactly(now), exactly(pinned)),
  truth: ({ now, pinned }) => instead('the truth', railWords.truths[now], railWords.truths[pinned]),
  arithmetic: ({ now, pinned }) =>
    instead('the arithmetic', machineWords.arithmetics[now], machineWords.arithmetics[pinned]),
  'estimator-is-new': ({ who }) => say`${whole(who)} is new`,
  'estimator-stands-for': ({ who, pinned }) => say`${whole(who)} replaces ${strong(described(pinned))}`,
  'estimator-left-out': ({ who }) => say`${whole(who)} is left out`,
};

export const pinnedTelling: Telling<PinnedFact> = {
  'same-run': () => say`Pinned: this run. Change one setting to see both.`,
  differs: ({ first, more }) => {
    const clauses = first.map((one) => tell(differences, one));
    return say`Against the pinned run, ${list(more > 0 ? [...clauses, say`${more} more`] : clauses)}.`;
  },
  outcome: ({ tau, error, value }) =>
    say`At τ = ${exactly(tau)} the error is ${both(error)}, and at the end F = ${both(value)}.`,
  'outcome-of-a-draw': ({ tau, error, value }) =>
    say`At τ = ${exactly(tau)} a draw is off by ${both(error)} in root mean square, and at the end F = ${both(value)}.`,
  'outcome-of-a-toss': ({ tau, error, value }) =>
    say`At τ = ${exactly(tau)} a toss is off by ${both(error)} in root mean square, and at the end F = ${both(value)}.`,
  'outcome-without-error': ({ tau, value }) => say`At τ = ${exactly(tau)} and at the end F = ${both(value)}.`,
};

/** What differs from the pinned run, and what follows from it at τ and at the end. */
export const pinnedSentence = (live: Result, pinned: Result): Sentence =>
  joined(tellAll(pinnedTelling, pinnedFacts(live, pinned)));
