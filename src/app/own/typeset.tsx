import katex from 'katex';
import { useLayoutEffect, useRef } from 'react';

/** TeX of our own printing, set by KaTeX into an element of its own: nothing of a person's text is read as markup. */
export const Typeset = ({ tex }: { tex: string }) => {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!element.current) return;
    katex.render(String.raw`\displaystyle ${tex}`, element.current, {
      throwOnError: false,
      strict: 'ignore',
      trust: false,
      output: 'htmlAndMathml',
    });
  }, [tex]);
  return <div ref={element} className="typeset" />;
};
