import type { Result } from '../../engine/result.ts';
import type { ArrivalFact, MinimumFound } from '../../facts/arrival.ts';
import {
  type AverageFact,
  averageFact,
  type ConvergenceFact,
  convergenceFacts,
  type Measure,
} from '../../facts/convergence.ts';
import type { Cursor } from '../../state/actions.ts';
import { both } from '../beside.ts';
import { exactly } from '../exact.ts';
import { joined } from '../joined.ts';
import { nameOf } from '../names.ts';
import { number, powerOfTen } from '../numbers.ts';
import { type Part, type Sentence, say, strong } from '../sentence.ts';
import { normName } from '../symbols.ts';
import { type Telling, tell, tellAll } from '../telling.ts';
import { domainTelling } from './domain.ts';
import { plural } from './language.ts';
import { updatesTelling } from './machine.ts';
import { noValueTelling } from './noValue.ts';
import { besideZero, inFloat32, nextIsNone } from './range.ts';
import { stepSizeTelling } from './stepSize.ts';

export const convergenceWords = {
  title: 'Convergence',
  calls: 'calls',
  without: 'without chance',
  floors: { float64: 'float64 floor', float32: 'float32 floor' },
};

/** What stands on the axis: F, ‖d‖ or ‖∇f‖, ‖λ_τ − λ*‖. */
export const quantityName = ({ quantity, truth }: Measure): string =>
  quantity === 'value' ? 'F' : quantity === 'gradient' ? normName(truth) : '‖λ_τ − λ*‖';

const minima: Readonly<Record<MinimumFound, string>> = {
  lowest: 'λ*',
  another: 'a minimum of F',
  'of-solution': 'a minimum of f(w*, λ)',
};
const counts = ['', '', 'Both', 'All three', 'All four', 'All five', 'All six'];

/** The next power of ten at or above x > 0. */
const below = (x: number): string => powerOfTen(Math.ceil(Math.log10(x)));

const equals = (measure: Measure): Part => strong(`${quantityName(measure)}\u00A0=\u00A0`);
const subject = ({ count, who }: ArrivalFact): Part => (who ? nameOf(who) : counts[count]!);
const reach = ({ count }: ArrivalFact): string => plural(count, { one: 'reaches', other: 'reach' });

export const arrivalTelling: Telling<ArrivalFact> = {
  reach: (fact) => say`${subject(fact)} ${reach(fact)} ${minima[fact.minimum]} within ${below(fact.within)}.`,
  'reach-wholly': (fact) => say`${subject(fact)} ${reach(fact)} ${minima[fact.minimum]}.`,
  vanish: (fact) =>
    say`${subject(fact)} ${plural(fact.count, { one: 'brings', other: 'bring' })} ${normName(fact.truth)} below ${below(fact.length)}.`,
};

export const convergenceTelling: Telling<ConvergenceFact> = {
  ...stepSizeTelling,
  ...domainTelling,
  ...noValueTelling,
  ...updatesTelling,
  ...arrivalTelling,
  'updates-to-come': ({ updates, of }) => say`Computed so far: ${strong(updates)} of ${of} updates.`,
  nothing: () => say`There is nothing to show: no state has a finite value.`,
  'no-minimum': ({ truth }) =>
    say`No minimum of ${truth === 'steps' ? 'F' : 'f(w*, λ)'} was found in this window: there is no distance to show.`,
  'run-diverges': ({ tau, who, float32 }) => say`${nameOf(who)} ends at τ = ${strong(tau)}: ${nextIsNone(float32)}.`,
  'zero-h': ({ tau, who, truth, length, float32 }) =>
    say`${nameOf(who)} stops at τ = ${strong(tau)}: its h is 0 there${inFloat32(float32)}, ${besideZero(truth, length)}.`,
  'float32-is-coarse': () => say`Its steps are now too short for float32, which tells seven digits of λ apart.`,
  'not-finite': ({ tau, who, measure }) => say`At τ = ${tau}, ${nameOf(who)} has no finite ${quantityName(measure)}.`,
  'below-zero': ({ tau, who, value }) =>
    say`At τ = ${tau}, ${nameOf(who)} has F = ${strong(number(value))}: below 0 a log axis shows nothing.`,
  has: ({ tau, who, measure, value }) => say`At τ = ${tau}, ${nameOf(who)} has ${equals(measure)}${both(value)}.`,
  'is-away': ({ tau, who, minimum, value }) =>
    say`At τ = ${tau}, ${nameOf(who)} is ${both(value)} from ${minima[minimum]}.`,
  'has-while-w-diverges': ({ tau, who, measure, value }) =>
    say`At τ = ${tau}, ${nameOf(who)} has ${equals(measure)}${both(value)}: w\u00A0diverges.`,
  'has-beside-exact': ({ tau, who, measure, value, exact, other }) =>
    say`At τ = ${tau}, ${nameOf(who)} has ${equals(measure)}${both(value)}; ${nameOf(exact)} has ${number(other)}.`,
  'is-away-beside-exact': ({ tau, who, minimum, value, exact, other }) =>
    say`At τ = ${tau}, ${nameOf(who)} is ${both(value)} from ${minima[minimum]}; ${nameOf(exact)} is ${number(other)}.`,
  stops: ({ who, measure, value }) => say`${nameOf(who)} stops where ${equals(measure)}${both(value)}.`,
  'stops-away': ({ who, minimum, value }) => say`${nameOf(who)} stops ${both(value)} from ${minima[minimum]}.`,
  'stops-with-h': ({ who, measure, value, own }) =>
    say`${nameOf(who)} stops where ${equals(measure)}${both(value)}; its own h is ${number(own, 2)}.`,
  'stops-away-with-h': ({ who, minimum, value, own }) =>
    say`${nameOf(who)} stops ${both(value)} from ${minima[minimum]}; its own h is ${number(own, 2)}.`,
  'stops-interfering': ({ who, measure, value }) =>
    say`${nameOf(who)} stops where ${equals(measure)}${both(value)}: non-interference (S Theorem 3.4) fails there.`,
  'stops-away-interfering': ({ who, minimum, value }) =>
    say`${nameOf(who)} stops ${both(value)} from ${minima[minimum]}: non-interference (S Theorem 3.4) fails there.`,
  'calls-so-far': ({ calls }) => say`By then it has made ${strong(exactly(calls))} function calls.`,
  'value-at': ({ tau, value }) => say`At τ = ${tau}: ${number(value)}.`,
  'another-stops': ({ who, truth, length }) =>
    say`${nameOf(who)} stops where ${normName(truth)} = ${strong(number(length))}.`,
};

/** What the curves show at τ for the selected estimator: that all arrive, or where it stops, or what ended it. */
export const convergenceSentence = (result: Result, _cursor: Cursor, pinned: Result | null = null): Sentence =>
  joined(tellAll(convergenceTelling, convergenceFacts(result, pinned)));

const averages: Telling<AverageFact> = {
  'no-common-step': () => say`S Theorem 3.3 needs one η per step, which Adam does not have.`,
  average: ({ tau, value }) =>
    say`S Theorem 3.3: the mean of ‖d‖² to τ\u00A0=\u00A0${tau}, weighted by η, is ${strong(number(value))}.`,
};

/** What S Theorem 3.3 bounds, along the selected path up to τ; nothing where it is not finite. */
export const averageSentence = (result: Result): Sentence => {
  const fact = averageFact(result);
  return fact ? tell(averages, fact) : [];
};
