import type { KeepsFact, Stepping } from '../../facts/keeps.ts';
import { both } from '../beside.ts';
import { nameOf } from '../names.ts';
import { degrees, percent } from '../numbers.ts';
import { type Sentence, say } from '../sentence.ts';
import type { Telling } from '../telling.ts';

const share = (ratio: number): string => percent(ratio).replace(' ', '\u00A0');

const subject = (step: Stepping): Sentence =>
  step.of === 'place'
    ? say`There a step with ${nameOf(step.who)}${step.tails ? ' and ξ\u00A0=\u00A00' : ''}`
    : step.paired && step.what === 'step'
      ? say`It`
      : say`Its ${step.what}`;

const aside = (turned: number | null): string => (turned === null ? '' : `, turned by ${degrees(turned)}`);

/** "Its step keeps 40 % of the exact descent." */
export const keepsTelling: Telling<KeepsFact> = {
  'is-exact-descent': ({ step }) => say`${subject(step)} is the exact descent.`,
  'keeps-little': ({ step, ratio, turned }) =>
    say`${subject(step)} keeps ${both(ratio)} of the exact descent${aside(turned)}.`,
  keeps: ({ step, ratio, turned }) =>
    say`${subject(step)} keeps ${both(ratio, share)} of the exact descent${aside(turned)}.`,
  'takes-more': ({ step, ratio, turned }) =>
    say`${subject(step)} takes ${both(ratio, share)} of the exact descent${aside(turned)}.`,
  'goes-far': ({ step, ratio, turned }) =>
    say`${subject(step)} goes ${both(ratio)} times as far as the exact descent${aside(turned)}.`,
};
