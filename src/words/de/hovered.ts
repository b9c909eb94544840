import type { Result } from '../../engine/result.ts';
import { type HoveredFact, hoveredFacts } from '../../facts/hovered.ts';
import { both } from '../beside.ts';
import { number } from '../numbers.ts';
import { plain, say, strong } from '../sentence.ts';
import { type Telling, tellAll } from '../telling.ts';
import { largest } from './range.ts';

/** What is said of the step under the pointer. */
export const hoveredTelling: Telling<HoveredFact> = {
  'step-overflows': ({ t, float32 }) => say`Der Beitrag von Schritt ${t} übersteigt ${largest(float32)}.`,
  'step-contributes': ({ t, contribution, length }) =>
    length === null
      ? say`Schritt ${t} trägt ${both(contribution)} bei.`
      : say`Schritt ${t} trägt ${both(contribution)} zu einem Hypergradienten der Länge ${strong(number(length))} bei.`,
  'step-is-cut': ({ error }) => say`Mit dem Schnitt gleich dahinter ist der Fehler ${both(error)}.`,
};

/** What a screen reader hears of it. */
export const stepText = (result: Result, t: number): string =>
  plain(tellAll(hoveredTelling, hoveredFacts(result, t, null)));
