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

const pointer = (lambda: readonly number[]): Sentence => say`Under the pointer, λ\u00A0=\u00A0${place(lambda)}`;

export const pointedTelling: Telling<PointedFact> = {
  ...stepSizeTelling,
  ...domainTelling,
  ...keepsTelling,
  'points-at': ({ lambda }) => say`${pointer(lambda)}.`,
  'points-at-no-value': ({ lambda }) => say`${pointer(lambda)}: F has no finite value there.`,
  'points-at-value': ({ lambda, value }) => say`${pointer(lambda)}: F\u00A0=\u00A0${strong(number(value))}.`,
  'inner-descent-diverges': ({ from }) =>
    say`The inner descent diverges from t\u00A0=\u00A0${from}: F measures that, not how good λ is.`,
  'no-truth-there': ({ truth }) =>
    truth === 'steps' ? say`d is not finite there.` : say`No exact solution was found there to take ∇f at.`,
  'points-at-numbers': (fact) => say`${pointer(fact.lambda)}: ${valued(fact)}, ${measured(fact)}.`,
  'uphill-there': ({ who, tails, ratio }) =>
    say`There a step along −h of ${nameOf(who)}${tails ? ` and ${leastDraw(who.estimator)}` : ''} goes ${strong('uphill')}: ${ratioIs(ratio)}.`,
  'against-solution-there': ({ who, tails, ratio }) => say`There ${pointsAway(who, ratio, tails)}.`,
  'against-solution-in-short': ({ lambda, who, ratio }) =>
    say`At λ\u00A0=\u00A0${place(lambda)}, ${pointsAway(who, ratio)}.`,
  'uphill-in-short': ({ lambda, who, ratio }) =>
    say`At λ\u00A0=\u00A0${place(lambda)}, a step along −h of ${nameOf(who)} goes ${strong('uphill')}: ${ratioIs(ratio)}.`,
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
