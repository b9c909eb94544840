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
import { list, plural } from './language.ts';
import { machineWords } from './machine.ts';
import { problemTitle } from './problemTitles.ts';
import { railWords } from './rail.ts';

/** The pinned run beside the live one. */
const problemName = (problem: Scenario['problem']): string => {
  const text = builtInName(problem) === null ? formulaOf(problem) : null;
  return text ? `f = ${text.outer}, g = ${text.inner}` : problemTitle(problem);
};

const outerStep = ({ schedule, size }: OuterStep): string => `${railWords.schedules[schedule]} mit ${exactly(size)}`;
const stepSize = (given: number | string): string => (typeof given === 'string' ? given : exactly(given));
const isNumbers = (given: readonly number[] | readonly string[]): given is readonly number[] =>
  given.every((x) => typeof x === 'number');
const start = (given: readonly number[] | readonly string[]): string =>
  isNumbers(given) ? tuple(given) : given.length === 1 ? given[0]! : `(${given.join('; ')})`;
const constant = (given: number | undefined): string => (given === undefined ? 'ohne Angabe' : exactly(given));
const constants = ({ strongConvexity, smoothness }: Declared): string =>
  `(${constant(strongConvexity)}; ${constant(smoothness)})`;

const warmth = (warm: boolean): string => (warm ? 'das letzte w_T' : 'w₀');

const innerName = ({ momentum, best }: InnerFact): string =>
  `${innerWords.methods[momentum === null ? 'gradient-descent' : 'heavy-ball']}${best ? ' mit bester Schrittweite' : momentum === null ? '' : ` mit m = ${exactly(momentum)}`}`;

const described = (who: Compared): string =>
  `${nameOf(who).name}${'q' in who.estimator ? ` mit q = ${exactly(who.estimator.q)}` : ''}`;
const whole = (who: Compared): Part => ({ ...nameOf(who), name: described(who) });

const instead = (name: string, now: string, then: string): Sentence =>
  say`${name} ${strong(now)} statt ${strong(then)}`;

/** What is named after a colon, of which a sentence lists several. */
const differences: Telling<Difference> = {
  problem: ({ now, pinned }) => instead('Problem', problemName(now), problemName(pinned)),
  T: ({ now, pinned }) => instead('T =', exactly(now), exactly(pinned)),
  stepSize: ({ now, pinned }) => instead('γ =', stepSize(now), stepSize(pinned)),
  decay: ({ now, pinned }) => instead('Plan', innerWords.decays[now], innerWords.decays[pinned]),
  innerMethod: ({ now, pinned }) => instead('innen', innerName(now), innerName(pinned)),
  w0: ({ now, pinned }) => instead('w₀ =', start(now), start(pinned)),
  warm: ({ now, pinned }) => instead('jeder Start von w', warmth(now), warmth(pinned)),
  declared: ({ now, pinned }) => instead('(α; β) =', constants(now), constants(pinned)),
  lambda: ({ now, pinned }) => instead('λ₁ =', tuple(now), tuple(pinned)),
  outer: ({ now, pinned }) => instead('außen', outerStep(now), outerStep(pinned)),
  iterations: ({ now, pinned }) => instead('R =', exactly(now), exactly(pinned)),
  seed: ({ now, pinned }) => instead('Startwert', exactly(now), exactly(pinned)),
  truth: ({ now, pinned }) => instead(railWords.errorAgainst, railWords.truths[now], railWords.truths[pinned]),
  arithmetic: ({ now, pinned }) =>
    instead('Arithmetik', machineWords.arithmetics[now], machineWords.arithmetics[pinned]),
  'estimator-is-new': ({ who }) => say`${whole(who)} neu`,
  'estimator-stands-for': ({ who, pinned }) => say`${whole(who)} statt ${strong(described(pinned))}`,
  'estimator-left-out': ({ who }) => say`ohne ${whole(who)}`,
};

export const pinnedTelling: Telling<PinnedFact> = {
  'same-run': () => say`Angeheftet: dieser Lauf. Ändere eine Einstellung, um beide zu sehen.`,
  differs: ({ first, more }) => {
    const named = first.map((one) => tell(differences, one));
    const others = say`${more} ${plural(more, { one: 'weiterer Unterschied', other: 'weitere Unterschiede' })}`;
    return say`Anders als im angehefteten Lauf: ${list(more > 0 ? [...named, others] : named)}.`;
  },
  outcome: ({ tau, error, value }) =>
    say`Bei τ = ${exactly(tau)} ist der Fehler ${both(error)}, und am Ende ist F = ${both(value)}.`,
  'outcome-of-a-draw': ({ tau, error, value }) =>
    say`Bei τ = ${exactly(tau)} hat eine Ziehung im quadratischen Mittel den Fehler ${both(error)}, und am Ende ist F = ${both(value)}.`,
  'outcome-of-a-toss': ({ tau, error, value }) =>
    say`Bei τ = ${exactly(tau)} hat ein Wurf im quadratischen Mittel den Fehler ${both(error)}, und am Ende ist F = ${both(value)}.`,
  'outcome-without-error': ({ tau, value }) => say`Bei τ = ${exactly(tau)} und am Ende ist F = ${both(value)}.`,
};

/** What differs from the pinned run, and what follows from it at τ and at the end. */
export const pinnedSentence = (live: Result, pinned: Result): Sentence =>
  joined(tellAll(pinnedTelling, pinnedFacts(live, pinned)));
