import type { NoValueFact } from '../../facts/noValue.ts';
import { nameOf } from '../names.ts';
import { place } from '../place.ts';
import { say } from '../sentence.ts';
import type { Telling } from '../telling.ts';

/** That F has no finite value where a run stands. */
export const noValueTelling: Telling<NoValueFact> = {
  'no-value': ({ tau, lambda, who, ends }) =>
    say`Bei τ\u00A0=\u00A0${tau}, λ\u00A0=\u00A0${place(lambda)} hat F keinen endlichen Wert${ends ? say`, also geht ${nameOf(who)} keinen Schritt weiter` : []}.`,
};
