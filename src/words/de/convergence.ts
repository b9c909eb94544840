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
  title: 'Konvergenz',
  calls: 'Aufrufe',
  without: 'ohne Zufall',
  floors: { float64: 'float64-Grenze', float32: 'float32-Grenze' },
};

/** What stands on the axis: F, ‖d‖ or ‖∇f‖, ‖λ_τ − λ*‖. */
export const quantityName = ({ quantity, truth }: Measure): string =>
  quantity === 'value' ? 'F' : quantity === 'gradient' ? normName(truth) : '‖λ_τ − λ*‖';

/** A minimum as what is reached, and as what something is away from. */
const reached: Readonly<Record<MinimumFound, string>> = {
  lowest: 'λ*',
  another: 'ein Minimum von F',
  'of-solution': 'ein Minimum von f(w*, λ)',
};
const from: Readonly<Record<MinimumFound, string>> = {
  lowest: 'von λ*',
  another: 'von einem Minimum von F',
  'of-solution': 'von einem Minimum von f(w*, λ)',
};
const counts = ['', '', 'Beide', 'Alle drei', 'Alle vier', 'Alle fünf', 'Alle sechs'];

/** The next power of ten at or above x > 0. */
const below = (x: number): string => powerOfTen(Math.ceil(Math.log10(x)));

const equals = (measure: Measure): Part => strong(`${quantityName(measure)}\u00A0=\u00A0`);
const subject = ({ count, who }: ArrivalFact): Part => (who ? nameOf(who) : counts[count]!);
const reach = ({ count }: ArrivalFact): string => plural(count, { one: 'erreicht', other: 'erreichen' });

export const arrivalTelling: Telling<ArrivalFact> = {
  reach: (fact) => say`${subject(fact)} ${reach(fact)} ${reached[fact.minimum]} bis auf ${below(fact.within)}.`,
  'reach-wholly': (fact) => say`${subject(fact)} ${reach(fact)} ${reached[fact.minimum]}.`,
  vanish: (fact) =>
    say`${subject(fact)} ${plural(fact.count, { one: 'bringt', other: 'bringen' })} ${normName(fact.truth)} unter ${below(fact.length)}.`,
};

export const convergenceTelling: Telling<ConvergenceFact> = {
  ...stepSizeTelling,
  ...domainTelling,
  ...noValueTelling,
  ...updatesTelling,
  ...arrivalTelling,
  'updates-to-come': ({ updates, of }) => say`Bisher berechnet: ${strong(updates)} von ${of} äußeren Schritten.`,
  nothing: () => say`Es gibt nichts zu zeigen: Kein Zustand hat einen endlichen Wert.`,
  'no-minimum': ({ truth }) =>
    say`In diesem Fenster wurde kein Minimum von ${truth === 'steps' ? 'F' : 'f(w*, λ)'} gefunden: Es gibt keinen Abstand zu zeigen.`,
  'run-diverges': ({ tau, who, float32 }) => say`${nameOf(who)} endet bei τ = ${strong(tau)}: ${nextIsNone(float32)}.`,
  'zero-h': ({ tau, who, truth, length, float32 }) =>
    say`${nameOf(who)} bleibt bei τ = ${strong(tau)} stehen: h ist dort${inFloat32(float32)} gleich 0, ${besideZero(truth, length)}.`,
  'float32-is-coarse': () => say`Die Schritte sind jetzt zu kurz für float32, das λ auf sieben Stellen auflöst.`,
  'not-finite': ({ tau, who, measure }) =>
    say`Bei τ = ${tau} hat ${nameOf(who)} kein endliches ${quantityName(measure)}.`,
  'below-zero': ({ tau, who, value }) =>
    say`Bei τ = ${tau} gilt für ${nameOf(who)}: F = ${strong(number(value))}. Unter 0 zeigt eine logarithmische Achse nichts.`,
  has: ({ tau, who, measure, value }) => say`Bei τ = ${tau} gilt für ${nameOf(who)}: ${equals(measure)}${both(value)}.`,
  'is-away': ({ tau, who, minimum, value }) =>
    say`Bei τ = ${tau} hat ${nameOf(who)} den Abstand ${both(value)} ${from[minimum]}.`,
  'has-while-w-diverges': ({ tau, who, measure, value }) =>
    say`Bei τ = ${tau} gilt für ${nameOf(who)}: ${equals(measure)}${both(value)}; w\u00A0divergiert.`,
  'has-beside-exact': ({ tau, who, measure, value, exact, other }) =>
    say`Bei τ = ${tau} gilt für ${nameOf(who)}: ${equals(measure)}${both(value)}; für ${nameOf(exact)}: ${number(other)}.`,
  'is-away-beside-exact': ({ tau, who, minimum, value, exact, other }) =>
    say`Bei τ = ${tau} hat ${nameOf(who)} den Abstand ${both(value)} ${from[minimum]}; bei ${nameOf(exact)} sind es ${number(other)}.`,
  stops: ({ who, measure, value }) => say`${nameOf(who)} bleibt bei ${equals(measure)}${both(value)} stehen.`,
  'stops-away': ({ who, minimum, value }) =>
    say`${nameOf(who)} bleibt im Abstand ${both(value)} ${from[minimum]} stehen.`,
  'stops-with-h': ({ who, measure, value, own }) =>
    say`${nameOf(who)} bleibt bei ${equals(measure)}${both(value)} stehen; das eigene h hat dort die Länge ${number(own, 2)}.`,
  'stops-away-with-h': ({ who, minimum, value, own }) =>
    say`${nameOf(who)} bleibt im Abstand ${both(value)} ${from[minimum]} stehen; das eigene h hat dort die Länge ${number(own, 2)}.`,
  'stops-interfering': ({ who, measure, value }) =>
    say`${nameOf(who)} bleibt bei ${equals(measure)}${both(value)} stehen: Dort ist die Nichtinterferenz (S Theorem 3.4) verletzt.`,
  'stops-away-interfering': ({ who, minimum, value }) =>
    say`${nameOf(who)} bleibt im Abstand ${both(value)} ${from[minimum]} stehen: Dort ist die Nichtinterferenz (S Theorem 3.4) verletzt.`,
  'calls-so-far': ({ calls }) => say`Bis dahin waren es ${strong(exactly(calls))} Funktionsaufrufe.`,
  'value-at': ({ tau, value }) => say`Bei τ = ${tau}: ${number(value)}.`,
  'another-stops': ({ who, truth, length }) =>
    say`${nameOf(who)} bleibt bei ${normName(truth)} = ${strong(number(length))} stehen.`,
};

/** What the curves show at τ for the selected estimator: that all arrive, or where it stops, or what ended it. */
export const convergenceSentence = (result: Result, _cursor: Cursor, pinned: Result | null = null): Sentence =>
  joined(tellAll(convergenceTelling, convergenceFacts(result, pinned)));

const averages: Telling<AverageFact> = {
  'no-common-step': () => say`S Theorem 3.3 verlangt ein gemeinsames η je Schritt, und das hat Adam nicht.`,
  average: ({ tau, value }) =>
    say`S Theorem 3.3: Das mit η gewichtete Mittel von ‖d‖² bis τ\u00A0=\u00A0${tau} ist ${strong(number(value))}.`,
};

/** What S Theorem 3.3 bounds, along the selected path up to τ; nothing where it is not finite. */
export const averageSentence = (result: Result): Sentence => {
  const fact = averageFact(result);
  return fact ? tell(averages, fact) : [];
};
