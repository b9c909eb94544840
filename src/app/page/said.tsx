import { useEffect, useRef } from 'react';
import { Explained } from '../../views/marks/terms.tsx';
import type { Sentence } from '../../words/sentence.ts';
import { useExplorer } from '../explorer/context.ts';

/**
 * A view's sentence, whole: where the lines reserved for it are too few, it takes more, and keeps them until another
 * estimator, problem or width, so that nothing below goes up and down under a hand.
 */
export const Said = ({ sentence }: { readonly sentence: Sentence }) => {
  const said = useRef<HTMLSpanElement>(null);
  const problem = useExplorer(({ scenario }) => scenario.problem);
  const selected = useExplorer(({ scenario }) => scenario.selected);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another problem or estimator other things are said.
  useEffect(() => {
    const text = said.current!;
    const { style } = text.parentElement!;
    let width = 0;
    let frame = 0;
    const fit = (): void => {
      if (text.offsetWidth !== width) style.removeProperty('--said');
      width = text.offsetWidth;
      if (text.offsetHeight > text.parentElement!.clientHeight) style.setProperty('--said', `${text.offsetHeight}px`);
    };
    // In a frame of its own: what changes size in the observer's is told to the plot below only after it.
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(fit);
    });
    observer.observe(text);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      style.removeProperty('--said');
    };
  }, [problem, selected]);
  return (
    <span ref={said} className="said">
      <Explained sentence={sentence} />
    </span>
  );
};
