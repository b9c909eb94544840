import { memo } from 'react';
import { boundsNote, errorSentence, errorWords } from '#words/errors.ts';
import type { Result } from '../../engine/result.ts';
import { boundsFact } from '../../facts/errors.ts';
import { settings } from '../../scenario/settings/settings.ts';
import { ErrorView as Picture } from '../../views/error/error.tsx';
import type { ViewProps } from '../../views/view.ts';
import { plain } from '../../words/sentence.ts';
import { Switch } from '../controls/switch.tsx';
import { useActions, useExplorer, useShows } from '../explorer/context.ts';
import { ErrorSwitch } from './curveSwitches.tsx';
import { View } from './view.tsx';

const OverSwitch = memo(() => {
  const { edit } = useActions();
  const over = useExplorer(({ scenario }) => scenario.errorOver);
  return (
    <Switch
      legend={errorWords.overs}
      quiet
      options={settings.errorOver.domain.values}
      labels={errorWords.over}
      names={errorWords.overNames}
      value={over}
      onChange={(next) => edit({ errorOver: next })}
    />
  );
});

const KSwitch = memo(() => {
  const { edit } = useActions();
  const which = useExplorer(({ scenario }) => scenario.errorK);
  return (
    <Switch
      legend={errorWords.ks}
      quiet
      options={settings.errorK.domain.values}
      labels={errorWords.k}
      names={errorWords.kNames}
      value={which}
      onChange={(next) => edit({ errorK: next })}
    />
  );
});

interface Props extends Pick<ViewProps, 'pinned' | 'cursor' | 'theme' | 'compact'> {
  readonly result: Result;
}

/** The convergence view where it shows the errors of methods: fetched when it is asked for. */
export const ErrorView = ({ result, ...rest }: Props) => {
  const shows = useShows();
  const actions = useActions();
  const { errors, errorOver, enlarged, truth } = result.scenario;
  const alone = enlarged === 'convergence';
  const ofCuts = errors === 'cuts' && !alone;
  const said = errorSentence(result, alone);
  const bounds = boundsFact(result);
  const whole = bounds && !ofCuts ? [...said, ' ', ...boundsNote(bounds)] : said;
  const implicit = result.scenario.estimators.some(({ estimator }) => 'k' in estimator);
  return (
    <View
      id="convergence"
      title={ofCuts ? errorWords.titleOfCuts(truth) : errorWords.title}
      aside={
        shows('errors') && (
          <>
            {!ofCuts && (alone || errorOver !== 'mean') && <OverSwitch />}
            {!ofCuts && alone && implicit && <KSwitch />}
            <ErrorSwitch />
          </>
        )
      }
      sentence={alone ? whole : said}
    >
      {(size) => <Picture result={result} actions={actions} {...rest} {...size} sentence={plain(whole)} />}
    </View>
  );
};
