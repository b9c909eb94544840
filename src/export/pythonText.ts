import { literal } from '../core/expression/python.ts';

/** A number or an array of numbers, of any depth, with every digit. */
export type Numbers = number | ArrayLike<number> | readonly Numbers[];

const one = (x: number): string =>
  Number.isFinite(x) ? literal(x) : Number.isNaN(x) ? 'np.nan' : x > 0 ? 'np.inf' : '-np.inf';

export const numbers = (x: Numbers): string =>
  typeof x === 'number' ? one(x) : `[${Array.from(x as ArrayLike<Numbers>, numbers).join(', ')}]`;

/**
 * A person's text as comment lines. Whatever could end a line, hide in one or turn its direction is written as an
 * escape, so that no text can become code or read otherwise than it runs.
 */
export const comment = (text: string): string => {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`);
  const words = plain.split(' ');
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + word.length > 92) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line) => `# ${line}`.trimEnd()).join('\n');
};

/** The blocks that are there, apart by `blank` empty lines. */
export const blocks = (parts: readonly (string | false | null)[], blank = 2): string =>
  parts.filter((part) => part).join('\n'.repeat(blank + 1));
