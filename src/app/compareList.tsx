import { useId } from 'react';
import { type EstimatorKind, isExact, isRandom } from '../core/estimators/choice.ts';
import { estimatorKinds } from '../scenario/compared.ts';
import { limits } from '../scenario/limits.ts';
import { truths } from '../scenario/repair.ts';
import { addEstimator, removeEstimator } from '../state/edits.ts';
import { hasOwnPath } from '../views/palette.ts';
import { Swatch } from '../views/swatch.tsx';
import { messages } from '../words/en/app.ts';
import { estimatorName } from '../words/names.ts';
import { number } from '../words/numbers.ts';
import { Switch } from './controls/switch.tsx';
import { actions, store, useEstimates, useExplorer, useScenario } from './session.ts';

const Truth = () => {
  const truth = useExplorer(({ scenario }) => scenario.truth);
  return (
    <Switch
      legend={messages.errorAgainst}
      className="truth"
      options={truths}
      labels={messages.truths}
      value={truth}
      onChange={(next) => actions.edit({ truth: next })}
    />
  );
};

/** Keeps this run to compare with; what differs is told above the views. */
const Pin = () => {
  const pinned = useExplorer((state) => state.pinned !== null);
  return (
    <button type="button" className="pin" aria-pressed={pinned} onClick={store.getState().togglePin}>
      {pinned ? messages.unpin : messages.pin}
    </button>
  );
};

/** The compared estimators: one row each with its colour, dash and marker, and its error at the λ that is unrolled. */
export const CompareList = () => {
  const scenario = useScenario();
  const estimates = useEstimates();
  const group = useId();
  return (
    <section className="rail-section compare" aria-label={messages.compare}>
      <div className="section-head">
        <h2>{messages.compare}</h2>
        <Truth />
      </div>
      <ul>
        {scenario.estimators.map(({ estimator, slot }, index) => {
          const name = estimatorName(estimator);
          const estimate = estimates?.[index];
          return (
            <li key={slot} data-selected={index === scenario.selected}>
              <label>
                <input
                  type="radio"
                  className="visually-hidden"
                  name={group}
                  aria-label={messages.select(name)}
                  checked={index === scenario.selected}
                  onChange={() => actions.edit({ selected: index })}
                />
                <Swatch slot={slot} ownPath={hasOwnPath(estimator)} />
                <span className="estimator">
                  {name}
                  {isExact(estimator) && estimator.kind !== 'reverse' && <small> {messages.exact}</small>}
                  {isRandom(estimator) && <small> q = {number(estimator.q, 2)}</small>}
                </span>
                <output>{estimate ? number(estimate.error) : ''}</output>
              </label>
              {scenario.estimators.length > 1 && (
                <button
                  type="button"
                  className="remove"
                  aria-label={messages.remove(name)}
                  title={messages.remove(name)}
                  onClick={({ currentTarget }) => {
                    const row = currentTarget.closest('li')!;
                    (row.nextElementSibling ?? row.previousElementSibling)?.querySelector('input')?.focus();
                    actions.edit(removeEstimator(scenario, index));
                  }}
                >
                  ×
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <div className="compare-more">
        {scenario.estimators.length < limits.estimators.max && (
          <select
            className="add"
            aria-label={messages.addEstimator}
            value=""
            onChange={(event) => actions.edit(addEstimator(scenario, event.target.value as EstimatorKind))}
          >
            <option value="" disabled hidden>
              {messages.addEstimator}
            </option>
            {estimatorKinds.map((kind) => (
              <option key={kind} value={kind}>
                {messages.kinds[kind]}
              </option>
            ))}
          </select>
        )}
        <Pin />
      </div>
    </section>
  );
};
