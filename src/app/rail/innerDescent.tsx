import { type ReactNode, useSyncExternalStore } from 'react';
import { estimatorName } from '#words/estimators.ts';
import { innerWords } from '#words/innerDescent.ts';
import { noteTelling } from '#words/notes.ts';
import { taskWords } from '#words/rail.ts';
import { settingWords } from '#words/setting.ts';
import { hasCoin, type InitTerm, moreParameters } from '../../core/estimators/choice.ts';
import { contradictedFact, type NoteFact, stepSizeFact } from '../../facts/notes.ts';
import { limits, sliders } from '../../scenario/limits.ts';
import type { Decay } from '../../scenario/scenario.ts';
import { coinIndex, selectedIn } from '../../scenario/selected.ts';
import { settings } from '../../scenario/settings/settings.ts';
import { stepSizes } from '../../scenario/settings/stepSize.ts';
import { startsAtLambda } from '../../scenario/situations.ts';
import { traitsOf } from '../../scenario/source.ts';
import { withEstimator, withQ } from '../../state/edits.ts';
import { identityOf } from '../../views/marks/palette.ts';

import { plain } from '../../words/sentence.ts';
import { tell } from '../../words/telling.ts';
import { logarithmic, squareRoot } from '../controls/scale.ts';
import { Slider } from '../controls/slider.tsx';
import { useActions, useExplorer, useShows, useThisExplorer } from '../explorer/context.ts';
import { Cut, useEdits } from './cut.tsx';
import { Later } from './later.tsx';
import { Group, learnsStep, useReset } from './setting.tsx';

const noted = (fact: NoteFact): string => plain(tell(noteTelling, fact));

export const Steps = () => {
  const { edit, hold } = useActions();
  const T = useExplorer(({ scenario }) => scenario.T);
  const reset = useReset('T');
  return (
    <Slider
      symbol={settings.T.symbol}
      typedMin={limits.T.min}
      typedMax={limits.T.max}
      name={settingWords.names.T}
      term="T"
      label={innerWords.innerSteps}
      value={T}
      {...sliders.T}
      scale={logarithmic(sliders.T.min, sliders.T.max)}
      integer
      step={1}
      onReset={reset}
      onChange={(value) => edit({ T: value })}
      onHold={hold}
    />
  );
};

/** Where w met more curvature than declared, in an answer for this problem. */
const useSteeper = () => {
  const { session, store } = useThisExplorer();
  return useSyncExternalStore(session.engine.subscribe, () => {
    const result = session.engine.current();
    return result?.scenario.problem === store.getState().scenario.problem ? result.unrolled.steeper : null;
  });
};

export const StepSize = () => {
  const { edit, hold } = useActions();
  const stepSize = useExplorer(({ scenario }) => scenario.stepSize);
  const decay = useExplorer(({ scenario }) => scenario.decay);
  const T = useExplorer(({ scenario }) => scenario.T);
  const beta = useExplorer(({ scenario }) => traitsOf(scenario.problem).smoothness ?? null);
  const typedMax = useExplorer(({ scenario }) => stepSizes(scenario).max);
  const learned = useExplorer(({ scenario }) => learnsStep(scenario.problem));
  const reset = useReset('stepSize');
  const contradicted = contradictedFact(beta, useSteeper());
  const fact = contradicted ?? stepSizeFact(stepSize, beta, decay, T);
  const optimal = useExplorer(({ scenario }) => scenario.optimal);
  if (optimal && !learned) return null;
  if (learned) return <p className="control-note">{innerWords.stepLearned}</p>;
  return (
    <Slider
      symbol={settings.stepSize.symbol}
      typedMin={limits.stepSize.min}
      typedMax={typedMax}
      beyond={typedMax < limits.stepSize.max ? taskWords.stepTooLarge(1 / beta!) : undefined}
      name={settingWords.names.stepSize}
      term="gamma"
      label={innerWords.innerStepSize}
      value={stepSize}
      {...sliders.stepSize}
      scale={squareRoot(sliders.stepSize.min, sliders.stepSize.max)}
      step={0.01}
      status={fact?.status ?? 'ok'}
      note={fact ? noted(fact) : undefined}
      {...(beta === null || contradicted
        ? {}
        : {
            marks: [
              { at: 1 / beta, label: '1/β' },
              { at: 2 / beta, label: '2/β' },
            ],
          })}
      onReset={reset}
      onChange={(value) => edit({ stepSize: value })}
      onHold={hold}
    />
  );
};

