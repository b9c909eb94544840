import type { Result } from '../../engine/result.ts';
import { type PointedFact, pointedFacts } from '../../facts/pointed.ts';
import type { Cursor } from '../../state/actions.ts';
import { nameOf } from '../names.ts';
import { number } from '../numbers.ts';
import { place } from '../place.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import { type Telling, tellAll } from '../telling.ts';
import { measured, ratioIs, valued } from '../valued.ts';
import { domainTelling } from './domain.ts';
import { leastDraw } from './drawn.ts';
import { keepsTelling } from './keeps.ts';
import { outerAtRest, pointsAway } from './outer.ts';
import { stepSizeTelling } from './stepSize.ts';

/** Before a colon or the sentence's end. */
const pointer = (lambda: readonly number[]): Sentence => say`Unter dem Mauszeiger, λ\u00A0=\u00A0${place(lambda)}`;

export const pointedTelling: Telling<PointedFact> = {
  ...stepSizeTelling,
  ...domainTelling,
  ...keepsTelling,
  'points-at': ({ lambda }) => say`${pointer(lambda)}.`,
  'points-at-no-value': ({ lambda }) => say`${pointer(lambda)}: F hat dort keinen endlichen Wert.`,
  'points-at-value': ({ lambda, value }) => say`${pointer(lambda)}: F\u00A0=\u00A0${strong(number(value))}.`,
  'inner-descent-diverges': ({ from }) =>
    say`Der innere Abstieg divergiert ab t\u00A0=\u00A0${from}: F misst das, und nicht, wie gut λ ist.`,
  'no-truth-there': ({ truth }) =>
    truth === 'steps' ? say`d ist dort nicht endlich.` : say`Dort wurde keine exakte Lösung für ∇f gefunden.`,
  'points-at-numbers': (fact) => say`${pointer(fact.lambda)}: ${valued(fact)}, ${measured(fact)}.`,
  'uphill-there': ({ who, tails, ratio }) =>
    say`Dort geht ein Schritt entlang −h von ${nameOf(who)}${tails ? ` bei ${leastDraw(who.estimator)}` : ''} ${strong('bergauf')}: ${ratioIs(ratio)}.`,
  'against-solution-there': ({ who, tails, ratio }) => say`Dort ${pointsAway(who, ratio, tails)}.`,
  'against-solution-in-short': ({ lambda, who, ratio }) =>
    say`Bei λ\u00A0=\u00A0${place(lambda)} ${pointsAway(who, ratio)}.`,
  'uphill-in-short': ({ lambda, who, ratio }) =>
    say`Bei λ\u00A0=\u00A0${place(lambda)} geht ein Schritt entlang −h von ${nameOf(who)} ${strong('bergauf')}: ${ratioIs(ratio)}.`,
};

/** What the outer plane shows now: the λ under the pointer, else what stands at τ. */
export const outerSentence = (
  result: Result,
  { lambda }: Cursor,
  compact = false,
  pinned: Result | null = null,
): Sentence =>
  lambda
    ? tellAll(pointedTelling, pointedFacts(result, lambda, compact, pinned))
    : outerAtRest(result, compact, pinned);
