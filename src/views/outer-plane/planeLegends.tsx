import type { ReactNode } from 'react';
import { outerWords } from '#words/outerWords.ts';
import type { StationaryPoint } from '../../engine/result.ts';
import type { Compared, Truth } from '../../scenario/scenario.ts';
import { nameOf } from '../../words/names.ts';
import type { Sentence } from '../../words/sentence.ts';
import type { Plane } from '../geometry/plane.ts';
import type { Rect } from '../geometry/rect.ts';
import type { Theme } from '../view.ts';
import { ColourKey, fitting, keyWidth, SayPlate, sayWidth } from './plates.tsx';
import type { OuterPlaneProps } from './props.ts';
import type { Quantity } from './quantity.ts';

/** A plate and what it takes along the plot's edge. */
export interface Legend {
  readonly width: number;
  draw(rect: Rect): ReactNode;
}

interface Shown {
  readonly plane: Plane;
  readonly quantity: Quantity | null;
  readonly truth: Truth;
  /** Whose needles are drawn beside those of the truth; null where none are. */
  readonly needlesOf: Compared | null;
  readonly crosses: readonly StationaryPoint[];
  /** Whether many runs stand in crowds, drawn as circles. */
  readonly crowded: boolean;
  readonly theme: Theme;
  readonly layers: OuterPlaneProps['layers'];
  readonly id: string;
}

/** A plot lower than this has no room for legends, but for that of colours with a sign. */
const lowest = 140;

const saying = (key: string, sentence: Sentence): Legend => ({
  width: sayWidth(sentence),
  draw: (rect) => <SayPlate key={key} sentence={sentence} rect={rect} />,
});

/** What the colours, the needles, the circles and the crosses mean. */
export const planeLegends = (shown: Shown): readonly Legend[] => {
  const { plane, quantity, truth, needlesOf, crosses, crowded, theme, layers, id } = shown;
  const { box } = plane;
  const low = box.height < lowest;
  const legends: Legend[] = [];
  const keyed = quantity && quantity.high > quantity.low && quantity.missing < 1;
  if (keyed && (!low || quantity.ramp === 'diverging'))
    legends.push({
      width: keyWidth(quantity, truth, box),
      draw: (rect) => <ColourKey key="key" {...{ quantity, truth, rect, box, theme, id }} />,
    });
  else if (quantity?.float32) legends.push(saying('precision', outerWords.precision));
  if (needlesOf && !low) {
    const name = nameOf(needlesOf);
    const sentence = fitting([outerWords.needles(truth, name), outerWords.needlesInShort(truth, name.slot)], box);
    if (sentence) legends.push(saying('needles', sentence));
  }
  if (layers && crowded && !low)
    legends.push({ width: layers.cloudKeyWidth(), draw: (rect) => <layers.CloudKey key="cloud" rect={rect} /> });
  const kinds = layers && !low ? layers.crossesToTell(crosses, plane) : [];
  if (layers && kinds.length > 0)
    legends.push({
      width: layers.crossesWidth(kinds),
      draw: (rect) => <layers.StationaryKey key="crosses" kinds={kinds} rect={rect} />,
    });
  return legends;
};
