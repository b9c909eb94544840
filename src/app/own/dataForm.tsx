import { useId } from 'react';
import { problemTitles } from '#words/problemTitles.ts';
import { tableWords } from '#words/table.ts';
import { type DataKind, dataKinds, isDataProblem } from '../../core/data/given.ts';
import { dataReader, prepareData } from '../../scenario/data.ts';
import { Switch } from '../controls/switch.tsx';
import { useActions, useExplorer } from '../explorer/context.ts';
import { Formulas } from '../page/formulas.tsx';
import { DataControls } from '../rail/dataControls.tsx';
import { GivenRows } from './givenRows.tsx';
import { useTableDraft } from './tableDrafting.ts';
import './data.css';

const sources = ['generated', 'given'] as const;

/** A model of G 3.1, and its rows: drawn from a seed, or given. */
export const DataForm = () => {
  const name = useId();
  const { edit } = useActions();
  const draft = useTableDraft();
  const problem = useExplorer(({ scenario }) => scenario.problem);
  const own = isDataProblem(problem) ? problem : null;
  const isGiven = draft.source === 'given';
  const kind = isGiven ? draft.kind : (own?.kind ?? null);
  const choose = (next: DataKind): void => {
    draft.choose({ kind: next });
    if (!isGiven) void prepareData().then(() => edit({ problem: dataReader().named(next) }));
  };
  return (
    <>
      <p>{tableWords.lead}</p>
      <fieldset className="data-models">
        <legend>{tableWords.model}</legend>
        {dataKinds.map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={kind === one} onChange={() => choose(one)} />
            <span>
              <b>{tableWords.models[one]}</b>
              <small>{tableWords.modelNotes[one]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {kind && (
        <section className="own-preview" aria-label={problemTitles.data[kind]}>
          <Formulas problem={kind} />
        </section>
      )}
      <section className="data-rows" aria-label={tableWords.rows}>
        <div className="own-head">
          <h3>{tableWords.rows}</h3>
          <Switch
            quiet
            legend={tableWords.rows}
            options={sources}
            labels={tableWords.sources}
            value={draft.source}
            onChange={draft.from}
          />
        </div>
        {isGiven ? <GivenRows /> : own ? <DataControls /> : <p className="hint">{tableWords.chooseModel}</p>}
      </section>
    </>
  );
};
