import { memo, useId } from 'react';
import { estimatorName, kindName } from '#words/estimators.ts';
import { offNote } from '#words/off.ts';
import { railWords } from '#words/rail.ts';
import { adaptsCoin, hasCoin, hasOwnPath, isExact, isOffered } from '../../core/estimators/choice.ts';
import { type Estimator, type EstimatorKind, estimatorKinds } from '../../core/estimators/index.ts';
import { same } from '../../core/identical.ts';
import { type OffFact, offFact } from '../../facts/off.ts';
import { limits } from '../../scenario/limits.ts';
import { settings } from '../../scenario/settings/settings.ts';
import { traitsOf } from '../../scenario/source.ts';
import { addEstimator, removeEstimator } from '../../state/edits.ts';
import { Swatch } from '../../views/marks/swatch.tsx';
import { number } from '../../words/numbers.ts';
import { Switch } from '../controls/switch.tsx';
import { useActions, useExplorer, useResult, useThisExplorer } from '../explorer/context.ts';
import './compareList.css';

const Truth = memo(() => {
  const { edit } = useActions();
  const truth = useExplorer(({ scenario }) => scenario.truth);
  return (
    <Switch
      legend={railWords.errorAgainst}
      className="truth"
      options={settings.truth.domain.values}
      labels={railWords.truths}
      value={truth}
      onChange={(next) => edit({ truth: next })}
    />
  );
});

/** Keeps this run to compare with; what differs is told above the views. */
const Pin = memo(() => {
  const { togglePin } = useActions();
  const pinned = useExplorer((state) => state.pinned !== null);
  return (
    <button type="button" className="pin" aria-pressed={pinned} onClick={togglePin}>
      {pinned ? railWords.unpin : railWords.pin}
    </button>
  );
});

interface RowProps {
  readonly estimator: Estimator;
  readonly slot: number;
  readonly index: number;
  readonly selected: boolean;
  /** The last one stays. */
  readonly removable: boolean;
  /** Its error at the λ that is unrolled; null before it is known. */
  readonly off: OffFact | null;
  /** What the radio buttons of one list share. */
  readonly group: string;
}

/** An estimator's colour, dash and marker, and its name; chosen here. */
const Choice = memo(({ estimator, slot, index, selected, group }: Omit<RowProps, 'removable' | 'off'>) => {
  const { edit } = useActions();
  const truth = useExplorer(({ scenario }) => scenario.truth);
  const name = estimatorName(estimator, truth);
  return (
    <>
      <input
        type="radio"
        className="visually-hidden"
        name={group}
        aria-label={railWords.select(name)}
        checked={selected}
        onChange={() => edit({ selected: index })}
      />
      <Swatch estimator={estimator} slot={slot} />
      <span className="estimator">
        <span>{name}</span>
        {(truth === 'solution' ? isExact(estimator) : !hasOwnPath(estimator)) && (
          <small> {railWords.exact[truth]}</small>
        )}
        {hasCoin(estimator) && <small>{` q ${adaptsCoin(estimator) ? '≥' : '='} ${number(estimator.q, 2)}`}</small>}
      </span>
    </>
  );
}, same);

const Remove = memo(({ name, index }: { readonly name: string; readonly index: number }) => {
  const { actions, store } = useThisExplorer();
  return (
    <button
      type="button"
      className="remove"
      aria-label={railWords.remove(name)}
      title={railWords.remove(name)}
      onClick={({ currentTarget }) => {
        const row = currentTarget.closest('li')!;
        (row.nextElementSibling ?? row.previousElementSibling)?.querySelector('input')?.focus();
        actions.edit(removeEstimator(store.getState().scenario, index));
      }}
    >
      ×
    </button>
  );
});

/** An estimator and its error; chosen and removed here. */
const Row = memo(({ removable, off, ...choice }: RowProps) => {
  const truth = useExplorer(({ scenario }) => scenario.truth);
  const note = off && offNote(off);
  return (
    <li data-selected={choice.selected}>
      <label data-who={choice.index}>
        <Choice {...choice} />
        <output>{off && number(off.error)}</output>
        {note && <small className="off">{note}</small>}
      </label>
      {removable && <Remove name={estimatorName(choice.estimator, truth)} index={choice.index} />}
    </li>
  );
}, same);

/** One more estimator, of a kind to choose; last in the list, in the page, what each of them means. */
const Add = memo(() => {
  const { actions, store, isPage } = useThisExplorer();
  const traits = traitsOf(useExplorer(({ scenario }) => scenario.problem));
  return (
    <select
      className="add"
      aria-label={railWords.addEstimator}
      value=""
      onChange={({ target: { value } }) =>
        value === 'combinations'
          ? actions.visit(value)
          : actions.edit(addEstimator(store.getState().scenario, value as EstimatorKind))
      }
    >
      <option value="" disabled hidden>
        {railWords.addEstimator}
      </option>
      {estimatorKinds.map((kind) => (
        <option key={kind} value={kind} disabled={!isOffered(kind, traits)}>
          {kindName(kind)}
        </option>
      ))}
      {isPage && <option value="combinations">{railWords.combinations}</option>}
    </select>
  );
});

/** The compared estimators, a row each. */
export const CompareList = () => {
  const estimators = useExplorer(({ scenario }) => scenario.estimators);
  const selected = useExplorer(({ scenario }) => scenario.selected);
  const result = useResult();
  const group = useId();
  return (
    <section className="rail-section compare" aria-label={railWords.compare}>
      <div className="section-head">
        <h2>{railWords.compare}</h2>
        <Truth />
      </div>
      <ul>
        {estimators.map(({ estimator, slot }, index) => (
          <Row
            key={slot}
            estimator={estimator}
            slot={slot}
            index={index}
            selected={index === selected}
            removable={estimators.length > limits.estimators.min}
            off={result && offFact(result, index)}
            group={group}
          />
        ))}
      </ul>
      <div className="compare-more">
        {estimators.length < limits.estimators.max && <Add />}
        <Pin />
      </div>
    </section>
  );
};
