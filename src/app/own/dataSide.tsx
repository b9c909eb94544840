import { useState } from 'react';
import { tableTelling, tableWords } from '#words/table.ts';
import { isDataProblem } from '../../core/data/given.ts';
import type { TableFact } from '../../facts/table.ts';
import { dataReader } from '../../scenario/data.ts';
import { keepData } from '../../scenario/keptData.ts';
import { isTable } from '../../scenario/table/table.ts';
import { Say } from '../../views/marks/say.tsx';
import { tell } from '../../words/telling.ts';
import { useActions, useExplorer, useThisExplorer } from '../explorer/context.ts';
import { Picture } from './picture.tsx';
import { RowsShown } from './rowsShown.tsx';
import { type Given, useGiven, useTableDraft } from './tableDrafting.ts';

/** The rows that are given and what was checked; else the picture of the problem that stands. */
export const DataSide = () => {
  const { visit } = useActions();
  const { source } = useTableDraft();
  const given = useGiven();
  const isData = useExplorer(({ scenario }) => isDataProblem(scenario.problem));
  if (source === 'given' && given) return <Checked given={given} />;
  return (
    <>
      <Picture />
      {isData && (
        <p>
          <button type="button" className="own-explore" onClick={() => visit('explore')}>
            {tableWords.explore}
          </button>
        </p>
      )}
    </>
  );
};

const Checked = ({ given: { table, facts } }: { given: Given }) => {
  const { overlay } = useThisExplorer();
  const { edit, visit } = useActions();
  const { choice, choose } = useTableDraft();
  const [isLost, setLost] = useState(false);
  if (!isTable(table) || !facts || !choice) return null;
  const { wrong, right, problem } = facts;
  const isKept = problem !== null && dataReader().isKept(problem);
  const explore = (): void => {
    if (!problem) return;
    const lasts = !isKept || keepData(problem);
    edit({ problem });
    setLost(!lasts);
    overlay.tell(lasts ? tableWords.taken : tableWords.notKept);
    visit('explore');
  };
  const line = (fact: TableFact, isWrong: boolean, i: number) => (
    <li key={`${fact.kind}-${i}`} data-wrong={isWrong}>
      {isWrong && <span className="visually-hidden">{tableWords.wrong}: </span>}
      <Say sentence={tell(tableTelling, fact)} />
    </li>
  );
  const { rows, columns } = choice.without;
  return (
    <>
      <RowsShown table={table} choice={choice} wrong={facts.judged.wrong} />
      <section className="data-checked" aria-label={tableWords.checked}>
        <h3>{tableWords.checked}</h3>
        <ul>
          {wrong.map((fact, i) => line(fact, true, i))}
          {right.map((fact, i) => line(fact, false, i))}
        </ul>
        {rows.length + columns.length > 0 && (
          <button type="button" className="own-button" onClick={() => choose({ without: { rows: [], columns: [] } })}>
            {tableWords.takeBack}
          </button>
        )}
      </section>
      <p className="data-end">
        <button type="button" className="own-explore" disabled={!problem} onClick={explore}>
          {tableWords.explore}
        </button>
        <span className="hint">
          {!problem
            ? tableWords.stays
            : isLost
              ? tableWords.notKept
              : isKept
                ? tableWords.onDevice(facts.judged.rows.length)
                : tableWords.inLink}
        </span>
      </p>
    </>
  );
};