/** How γ_t shrinks. */
const StepSchedule = () => {
  const { edit } = useActions();
  const decay = useExplorer(({ scenario }) => scenario.decay);
  return (
    <select
      className="quiet"
      aria-label={innerWords.decay}
      value={decay}
      onChange={(event) => edit({ decay: event.target.value as Decay })}
    >
      {(Object.keys(innerWords.decays) as Decay[]).map((name) => (
        <option key={name} value={name}>
          {innerWords.decays[name]}
        </option>
      ))}
    </select>
  );
};

/** q of whoever holds the coin: the selected estimator, else the first that throws one. */
export const Coin = () => {
  const { edit, hold, now } = useEdits();
  const random = useExplorer(({ scenario }) => scenario.estimators[coinIndex(scenario) ?? -1]);
  const reset = useReset('q');
  const coin = random?.estimator;
  return (
    <Slider
      symbol="q"
      name={settingWords.names.q}
      term="q"
      label={innerWords.coin}
      value={coin && hasCoin(coin) ? coin.q : 0.1}
      {...sliders.q}
      typedMin={limits.q.min}
      typedMax={limits.q.max}
      scale={squareRoot(sliders.q.min, sliders.q.max)}
      step={0.01}
      status={coin ? 'ok' : 'unused'}
      {...(random ? { accent: identityOf(random.estimator, random.slot).css } : {})}
      note={coin ? innerWords.coinOf(estimatorName(coin, 'steps')) : innerWords.coinUnused}
      onReset={coin ? reset : null}
      onChange={(q) => edit(withQ(now(), q))}
      onHold={hold}
    />
  );
};

/** Whether the selected estimator keeps P₀ᵀα: shown only where w₀ depends on λ, since elsewhere it is zero. */
const InitTermChoice = () => {
  const { edit, now } = useEdits();
  const { estimator } = useExplorer(({ scenario }) => selectedIn(scenario));
  const matters = useExplorer(({ scenario }) => startsAtLambda(scenario.problem));
  if (!matters || !('initTerm' in estimator)) return null;
  return (
    <label className="field">
      <span>{innerWords.initTerm}</span>
      <select
        value={estimator.initTerm}
        onChange={(event) =>
          edit(withEstimator(now(), now().selected, { ...estimator, initTerm: event.target.value as InitTerm }))
        }
      >
        <option value="drop">{innerWords.initDrop}</option>
        <option value="keep">{innerWords.initKeep}</option>
      </select>
    </label>
  );
};

/** T, γ with its schedule, and q, with what they leave of the assumptions; what an estimator spends stands first. */
export const InnerSettings = ({ children }: { readonly children?: ReactNode }) => {
  const shows = useShows();
  const hasMore = useExplorer(({ scenario }) => moreParameters(selectedIn(scenario).estimator).length > 0);
  return (
    <Group title={innerWords.innerDescent} aside={shows('stepSize') && <StepSchedule />}>
      {children}
      {shows('T') && <Steps />}
      {shows('stepSize') && (
        <>
          <Later of="method" />
          <StepSize />
        </>
      )}
      {shows('q') && <Coin />}
      {shows('q') && hasMore && <Later of="parameters" />}
      {shows('initTerm') && <InitTermChoice />}
    </Group>
  );
};

/** The settings of the inner descent. Each is drawn anew only when its own number changes. */
export const InnerDescent = () => {
  const shows = useShows();
  if (!shows('K', 'T', 'stepSize', 'q', 'initTerm')) return null;
  return <InnerSettings>{shows('K') && <Cut />}</InnerSettings>;
};
