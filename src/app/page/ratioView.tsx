import { ratioSentence } from '#words/ratio.ts';
import { viewWords } from '#words/views.ts';
import type { Result } from '../../engine/result.ts';
import { ratioSoFar } from '../../facts/passes.ts';
import { Ratio } from '../../views/ratio/ratio.tsx';
import type { ViewProps } from '../../views/view.ts';
import { plain } from '../../words/sentence.ts';
import { useActions, useShows } from '../explorer/context.ts';
import { AlongSwitch } from './curveSwitches.tsx';
import { View } from './view.tsx';
import { walkWith } from './walks.ts';

interface Props extends Pick<ViewProps, 'pinned' | 'cursor' | 'theme' | 'compact'> {
  readonly result: Result;
}

/** The ratio in its frame. */
export const RatioView = ({ result, ...rest }: Props) => {
  const shows = useShows();
  const actions = useActions();
  const at = walkWith(result, rest.cursor);
  const sentence = at ? at.words.ratioWalk(result, at.walk) : ratioSentence(result, rest.cursor, rest.pinned);
  const soFar = at && ratioSoFar(result, at.walk);
  return (
    <View
      id="ratio"
      title={viewWords.ratio}
      aside={shows('along') && <AlongSwitch estimators={result.scenario.estimators} truth={result.scenario.truth} />}
      sentence={sentence}
    >
      {(size) => (
        <Ratio result={result} actions={actions} {...rest} {...size} sentence={plain(sentence)} soFar={soFar} />
      )}
    </View>
  );
};
