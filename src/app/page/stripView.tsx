import { viewWords } from '#words/views.ts';
import type { Result } from '../../engine/result.ts';
import { selectedIn } from '../../scenario/selected.ts';
import { hasK } from '../../state/edits.ts';
import { Strip } from '../../views/strip/strip.tsx';
import type { ViewProps } from '../../views/view.ts';
import { plain } from '../../words/sentence.ts';
import { useActions } from '../explorer/context.ts';
import { View } from './view.tsx';

interface Props extends Pick<ViewProps, 'pinned' | 'cursor' | 'theme' | 'compact'> {
  readonly result: Result | null;
  /** What is fetched once the first picture is there: sentences, too. */
  readonly later: typeof import('./stripLater.ts') | null;
}

/** The strip in its frame: one of the two views of the first picture. */
export const StripView = ({ result, later, ...rest }: Props) => {
  const actions = useActions();
  const { cursor, compact, pinned } = rest;
  const at = result && later?.walkWith(result, cursor);
  const sentence =
    result &&
    later &&
    (at && cursor.step === null
      ? at.words.stripWalk(result, at.walk, compact ? null : pinned)
      : later.stripSentence(result, cursor, compact, pinned));
  const cuttable = result !== null && hasK(selectedIn(result.scenario).estimator);
  return (
    <View
      id="strip"
      title={viewWords.strip}
      aside={cuttable && !compact ? <span className="hint">{viewWords.stripHint}</span> : undefined}
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
