import { viewWords } from '#words/views.ts';
import type { Result } from '../../engine/result.ts';
import { OuterPlane } from '../../views/outer-plane/outerPlane.tsx';
import type { ViewProps } from '../../views/view.ts';
import { plain } from '../../words/sentence.ts';
import { useActions, useShows } from '../explorer/context.ts';
import { Plane } from './plane.tsx';
import { View } from './view.tsx';

interface Props extends Pick<ViewProps, 'pinned' | 'cursor' | 'theme' | 'compact'> {
  readonly result: Result | null;
  /** What is fetched once the first picture is there: sentences, too. */
  readonly later: typeof import('./outerLater.ts') | null;
}

/** The outer plane in its frame: one of the two views of the first picture. */
export const OuterView = ({ result, later, ...rest }: Props) => {
  const actions = useActions();
  const shows = useShows();
  const { cursor, compact, pinned } = rest;
  const at = result && later?.walkWith(result, cursor);
  const sentence =
    result &&
    later &&
    (at?.words.outerWalk(result, at.walk, compact, pinned) ?? later.outerSentence(result, cursor, compact, pinned));
  return (
    <View
      id="outer"
      title={viewWords.outerPlane}
      aside={
        <>
          {later && <later.SliceSwitch of="outer" />}
          {later && shows('field') && <later.FieldSwitch />}
        </>
      }
      sentence={sentence}
    >
      {(size) => (
        <Plane size={size}>
          {(shown) =>
            result && (
              <OuterPlane
                {...{ result, actions, ...rest, ...shown }}
                sentence={plain(sentence ?? [])}
                layers={later?.outerLayers}
              />
            )
          }
        </Plane>
      )}
    </View>
  );
};
