import { Fragment } from 'react';
import type { Sentence } from '../../words/sentence.ts';
import { identityAt } from './palette.ts';

const index = { lineHeight: 0, fontSize: '0.75em' } as const;

/** Text with its indices lowered: λ_τ, w_T. */
const Indexed = ({ text }: { text: string }) =>
  text.split(/(?<=\p{L})_(\p{L})/u).map((part, i) => {
    const key = `${i}`;
    return i % 2 === 0 ? (
      <Fragment key={key}>{part}</Fragment>
    ) : (
      <sub key={key} style={index}>
        {part}
      </sub>
    );
  });

/** A sentence of the catalogue on the page: numbers strong, estimators in their colour. */
export const Say = ({ sentence }: { sentence: Sentence }) => (
  <>
    {sentence.map((part, i) => {
      const key = `${i}`;
      if (typeof part === 'string') return part.includes('_') ? <Indexed key={key} text={part} /> : part;
      if ('strong' in part) return <strong key={key}>{part.strong}</strong>;
      return (
        <b key={key} className="name" style={{ color: identityAt(part.slot).css }}>
          {part.name}
        </b>
      );
    })}
  </>
);
