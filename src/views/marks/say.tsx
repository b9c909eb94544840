import { Fragment, type ReactNode } from 'react';
import type { Sentence } from '../../words/sentence.ts';
import { identityAt } from './palette.ts';

const index = { lineHeight: 0, fontSize: '0.75em' } as const;

/** How a piece of plain text is set. */
export type Write = (text: string, key: string) => ReactNode;

const asItIs: Write = (text) => text;

/** Text with its indices lowered: λ_τ, w_T. */
const indexed = (text: string, write: Write): ReactNode =>
  text.split(/(?<=\p{L})_(\p{L})/u).map((part, i) => {
    const key = `${i}`;
    return i % 2 === 0 ? (
      <Fragment key={key}>{write(part, key)}</Fragment>
    ) : (
      <sub key={key} style={index}>
        {part}
      </sub>
    );
  });

/** A sentence of the catalogue on the page: numbers strong, estimators in their colour. */
export const Say = ({ sentence, write = asItIs }: { sentence: Sentence; write?: Write }) =>
  sentence.map((part, i) => {
    const key = `${i}`;
    if (typeof part === 'string')
      return part.includes('_') ? <Fragment key={key}>{indexed(part, write)}</Fragment> : write(part, key);
    if ('strong' in part) return <strong key={key}>{part.strong}</strong>;
    return (
      <b key={key} className="name" style={{ color: identityAt(part.slot).css }}>
        {part.name}
      </b>
    );
  });
