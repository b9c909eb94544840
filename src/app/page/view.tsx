import { type ReactNode, useEffect, useId, useState } from 'react';
import type { ViewName } from '../../scenario/views.ts';
import { Say } from '../../views/marks/say.tsx';
import { plain, type Sentence } from '../../words/sentence.ts';
import { type Size, useSize } from '../device/useSize.ts';
import { useThisExplorer } from '../explorer/context.ts';

interface Props {
  readonly id: ViewName;
  readonly title: string;
  /** What stands at the right of the title: a switch, a symbol, a hint. */
  readonly aside?: ReactNode;
  readonly sentence: Sentence | null;
  /** The plot, once its box is known. */
  readonly children: (size: Size) => ReactNode;
}

/** What a view offers is fetched once the first picture is there. */
type Tools = typeof import('./viewTools.tsx');

/** A view's frame: its title, what it offers, one sentence that says what it shows now, and the measured box of its plot. */
export const View = ({ id, title, aside, sentence, children }: Props) => {
  const { firstPicture } = useThisExplorer();
  const heading = useId();
  const [box, size] = useSize<HTMLDivElement>();
  const [tools, setTools] = useState<Tools | null>(null);
  useEffect(() => {
    void firstPicture.then(() => import('./viewTools.tsx')).then(setTools);
  }, [firstPicture]);
  return (
    <section className={`view view-${id}`} aria-labelledby={heading}>
      <div className="view-head">
        <h2 id={heading}>{title}</h2>
        {aside}
        <span className="view-tools">
          {tools && sentence && <tools.ViewTools view={id} title={title} sentence={sentence} plot={box} />}
        </span>
      </div>
      <p className="read-out" title={sentence ? plain(sentence) : undefined}>
        {sentence && <Say sentence={sentence} />}
      </p>
      <div className="plot" ref={box}>
        {size && size.width > 0 && size.height > 0 && children(size)}
      </div>
    </section>
  );
};
