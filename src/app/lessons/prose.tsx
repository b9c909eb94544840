import katex from 'katex';
import { Fragment } from 'react';
import { marked } from '#words/terms.ts';
import type { Rich } from '../../words/rich.ts';

const settings = { throwOnError: false, strict: 'ignore', trust: false, output: 'htmlAndMathml' } as const;

/** TeX of a lesson's own, set by KaTeX: no text of a person is in it. */
export const Tex = ({ tex }: { readonly tex: string }) => {
  const html = katex.renderToString(tex, settings);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made of the project's own text.
  return <span dangerouslySetInnerHTML={{ __html: html }} />;
};

/** A symbol is set as mathematics, a word as it is. */
const isWord = (text: string): boolean => /^\p{L}{3,}$/u.test(text);

/** A text's symbols can be asked what they mean, by the pointer and by touch; the step's list of them by the keyboard. */
const Symbols = ({ text }: { readonly text: string }) =>
  marked(text).map((piece, i) =>
    typeof piece === 'string' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no name but their place.
      <Fragment key={i}>{piece}</Fragment>
    ) : (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no name but their place.
        key={i}
        className={isWord(piece.text) ? 'term' : 'term math'}
        data-term={piece.term}
      >
        {piece.text}
      </span>
    ),
  );

/** A lesson's text. */
export const Prose = ({ text }: { readonly text: Rich }) =>
  text.map((piece, i) => {
    const key = `${i}`;
    if (typeof piece === 'string') return <Symbols key={key} text={piece} />;
    if ('tex' in piece) return <Tex key={key} tex={piece.tex} />;
    return (
      <strong key={key}>
        <Prose text={piece.strong} />
      </strong>
    );
  });
