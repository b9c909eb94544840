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

/** "zeigt das h von Exakt von ∇f weg: h·∇f/‖∇f‖² = −0,38", after a place that the sentence begins with. */
export const pointsAway = (who: Compared, ratio: Beside, tails = false): Sentence =>
  say`zeigt das h von ${nameOf(who)}${tails ? ` bei ${leastDraw(who.estimator)}` : ''} von ${truthName('solution')} weg: ${ratioIs(ratio, 'solution')}`;

/** "das 12-Fache" */
const manifold = (factor: number): Sentence =>
  say`das ${strong(factor < 1e5 ? exactly(Math.round(factor)) : number(factor))}-Fache`;

export const outerTelling: Telling<OuterFact> = {
  ...stepSizeTelling,
  ...domainTelling,
  ...keepsTelling,
  ...divergenceTelling,
  ...noValueTelling,
  'nobody-compared': () => say`Kein Schätzer wird verglichen: Füge einen hinzu, um seinen Pfad zu sehen.`,
  'no-start': ({ lambda }) =>
    say`Bei λ₁\u00A0=\u00A0${precise(lambda)} hat nichts einen endlichen Wert: Verschiebe λ₁ oder verkleinere γ.`,
  'starts-at-standstill': ({ who, lambda, length, times }) =>
    say`λ₁\u00A0=\u00A0${precise(lambda)} ist fast stationär: Ein erster Schritt der Länge ${exactly(length)} ist ${manifold(times)} des h von ${nameOf(who)}. Verkleinere den Schritt oder verschiebe λ₁.`,
  'starts-far': ({ who, length, times }) =>
    isRandom(who.estimator)
      ? say`Der erste Schritt von ${nameOf(who)} hat im quadratischen Mittel die Länge ${exactly(length)}, ${manifold(times)} der Länge von h. Verkleinere den Schritt oder verschiebe λ₁.`
      : say`Der erste Schritt von ${nameOf(who)} hat die Länge ${exactly(length)}, ${manifold(times)} der Länge von h. Verkleinere den Schritt oder verschiebe λ₁.`,
  'run-stops': ({ who, tau, lambda, truth, length, float32 }) =>
    say`${nameOf(who)} bleibt bei τ\u00A0=\u00A0${tau}, λ\u00A0=\u00A0${place(lambda)} stehen: h ist dort${inFloat32(float32)} gleich 0, ${besideZero(truth, length)}.`,
  'run-diverges': ({ who, tau, lambda, value, float32 }) =>
    say`${nameOf(who)} divergiert: Bei τ\u00A0=\u00A0${tau} ist λ noch ${place(lambda)} mit F\u00A0=\u00A0${strong(number(value))}. ${nextIsNone(float32)}.`,
  'has-value': ({ tau, who, value }) =>
    say`Bei τ\u00A0=\u00A0${tau} gilt für ${nameOf(who)}: F\u00A0=\u00A0${strong(number(value))}.`,
  'has-no-truth': ({ tau, who, lambda, truth, value }) =>
    say`Bei τ\u00A0=\u00A0${tau}, λ\u00A0=\u00A0${place(lambda)} gilt für ${nameOf(who)}: F\u00A0=\u00A0${strong(number(value))}${
      truth === 'steps' ? '; d ist dort nicht endlich' : '; dort wurde keine exakte Lösung für ∇f gefunden'
    }.`,
  uphill: ({ tau, who, lambda, ratio }) =>
    say`Bei τ\u00A0=\u00A0${tau}, λ\u00A0=\u00A0${place(lambda)} geht ein Schritt entlang −h von ${nameOf(who)} ${strong('bergauf')}: ${ratioIs(ratio)}.`,
  'against-solution': ({ tau, who, lambda, ratio }) =>
    say`Bei τ\u00A0=\u00A0${tau}, λ\u00A0=\u00A0${place(lambda)} ${pointsAway(who, ratio)}.`,
  'uphill-is-hatched': () => say`Schraffiert: überall, wo das gilt.`,
  'run-has-arrived': (fact) =>
    say`Bei τ\u00A0=\u00A0${fact.tau} ist ${nameOf(fact.who)} am Ziel bei ${place(fact.lambda)}: ${valued(fact)}, ${measured(fact)}.`,
  stands: (fact) =>
    say`Bei τ\u00A0=\u00A0${fact.tau} steht ${nameOf(fact.who)} bei ${place(fact.lambda)}: ${valued(fact)}, ${measured(fact)}.`,
  'stands-in-short': (fact) => say`Bei τ\u00A0=\u00A0${fact.tau}, ${nameOf(fact.who)}: ${valued(fact)}.`,
  'stands-beside-pinned': (fact) =>
    say`Bei τ\u00A0=\u00A0${fact.tau}, ${nameOf(fact.who)}: ${valued(fact)}, ${measured(fact)}.`,
  'runs-average': ({ tau, who, count, runs, lambda, value }) =>
    say`Bei τ\u00A0=\u00A0${tau} stehen ${over(count, runs)} von ${nameOf(who)} im Mittel bei ${place(lambda)}, und ihr mittleres F ist ${strong(number(value))}.`,
  'without-chance': ({ lambda, value }) =>
    say`Ohne Zufall führt der mittlere Schritt nach ${place(lambda)}, dort ist F gleich ${strong(number(value))}.`,
  'runs-to-come': toCome,
  'one-is-followed': () => say`Andere Ansichten folgen einem von ihnen.`,
  'stands-still': ({ who, lambda, slope }) =>
    say`Der mittlere Schritt von ${nameOf(who)} ist 0 bei ${strong(number(lambda))}, wo ‖d‖ gleich ${strong(number(slope))} ist.`,
  'coin-corrects': ({ what, q }) =>
    say`Die Münze fiel auf ${strong('ξ\u00A0=\u00A01')}: ${what === 'step' ? 'Dieser Schritt wird berichtigt' : 'Dieses h wird berichtigt'}, mit 1/q\u00A0=\u00A0${strong(number(1 / q))}.`,
  'coin-leaves': ({ what }) =>
    say`Die Münze fiel auf ${strong('ξ\u00A0=\u00A00')}: ${what === 'step' ? 'Dieser Schritt wird nicht berichtigt' : 'Dieses h wird nicht berichtigt'}.`,
  'depth-drawn': ({ what, steps, T, weight }) => {
    const own = what === 'step' ? 'dieser Schritt' : 'dieses h';
    return steps === 0
      ? say`Gezogen wurde ${strong('N\u00A0=\u00A00')}: Für ${own} geht es keinen Schritt zurück.`
      : say`Gezogen wurde ${strong(`N\u00A0=\u00A0${exactly(steps)}`)} von ${exactly(T)}: So viele Schritte geht es für ${own} zurück, der letzte zählt ${strong(number(weight))}-fach.`;
  },
  'h-is-exact': () => say`Das h ist d; Adam skaliert jede Komponente davon.`,
  'pinned-is-pale': () => say`Blass: angeheftet.`,
};

/** What stands at τ. `compact`: the phone's shorter form. `pinned`: its numbers follow in brackets, where it lies in the same plane. */
export const outerAtRest = (result: Result, compact = false, pinned: Result | null = null): Sentence =>
  tellAll(outerTelling, outerFacts(result, compact, pinned));
