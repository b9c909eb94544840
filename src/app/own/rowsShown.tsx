import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { tableWords } from '#words/table.ts';
import type { Choice } from '../../scenario/table/choice.ts';
import type { Table } from '../../scenario/table/table.ts';
import { exactly } from '../../words/exact.ts';
import { rowShown } from './rowShown.ts';

/** Rows at once. */
const SHOWN = 9;
/** Columns of a table that names more are for its own row to name. */
const EXTRA = 3;

interface Props {
  readonly table: Table;
  readonly choice: Choice;
  /** Rows, from 0, that cannot be used as they stand. */
  readonly wrong: readonly number[];
}

/** A few rows as they were read, from the first wrong one on; left out ones are struck through. */
export const RowsShown = ({ table, choice, wrong }: Props) => {
  const { rows, columns } = table;
  const { row, times } = useStore(rowShown);
  const last = Math.max(0, rows.length - SHOWN);
  const around = (i: number): number => Math.min(last, Math.max(0, i - (SHOWN >> 1)));
  const [from, setFrom] = useState(() => around(wrong[0] ?? 0));
  const region = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when somebody is led to a row.
  useEffect(() => {
    if (times === 0) return;
    setFrom(around(row - 1));
    region.current?.focus();
  }, [row, times]);
  const start = Math.min(from, last);
  const shown = rows.slice(start, start + SHOWN);
  const width = Math.min(columns.length + EXTRA, Math.max(columns.length, ...shown.map((cells) => cells.length)));
  return (
    <div className="data-table">
      <div className="own-head">
        <h3>{tableWords.previewOf(start + 1, start + shown.length, rows.length)}</h3>
        <span>
          <button
            type="button"
            className="own-button"
            aria-label={tableWords.earlier}
            disabled={start === 0}
            onClick={() => setFrom(Math.max(0, start - SHOWN))}
          >
            ‹
          </button>{' '}
          <button
            type="button"
            className="own-button"
            aria-label={tableWords.later}
            disabled={start === last}
            onClick={() => setFrom(Math.min(last, start + SHOWN))}
          >
            ›
          </button>
        </span>
      </div>
      <section
        className="data-scroll"
        ref={region}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and is led to.
        tabIndex={0}
        aria-label={tableWords.previewOf(start + 1, start + shown.length, rows.length)}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{tableWords.row}</th>
              {Array.from({ length: width }, (_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place alone.
                <th key={at} scope="col" data-left={choice.without.columns.includes(at)}>
                  {tableWords.columnOf(columns[at] ?? '')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((cells, i) => {
              const at = start + i;
              return (
                <tr key={at} data-wrong={wrong.includes(at)} data-left={choice.without.rows.includes(at)}>
                  <th scope="row">
                    {exactly(at + 1)}
                    {wrong.includes(at) && <span className="visually-hidden"> {tableWords.wrong}</span>}
                  </th>
                  {Array.from({ length: width }, (_, j) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place alone.
                    <td key={j} data-left={choice.without.columns.includes(j)} data-label={j === choice.target}>
                      {tableWords.columnOf(cells[j] ?? '')}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
};
