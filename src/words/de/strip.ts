import { drawOf } from '../../core/estimators/choice.ts';
import type { Result } from '../../engine/result.ts';
import type { Beside } from '../../facts/beside.ts';
import { type StripFact, stripFacts } from '../../facts/strip.ts';
import type { Cursor } from '../../state/actions.ts';
import { both } from '../beside.ts';
import { exactly } from '../exact.ts';
import { joined } from '../joined.ts';
import { nameOf } from '../names.ts';
import { number, percent } from '../numbers.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import { normName } from '../symbols.ts';
import { type Telling, tellAll } from '../telling.ts';
import { domainTelling } from './domain.ts';
import { flowTelling } from './flow.ts';
import { hoveredTelling } from './hovered.ts';
import { kinkTelling } from './kink.ts';
import { plural } from './language.ts';
import { largest } from './range.ts';
import { stepSizeTelling } from './stepSize.ts';
import { ofSteps, steps } from './stripWords.ts';

const against = ({ error, length }: { readonly error: Beside; readonly length: number }): Sentence =>
  say`${both(error)} gegenüber ‖d‖ = ${strong(number(length))}`;

/** "Ohne 75 von 100 Schritten", before the verb. */
const without = (fact: { readonly cut: number; readonly T: number }): string =>
  `Ohne ${exactly(fact.cut)} von ${ofSteps(fact.T)}`;
/** In the accusative. */
const allOf = (T: number): string => plural(T, { one: 'den einzigen Schritt', other: `alle ${steps(T)}` });
const inThose = (n: number): string => plural(n, { one: 'im einen Schritt', other: `in den ${exactly(n)} Schritten` });
const grow = (factor: number): Sentence =>
  say`Die Beiträge ${strong('wachsen hier zur Vergangenheit hin')}, im Mittel um den Faktor ${number(factor, 2)} je Schritt`;

