import type { DivergenceFact } from '../../facts/divergence.ts';
import { number } from '../numbers.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import { short } from '../short.ts';
import type { Telling } from '../telling.ts';

const from = (t: number): Sentence => say`Diverges from t\u00A0=\u00A0${t}`;

/** From where on w runs away, why, and where it ends; of F, which then means nothing. */
export const divergenceTelling: Telling<DivergenceFact> = {
  'diverges-by-negative-step': (fact) =>
    say`${from(fact.from)}: the learned γ\u00A0=\u00A0${strong(number(fact.stepSize))} is negative, so that w climbs.`,
  'diverges-by-step': (fact) => say`${from(fact.from)}: γβ\u00A0=\u00A0${strong(short(fact.product))} is above 2.`,
  'diverges-by-shrinking-step': ({ most, least, ...fact }) =>
    say`${from(fact.from)}: γβ falls from ${strong(short(most))} to ${strong(short(least))} and stays above 2.`,
  diverges: (fact) => say`${from(fact.from)}: steps grow by ${strong(number(fact.factor))} each in the end.`,
  'diverged-to': ({ T, norm }) =>
    say`At t\u00A0=\u00A0${T}, ‖w‖\u00A0=\u00A0${strong(number(norm, 2))}: F measures that, not how good λ is.`,
  'diverged-beyond': ({ T }) =>
    say`By t\u00A0=\u00A0${T}, ‖w‖ is beyond 1.8 × 10³⁰⁸: F measures that, not how good λ is.`,
};
