import { memo } from 'react';
import { normWord, outerWords } from '#words/outerWords.ts';
import type { Truth } from '../../scenario/scenario.ts';
import { number } from '../../words/numbers.ts';
import type { Sentence } from '../../words/sentence.ts';
import { fieldName } from '../../words/symbols.ts';
import type { Box } from '../geometry/plane.ts';
import type { Rect } from '../geometry/rect.ts';
import { textWidth } from '../geometry/textWidth.ts';
import { ramp, rampColour } from '../marks/colour.ts';
import type { Theme } from '../view.ts';
import { plateHeight, plateInset } from './legends.ts';
import type { Quantity } from './quantity.ts';
import { SvgSay, sentenceWidth } from './svgSay.tsx';

/** Small plates of ground in the plot: the colour key, what the needles are, a note. */
const widthOf = (text: string): number => textWidth(text, 400, 11);
/** Stops of the key's gradient: enough that RGB between them is OKLab to the eye. */
const places = Array.from({ length: 17 }, (_, i) => i / 16);

const keyTexts = (quantity: Quantity, truth: Truth) => {
  const clipped = quantity.floor > 0 && quantity.low === quantity.floor;
  const low = `${clipped ? '≤ ' : ''}${number(quantity.low, 2)}`;
  const high = number(quantity.high, 2);
  const names = quantity.ramp === 'diverging' ? [] : [fieldName(quantity.kind, truth), normWord[quantity.norm]];
  const name = [...names, quantity.float32 ? outerWords.float32 : ''].filter(Boolean).join(', ');
  return quantity.ramp === 'diverging' ? { low: '−1', high: '1', name } : { low, high, name };
};

/** The colours' own part of the key, shorter where the plot is narrow. */
const barOf = ({ width }: Box): number => (width > 340 ? 92 : 56);

export const keyWidth = (quantity: Quantity, truth: Truth, box: Box): number => {
  const { low, high, name } = keyTexts(quantity, truth);
  return 36 + barOf(box) + widthOf(low) + widthOf(high) + (name ? widthOf(name) + 10 : 0);
};

export const sayWidth = (sentence: Sentence): number => sentenceWidth(sentence, 11) + 20;

/** The first of the sentences that fits in the plot. */
export const fitting = (sentences: readonly Sentence[], { width }: Box): Sentence | undefined =>
  sentences.find((sentence) => sayWidth(sentence) <= width - 2 * plateInset);

export const Plate = ({ rect }: { readonly rect: Rect }) => <rect className="plane-plate" {...rect} rx={2} />;

interface ColourKeyProps {
  readonly quantity: Quantity;
  readonly truth: Truth;
  readonly rect: Rect;
  readonly box: Box;
  readonly theme: Theme;
  readonly id: string;
}

export const ColourKey = memo(({ quantity, truth, rect, box, theme, id }: ColourKeyProps) => {
  const bar = barOf(box);
  const colours = ramp(quantity.ramp, theme);
  const { low, high, name } = keyTexts(quantity, truth);
  const nameWidth = name ? widthOf(name) + 10 : 0;
  const x = rect.x + 10 + nameWidth + widthOf(low) + 8;
  const y = rect.y + plateHeight / 2;
  return (
    <g className="plane-key">
      <Plate rect={rect} />
      <linearGradient id={id}>
        {places.map((u) => (
          <stop key={u} offset={u} stopColor={rampColour(colours, u)} />
        ))}
      </linearGradient>
      {name && (
        <text x={rect.x + 10} y={y} dy="0.35em">
          {name}
        </text>
      )}
      <text x={x - 8} y={y} dy="0.35em" textAnchor="end">
        {low}
      </text>
      <rect x={x} y={y - 5} width={bar} height={10} fill={`url(#${id})`} stroke="var(--rule-2)" strokeWidth={0.5} />
      {quantity.ramp === 'diverging' && (
        <path d={`M${x + bar / 2},${y - 7}v14`} stroke="var(--ink)" strokeWidth={1.75} />
      )}
      <text x={x + bar + 8} y={y} dy="0.35em">
        {high}
      </text>
    </g>
  );
});

export const SayPlate = ({ sentence, rect }: { readonly sentence: Sentence; readonly rect: Rect }) => (
  <g className="plane-key">
    <Plate rect={rect} />
    <text x={rect.x + 10} y={rect.y + plateHeight / 2} dy="0.35em">
      <SvgSay sentence={sentence} />
    </text>
  </g>
);
