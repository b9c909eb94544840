import { lazy, Suspense } from 'react';
import { averageSentence, convergenceSentence } from '#words/convergence.ts';
import { toCome } from '#words/runs.ts';
import { selectedSwarmSentence, swarmSentence } from '#words/swarm.ts';
import { viewWords } from '#words/views.ts';
import type { Result } from '../../engine/result.ts';
import { runsToCome } from '../../facts/runsToCome.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { coinIndex } from '../../scenario/selected.ts';
import { hasManyRuns } from '../../scenario/settings/parts.ts';
import { Convergence } from '../../views/convergence/convergence.tsx';
import type { ViewProps } from '../../views/view.ts';
import { plain } from '../../words/sentence.ts';
import { useActions, useShows } from '../explorer/context.ts';
import { AgainstSwitch, ErrorSwitch, QuantitySwitch } from './curveSwitches.tsx';
import { StopRuns } from './stopRuns.tsx';
import { View } from './view.tsx';

interface Props extends Pick<ViewProps, 'pinned' | 'cursor' | 'theme' | 'compact'> {
  readonly result: Result;
}

/** Whether calls are worth a switch: beside many runs or a coin, and where there is room. */
const asksCalls = (scenario: Scenario): boolean =>
  scenario.against === 'calls' ||
  scenario.enlarged === 'convergence' ||
  hasManyRuns(scenario) ||
  coinIndex(scenario) !== null;

const ErrorView = lazy(() => import('./errorView.tsx').then(({ ErrorView: view }) => ({ default: view })));

/** Convergence in its frame, or the errors of methods in its place. */
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
  const come = runsToCome(result);
  const ofOne = convergenceSentence(result, rest.cursor, rest.pinned);
  const short = ofMany.length > 0 ? ofMany : come ? [...ofOne, ' ', ...toCome(come)] : ofOne;
  const more =
    ofMany.length > 0 ? swarmSentence(result) : result.scenario.quantity === 'gradient' ? averageSentence(result) : [];
  // Alone it has room for more lines; whoever hears it hears them always.
  const whole = more.length > 0 ? [...short, ' ', ...more] : short;
  const sentence = result.scenario.enlarged === 'convergence' ? whole : short;
  return (
    <View
      id="convergence"
      title={viewWords.convergence}
      aside={
        <>
          {shows('quantity') && <QuantitySwitch />}
          {shows('against') && asksCalls(result.scenario) && <AgainstSwitch />}
          {shows('errors') && <ErrorSwitch />}
          {shows('runs') && <StopRuns swarm={result.swarm} />}
        </>
      }
      sentence={sentence}
    >
      {(size) => <Convergence result={result} actions={actions} {...rest} {...size} sentence={plain(whole)} />}
    </View>
  );
};
