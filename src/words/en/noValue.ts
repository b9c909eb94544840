import type { NoValueFact } from '../../facts/noValue.ts';
import { nameOf } from '../names.ts';
import { place } from '../place.ts';
import { say } from '../sentence.ts';
import type { Telling } from '../telling.ts';

/** That F has no finite value where a run stands. */
export const noValueTelling: Telling<NoValueFact> = {
  'no-value': ({ tau, lambda, who, ends }) =>
    say`At τ\u00A0=\u00A0${tau}, λ\u00A0=\u00A0${place(lambda)}, F has no finite value${ends ? say`, so ${nameOf(who)} takes no step` : []}.`,
};
