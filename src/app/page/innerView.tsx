import { innerSentence } from '#words/inner.ts';
import { viewWords } from '#words/views.ts';
import type { Result } from '../../engine/result.ts';
import { InnerPlane } from '../../views/inner-plane/innerPlane.tsx';
import { Terms } from '../../views/marks/terms.tsx';
import type { ViewProps } from '../../views/view.ts';
import { plain } from '../../words/sentence.ts';
import { useActions, useExplorer } from '../explorer/context.ts';
import { SliceSwitch } from './sliceSwitch.tsx';
import { View } from './view.tsx';

interface Props extends Pick<ViewProps, 'pinned' | 'cursor' | 'theme' | 'compact'> {
  readonly result: Result;
}

/** The inner plane in its frame. */
export const InnerView = ({ result, ...rest }: Props) => {
  const actions = useActions();
  const held = useExplorer((state) => state.held);
  const sentence = innerSentence(result, rest.cursor, rest.pinned);
  return (
    <View
      id="inner"
      title={viewWords.innerPlane}
      aside={
        <>
          <span className="hint">
            <Terms text={viewWords.steps(result.scenario.T)} />
          </span>
          <SliceSwitch of="inner" />
        </>
      }
      sentence={sentence}
    >
      {(size) => (
        <InnerPlane result={result} actions={actions} {...rest} {...size} held={held} sentence={plain(sentence)} />
      )}
    </View>
  );
};
