import type { ReactNode } from 'react';
import type { Sentence } from '../../words/sentence.ts';
import { cssOf } from './palette.ts';

const index = { lineHeight: 0, fontSize: '0.75em' } as const;

/** How a piece of plain text is set. */
export type Write = (text: string, key: string) => ReactNode;

const asItIs: Write = (text) => text;

/** Text with its indices lowered: λ_τ, w_T. */
const indexed = (text: string, write: Write): ReactNode =>
  text.split(/(?<=\p{L})_(\p{L})/u).map((part, i) => {
    const key = `${i}`;
    return i % 2 === 0 ? (
      <span key={key}>{write(part, key)}</span>
    ) : (
      <sub key={key} style={index}>
        {part}
      </sub>
    );
  });

/**
 * A sentence of the catalogue on the page: numbers strong, estimators in their colour. Each part has an element of its
 * own, in which a browser's translator may wrap what it likes: the part is replaced whole.
 */
export const Say = ({ sentence, write = asItIs }: { sentence: Sentence; write?: Write }) =>
  sentence.map((part, i) => {
    const key = `${i}`;
    if (typeof part === 'string')
      return <span key={key}>{part.includes('_') ? indexed(part, write) : write(part, key)}</span>;
    if ('strong' in part) return <strong key={key}>{part.strong}</strong>;
    return (
      <b key={key} className="name" style={{ color: cssOf(part.slot) }}>
        {part.name}
      </b>
    );
  });
