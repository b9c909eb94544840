import { sourceLine } from '#words/papers.ts';
import { type Paper, references } from '../../export/references.ts';
import './sources.css';

/** The papers that one letter stands for, written out, each with its link. */
export const Sources = ({ papers }: { papers: readonly Paper[] }) => (
  <ul className="sources">
    {papers.map((paper) => {
      const { authors, title, booktitle, arXiv } = references[paper];
      return (
        <li key={paper}>
          <b>{paper}</b>
          <a href={`https://arxiv.org/abs/${arXiv}`} rel="noreferrer">
            {sourceLine(
              authors.map(([, family]) => family),
              title,
              booktitle,
            )}
          </a>
        </li>
      );
    })}
  </ul>
);
