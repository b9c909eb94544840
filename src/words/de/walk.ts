import type { Progress } from '../../facts/walk.ts';
import { exactly } from '../exact.ts';
import { type Sentence, say } from '../sentence.ts';
import { plural } from './language.ts';

/** "Vorwärts, t = 37 von 100", "Rückwärts, 12 von 25 Schritten, bei t = 88": a head that a sentence stands under. */
export const progress = ({ phase, t, T, taken, steps }: Progress): Sentence =>
  phase === 'forward'
    ? say`Vorwärts, t\u00A0=\u00A0${t} von ${exactly(T)}`
    : say`Rückwärts, ${taken} von ${steps} ${plural(steps, { one: 'Schritt', other: 'Schritten' })}, bei t\u00A0=\u00A0${t}`;
