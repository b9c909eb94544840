import { type ComponentType, createContext, type ReactNode, use, useId } from 'react';
import type { ViewName } from '../../scenario/views.ts';
import { Say } from '../../views/marks/say.tsx';
import type { Sentence } from '../../words/sentence.ts';
import { type Size, useSize } from '../device/useSize.ts';
import type { Exported } from '../export/exported.ts';

/** What every view has once it is fetched: what it offers at its head, and its sentence, whose symbols can be asked what they mean. */
interface Tools {
  readonly ViewTools: ComponentType<Exported>;
  readonly Said: ComponentType<{ readonly sentence: Sentence }>;
}

/** What the views have in the frame that they stand in; `landmark`: whether screen readers find each by itself. */
interface Around {
  readonly tools: Tools | undefined;
  readonly landmark: boolean;
}

/** Until what is fetched is there. */
export const bare: Around = { tools: undefined, landmark: true };

export const AroundViews = createContext(bare);

interface Props {
  readonly id: ViewName;
  readonly title: string;
  /** What stands at the right of the title: a switch, a symbol, a hint. */
  readonly aside?: ReactNode;
  readonly sentence: Sentence | null;
  /** The plot, once its box is known. */
  readonly children: (size: Size) => ReactNode;
}

/** A view's frame: its title, what it offers, one sentence that says what it shows now, and the measured box of its plot. */
export const View = ({ id, title, aside, sentence, children }: Props) => {
  const { tools, landmark } = use(AroundViews);
  const heading = useId();
  const Element = landmark ? 'section' : 'div';
  const [box, size] = useSize<HTMLDivElement>();
  return (
    <Element className={`view view-${id}`} role={landmark ? undefined : 'group'} aria-labelledby={heading}>
      <div className="view-head">
        <h2 id={heading}>{title}</h2>
        {aside}
        <span className="view-tools">
          {tools && sentence && <tools.ViewTools view={id} title={title} sentence={sentence} plot={box} />}
        </span>
      </div>
      <p className="read-out">
        {sentence && (tools ? <tools.Said sentence={sentence} /> : <Say sentence={sentence} />)}
      </p>
      <div className="plot" ref={box}>
        {size && size.width > 0 && size.height > 0 && children(size)}
      </div>
    </Element>
  );
};
