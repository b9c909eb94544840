import { outerSentence } from '#words/pointed.ts';
import { viewWords } from '#words/views.ts';
import { OuterPlane } from '../../views/outer-plane/outerPlane.tsx';
import { plain } from '../../words/sentence.ts';
import { useTheme } from '../device/theme.ts';
import { useActions, useCursor, useIsWide, useResult } from '../explorer/context.ts';
import { Plane, useDrawn } from '../page/plane.tsx';
import { AroundViews, View } from '../page/view.tsx';
import { around } from '../page/viewTools.tsx';

/** The picture of the last problem that could be read. */
export const Picture = () => {
  const actions = useActions();
  const result = useResult();
  const cursor = useCursor();
  const theme = useTheme();
  const compact = !useIsWide(720);
  useDrawn(result);
  // Single runs are drawn here, and so told.
  const sentence = result && outerSentence({ ...result, swarm: null }, cursor, compact);
  return (
    <AroundViews value={around}>
      <View id="outer" title={viewWords.outerPlane} sentence={sentence}>
        {(size) => (
          <Plane size={size}>
            {(shown) =>
              result && (
                <OuterPlane
                  {...{ result, pinned: null, cursor, theme, compact, actions }}
                  {...shown}
                  sentence={plain(sentence ?? [])}
                />
              )
            }
          </Plane>
        )}
      </View>
    </AroundViews>
  );
};
