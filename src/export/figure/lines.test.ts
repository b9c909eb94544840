import { expect, it } from 'vitest';
import { say, strong } from '../../words/sentence.ts';
import { type Run, sentenceLines, textLines } from './lines.ts';

const width = ({ text }: Run) => text.length;
const texts = (lines: readonly (readonly Run[])[]) =>
  lines.map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );

it('a sentence breaks at its spaces, and not within a number or a name', () => {
  const sentence = say`At one, ${{ name: 'K = 5', slot: 1 }} has ${strong('1.2 × 10⁻⁸')}. Then it ends.`;
  expect(texts(sentenceLines(sentence, 16, width))).toEqual(['At one, K = 5', 'has 1.2 × 10⁻⁸.', 'Then it ends.']);
});

it('an index is lowered, and stays with its letter', () => {
  const [line] = sentenceLines(say`the solution λ_τ.`, 99, width);
  expect(line!.map(({ text, lowered }) => [text, lowered])).toEqual([
    ['the ', false],
    ['solution ', false],
    ['λ', false],
    ['τ', true],
    ['.', false],
  ]);
});

it('what has no spaces breaks anywhere, and nothing is lost', () => {
  const link = 'https://x/#v=1&T=50&gamma=0.2';
  const lines = textLines(link, 10, (text) => text.length);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(10);
  expect(lines.join('')).toBe(link);
});
