import { isRandom } from '../../core/estimators/choice.ts';
import type { Result, StationaryPoint } from '../../engine/result.ts';
import type { Beside } from '../../facts/beside.ts';
import { type OuterFact, outerFacts } from '../../facts/outer.ts';
import type { Compared, Truth } from '../../scenario/scenario.ts';
import { both } from '../beside.ts';
import { exactly } from '../exact.ts';
import { nameOf } from '../names.ts';
import { number } from '../numbers.ts';
import { type Name, type Sentence, say, strong } from '../sentence.ts';
import { normName, productName, squareName, truthName } from '../symbols.ts';
import { type Telling, tellAll } from '../telling.ts';
import { divergenceTelling } from './divergence.ts';
import { domainTelling } from './domain.ts';
import { keepsTelling } from './keeps.ts';
import { plural, sequence } from './language.ts';
import { noValueTelling } from './noValue.ts';
import { place, precise } from './place.ts';
import { besideZero, inFloat32, nextIsNone } from './range.ts';
import { stepSizeTelling } from './stepSize.ts';

/** What the outer plane shows now, in at most two lines. */

export const twoDigits = (x: number): string => number(x, 2);

/** F = 1.97 (pinned 3.10) */
export const valued = ({ value }: { readonly value: Beside }): Sentence => say`F\u00A0=\u00A0${both(value)}`;

export const measured = ({ truth, length }: { readonly truth: Truth; readonly length: Beside }): Sentence =>
  say`${normName(truth)}\u00A0=\u00A0${both(length)}`;

export const ratioIs = (ratio: Beside, truth: Truth = 'steps'): Sentence =>
  say`${productName(truth)}/\u2060${squareName(truth)}\u00A0=\u00A0${both(ratio, twoDigits)}`;

/** "the h of Exact points away from ∇f: h·∇f/‖∇f‖² = −0.38" */
export const pointsAway = (who: Compared, ratio: Beside, tails = false): Sentence =>
  say`the h of ${nameOf(who)}${tails ? ' and ξ\u00A0=\u00A00' : ''} points away from ${truthName('solution')}: ${ratioIs(ratio, 'solution')}`;

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
  'coin-corrects': ({ what, q }) =>
    say`Its coin fell ${strong('ξ\u00A0=\u00A01')}: this ${what} is corrected, by 1/q\u00A0=\u00A0${strong(number(1 / q))}.`,
  'coin-leaves': ({ what }) => say`Its coin fell ${strong('ξ\u00A0=\u00A00')}: this ${what} is not corrected.`,
  'h-is-exact': () => say`Its h is d; Adam scales each component of it.`,
  'pinned-is-pale': () => say`Pale: pinned.`,
};

/** What stands at τ. `compact`: the phone's shorter form. `pinned`: its numbers follow in brackets, where it lies in the same plane. */
export const outerAtRest = (result: Result, compact = false, pinned: Result | null = null): Sentence =>
  tellAll(outerTelling, outerFacts(result, compact, pinned));

export const normWord: Readonly<Record<'square-root' | 'logarithm' | 'linear', string>> = {
  'square-root': '√ scale',
  logarithm: 'log scale',
  linear: '',
};

/** Which estimators leave the window at τ, e.g. "K = 1, 5, 25 leave at τ = 2". */
export const leaving = (who: readonly Compared[], tau: number): Sentence => {
  const short = who.every(({ estimator: e }) => e.kind === 'truncated' && e.initTerm === 'drop');
  const names = who.map((one, i): Name => {
    const { name, slot } = nameOf(one);
    return { name: short && i && 'K' in one.estimator ? exactly(one.estimator.K) : name, slot };
  });
  return say`${sequence(names)} ${plural(who.length, { one: 'leaves', other: 'leave' })} at τ = ${tau}`;
};

const stationaryName = { minimum: 'Minimum', saddle: 'Saddle point', maximum: 'Maximum' } as const;

/** Of F, or where the truth is ∇f, of what that is the gradient of: f at the exact solution. */
export const stationaryTitle = (truth: Truth, { kind, lambda, value }: StationaryPoint): string =>
  truth === 'steps'
    ? `${stationaryName[kind]} of F at ${place(lambda)}: F = ${number(value)}`
    : `${stationaryName[kind]} of f(w*, λ) at ${place(lambda)}, where F = ${number(value)}`;

export const outerWords = {
  plane: 'Outer plane',
  keys: 'Arrow keys move the cursor, with Shift ten times as far, with Alt a tenth; plus, minus and 0 zoom; Escape leaves.',
  start: 'λ₁, where the outer descent starts',
  uphill: { steps: 'uphill', solution: 'away from ∇f' } satisfies Record<Truth, string>,
  needles: (truth: Truth, { name, slot }: Name): Sentence =>
    say`needles: ${strong(`−${truthName(truth)}`)} exact, ${{ name: '−h', slot }} of ${name}`,
  /** The same where there is little room. */
  needlesInShort: (truth: Truth, slot: Name['slot']): Sentence =>
    say`${strong(`−${truthName(truth)}`)}, ${{ name: '−h', slot }}`,
  float32: 'float32',
  precision: say`float32`,
  floor: (resolved: number): string => `float32 floor, ${number(resolved, 2)}`,
} as const;
