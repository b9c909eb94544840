import type { Progress } from '../../facts/walk.ts';
import { exactly } from '../exact.ts';
import { type Sentence, say } from '../sentence.ts';
import { plural } from './language.ts';

/** "Forward, t = 37 of 100", "Reverse, 12 of 25 steps taken, at t = 88": a head that a sentence stands under. */
export const progress = ({ phase, t, T, taken, steps }: Progress): Sentence =>
  phase === 'forward'
    ? say`Forward, t\u00A0=\u00A0${t} of ${exactly(T)}`
    : say`Reverse, ${taken} of ${steps} ${plural(steps, { one: 'step', other: 'steps' })} taken, at t\u00A0=\u00A0${t}`;
