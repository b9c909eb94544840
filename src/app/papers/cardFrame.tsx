import type { ReactNode } from 'react';
import { gallery } from '#words/papers.ts';
import { Say } from '../../views/marks/say.tsx';
import type { PaperWords } from '../../words/paperWords.ts';
import type { Sentence } from '../../words/sentence.ts';

interface Props {
  readonly words: PaperWords;
  /** Its title, and what opens it. */
  readonly title: ReactNode;
  /** What is measured; null while it is. */
  readonly here: Sentence | null;
  /** Its figure. */
  readonly children: ReactNode;
}

/** A card of the gallery: whose it is, its figure, and what the paper shows beside what is measured. */
export const CardFrame = ({ words, title, here, children }: Props) => {
  const rows = gallery.rows[words.rows ?? 'paper'];
  const row = (name: string, says: Sentence | null) => (
    <div>
      <dt>{name}</dt>
      <dd>{says ? <Say sentence={says} /> : gallery.measuring}</dd>
    </div>
  );
  return (
    <li className="card">
      <div className="source">
        {words.source} <small>{words.setting}</small>
      </div>
      <h3>{title}</h3>
      {children}
      <dl>
        {row(rows.paper, words.paper)}
        {row(rows.here, here)}
        {row(rows.differs, words.differs)}
      </dl>
    </li>
  );
};
