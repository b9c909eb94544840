import type { KeepsFact, Whose } from '../../facts/keeps.ts';
import { both } from '../beside.ts';
import { nameOf } from '../names.ts';
import { degrees, number, percent } from '../numbers.ts';
import { type Sentence, say, strong } from '../sentence.ts';
import { productName, squareName, truthName } from '../symbols.ts';
import type { Telling } from '../telling.ts';
import { leastDraw } from './drawn.ts';

const share = (ratio: number): string => percent(ratio).replace(' ', '\u00A0');

/** "Für K = 5 ist h dort …", or of the selected run "Sein h ist …". */
const clause = (whose: Whose, verb: string, what: string): Sentence =>
  whose
    ? say`Für ${nameOf(whose.who)}${whose.tails ? ` bei ${leastDraw(whose.who.estimator)}` : ''} ${verb} ${what} dort`
    : say`Sein ${what} ${verb}`;

const h = (whose: Whose, verb: string): Sentence => clause(whose, verb, 'h');
const product = ({ whose, truth }: KeepsFact, verb: string): Sentence => clause(whose, verb, productName(truth));

const aside = (turned: number | null): string => (turned === null ? '' : `, h ist um ${degrees(turned)} gedreht`);

/** "Sein h·d beträgt 40 % von ‖d‖²." */
export const keepsTelling: Telling<KeepsFact> = {
  'h-is-truth': ({ whose, truth }) => say`${h(whose, 'ist')} gleich ${truthName(truth)}.`,
  'h-is-zero': ({ whose }) => say`${h(whose, 'ist')} gleich 0.`,
  'is-off': ({ whose, off }) => say`${h(whose, 'weicht')} um ${strong(number(off))} ab.`,
  'is-turned': ({ whose, truth, turned }) =>
    say`${h(whose, 'ist')} um ${strong(degrees(turned))} gegen ${truthName(truth)} gedreht.`,
  'agrees-little': (fact) =>
    say`${product(fact, 'ist')} ${both(fact.ratio)} mal ${squareName(fact.truth)}${aside(fact.turned)}.`,
  agrees: (fact) =>
    say`${product(fact, 'beträgt')} ${both(fact.ratio, share)} von ${squareName(fact.truth)}${aside(fact.turned)}.`,
  'agrees-many-times': (fact) =>
    say`${product(fact, 'ist')} ${both(fact.ratio)} mal ${squareName(fact.truth)}${aside(fact.turned)}.`,
};
