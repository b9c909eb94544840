import { useSyncExternalStore } from 'react';
import { coinUnused, estimatorName } from '#words/estimators.ts';
import { noteTelling } from '#words/notes.ts';
import { railWords } from '#words/rail.ts';
import { hasCoin, type InitTerm, moreParameters } from '../../core/estimators/choice.ts';
import * as parameters from '../../core/estimators/parameters.ts';
import { contradictedFact, cutFact, type NoteFact, stepSizeFact } from '../../facts/notes.ts';
import { limits, sliders } from '../../scenario/limits.ts';
import type { Decay } from '../../scenario/scenario.ts';
import { coinIndex, selectedIn } from '../../scenario/selected.ts';
import { startsAtLambda } from '../../scenario/situations.ts';
import { traitsOf } from '../../scenario/source.ts';
import { hasK, withEstimator, withK, withQ } from '../../state/edits.ts';
import { identityOf } from '../../views/marks/palette.ts';

import { plain } from '../../words/sentence.ts';
import { tell } from '../../words/telling.ts';
import { linear, logarithmic, squareRoot } from '../controls/scale.ts';
import { Slider } from '../controls/slider.tsx';
import { useActions, useExplorer, useShows, useThisExplorer } from '../explorer/context.ts';
import { Later } from './later.tsx';
import { Group, learnsStep, rowOf, useReset } from './setting.tsx';

/** What a slider does, and the scenario as it stands when it is moved. */
const useEdits = () => {
  const { store, actions } = useThisExplorer();
  return { edit: actions.edit, hold: actions.hold, now: () => store.getState().scenario };
};

const noted = (fact: NoteFact): string => plain(tell(noteTelling, fact));

/** Iterations of the selected estimator on its linear system. */
const Iterations = () => {
  const { edit, hold, now } = useEdits();
  const { estimator, slot } = useExplorer(({ scenario }) => selectedIn(scenario));
  const T = useExplorer(({ scenario }) => scenario.T);
  if (!('k' in estimator)) return null;
  const most = Math.max(2, T, estimator.k);
  const set = (k: number) => edit(withEstimator(now(), now().selected, { ...estimator, k }));
  return (
    <Slider
      symbol="k"
      name={railWords.iterationsShort}
      term="k"
      label={railWords.iterationsOfK}
      value={estimator.k}
      min={1}
      max={most}
      typedMin={parameters.k.min}
      typedMax={parameters.k.max}
      scale={linear(1, most)}
      integer
      step={1}
      accent={identityOf(estimator, slot).css}
      onReset={estimator.k === parameters.k.initially ? null : () => set(parameters.k.initially)}
      onChange={set}
      onHold={hold}
    />
  );
};

/** What the selected estimator spends: K, or its iterations where it solves a linear system. */
export const Cut = () => {
  const solves = useExplorer(({ scenario }) => 'k' in selectedIn(scenario).estimator);
  return solves ? <Iterations /> : <Kept />;
};

/** K of the selected estimator. */
const Kept = () => {
  const { edit, hold, now } = useEdits();
  const { estimator, slot } = useExplorer(({ scenario }) => selectedIn(scenario));
  const T = useExplorer(({ scenario }) => scenario.T);
  const reset = useReset('K');
  const K = 'K' in estimator ? estimator.K : hasK(estimator) ? T : 0;
  const fact = cutFact(K, T);
  return (
    <Slider
      symbol="K"
      name={railWords.names.K}
      term="K"
      label={railWords.stepsKept}
      value={K}
      min={Math.min(1, K)}
      max={T}
      typedMin={limits.K.min}
      typedMax={limits.K.max}
      scale={linear(1, Math.max(2, T))}
      integer
      step={1}
      status={hasK(estimator) ? (fact?.status ?? 'ok') : 'unused'}
      accent={identityOf(estimator, slot).css}
      note={fact ? noted(fact) : hasK(estimator) ? undefined : railWords.noK(estimatorName(estimator))}
      onReset={hasK(estimator) ? reset : null}
      onChange={(value) => edit(withK(now(), value))}
      onHold={hold}
    />
  );
};

export const Steps = () => {
  const { edit, hold } = useActions();
  const T = useExplorer(({ scenario }) => scenario.T);
  const reset = useReset('T');
  return (
    <Slider
      {...rowOf('T')}
      name={railWords.names.T}
      term="T"
      label={railWords.innerSteps}
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
  const learned = useExplorer(({ scenario }) => learnsStep(scenario.problem));
  const reset = useReset('stepSize');
  const contradicted = contradictedFact(beta, useSteeper());
  const fact = contradicted ?? stepSizeFact(stepSize, beta, decay, T);
  const optimal = useExplorer(({ scenario }) => scenario.optimal);
  if (optimal && !learned) return null;
  if (learned) return <p className="control-note">{railWords.stepLearned}</p>;
  return (
    <Slider
      {...rowOf('stepSize')}
      name={railWords.names.stepSize}
      term="gamma"
      label={railWords.innerStepSize}
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
      aria-label={railWords.decay}
      value={decay}
      onChange={(event) => edit({ decay: event.target.value as Decay })}
    >
      {(Object.keys(railWords.decays) as Decay[]).map((name) => (
        <option key={name} value={name}>
          {railWords.decays[name]}
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
      name={railWords.names.q}
      term="q"
      label={railWords.coin}
      value={coin && hasCoin(coin) ? coin.q : 0.1}
      {...sliders.q}
      typedMin={limits.q.min}
      typedMax={limits.q.max}
      scale={squareRoot(sliders.q.min, sliders.q.max)}
      step={0.01}
      status={coin ? 'ok' : 'unused'}
      {...(random ? { accent: identityOf(random.estimator, random.slot).css } : {})}
      note={coin ? railWords.coinOf(estimatorName(coin)) : coinUnused}
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
      <span>{railWords.initTerm}</span>
      <select
        value={estimator.initTerm}
        onChange={(event) =>
          edit(withEstimator(now(), now().selected, { ...estimator, initTerm: event.target.value as InitTerm }))
        }
      >
        <option value="drop">{railWords.initDrop}</option>
        <option value="keep">{railWords.initKeep}</option>
      </select>
    </label>
  );
};

/** K, T, γ with its schedule, and q, with what they leave of the assumptions. Each is drawn anew only when its own number changes. */
export const InnerDescent = () => {
  const shows = useShows();
  const hasMore = useExplorer(({ scenario }) => moreParameters(selectedIn(scenario).estimator).length > 0);
  if (!shows('K', 'T', 'stepSize', 'q', 'initTerm')) return null;
  return (
    <Group title={railWords.innerDescent} aside={shows('stepSize') && <StepSchedule />}>
      {shows('K') && <Cut />}
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
