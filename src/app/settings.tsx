import type { ReactNode } from 'react';
import { type InitTerm, isRandom } from '../core/estimators/choice.ts';
import { problems } from '../core/problems/index.ts';
import { limits, sliders } from '../scenario/limits.ts';
import type { Outer, Scenario } from '../scenario/scenario.ts';
import {
  hasK,
  type Resettable,
  randomIndex,
  withDefault,
  withEstimator,
  withK,
  withQ,
  withSchedule,
} from '../state/edits.ts';
import { identities } from '../views/palette.ts';
import { messages } from '../words/en/app.ts';
import { kAboveT, stepSizeNote } from '../words/en/notes.ts';
import { estimatorName } from '../words/names.ts';
import { NumberField } from './controls/numberField.tsx';
import { linear, logarithmic, squareRoot } from './controls/scale.ts';
import { Slider } from './controls/slider.tsx';
import { actions, useScenario } from './session.ts';

const { edit, hold } = actions;

const Group = ({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) => (
  <section className="rail-section">
    <div className="section-head">
      <h2>{title}</h2>
      {aside}
    </div>
    {children}
  </section>
);

/** null where the setting already has its own default. */
const resetOf = (s: Scenario, setting: Resettable): (() => void) | null => {
  const next = withDefault(s, setting);
  return JSON.stringify(next) === JSON.stringify(s) ? null : () => edit(next);
};

const smoothnessOf = ({ problem }: Scenario): number | null =>
  (typeof problem === 'string' ? problems[problem].formula : problem).smoothness ?? null;

const InnerDescent = ({ s }: { s: Scenario }) => {
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

const startsAtLambda = ({ problem }: Scenario): boolean =>
  (typeof problem === 'string' ? problems[problem].formula : problem).init !== undefined;

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

const OuterDescent = ({ s }: { s: Scenario }) => {
  const { outer } = s;
  const set = (change: Partial<Outer>) => edit({ outer: { ...outer, ...change } as Outer });
  return (
    <Group
      title={messages.outerDescent}
      aside={
        <select
          className="quiet"
          aria-label={messages.schedule}
          value={outer.schedule}
          onChange={(event) => edit(withSchedule(s, event.target.value as Outer['schedule']))}
        >
          {(Object.keys(messages.schedules) as Outer['schedule'][]).map((schedule) => (
            <option key={schedule} value={schedule}>
              {messages.schedules[schedule]}
            </option>
          ))}
        </select>
      }
    >
      {outer.schedule === 'inverse-sqrt' ? (
        <Slider
          symbol={
            <>
              η<sub>0</sub>
            </>
          }
          label={messages.firstUpdate}
          value={outer.firstUpdateNorm}
          {...sliders.firstUpdateNorm}
          typedMin={limits.firstUpdateNorm.min}
          typedMax={limits.firstUpdateNorm.max}
          scale={squareRoot(sliders.firstUpdateNorm.min, sliders.firstUpdateNorm.max)}
          step={0.01}
          note={messages.firstUpdateNote}
          onReset={resetOf(s, 'outer')}
          onChange={(firstUpdateNorm) => set({ firstUpdateNorm })}
          onHold={hold}
        />
      ) : (
        <Slider
          symbol="η"
          label={messages.outerStepSize}
          value={outer.stepSize}
          {...sliders.outerStepSize}
          typedMin={limits.outerStepSize.min}
          typedMax={limits.outerStepSize.max}
          scale={logarithmic(sliders.outerStepSize.min, sliders.outerStepSize.max)}
          step={0.01}
          onChange={(stepSize) => set({ stepSize })}
          onHold={hold}
        />
      )}
      <Slider
        symbol="R"
        label={messages.iterations}
        value={outer.iterations}
        {...sliders.iterations}
        typedMax={limits.iterations.max}
        scale={logarithmic(sliders.iterations.min, sliders.iterations.max)}
        integer
        step={1}
        onReset={resetOf(s, 'iterations')}
        onChange={(iterations) => set({ iterations })}
        onHold={hold}
      />
    </Group>
  );
};

const replaced = (vector: readonly number[], index: number, value: number): number[] =>
  vector.map((old, i) => (i === index ? value : old));

const Vector = (props: {
  symbol: ReactNode;
  value: readonly number[];
  label: (i: number, n: number) => string;
  onChange: (value: number[]) => void;
  onReset: (() => void) | null;
  resetLabel: string;
}) => (
  <div className="vector">
    {props.onReset ? (
      <button
        type="button"
        className="symbol math changed"
        aria-label={messages.resetOne(props.resetLabel)}
        title={messages.resetOne(props.resetLabel)}
        onClick={props.onReset}
      >
        {props.symbol}
      </button>
    ) : (
      <span className="symbol math" aria-hidden="true">
        {props.symbol}
      </span>
    )}
    {props.value.map((x, i) => {
      const label = props.label(i, props.value.length);
      return (
        <NumberField
          key={label}
          label={label}
          value={Number(x.toPrecision(6))}
          min={limits.coordinate.min}
          max={limits.coordinate.max}
          step={(v, direction, event) =>
            Number((v + direction * (event.shiftKey ? 0.1 : event.altKey ? 0.001 : 0.01)).toFixed(6))
          }
          onChange={(v) => props.onChange(replaced(props.value, i, v))}
        />
      );
    })}
  </div>
);

const Start = ({ s }: { s: Scenario }) => {
  const anyRandom = s.estimators.some(({ estimator }) => isRandom(estimator));
  return (
    <Group title={messages.start}>
      <Vector
        symbol={
          <>
            λ<sub>1</sub>
          </>
        }
        value={s.lambda}
        label={messages.lambda}
        resetLabel="λ₁"
        onReset={resetOf(s, 'lambda')}
        onChange={(lambda) => edit({ lambda })}
      />
      {startsAtLambda(s) ? (
        <p className="control-note">{messages.w0FromLambda}</p>
      ) : (
        <Vector
          symbol={
            <>
              w<sub>0</sub>
            </>
          }
          value={s.w0}
          label={messages.w0}
          resetLabel="w₀"
          onReset={resetOf(s, 'w0')}
          onChange={(w0) => edit({ w0 })}
        />
      )}
      <div className="vector">
        <span className="symbol" aria-hidden="true">
          seed
        </span>
        <NumberField
          label={messages.seed}
          value={s.seed}
          integer
          min={limits.seed.min}
          max={limits.seed.max}
          status={anyRandom ? 'ok' : 'unused'}
          step={(v, direction) => Math.max(0, v + direction)}
          onChange={(seed) => edit({ seed })}
        />
        {!anyRandom && <span className="hint">{messages.noRandom}</span>}
      </div>
    </Group>
  );
};

/** Sliders and fields of the inner descent, the outer descent and the start. */
export const Settings = () => {
  const s = useScenario();
  return (
    <>
      <InnerDescent s={s} />
      <OuterDescent s={s} />
      <Start s={s} />
    </>
  );
};
