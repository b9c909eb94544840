import { messages } from '#words/app.ts';
import type { Result } from '../../engine/result.ts';
import { selectedIn } from '../../scenario/selected.ts';
import { hasK } from '../../state/edits.ts';
import { OuterPlane } from '../../views/outer-plane/outerPlane.tsx';
import { Strip } from '../../views/strip/strip.tsx';
import type { ViewProps } from '../../views/view.ts';
import { plain } from '../../words/sentence.ts';
import { useActions, useShows } from '../explorer/context.ts';
import { Plane } from './plane.tsx';
import { View } from './view.tsx';

/** The views of the first picture, each in its frame. */
interface Props extends Pick<ViewProps, 'pinned' | 'cursor' | 'theme' | 'compact'> {
  readonly result: Result | null;
  /** What is fetched once the first picture is there: sentences, too. */
  readonly later: typeof import('./otherViews.tsx') | null;
}

export const OuterView = ({ result, later, ...rest }: Props) => {
  const actions = useActions();
  const shows = useShows();
  const { cursor, compact, pinned } = rest;
  const walk = (result && later?.walkOf(result, cursor)) ?? null;
  const sentence =
    result &&
    later &&
    ((walk && later.walks.outerWalk(result, walk, compact, pinned)) ??
      later.outerSentence(result, cursor, compact, pinned));
  return (
    <View
      id="outer"
      title={messages.outerPlane}
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

export const StripView = ({ result, later, ...rest }: Props) => {
  const actions = useActions();
  const { cursor, compact, pinned } = rest;
  const walk = (result && later?.walkOf(result, cursor)) ?? null;
  const sentence =
    result &&
    later &&
    (walk && cursor.step === null
      ? later.walks.stripWalk(result, walk, compact ? null : pinned)
      : later.stripSentence(result, cursor, compact, pinned));
  const cuttable = result !== null && hasK(selectedIn(result.scenario).estimator);
  return (
    <View
      id="strip"
      title={messages.strip}
      aside={cuttable && !compact ? <span className="hint">{messages.stripHint}</span> : undefined}
      sentence={sentence}
    >
      {(size) =>
        result && (
          <Strip
            {...{ result, actions, ...rest, ...size }}
            sentence={plain(sentence ?? [])}
            layers={later?.stripLayers}
          />
        )
      }
    </View>
  );
};
