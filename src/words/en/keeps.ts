import type { KeepsFact, Whose } from '../../facts/keeps.ts';
import { both } from '../beside.ts';
import { nameOf } from '../names.ts';
import { degrees, number, percent } from '../numbers.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import { productName, squareName, truthName } from '../symbols.ts';
import type { Telling } from '../telling.ts';
import { leastDraw } from './drawn.ts';

const share = (ratio: number): string => percent(ratio).replace(' ', '\u00A0');

const there = ({ who, tails }: NonNullable<Whose>): Sentence =>
  say`of ${nameOf(who)}${tails ? ` and ${leastDraw(who.estimator)}` : ''}`;

const h = (whose: Whose): Sentence => (whose ? say`There the h ${there(whose)}` : say`Its h`);
const product = ({ whose, truth }: KeepsFact): Sentence =>
  whose ? say`There ${productName(truth)} ${there(whose)}` : say`Its ${productName(truth)}`;

const aside = (turned: number | null): string => (turned === null ? '' : `, h turned by ${degrees(turned)}`);

/** "Its h·d is 40 % of ‖d‖²." */
export const keepsTelling: Telling<KeepsFact> = {
  'h-is-truth': ({ whose, truth }) => say`${h(whose)} is ${truthName(truth)}.`,
  'h-is-zero': ({ whose }) => say`${h(whose)} is 0.`,
  'is-off': ({ whose, off }) => say`${h(whose)} is off by ${strong(number(off))}.`,
  'is-turned': ({ whose, truth, turned }) =>
    say`${h(whose)} is turned by ${strong(degrees(turned))} from ${truthName(truth)}.`,
  'agrees-little': (fact) =>
    say`${product(fact)} is ${both(fact.ratio)} of ${squareName(fact.truth)}${aside(fact.turned)}.`,
  agrees: (fact) =>
    say`${product(fact)} is ${both(fact.ratio, share)} of ${squareName(fact.truth)}${aside(fact.turned)}.`,
  'agrees-many-times': (fact) =>
    say`${product(fact)} is ${both(fact.ratio)} times ${squareName(fact.truth)}${aside(fact.turned)}.`,
};
