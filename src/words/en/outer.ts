import { isRandom } from '../../core/estimators/choice.ts';
import type { Result } from '../../engine/result.ts';
import type { Beside } from '../../facts/beside.ts';
import { type OuterFact, outerFacts } from '../../facts/outer.ts';
import type { Compared } from '../../scenario/scenario.ts';
import { exactly } from '../exact.ts';
import { nameOf } from '../names.ts';
import { number } from '../numbers.ts';
import { place, precise } from '../place.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import { truthName } from '../symbols.ts';
import { type Telling, tellAll } from '../telling.ts';
import { measured, ratioIs, valued } from '../valued.ts';
import { divergenceTelling } from './divergence.ts';
import { domainTelling } from './domain.ts';
import { leastDraw } from './drawn.ts';
import { keepsTelling } from './keeps.ts';
import { noValueTelling } from './noValue.ts';
import { besideZero, inFloat32, nextIsNone } from './range.ts';
import { over, toCome } from './runs.ts';
import { stepSizeTelling } from './stepSize.ts';

/** What the outer plane shows now, in at most two lines. */

/** "the h of Exact points away from ∇f: h·∇f/‖∇f‖² = −0.38" */
export const pointsAway = (who: Compared, ratio: Beside, tails = false): Sentence =>
  say`the h of ${nameOf(who)}${tails ? ` and ${leastDraw(who.estimator)}` : ''} points away from ${truthName('solution')}: ${ratioIs(ratio, 'solution')}`;

const times = (factor: number): Sentence =>
  say`${strong(factor < 1e5 ? exactly(Math.round(factor)) : number(factor))} times`;

export const outerTelling: Telling<OuterFact> = {
  ...stepSizeTelling,
  ...domainTelling,
  ...keepsTelling,
  ...divergenceTelling,
  ...noValueTelling,
  'nobody-compared': () => say`No estimator is compared: add one to see its path.`,
  'no-start': ({ lambda }) => say`At λ₁\u00A0=\u00A0${precise(lambda)} nothing has a finite value: move λ₁ or lower γ.`,
  'starts-at-standstill': ({ who, lambda, length, ...fact }) =>
    say`λ₁\u00A0=\u00A0${precise(lambda)} is almost stationary: a first step of length ${exactly(length)} is ${times(fact.times)} the h of ${nameOf(who)}. Lower the step or move λ₁.`,
  'starts-far': ({ who, length, ...fact }) =>
    isRandom(who.estimator)
      ? say`The first step of ${nameOf(who)} has length ${exactly(length)} in root mean square, which is ${times(fact.times)} that of its h. Lower the step or move λ₁.`
      : say`The first step of ${nameOf(who)} has length ${exactly(length)}, which is ${times(fact.times)} its h. Lower the step or move λ₁.`,
  'run-stops': ({ who, tau, lambda, truth, length, float32 }) =>
    say`${nameOf(who)} stops at τ\u00A0=\u00A0${tau}, at ${place(lambda)}: its h is 0 there${inFloat32(float32)}, ${besideZero(truth, length)}.`,
  'run-diverges': ({ who, tau, lambda, value, float32 }) =>
    say`${nameOf(who)} diverges: after ${place(lambda)} at τ\u00A0=\u00A0${tau}, where F\u00A0=\u00A0${strong(number(value))}, ${nextIsNone(float32)}.`,
  'has-value': ({ tau, who, value }) =>
    say`At τ\u00A0=\u00A0${tau}, ${nameOf(who)} has F\u00A0=\u00A0${strong(number(value))}.`,
  'has-no-truth': ({ tau, who, lambda, truth, value }) =>
    say`At τ\u00A0=\u00A0${tau}, λ\u00A0=\u00A0${place(lambda)}, ${nameOf(who)} has F\u00A0=\u00A0${strong(number(value))}${
      truth === 'steps' ? '; d is not finite there' : '; no exact solution was found there to take ∇f at'
    }.`,
  uphill: ({ tau, who, lambda, ratio }) =>
    say`At τ\u00A0=\u00A0${tau}, λ\u00A0=\u00A0${place(lambda)}, a step along −h of ${nameOf(who)} goes ${strong('uphill')}: ${ratioIs(ratio)}.`,
  'against-solution': ({ tau, who, lambda, ratio }) =>
    say`At τ\u00A0=\u00A0${tau}, λ\u00A0=\u00A0${place(lambda)}, ${pointsAway(who, ratio)}.`,
  'uphill-is-hatched': () => say`Hatched: everywhere that holds.`,
  'run-has-arrived': (fact) =>
    say`At τ\u00A0=\u00A0${fact.tau}, ${nameOf(fact.who)} has arrived at ${place(fact.lambda)}: ${valued(fact)}, ${measured(fact)}.`,
  stands: (fact) =>
    say`At τ\u00A0=\u00A0${fact.tau}, ${nameOf(fact.who)} stands at ${place(fact.lambda)}: ${valued(fact)}, ${measured(fact)}.`,
  'stands-in-short': (fact) => say`At τ\u00A0=\u00A0${fact.tau}, ${nameOf(fact.who)}: ${valued(fact)}.`,
  'stands-beside-pinned': (fact) =>
    say`At τ\u00A0=\u00A0${fact.tau}, ${nameOf(fact.who)}: ${valued(fact)}, ${measured(fact)}.`,
  'runs-average': ({ tau, who, count, runs, lambda, value }) =>
    say`At τ\u00A0=\u00A0${tau}, ${over(count, runs)} of ${nameOf(who)} are at ${place(lambda)} on average, and the mean of their F is ${strong(number(value))}.`,
  'without-chance': ({ lambda, value }) =>
    say`Without chance its mean step leads to ${place(lambda)}, where F is ${strong(number(value))}.`,
  'runs-to-come': toCome,
  'one-is-followed': () => say`Other views follow one of them.`,
  'stands-still': ({ who, lambda, slope }) =>
    say`The mean step of ${nameOf(who)} is 0 at ${strong(number(lambda))}, where ‖d‖ is ${strong(number(slope))}.`,
  'coin-corrects': ({ what, q }) =>
    say`Its coin fell ${strong('ξ\u00A0=\u00A01')}: this ${what} is corrected, by 1/q\u00A0=\u00A0${strong(number(1 / q))}.`,
  'coin-leaves': ({ what }) => say`Its coin fell ${strong('ξ\u00A0=\u00A00')}: this ${what} is not corrected.`,
  'depth-drawn': ({ what, steps, T, weight }) =>
    steps === 0
      ? say`It drew ${strong('N\u00A0=\u00A00')}: this ${what} takes no step back.`
      : say`It drew ${strong(`N\u00A0=\u00A0${exactly(steps)}`)} of ${exactly(T)}: this ${what} takes so many steps back, the last of them ${strong(number(weight))} times.`,
  'h-is-exact': () => say`Its h is d; Adam scales each component of it.`,
  'pinned-is-pale': () => say`Pale: pinned.`,
};

/** What stands at τ. `compact`: the phone's shorter form. `pinned`: its numbers follow in brackets, where it lies in the same plane. */
export const outerAtRest = (result: Result, compact = false, pinned: Result | null = null): Sentence =>
  tellAll(outerTelling, outerFacts(result, compact, pinned));
