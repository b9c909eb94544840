import { lazy, Suspense } from 'react';
import { messages } from '#words/app.ts';
import { choosingSentence, choosingWords } from '#words/choosing.ts';
import { averageSentence, convergenceSentence } from '#words/convergence.ts';
import { costSentence } from '#words/cost.ts';
import { growthSentence } from '#words/growth.ts';
import { innerSentence } from '#words/inner.ts';
import * as walks from '#words/passes.ts';
import { outerSentence } from '#words/pointed.ts';
import { ratioSentence } from '#words/ratio.ts';
import { stripSentence } from '#words/strip.ts';
import { selectedSwarmSentence, swarmSentence } from '#words/swarm.ts';
import type { Result } from '../../engine/result.ts';
import { ratioSoFar, walkOf } from '../../facts/passes.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { coinIndex } from '../../scenario/selected.ts';
import { hasManyRuns } from '../../scenario/settings/parts.ts';
import { ChoosingQ } from '../../views/choosing/choosing.tsx';
import { Convergence } from '../../views/convergence/convergence.tsx';
import { Cost } from '../../views/cost/cost.tsx';
import { InnerPlane } from '../../views/inner-plane/innerPlane.tsx';
import { Terms } from '../../views/marks/terms.tsx';
import { Ratio } from '../../views/ratio/ratio.tsx';
import type { ViewProps } from '../../views/view.ts';
import { plain } from '../../words/sentence.ts';
import { useActions, useExplorer, useShows } from '../explorer/context.ts';
import { AgainstSwitch, AlongSwitch, CostSwitch, ErrorSwitch, OverSwitch, QuantitySwitch } from './curveSwitches.tsx';
import { FieldSwitch } from './fieldSwitch.tsx';
import { SliceSwitch } from './sliceSwitch.tsx';
import { View } from './view.tsx';

export { FieldSwitch, SliceSwitch };

/** The views that the first picture does not wait for, each in its frame. */
interface Props extends Pick<ViewProps, 'pinned' | 'cursor' | 'theme' | 'compact'> {
  readonly result: Result;
}

export const InnerView = ({ result, ...rest }: Props) => {
  const actions = useActions();
  const held = useExplorer((state) => state.held);
  const sentence = innerSentence(result, rest.cursor, rest.pinned);
  return (
    <View
      id="inner"
      title={messages.innerPlane}
      aside={
        <>
          <span className="hint">
            <Terms text={messages.steps(result.scenario.T)} />
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

export const RatioView = ({ result, ...rest }: Props) => {
  const shows = useShows();
  const actions = useActions();
  const walk = walkOf(result, rest.cursor);
  const sentence = walk ? walks.ratioWalk(result, walk) : ratioSentence(result, rest.cursor, rest.pinned);
  const soFar = walk && ratioSoFar(result, walk);
  return (
    <View
      id="ratio"
      title={messages.ratio}
      aside={shows('along') && <AlongSwitch estimators={result.scenario.estimators} />}
      sentence={sentence}
    >
      {(size) => (
        <Ratio result={result} actions={actions} {...rest} {...size} sentence={plain(sentence)} soFar={soFar} />
      )}
    </View>
  );
};

/** Whether calls are worth a switch: beside many runs or a coin, and where there is room. */
const asksCalls = (scenario: Scenario): boolean =>
  scenario.against === 'calls' ||
  scenario.enlarged === 'convergence' ||
  hasManyRuns(scenario) ||
  coinIndex(scenario) !== null;

const ErrorView = lazy(() => import('./errorView.tsx').then(({ ErrorView: view }) => ({ default: view })));

export const ConvergenceView = (props: Props) =>
  props.result.scenario.errors === 'off' ? (
    <DescentView {...props} />
  ) : (
    <Suspense fallback={null}>
      <ErrorView {...props} />
    </Suspense>
  );

const DescentView = ({ result, ...rest }: Props) => {
  const shows = useShows();
  const actions = useActions();
  const ofMany = selectedSwarmSentence(result);
  const short = ofMany.length > 0 ? ofMany : convergenceSentence(result, rest.cursor, rest.pinned);
  const more =
    ofMany.length > 0 ? swarmSentence(result) : result.scenario.quantity === 'gradient' ? averageSentence(result) : [];
  // Alone it has room for more lines; whoever hears it hears them always.
  const whole = more.length > 0 ? [...short, ' ', ...more] : short;
  const sentence = result.scenario.enlarged === 'convergence' ? whole : short;
  return (
    <View
      id="convergence"
      title={messages.convergence}
      aside={
        <>
          {shows('quantity') && <QuantitySwitch />}
          {shows('against') && asksCalls(result.scenario) && <AgainstSwitch />}
          {shows('errors') && <ErrorSwitch />}
        </>
      }
      sentence={sentence}
    >
      {(size) => <Convergence result={result} actions={actions} {...rest} {...size} sentence={plain(whole)} />}
    </View>
  );
};

export const CostView = ({ result, ...rest }: Props) => {
  const shows = useShows();
  const actions = useActions();
  const walk = walkOf(result, rest.cursor);
  const { costs, enlarged } = result.scenario;
  const ofQ = costs === 'q';
  const counts = () => (walk ? walks.costWalk(result, walk) : costSentence(result, rest.pinned));
  const sentence = ofQ ? choosingSentence(result) : costs === 'each' ? counts() : growthSentence(result, rest.pinned);
  return (
    <View
      id="cost"
      title={ofQ ? choosingWords.title : messages.cost}
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

export * as outerLayers from '../../views/outer-plane/layers.tsx';
export * as stripLayers from '../../views/strip/layers.tsx';
export { outerSentence, stripSentence, walkOf, walks };
