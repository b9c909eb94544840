import { cssOf } from '../../views/marks/palette.ts';
import type { Sentence } from '../../words/sentence.ts';

/** A part of a line in one style. */
export interface Run {
  readonly text: string;
  readonly strong: boolean;
  /** The CSS variable of an estimator's colour; null: the sentence's own. */
  readonly colour: string | null;
  readonly lowered: boolean;
}

/** λ_τ: a letter with its index lowered. */
const index = /(?<=\p{L})_(\p{L})/u;

const runsOf = (sentence: Sentence): readonly Run[] =>
  sentence.flatMap((part): Run[] => {
    if (typeof part === 'string')
      return part
        .split(index)
        .map((text, i) => ({ text, strong: false, colour: null, lowered: i % 2 === 1 }))
        .filter(({ text }) => text !== '');
    if ('strong' in part) return [{ text: part.strong, strong: true, colour: '--ink', lowered: false }];
    const colour = cssOf(part.slot).slice(4, -1);
    return [{ text: part.name, strong: true, colour, lowered: false }];
  });

/** Pieces that no line breaks: a strong part is one, a plain one breaks at its spaces, each of which ends a piece. */
const pieces = (sentence: Sentence): readonly (readonly Run[])[] => {
  const out: Run[][] = [[]];
  for (const run of runsOf(sentence)) {
    if (run.strong || run.lowered) {
      out.at(-1)!.push(run);
      continue;
    }
    for (const text of run.text.split(/(?<= )/)) {
      out.at(-1)!.push({ ...run, text });
      if (text.endsWith(' ')) out.push([]);
    }
  }
  return out;
};

/** A sentence in lines of at most `most` pixels. */
export const sentenceLines = (
  sentence: Sentence,
  most: number,
  width: (run: Run) => number,
): readonly (readonly Run[])[] => {
  const lines: Run[][] = [[]];
  let used = 0;
  for (const piece of pieces(sentence)) {
    const size = piece.reduce((sum, run) => sum + width({ ...run, text: run.text.trimEnd() }), 0);
    if (used > 0 && used + size > most) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)!.push(...piece);
    used += piece.reduce((sum, run) => sum + width(run), 0);
  }
  return lines.filter((line) => line.length > 0);
};

/** A text in lines; one without spaces, as a link is, breaks anywhere. */
export const textLines = (text: string, most: number, width: (text: string) => number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<= )/)) {
    for (const part of width(word) > most ? Array.from(word) : [word]) {
      if (line !== '' && width((line + part).trimEnd()) > most) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += part;
    }
  }
  return line === '' ? lines : [...lines, line];
};
