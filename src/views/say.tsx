import type { Sentence } from '../words/sentence.ts';
import { identities } from './palette.ts';

/** A sentence of the catalogue on the page: numbers strong, estimators in their colour. */
export const Say = ({ sentence }: { sentence: Sentence }) => (
  <>
    {sentence.map((part, i) => {
      const key = `${i}`;
      if (typeof part === 'string') return part;
      if ('strong' in part) return <strong key={key}>{part.strong}</strong>;
      return (
        <b key={key} className="name" style={{ color: identities[part.slot]?.css ?? 'inherit' }}>
          {part.name}
        </b>
      );
    })}
  </>
);
