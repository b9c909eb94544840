import type { Estimator } from '../../core/estimators/choice.ts';
import { lastPosition, momentAt } from '../../core/twoPasses.ts';
import { exactly } from '../exact.ts';
import { type Sentence, say } from '../sentence.ts';

/** Where time stands within one hypergradient: "Forward, t = 37 of 100", "Reverse, 12 of 25 steps taken, at t = 88". */
export const progress = (position: number, estimator: Estimator, T: number): Sentence => {
  const { phase, t, taken } = momentAt(position, estimator, T);
  const steps = lastPosition(estimator, T) - T;
  return phase === 'forward'
    ? say`Forward, t\u00A0=\u00A0${t} of ${exactly(T)}`
    : say`Reverse, ${taken} of ${steps} ${steps === 1 ? 'step' : 'steps'} taken, at t\u00A0=\u00A0${t}`;
};
