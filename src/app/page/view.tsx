import { type ComponentType, type ReactNode, useId } from 'react';
import type { ViewName } from '../../scenario/views.ts';
import { Say } from '../../views/marks/say.tsx';
import { plain, type Sentence } from '../../words/sentence.ts';
import { type Size, useSize } from '../device/useSize.ts';
import type { Exported } from '../export/exported.ts';

interface Props {
  readonly id: ViewName;
  readonly title: string;
  /** What stands at the right of the title: a switch, a symbol, a hint. */
  readonly aside?: ReactNode;
  readonly sentence: Sentence | null;
  /** What every view offers at its head, once it is fetched. */
  readonly tools: ComponentType<Exported> | undefined;
  /** The plot, once its box is known. */
  readonly children: (size: Size) => ReactNode;
}

/** A view's frame: its title, what it offers, one sentence that says what it shows now, and the measured box of its plot. */
export const View = ({ id, title, aside, sentence, tools: Tools, children }: Props) => {
  const heading = useId();
  const [box, size] = useSize<HTMLDivElement>();
  return (
    <section className={`view view-${id}`} aria-labelledby={heading}>
      <div className="view-head">
        <h2 id={heading}>{title}</h2>
        {aside}
        <span className="view-tools">
          {Tools && sentence && <Tools view={id} title={title} sentence={sentence} plot={box} />}
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
