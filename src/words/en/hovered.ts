import type { Result } from '../../engine/result.ts';
import { type HoveredFact, hoveredFacts } from '../../facts/hovered.ts';
import { both } from '../beside.ts';
import { number } from '../numbers.ts';
import { plain, say, strong } from '../sentence.ts';
import { type Telling, tellAll } from '../telling.ts';
import { largest } from './range.ts';

/** What is said of the step under the pointer. */
export const hoveredTelling: Telling<HoveredFact> = {
  'step-overflows': ({ t, float32 }) => say`What step ${t} contributes is beyond ${largest(float32)}.`,
  'step-contributes': ({ t, contribution, length }) =>
    say`Step ${t} contributes ${both(contribution)}${length === null ? [] : say` to a hypergradient of length ${strong(number(length))}`}.`,
  'step-is-cut': ({ error }) => say`Cut just after it, the error is ${both(error)}.`,
};

/** What a screen reader hears of it. */
export const stepText = (result: Result, t: number): string =>
  plain(tellAll(hoveredTelling, hoveredFacts(result, t, null)));
