import { useId, useSyncExternalStore } from 'react';
import { dataWords } from '#words/data.ts';
import { innerWords } from '#words/innerDescent.ts';
import { limits } from '../../scenario/limits.ts';
import type { InnerMethod } from '../../scenario/scenario.ts';
import { dataKindOf, traitsOf } from '../../scenario/source.ts';
import { NumberField } from '../controls/numberField.tsx';
import { useActions, useExplorer, useThisExplorer } from '../explorer/context.ts';
import { learnsStep } from './setting.tsx';
import './laterControls.css';

/** What was computed last for this problem and this method. */
const useUnrolled = () => {
  const { session, store } = useThisExplorer();
  return useSyncExternalStore(session.engine.subscribe, () => {
    const result = session.engine.current();
    const { problem, method } = store.getState().scenario;
    return result?.scenario.problem === problem && result.scenario.method === method ? result.unrolled : null;
  });
};

/** Which inner method, whether its constants are the best ones, and heavy ball’s m where it is set. */
export const InnerMethodControls = () => {
  const { edit } = useActions();
  const id = useId();
  const method = useExplorer(({ scenario }) => scenario.method);
  const optimal = useExplorer(({ scenario }) => scenario.optimal);
  const momentum = useExplorer(({ scenario }) => scenario.momentum);
  const problem = useExplorer(({ scenario }) => scenario.problem);
  const { strongConvexity, smoothness } = traitsOf(problem);
  const knows = dataKindOf(problem) !== null || (strongConvexity !== undefined && smoothness !== undefined);
  const heavy = method === 'heavy-ball';
  const unrolled = useUnrolled();
  return (
    <div className="inner-method">
      <select
        className="quiet"
        aria-label={dataWords.method}
        value={method}
        onChange={(event) => edit({ method: event.target.value as InnerMethod })}
      >
        {(Object.keys(innerWords.methods) as InnerMethod[]).map((name) => (
          <option key={name} value={name}>
            {innerWords.methods[name]}
          </option>
        ))}
      </select>
      {(knows || optimal) && !learnsStep(problem) && (
        <label className="best-step" htmlFor={id} title={dataWords.optimalTitle}>
          <input
            id={id}
            type="checkbox"
            checked={optimal}
            onChange={(event) => edit({ optimal: event.target.checked })}
          />
          {dataWords.optimal}
        </label>
      )}
      {heavy && !optimal && (
        <div className="vector">
          <span className="symbol math" aria-hidden="true">
            m
          </span>
          <NumberField
            label={dataWords.momentum}
            value={momentum}
            {...limits.momentum}
            step={(v, direction) =>
              Math.min(limits.momentum.max, Math.max(0, Number((v + 0.01 * direction).toFixed(6))))
            }
            onChange={(next) => edit({ momentum: next })}
          />
          <span className="hint">{dataWords.m}</span>
        </div>
      )}
      {optimal && unrolled?.curvature && (
        <p className="control-note">
          {dataWords.constants(unrolled.stepSizes[0]!, heavy ? unrolled.momentum : null, ...unrolled.curvature)}
        </p>
      )}
      {!optimal && smoothness === undefined && unrolled?.curvature && (
        <p className="control-note">{dataWords.known(...unrolled.curvature)}</p>
      )}
      {optimal && !knows && <p className="control-note">{dataWords.unknown}</p>}
    </div>
  );
};
