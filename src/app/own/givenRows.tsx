import { type DragEvent, useId, useState } from 'react';
import { tableTelling, tableWords } from '#words/table.ts';
import { dataLimits } from '../../scenario/dataLimits.ts';
import { isParkinsons } from '../../scenario/table/choice.ts';
import type { Fault } from '../../scenario/table/judge.ts';
import { isTable, longest, type Table } from '../../scenario/table/table.ts';
import { Say } from '../../views/marks/say.tsx';
import { tell } from '../../words/telling.ts';
import { NumberField } from '../controls/numberField.tsx';
import { showRow } from './rowShown.ts';
import { type Given, useGiven, useTableDraft } from './tableDrafting.ts';

/** A text of rows by file, drop, paste or hand; what is wrong with it and the ways out; what the columns are. */
export const GivenRows = () => {
  const draft = useTableDraft();
  const given = useGiven();
  const text = useId();
  const [isOpen, setOpen] = useState(false);
  const [isOver, setOver] = useState(false);
  const [isUnreadable, setUnreadable] = useState(false);
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      // What is too long is told by its beginning.
      draft.give(file.name, await file.slice(0, 4 * longest).text());
      setUnreadable(false);
    } catch {
      setUnreadable(true);
    }
  };
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(is);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: who cannot drop has the buttons in it. */}
      <div
        className="data-drop"
        data-over={isOver}
        onDragOver={over(true)}
        onDragLeave={over(false)}
        onDrop={(event) => {
          over(false)(event);
          void read(event.dataTransfer.files[0]);
        }}
      >
        <p>
          {given ? (
            <>
              <b>{draft.name ?? tableWords.pasted}</b>
              {isTable(given.table) && <span>{tableWords.found(given.table)}</span>}
            </>
          ) : (
            tableWords.drop
          )}
        </p>
        <label className="own-button">
          {tableWords.choose}
          <input
            type="file"
            className="visually-hidden"
            accept=".csv,.tsv,.txt,.data,text/csv,text/tab-separated-values,text/plain"
            onChange={({ target }) => {
              void read(target.files?.[0]);
              // The same file may be mended and chosen again.
              target.value = '';
            }}
          />
        </label>
        <button
          type="button"
          className="own-button"
          aria-expanded={isOpen}
          aria-controls={text}
          onClick={() => setOpen(!isOpen)}
        >
          {tableWords.paste}
        </button>
      </div>
      <textarea
        id={text}
        hidden={!isOpen}
        className="data-text"
        aria-label={tableWords.text}
        rows={8}
        spellCheck={false}
        value={draft.text}
        onChange={({ target }) => draft.give(draft.name, target.value)}
      />
      <div role="status">
        {isUnreadable && <p className="data-fault">{tableWords.unreadable}</p>}
        {given && <Wrong given={given} />}
      </div>
      {given && isTable(given.table) && <Columns table={given.table} />}
      <h3>{tableWords.may}</h3>
      <p>{tableWords.mayBe}</p>
    </>
  );
};

/** The first fault, and what a person may do about it with one press. */
const Wrong = ({ given: { table, facts } }: { given: Given }) => {
  const { choice, choose } = useTableDraft();
  const first = isTable(table) ? facts?.wrong[0] : table;
  if (!first) return null;
  const fault: Fault | null = facts?.judged.faults[0] ?? null;
  const wrong = facts?.judged.wrong ?? [];
  const leave = (rows: readonly number[], columns: readonly number[]): void => {
    if (!choice) return;
    const { without } = choice;
    choose({ without: { rows: [...without.rows, ...rows], columns: [...without.columns, ...columns] } });
  };
  const row = fault && 'row' in fault ? fault.row : null;
  const column = first && 'at' in first && first.at !== choice?.target ? first : null;
  return (
    <div className="data-fault">
      <p>
        <Say sentence={tell(tableTelling, first)} />
      </p>
      {row !== null && (
        <button type="button" onClick={() => leave([row - 1], [])}>
          {tableWords.leaveRow(row)}
        </button>
      )}
      {wrong.length > 1 && (
        <button type="button" onClick={() => leave(wrong, [])}>
          {tableWords.leaveRows(wrong.length)}
        </button>
      )}
      {column && (
        <button type="button" onClick={() => leave([], [column.at])}>
          {tableWords.leaveColumn(column.column)}
        </button>
      )}
      {row !== null && (
        <button type="button" onClick={() => showRow(row)}>
          {tableWords.goToRow(row)}
        </button>
      )}
    </div>
  );
};

const headers = ['found', 'yes', 'no'] as const;

/** Which column is the label, how rows are shared, and whether features are standardised. */
const Columns = ({ table }: { table: Table }) => {
  const { choice, choose, header, setHeader } = useTableDraft();
  if (!choice) return null;
  const pick = <V extends string>(
    label: string,
    value: V,
    options: readonly (readonly [V, string])[],
    set: (value: V) => void,
  ) => (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => set(target.value as V)}>
        {options.map(([one, says]) => (
          <option key={one} value={one}>
            {says}
          </option>
        ))}
      </select>
    </label>
  );
  const { splits, scales } = tableWords;
  return (
    <>
      {isParkinsons(table) && <p className="hint">{tableWords.parkinsons}</p>}
      <div className="data-columns">
        {pick(
          tableWords.target,
          String(choice.target),
          table.columns.map((name, i) => [String(i), tableWords.columnOf(name)]),
          (at) => choose({ target: Number(at) }),
        )}
        {pick(
          tableWords.header,
          header === undefined ? 'found' : header ? 'yes' : 'no',
          headers.map((one) => [one, tableWords.headers[one]]),
          (one) => setHeader(one === 'found' ? undefined : one === 'yes'),
        )}
        {pick(
          tableWords.split,
          choice.split,
          (['order', 'drawn', ...(choice.group === null ? [] : (['groups'] as const))] as const).map((one) => [
            one,
            splits[one],
          ]),
          (split) => choose({ split }),
        )}
        {pick(
          tableWords.scale,
          choice.isStandardised ? 'standardised' : 'given',
          (['given', 'standardised'] as const).map((one) => [one, scales[one]]),
          (scale) => choose({ isStandardised: scale === 'standardised' }),
        )}
        {choice.split !== 'order' && (
          <div>
            <span aria-hidden="true">{tableWords.seed}</span>
            <NumberField
              label={tableWords.seed}
              integer
              value={choice.seed}
              {...dataLimits.seed}
              step={(v, direction) => Math.max(0, v + direction)}
              onChange={(seed) => choose({ seed })}
            />
          </div>
        )}
      </div>
    </>
  );
};
