import { choosingSentence, choosingWords } from '#words/choosing.ts';
import { costSentence } from '#words/cost.ts';
import { growthSentence } from '#words/growth.ts';
import { viewWords } from '#words/views.ts';
import { drawOf } from '../../core/estimators/choice.ts';
import type { Result } from '../../engine/result.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { drawingIndex } from '../../scenario/selected.ts';
import { ChoosingQ } from '../../views/choosing/choosing.tsx';
import { Cost } from '../../views/cost/cost.tsx';
import type { ViewProps } from '../../views/view.ts';
import { plain } from '../../words/sentence.ts';
import { useActions, useShows } from '../explorer/context.ts';
import { CostSwitch } from './curveSwitches.tsx';
import { OverSwitch } from './overSwitch.tsx';
import { View } from './view.tsx';
import { walkWith } from './walks.ts';

interface Props extends Pick<ViewProps, 'pinned' | 'cursor' | 'theme' | 'compact'> {
  readonly result: Result;
}

/** Whether q is chosen, or the ρ of a random depth. */
const chanceIn = ({ estimators, selected }: Scenario): 'q' | 'rho' => {
  const own = estimators[drawingIndex({ estimators, selected }) ?? -1]?.estimator;
  return own && drawOf(own) === 'depth' ? 'rho' : 'q';
};

/** Costs in their frame: of each method, as they grow, or as q is chosen. */
export const CostView = ({ result, ...rest }: Props) => {
  const shows = useShows();
  const actions = useActions();
  const at = walkWith(result, rest.cursor);
  const { costs, enlarged } = result.scenario;
  const ofQ = costs === 'q';
  const counts = () => (at ? at.words.costWalk(result, at.walk) : costSentence(result, rest.pinned));
  const sentence = ofQ ? choosingSentence(result) : costs === 'each' ? counts() : growthSentence(result, rest.pinned);
  return (
    <View
      id="cost"
      title={ofQ ? choosingWords.titles[chanceIn(result.scenario)] : viewWords.cost}
      aside={
        <>
          {ofQ && enlarged === 'cost' && shows('over') && <OverSwitch choice={result.choice} />}
          {shows('costs') && <CostSwitch />}
        </>
      }
      sentence={sentence}
    >
      {(size) =>
        ofQ ? (
          <ChoosingQ result={result} actions={actions} {...rest} {...size} sentence={plain(sentence)} />
        ) : (
          <Cost result={result} actions={actions} {...rest} {...size} />
        )
      }
    </View>
  );
};
