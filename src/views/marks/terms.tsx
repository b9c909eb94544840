import { memo } from 'react';
import { marked } from '#words/terms.ts';
import type { Sentence } from '../../words/sentence.ts';
import { Say, type Write } from './say.tsx';

/** A text's symbols, each to be asked what it means: `data-term` names it in the glossary. Of several the first is a tab stop. */
export const Terms = memo(({ text, stop = true }: { text: string; stop?: boolean }) => {
  let next = stop ? 0 : -1;
  return marked(text).map((piece, i) => {
    const key = `${i}`;
    if (typeof piece === 'string') return <span key={key}>{piece}</span>;
    const tabIndex = next;
    next = -1;
    return (
      // biome-ignore lint/a11y/useSemanticElements: lines break around a <button>, within ‖d‖ too.
      <span key={key} role="button" className="term" data-term={piece.term} tabIndex={tabIndex} title="">
        {piece.text}
      </span>
    );
  });
});

const hasTerm = (text: string): boolean => marked(text).some((piece) => typeof piece !== 'string');

/** A sentence whose symbols can be asked what they mean. */
export const Explained = ({ sentence }: { sentence: Sentence }) => {
  let stopped = false;
  const write: Write = (text, key) => {
    const stop = !stopped && hasTerm(text);
    stopped ||= stop;
    return <Terms key={key} text={text} stop={stop} />;
  };
  return <Say sentence={sentence} write={write} />;
};
