import { fieldTelling } from '#words/field.ts';
import type { Field } from '../../engine/result.ts';
import { coarseFact, fieldFact } from '../../facts/field.ts';
import type { Compared, Scenario } from '../../scenario/scenario.ts';
import { traitsOf } from '../../scenario/source.ts';
import type { Sentence } from '../../words/sentence.ts';
import { tell } from '../../words/telling.ts';
import type { Quantity } from './quantity.ts';

/** What is to be said of the field in the plane: that it is coarse for long, or why parts of it are blank; null where all is well. */
export const noteOf = (
  field: Field | null,
  quantity: Quantity | null,
  who: Compared,
  { truth, problem }: Scenario,
): Sentence | null => {
  const whole = quantity && fieldFact(quantity, who, truth, traitsOf(problem).learnsStep);
  const fact = (field && coarseFact(field)) ?? whole;
  return fact && tell(fieldTelling, fact);
};
