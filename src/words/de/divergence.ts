import type { DivergenceFact } from '../../facts/divergence.ts';
import { number } from '../numbers.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import { short } from '../short.ts';
import type { Telling } from '../telling.ts';

const from = (t: number): Sentence => say`Divergiert ab t\u00A0=\u00A0${t}`;

/** From where on w runs away, why, and where it ends; of F, which then means nothing. */
export const divergenceTelling: Telling<DivergenceFact> = {
  'diverges-by-negative-step': (fact) =>
    say`${from(fact.from)}: Das gelernte γ\u00A0=\u00A0${strong(number(fact.stepSize))} ist negativ, w läuft also bergauf.`,
  'diverges-by-step': (fact) =>
    say`${from(fact.from)}: γβ\u00A0=\u00A0${strong(short(fact.product))} ist größer als 2.`,
  'diverges-by-shrinking-step': ({ most, least, ...fact }) =>
    say`${from(fact.from)}: γβ fällt von ${strong(short(most))} auf ${strong(short(least))} und bleibt über 2.`,
  diverges: (fact) =>
    say`${from(fact.from)}: Jeder Schritt ist am Ende ${strong(number(fact.factor))}-mal so lang wie der vorige.`,
  'diverged-to': ({ T, norm }) =>
    say`Bei t\u00A0=\u00A0${T} ist ‖w‖\u00A0=\u00A0${strong(number(norm, 2))}: F misst das und nicht, wie gut λ ist.`,
  'diverged-beyond': ({ T }) =>
    say`Bei t\u00A0=\u00A0${T} ist ‖w‖ größer als ${number(Number.MAX_VALUE, 2)}: F misst das und nicht, wie gut λ ist.`,
};
