import { type InitTerm, isRandom } from '../core/estimators/choice.ts';
import { limits, sliders } from '../scenario/limits.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { hasK, randomIndex, withEstimator, withK, withQ } from '../state/edits.ts';
import { identities } from '../views/palette.ts';
import { messages } from '../words/en/app.ts';
import { kAboveT, stepSizeNote } from '../words/en/notes.ts';
import { estimatorName } from '../words/names.ts';
import { linear, logarithmic, squareRoot } from './controls/scale.ts';
import { Slider } from './controls/slider.tsx';
import { actions } from './session.ts';
import { formulaOf, Group, resetOf, startsAtLambda } from './setting.tsx';

const { edit, hold } = actions;

const smoothnessOf = ({ problem }: Scenario): number | null => formulaOf(problem).smoothness ?? null;

/** K, T, γ and q, with what they leave of the assumptions. */
export const InnerDescent = ({ s }: { s: Scenario }) => {
  const { estimator, slot } = s.estimators[s.selected]!;
  const K = 'K' in estimator ? estimator.K : hasK(estimator) ? s.T : 0;
  const beta = smoothnessOf(s);
  const random = s.estimators[randomIndex(s) ?? -1];
  const coin = random?.estimator;
  const tooLarge = beta !== null && s.stepSize > 1 / beta ? (s.stepSize >= 2 / beta ? 'bad' : 'warn') : 'ok';
  return (
    <Group title={messages.innerDescent}>
      <Slider
        symbol="K"
        label={messages.stepsKept}
        value={K}
        min={Math.min(1, K)}
        max={s.T}
        typedMin={limits.K.min}
        typedMax={limits.K.max}
        scale={linear(1, Math.max(2, s.T))}
        integer
        step={1}
        status={hasK(estimator) ? (K > s.T ? 'warn' : 'ok') : 'unused'}
        accent={identities[slot]!.css}
        note={K > s.T ? kAboveT(K, s.T) : hasK(estimator) ? undefined : messages.noK(estimatorName(estimator))}
        onReset={hasK(estimator) ? resetOf(s, 'K') : null}
        onChange={(value) => edit(withK(s, value))}
        onHold={hold}
      />
      <Slider
        symbol="T"
        label={messages.innerSteps}
        value={s.T}
        {...sliders.T}
        typedMax={limits.T.max}
        scale={logarithmic(sliders.T.min, sliders.T.max)}
        integer
        step={1}
        onReset={resetOf(s, 'T')}
        onChange={(T) => edit({ T })}
        onHold={hold}
      />
      <Slider
        symbol="γ"
        label={messages.innerStepSize}
        value={s.stepSize}
        {...sliders.stepSize}
        typedMin={limits.stepSize.min}
        typedMax={limits.stepSize.max}
        scale={squareRoot(sliders.stepSize.min, sliders.stepSize.max)}
        step={0.01}
        status={tooLarge}
        note={beta === null || tooLarge === 'ok' ? undefined : stepSizeNote(s.stepSize, beta)}
        {...(beta === null
          ? {}
          : {
              marks: [
                { at: 1 / beta, label: '1/β' },
                { at: 2 / beta, label: '2/β' },
              ],
            })}
        onReset={resetOf(s, 'stepSize')}
        onChange={(stepSize) => edit({ stepSize })}
        onHold={hold}
      />
      <Slider
        symbol="q"
        label={messages.coin}
        value={coin && isRandom(coin) ? coin.q : 0.1}
        {...sliders.q}
        typedMin={limits.q.min}
        typedMax={limits.q.max}
        scale={squareRoot(sliders.q.min, sliders.q.max)}
        step={0.01}
        status={coin ? 'ok' : 'unused'}
        {...(random ? { accent: identities[random.slot]!.css } : {})}
        note={coin ? messages.coinOf(estimatorName(coin)) : messages.coinUnused}
        onReset={coin ? resetOf(s, 'q') : null}
        onChange={(q) => edit(withQ(s, q))}
        onHold={hold}
      />
      {s.estimators.some(({ estimator: e }) => 'initTerm' in e) && startsAtLambda(s) && <InitTermChoice s={s} />}
    </Group>
  );
};

/** Whether the selected estimator keeps P₀ᵀα: shown only where w₀ depends on λ, since elsewhere it is zero. */
const InitTermChoice = ({ s }: { s: Scenario }) => {
  const { estimator } = s.estimators[s.selected]!;
  if (!('initTerm' in estimator)) return null;
  return (
    <label className="field">
      <span>{messages.initTerm}</span>
      <select
        value={estimator.initTerm}
        onChange={(event) =>
          edit(withEstimator(s, s.selected, { ...estimator, initTerm: event.target.value as InitTerm }))
        }
      >
        <option value="drop">{messages.initDrop}</option>
        <option value="keep">{messages.initKeep}</option>
      </select>
    </label>
  );
};
