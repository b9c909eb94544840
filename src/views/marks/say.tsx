import type { ReactNode } from 'react';
import type { Sentence } from '../../words/sentence.ts';
import { cssOf } from './palette.ts';

const index = { lineHeight: 0, fontSize: '0.75em' } as const;

/** How a piece of plain text is set, in an element of its own. */
export type Write = (text: string, key: string) => ReactNode;

const asItIs: Write = (text, key) => <span key={key}>{text}</span>;

/** Text with its indices lowered: λ_τ, w_T, ∇_λ. */
const indexed = (text: string, write: Write, of: string): ReactNode =>
  text.split(/(?<=[\p{L}∇])_(\p{L})/u).map((part, i) => {
    const key = `${of}.${i}`;
    return i % 2 === 0 ? (
      write(part, key)
    ) : (
      <sub key={key} style={index}>
        {part}
      </sub>
    );
  });

/** A sentence whose neighbouring texts are one. */
const joined = (sentence: Sentence): Sentence => {
  const parts: Sentence[number][] = [];
  for (const part of sentence) {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else if (part !== '') parts.push(part);
  }
  return parts;
};

/**
 * A sentence of the catalogue on the page: numbers strong, estimators in their colour. Each part has an element of its
 * own, in which a browser's translator may wrap what it likes: the part is replaced whole.
 */
export const Say = ({ sentence, write = asItIs }: { sentence: Sentence; write?: Write }) =>
  joined(sentence).map((part, i) => {
    const key = `${i}`;
    if (typeof part === 'string') return part.includes('_') ? indexed(part, write, key) : write(part, key);
    if ('strong' in part) return <strong key={key}>{part.strong}</strong>;
    return (
      <b key={key} className="name" style={{ color: cssOf(part.slot) }}>
        {part.name}
      </b>
    );
  });