export const stripTelling: Telling<StripFact> = {
  ...stepSizeTelling,
  ...domainTelling,
  ...flowTelling,
  ...kinkTelling,
  ...hoveredTelling,
  'no-hypergradient': () => say`F hat bei diesem λ keinen endlichen Wert: Es gibt keinen Hypergradienten zu zerlegen.`,
  'no-solution-beside': ({ who, T }) =>
    say`Es wurde keine exakte Lösung gefunden, an der sich ${nameOf(who)} messen ließe; d durch ${steps(T)} ist bekannt.`,
  'error-overflows': ({ who, float32 }) => say`Der Fehler von ${nameOf(who)} übersteigt ${largest(float32)}.`,
  'grows-into-past': ({ factor }) => say`${grow(factor)}.`,
  'grows-into-past-and-cut': ({ factor, who, truth, off }) =>
    off < 10
      ? say`${grow(factor)}: ${nameOf(who)} weicht um ${strong(percent(off))} von ${normName(truth)} ab.`
      : say`${grow(factor)}: ${nameOf(who)} weicht um das ${strong(number(off))}-Fache von ${normName(truth)} ab.`,
  'coin-is-idle': ({ who, error }) =>
    drawOf(who.estimator) === 'coin'
      ? say`${nameOf(who)} behält jeden Schritt: Die Münze hat nichts zu berichtigen, und der Fehler ist ${both(error)}.`
      : say`${nameOf(who)} hat keinen Schritt zurückzugehen: Der Fehler ist ${both(error)}, was auch gezogen wird.`,
  'right-on-average': ({ who, truth, tails, toss }) => {
    const right = truth === 'steps' ? 'richtig' : 'd, der Gradient durch alle Schritte';
    return drawOf(who.estimator) === 'coin'
      ? say`${nameOf(who)} ist im Mittel ${right}: Ohne die Münze ist der Fehler ${both(tails)}, und ein Wurf hat im quadratischen Mittel den Fehler ${both(toss)}.`
      : say`${nameOf(who)} ist im Mittel ${right}: Ohne einen Schritt zurück ist der Fehler ${both(tails)}, und eine Ziehung hat im quadratischen Mittel den Fehler ${both(toss)}.`;
  },
  'cut-in-short': (fact) => say`${without(fact)}: Fehler ${both(fact.error)}.`,
  'from-solution': ({ who, error }) =>
    say`${nameOf(who)} hat den Abstand ${both(error)} von ∇f bei der exakten Lösung.`,
  'from-solution-and-cut': ({ who, error, T, whole }) =>
    say`${nameOf(who)} hat den Abstand ${both(error)} von ∇f bei der exakten Lösung; mit ${plural(T, { one: 'dem einzigen Schritt', other: `allen ${ofSteps(T)}` })} bliebe ${strong(number(whole))}.`,
  'keeps-none': (fact) =>
    say`${nameOf(fact.who)} behält keinen Schritt; ${inThose(fact.behind)} davor steckt ein Fehler von ${against(fact)}.`,
  'keeps-none-nor-init': (fact) =>
    say`${nameOf(fact.who)} behält keinen Schritt; im eigenen Term von w₀, der wegfällt, steckt ein Fehler von ${against(fact)}.`,
  'keeps-none-init-early': (fact) =>
    say`${nameOf(fact.who)} behält keinen Schritt; der eigene Term von w₀, genommen bei t = ${fact.t}, hat einen Fehler von ${against(fact)}.`,
  'keeps-last': (fact) =>
    say`${nameOf(fact.who)} behält nur den letzten Schritt; ${inThose(fact.behind)} davor steckt ein Fehler von ${against(fact)}.`,
  'keeps-last-not-init': (fact) =>
    say`${nameOf(fact.who)} behält nur den letzten Schritt; im eigenen Term von w₀, der wegfällt, steckt ein Fehler von ${against(fact)}.`,
  'keeps-last-init-early': (fact) =>
    say`${nameOf(fact.who)} behält nur den letzten Schritt; der eigene Term von w₀, genommen bei t = ${fact.t}, hat einen Fehler von ${against(fact)}.`,
  'cut-but-init': (fact) =>
    say`${without(fact)}, aber mit dem eigenen Term von w₀ hat der Hypergradient den Fehler ${both(fact.error)}.`,
  cut: (fact) => say`${without(fact)} hat der Hypergradient den Fehler ${both(fact.error)}.`,
  'cut-by-steps': (fact) =>
    say`${without(fact)} ist der Fehler ${both(fact.error)}: die Vektorsumme der grauen Zellen.`,
  'cut-by-init': (fact) =>
    say`${without(fact)} hat der Hypergradient den Fehler ${both(fact.error)}: den eigenen Term von w₀.`,
  'bound-allows': ({ bound }) => say`Schranke S (10) erlaubt ${strong(number(bound))}.`,
  'drops-init': ({ who, error }) =>
    say`${nameOf(who)} behält jeden Schritt und lässt nur den eigenen Term von w₀ weg, also hat der Hypergradient den Fehler ${both(error)}.`,
  'keeps-all': ({ who, T, error }) =>
    say`${nameOf(who)} behält ${allOf(T)}: Nichts ist abgeschnitten, und der Fehler ist ${both(error)}.`,
  'uses-all': ({ who, T, error }) =>
    say`${nameOf(who)} nutzt ${allOf(T)}: Nichts ist abgeschnitten, und der Fehler ist ${both(error)}.`,
  'uses-all-keeps-none': ({ who, T, error }) =>
    say`${nameOf(who)} nutzt ${allOf(T)} und behält keinen: Nichts ist abgeschnitten, und der Fehler ist ${both(error)}.`,
  'takes-no-pass': ({ who, T, error }) =>
    say`${nameOf(who)} geht ${allOf(T)} vorwärts und macht keinen Rückwärtslauf: Nichts kann abgeschnitten werden, und der Fehler ist ${both(error)}.`,
  'K-is-above-T': ({ K, T }) => say`K = ${exactly(K)} ist mehr als T: Gerechnet wird mit ${exactly(T)}.`,
  'pinned-is-shorter': (fact) =>
    say`${plural(fact.steps, { one: 'Der angeheftete Schritt steht unter dem letzten', other: `Die ${exactly(fact.steps)} angehefteten Schritte stehen unter den letzten ${exactly(fact.steps)}` })}.`,
  'pinned-is-longer': (fact) =>
    say`Von den ${exactly(fact.steps)} angehefteten Schritten ${plural(fact.T, { one: 'ist der letzte', other: `sind die letzten ${exactly(fact.T)}` })} gezeichnet.`,
};

/** What the strip shows now, in one sentence or two: the step under the cursor, else what the selected cut costs. */
export const stripSentence = (
  result: Result,
  cursor: Cursor,
  compact = false,
  pinned: Result | null = null,
): Sentence => joined(tellAll(stripTelling, stripFacts(result, cursor, compact, pinned)));
