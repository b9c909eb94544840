import type { FieldFact } from '../../facts/field.ts';
import { nameOf } from '../names.ts';
import { number } from '../numbers.ts';
import { say, strong } from '../sentence.ts';
import { fieldName, truthName } from '../symbols.ts';
import type { Telling } from '../telling.ts';
import { duration } from './duration.ts';
import { stepSizeTelling } from './stepSize.ts';

/** A note in the plot where the field cannot be coloured everywhere, or has but one value. */
export const fieldTelling: Telling<FieldFact> = {
  'cannot-learn-step': stepSizeTelling['cannot-learn-step'],
  'field-of-no-value': () => say`F has no finite value anywhere here.`,
  'field-of-no-solution': () => say`No exact inner solution was found anywhere here.`,
  'field-of-no-gradient': () => say`Nothing to colour here: d is not finite anywhere.`,
  'field-of-zero-truth': ({ truth }) => say`Nothing to colour here: ${truthName(truth)} is 0 everywhere.`,
  'field-of-zero-h': ({ who }) => say`Nothing to colour here: the h of ${nameOf(who)} is 0 everywhere.`,
  'field-without-bias': ({ who }) => say`${nameOf(who)} has no bias anywhere here.`,
  'field-of-one-value': ({ value }) => say`The same everywhere: ${strong(number(value))}.`,
  'field-is-coarse': ({ milliseconds }) => say`Coarse for now: whole in about ${duration(milliseconds)}.`,
  'field-in-part': () => say`Blank: no finite value there.`,
  'field-unresolved': ({ field, truth, floor }) =>
    say`${fieldName(field, truth)} < ${strong(number(floor, 2))} everywhere, the float32 floor.`,
};
