import type { Sentence } from '../../words/sentence.ts';
import { textWidth } from '../geometry/textWidth.ts';
import { cssOf } from '../marks/palette.ts';

/** A sentence inside an SVG <text>. */
export const SvgSay = ({ sentence }: { readonly sentence: Sentence }) => (
  <>
    {sentence.map((part, i) => {
      const key = `${i}`;
      if (typeof part === 'string') return <tspan key={key}>{part}</tspan>;
      const fill = 'strong' in part ? 'var(--ink)' : cssOf(part.slot);
      return (
        <tspan key={key} fontWeight={600} fill={fill}>
          {'strong' in part ? part.strong : part.name}
        </tspan>
      );
    })}
  </>
);

export const sentenceWidth = (sentence: Sentence, size: number): number =>
  sentence.reduce((sum, part) => {
    const text = typeof part === 'string' ? part : 'strong' in part ? part.strong : part.name;
    return sum + textWidth(text, typeof part === 'string' ? 400 : 600, size);
  }, 0);
