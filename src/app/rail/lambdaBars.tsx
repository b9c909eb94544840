import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { dataWords } from '#words/data.ts';
import { settingWords } from '#words/setting.ts';
import { limits } from '../../scenario/limits.ts';
import { traitsOf } from '../../scenario/source.ts';
import { number } from '../../words/numbers.ts';
import { NumberField } from '../controls/numberField.tsx';
import { ControlSymbol } from '../controls/symbol.tsx';
import { useActions, useExplorer } from '../explorer/context.ts';
import { useReset } from './setting.tsx';
import './laterControls.css';

const HEIGHT = 72;

/** λ₁ as a small bar chart: on a log axis where it must stay positive, from 0 else. Each bar is a slider. */
export const LambdaBars = () => {
  const { edit, hold } = useActions();
  const lambda = useExplorer(({ scenario }) => scenario.lambda);
  const problem = useExplorer(({ scenario }) => scenario.problem);
  const axes = useExplorer(({ scenario }) => scenario.slice.outer);
  const reset = useReset('lambda');
  const [chosen, choose] = useState(0);
  const { positive, names, window } = traitsOf(problem);
  const log = positive.length > 0;
  const at = Math.min(chosen, lambda.length - 1);
  const most = Math.max(1, ...lambda.map(Math.abs), ...(window ?? []).map(Math.abs));
  const least = Math.min(...(log ? (window ?? lambda).filter((x) => x > 0) : [0]), ...(log ? lambda : [0]));
  const [from, to] = log ? [Math.log(least / 3), Math.log(3 * most)] : [-most, most];

  const share = (x: number): number => ((log ? Math.log(x) : x) - from) / (to - from);
  const valueAt = (s: number): number => {
    const x = from + Math.min(1, Math.max(0, s)) * (to - from);
    return Number((log ? Math.exp(x) : x).toPrecision(3));
  };
  const set = (i: number, x: number): void => {
    const { min, max } = limits.coordinate;
    edit({ lambda: lambda.map((old, k) => (k === i ? Math.min(max, Math.max(log ? 1e-6 : min, x)) : old)) });
  };
  const drag = (i: number) => (event: PointerEvent<HTMLButtonElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.getBoundingClientRect();
    set(i, valueAt(1 - (event.clientY - box.top) / box.height));
  };
  const key = (i: number) => (event: KeyboardEvent) => {
    const step =
      event.key === 'ArrowUp' || event.key === 'ArrowRight'
        ? 1
        : event.key === 'ArrowDown' || event.key === 'ArrowLeft'
          ? -1
          : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    set(i, valueAt(share(lambda[i]!) + step * (event.shiftKey ? 0.1 : 0.01)));
  };
  return (
    <div className="vector named">
      <ControlSymbol label="λ₁" name={settingWords.names.lambda} term="lambda-1" onReset={reset}>
        λ<sub>1</sub>
      </ControlSymbol>
      <span className="term setting-name" data-term="lambda-1" aria-hidden="true">
        {settingWords.names.lambda}
      </span>
      <fieldset className="lambda-bars" aria-label={dataWords.bars}>
        {lambda.map((x, i) => {
          const [low, high] = log ? [0, share(x)] : [Math.min(0.5, share(x)), Math.max(0.5, share(x))];
          const name = names.lambda[i]!;
          return (
            <button
              key={name}
              type="button"
              role="slider"
              aria-orientation="vertical"
              aria-label={dataWords.bar(name)}
              aria-valuenow={x}
              aria-valuetext={number(x)}
              className={axes.includes(i) ? 'lambda-bar on-plane' : 'lambda-bar'}
              style={{ height: HEIGHT }}
              onFocus={() => choose(i)}
              onKeyDown={key(i)}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                hold(true);
                choose(i);
                drag(i)(event);
              }}
              onPointerMove={drag(i)}
              onPointerUp={() => hold(false)}
              onPointerCancel={() => hold(false)}
            >
              <span style={{ bottom: `${100 * low}%`, height: `${100 * Math.max(0.02, high - low)}%` }} />
            </button>
          );
        })}
      </fieldset>
      <NumberField
        label={dataWords.bar(names.lambda[at]!)}
        value={Number(lambda[at]!.toPrecision(6))}
        min={log ? 1e-6 : limits.coordinate.min}
        max={limits.coordinate.max}
        step={(v, direction) => Number((log ? v * 1.05 ** direction : v + 0.01 * direction).toPrecision(6))}
        onChange={(v) => set(at, v)}
      />
      <span className="hint">{names.lambda[at]}</span>
    </div>
  );
};
