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
  'field-of-no-value': () => say`F hat hier nirgends einen endlichen Wert.`,
  'field-of-no-solution': () => say`Hier wurde nirgends eine exakte innere Lösung gefunden.`,
  'field-of-no-gradient': () => say`Hier gibt es nichts zu färben: d ist nirgends endlich.`,
  'field-of-zero-truth': ({ truth }) => say`Hier gibt es nichts zu färben: ${truthName(truth)} ist überall 0.`,
  'field-of-zero-h': ({ who }) => say`Hier gibt es nichts zu färben: Das h von ${nameOf(who)} ist überall 0.`,
  'field-without-bias': ({ who }) => say`${nameOf(who)} hat hier nirgends eine Verzerrung.`,
  'field-of-one-value': ({ value }) => say`Überall gleich: ${strong(number(value))}.`,
  'field-is-coarse': ({ milliseconds }) => say`Vorerst grob: ganz in etwa ${duration(milliseconds)}.`,
  'field-in-part': () => say`Leer: Dort gibt es keinen endlichen Wert.`,
  'field-unresolved': ({ field, truth, floor }) =>
    say`Überall ist ${fieldName(field, truth)} < ${strong(number(floor, 2))}, die Grenze von float32.`,
};
