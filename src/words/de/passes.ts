import type { Result } from '../../engine/result.ts';
import type { Beside } from '../../facts/beside.ts';
import { type OuterWalkFact, outerWalkFact } from '../../facts/outerWalk.ts';
import { type CostWalkFact, costWalkFact, type RatioWalkFact, ratioWalkFact, type Walk } from '../../facts/passes.ts';
import { type StripWalkFact, stripWalkFact } from '../../facts/stripWalk.ts';
import type { Progress } from '../../facts/walk.ts';
import type { Truth } from '../../scenario/scenario.ts';
import { amount } from '../amount.ts';
import { both } from '../beside.ts';
import { exactly } from '../exact.ts';
import { joined } from '../joined.ts';
import { nameOf } from '../names.ts';
import { number } from '../numbers.ts';
import { place, precise } from '../place.ts';
import type { Forms } from '../plural.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import { normName } from '../symbols.ts';
import { type Telling, tell } from '../telling.ts';
import { twoDigits } from '../valued.ts';
import { plural } from './language.ts';
import { progress } from './walk.ts';

/** Which pass, and how far: a random estimator is walked at tails. */
const so = ({ at }: { readonly at: Progress }): Sentence =>
  say`${progress(at)}${at.least ? `, falls ${at.least === 'coin' ? 'ξ = 0' : 'N = 0'}` : ''}`;

const whatFits = (x: number): string => (Number.isFinite(x) ? number(x) : 'mehr, als hier eine Zahl fasst,');
const count = (n: number, forms: Forms): Sentence => say`${strong(amount(n))} ${plural(n, forms)}`;

const tangents = { one: 'Tangente', other: 'Tangenten' };
const states = { one: 'Zustand', other: 'Zustände' };
const gradients = { one: 'Gradient', other: 'Gradienten' };
const products = { one: 'Produkt', other: 'Produkte' };

export const stripWalkTelling: Telling<StripWalkFact> = {
  'carries-derivative': (fact) =>
    say`${so(fact)}: ${nameOf(fact.who)} nimmt die Ableitung von w mit, ${count(fact.tangents, tangents)}, und behält keinen Zustand.`,
  'has-carried-derivative': (fact) =>
    say`${so(fact)}: ${nameOf(fact.who)} hat die Ableitung von w mitgenommen. d ist da, und es gibt keinen Weg zurückzugehen.`,
  'goes-no-step-back': (fact) =>
    say`${so(fact)}: ${nameOf(fact.who)} geht keinen Schritt zurück${fact.error === null ? [] : say`, und der Fehler ist ${strong(number(fact.error))}`}.`,
  'turns-back': (fact) =>
    say`${so(fact)}: ${nameOf(fact.who)} geht jetzt durch ${plural(fact.steps, { one: 'den letzten Schritt', other: `die letzten ${exactly(fact.steps)} Schritte` })} zurück.`,
  'turns-all-back': (fact) => say`${so(fact)}: ${nameOf(fact.who)} geht jetzt durch alle zurück.`,
  'keeps-no-state': (fact) => say`${so(fact)}: ${nameOf(fact.who)} behält unterwegs keinen Zustand.`,
  'holds-none-yet': (fact) => say`${so(fact)}: ${nameOf(fact.who)} hält noch keinen Zustand.`,
  'keeps-none-before': (fact) =>
    say`${so(fact)}: ${nameOf(fact.who)} behält keinen Zustand vor t = ${exactly(fact.t)}.`,
  holds: (fact) => say`${so(fact)}: ${nameOf(fact.who)} hält ${count(fact.states, states)}.`,
  'ends-cut': (fact) =>
    say`${so(fact)}: ${nameOf(fact.who)} ist fertig. Der Fehler ist ${strong(number(fact.error))}: das, was weggelassen wurde.`,
  'ends-whole': (fact) =>
    say`${so(fact)}: ${nameOf(fact.who)} ist fertig. Der Fehler ist ${strong(number(fact.error))}.`,
  'adds-of-steps': (fact) =>
    say`${so(fact)}: Schritt ${fact.step} trägt ${strong(whatFits(fact.adds))} bei; was noch fehlt, hat die Länge ${both(fact.missing)}.`,
  'adds-of-solution': (fact) =>
    say`${so(fact)}: Schritt ${fact.step} trägt ${strong(whatFits(fact.adds))} bei; h hat bisher den Abstand ${both(fact.missing)} von ∇f.`,
  'adds-without-missing': (fact) =>
    say`${so(fact)}: Schritt ${fact.step} trägt ${strong(whatFits(fact.adds))} bei; was fehlt, ist keine endliche Zahl.`,
};

