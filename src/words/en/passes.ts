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
import { type Sentence, say, strong } from '../sentence.ts';
import { normName } from '../symbols.ts';
import { type Telling, tell } from '../telling.ts';
import { twoDigits } from '../valued.ts';
import { plural } from './language.ts';
import { progress } from './walk.ts';

/** Which pass, and how far: a random estimator is walked at the least that it draws. */
const so = ({ at }: { readonly at: Progress }): Sentence =>
  say`${progress(at)}${at.least ? `, if ${at.least === 'coin' ? 'ξ = 0' : 'N = 0'}` : ''}`;

const whatFits = (x: number): string => (Number.isFinite(x) ? number(x) : 'more than any number here can be');

export const stripWalkTelling: Telling<StripWalkFact> = {
  'carries-derivative': (fact) =>
    say`${so(fact)}: ${nameOf(fact.who)} carries the derivative of w along, ${strong(amount(fact.tangents))} tangents, and keeps no state.`,
  'has-carried-derivative': (fact) =>
    say`${so(fact)}: ${nameOf(fact.who)} has carried the derivative of w along: d is there, with no way back to walk.`,
  'goes-no-step-back': (fact) =>
    say`${so(fact)}: ${nameOf(fact.who)} goes no step back${fact.error === null ? [] : say`, and is off by ${strong(number(fact.error))}`}.`,
  'turns-back': (fact) => say`${so(fact)}: ${nameOf(fact.who)} now goes back through the last ${fact.steps}.`,
  'turns-all-back': (fact) => say`${so(fact)}: ${nameOf(fact.who)} now goes back through all of them.`,
  'keeps-no-state': (fact) => say`${so(fact)}: ${nameOf(fact.who)} keeps no state of the way.`,
  'holds-none-yet': (fact) => say`${so(fact)}: ${nameOf(fact.who)} holds no state yet.`,
  'keeps-none-before': (fact) => say`${so(fact)}: ${nameOf(fact.who)} keeps no state before t = ${exactly(fact.t)}.`,
  holds: (fact) =>
    say`${so(fact)}: ${nameOf(fact.who)} holds ${strong(amount(fact.states))} ${plural(fact.states, { one: 'state', other: 'states' })}.`,
  'ends-cut': (fact) =>
    say`${so(fact)}, and ${nameOf(fact.who)} is off by ${strong(number(fact.error))}: what it leaves out.`,
  'ends-whole': (fact) => say`${so(fact)}, and ${nameOf(fact.who)} is off by ${strong(number(fact.error))}.`,
  'adds-of-steps': (fact) =>
    say`${so(fact)}: step ${fact.step} contributes ${strong(whatFits(fact.adds))}; what is still missing weighs ${both(fact.missing)}.`,
  'adds-of-solution': (fact) =>
    say`${so(fact)}: step ${fact.step} contributes ${strong(whatFits(fact.adds))}; h so far is ${both(fact.missing)} from ∇f.`,
  'adds-without-missing': (fact) =>
    say`${so(fact)}: step ${fact.step} contributes ${strong(whatFits(fact.adds))}; what is missing is not a finite number.`,
};

export const stripWalk = (result: Result, walk: Walk, pinned: Result | null): Sentence =>
  joined(tell(stripWalkTelling, stripWalkFact(result, walk, pinned)));

const h = (fact: { readonly at: Progress; readonly done: boolean }): Sentence =>
  say`${so(fact)}: h${fact.done ? '' : ' so far'}`;
const away = ({ error }: { readonly error: Beside | null }): Sentence => (error ? say`, off by ${both(error)}` : []);
const share = (fact: { readonly share: number; readonly truth: Truth }): Sentence =>
  say`${strong(twoDigits(fact.share))} of ${fact.truth === 'steps' ? 'd' : '∇f'}’s length`;

export const outerWalkTelling: Telling<OuterWalkFact> = {
  'nothing-gathered': (fact) =>
    say`${so(fact)}: no h yet. At λ\u00A0=\u00A0${place(fact.lambda)}, ${normName(fact.truth)}\u00A0=\u00A0${strong(number(fact.length))}.`,
  gathered: (fact) => say`${h(fact)} is ${strong(precise(fact.h))}${away(fact)}.`,
  'gathered-share-in-short': (fact) => say`${h(fact)} has ${share(fact)}${away(fact)}.`,
  'gathered-share': (fact) => say`${h(fact)} is ${precise(fact.h)}, ${share(fact)}${away(fact)}.`,
};

/** null where w runs away, which the sentence at rest tells. */
export const outerWalk = (result: Result, walk: Walk, compact: boolean, pinned: Result | null): Sentence | null => {
  const fact = outerWalkFact(result, walk, compact, pinned);
  return fact && tell(outerWalkTelling, fact);
};

/** What the arrow against h is called, or its mark on a curve, while so many steps are in it. */
export const gatheredName = (K: number): string => `h, K = ${exactly(K)}`;

export const ratioWalkTelling: Telling<RatioWalkFact> = {
  'no-h-yet': (fact) => say`${so(fact)}: there is no h yet.`,
  'ratio-so-far': (fact) => say`${so(fact)}: h so far has ${strong(number(fact.ratio))}.`,
  'ratio-in-the-end': (fact) => say`${so(fact)}: h has ${strong(number(fact.ratio))}.`,
  'truth-is-too-small': (fact) => say`${so(fact)}: the reference gradient is too small for a ratio.`,
};

export const ratioWalk = (result: Result, walk: Walk): Sentence => tell(ratioWalkTelling, ratioWalkFact(result, walk));

const count = (n: number, one: string, other: string): Sentence =>
  say`${strong(amount(n))} ${plural(n, { one, other })}`;

export const costWalkTelling: Telling<CostWalkFact> = {
  'counted-so-far': ({ who, gradients, products, states }) =>
    say`So far ${nameOf(who)} has taken ${count(gradients, 'gradient', 'gradients')} and ${count(products, 'product', 'products')}; it holds ${strong(amount(states))}.`,
};

export const costWalk = (result: Result, walk: Walk): Sentence =>
  joined(tell(costWalkTelling, costWalkFact(result, walk)));