export const stripWalk = (result: Result, walk: Walk, pinned: Result | null): Sentence =>
  joined(tell(stripWalkTelling, stripWalkFact(result, walk, pinned)));

/** What a sentence after a colon begins with. */
const h = ({ done }: { readonly done: boolean }): string => (done ? 'h' : 'Das bisherige h');
const away = ({ error }: { readonly error: Beside | null }): Sentence => (error ? say`, Fehler ${both(error)}` : []);
const share = (fact: { readonly share: number; readonly truth: Truth }): Sentence =>
  say`das ${strong(twoDigits(fact.share))}-Fache der Länge von ${fact.truth === 'steps' ? 'd' : '∇f'}`;

export const outerWalkTelling: Telling<OuterWalkFact> = {
  'nothing-gathered': (fact) =>
    say`${so(fact)}: noch kein h. Bei λ\u00A0=\u00A0${place(fact.lambda)} ist ${normName(fact.truth)}\u00A0=\u00A0${strong(number(fact.length))}.`,
  gathered: (fact) => say`${so(fact)}: ${h(fact)} ist ${strong(precise(fact.h))}${away(fact)}.`,
  'gathered-share-in-short': (fact) => say`${so(fact)}: ${h(fact)} hat ${share(fact)}${away(fact)}.`,
  'gathered-share': (fact) => say`${so(fact)}: ${h(fact)} ist ${precise(fact.h)} und hat ${share(fact)}${away(fact)}.`,
};

/** null where w runs away, which the sentence at rest tells. */
export const outerWalk = (result: Result, walk: Walk, compact: boolean, pinned: Result | null): Sentence | null => {
  const fact = outerWalkFact(result, walk, compact, pinned);
  return fact && tell(outerWalkTelling, fact);
};

/** What the arrow against h is called, or its mark on a curve, while so many steps are in it. */
export const gatheredName = (K: number): string => `h, K = ${exactly(K)}`;

export const ratioWalkTelling: Telling<RatioWalkFact> = {
  'no-h-yet': (fact) => say`${so(fact)}: noch kein h.`,
  'ratio-so-far': (fact) => say`${so(fact)}: Das bisherige h hat das Verhältnis ${strong(number(fact.ratio))}.`,
  'ratio-in-the-end': (fact) => say`${so(fact)}: h hat das Verhältnis ${strong(number(fact.ratio))}.`,
  'truth-is-too-small': (fact) => say`${so(fact)}: Der Referenzgradient ist zu klein für ein Verhältnis.`,
};

export const ratioWalk = (result: Result, walk: Walk): Sentence => tell(ratioWalkTelling, ratioWalkFact(result, walk));

export const costWalkTelling: Telling<CostWalkFact> = {
  'counted-so-far': (fact) =>
    say`Bisher hat ${nameOf(fact.who)} ${count(fact.gradients, gradients)} und ${count(fact.products, products)} berechnet; im Speicher stehen ${strong(amount(fact.states))}.`,
};

export const costWalk = (result: Result, walk: Walk): Sentence =>
  joined(tell(costWalkTelling, costWalkFact(result, walk)));
