import { useEffect, useState } from 'react';
import { tableTelling, tableWords } from '#words/table.ts';
import { measuredInTable1, table1Words } from '#words/table1.ts';
import { testedIn } from '../../facts/table1.ts';
import { isParkinsons } from '../../scenario/table/choice.ts';
import { isTable, longest, readTable } from '../../scenario/table/table.ts';
import { type Thirds, thirdsOf } from '../../scenario/table/thirds.ts';
import { scenarioOf, stepsOfTable1, type Tested, table1 } from '../../scenario/table1.ts';
import type { Store } from '../../state/store.ts';
import { Say } from '../../views/marks/say.tsx';
import type { Sentence } from '../../words/sentence.ts';
import { tell } from '../../words/telling.ts';
import { useActions, useThisExplorer } from '../explorer/context.ts';
import { CardFrame } from './cardFrame.tsx';
import './table1Card.css';

/** The rows of a file that was given, and what is measured on them so far: t by t, row by row. */
interface Given {
  readonly thirds: Thirds;
  readonly found: readonly Tested[];
}

/** What has been given stays while the page does, whatever else is visited. */
const known = new WeakMap<Store, Given>();

const asks = stepsOfTable1.flatMap((t) => table1.map((row) => ({ t, row })));
/** Which split is measured. */
const seed = 1;

/** What a text holds, or what is wrong with it. */
const read = (text: string): Thirds | Sentence => {
  const table = readTable(text);
  if (!isTable(table)) return tell(tableTelling, table);
  if (!isParkinsons(table)) return table1Words.another;
  const thirds = thirdsOf(table, seed);
  return 'problem' in thirds ? thirds : tell(tableTelling, thirds[0]!);
};

const useTable1 = () => {
  const { engines, store } = useThisExplorer();
  const [given, setGiven] = useState(() => known.get(store) ?? null);
  const thirds = given?.thirds;
  useEffect(() => {
    if (given) known.set(store, given);
  }, [given, store]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found so far is where it goes on, not why.
  useEffect(() => {
    if (!thirds || given.found.length === asks.length) return;
    const engine = engines.open();
    const ask = (revision: number): void => {
      const next = asks[revision];
      if (!next) {
        engine.dispose();
        return;
      }
      const scenario = scenarioOf(thirds.problem, next.t, [next.row]);
      engine.ask({ revision, scenario, focus: null, field: null, needles: new Float64Array(0), dragging: false });
    };
    let awaited = given.found.length;
    const take = (tested: Tested): void => {
      awaited += 1;
      setGiven((old) => old && { ...old, found: [...old.found, tested] });
      ask(awaited);
    };
    engine.subscribe((news) => {
      if (news.kind === 'failure') return take({ objective: Number.NaN, accuracy: Number.NaN });
      const tested = news.result.revision === awaited ? testedIn(news.result, thirds) : null;
      if (tested) take(tested);
    });
    ask(awaited);
    return engine.dispose;
  }, [thirds, engines]);
  return { given, give: (next: Thirds) => setGiven({ thirds: next, found: [] }) };
};

/** G Table 1's column of Parkinson's: what is published, and beside it what is measured once its file is given. */
export const Table1Card = () => {
  const { open } = useActions();
  const { given, give } = useTable1();
  const [wrong, setWrong] = useState<Sentence | null>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    let found: Thirds | Sentence;
    try {
      found = read(await file.slice(0, 4 * longest).text());
    } catch {
      found = [tableWords.unreadable];
    }
    if ('problem' in found) give(found);
    setWrong('problem' in found ? null : found);
  };
  // At its start, from which the descents are seen to come.
  const scenario = given && { ...scenarioOf(given.thirds.problem, stepsOfTable1[0], table1.slice(0, 3)), tau: 1 };
  const { words } = table1Words;
  const first = given?.found.slice(0, table1.length) ?? [];
  const here = !given ? table1Words.notGiven : first.length < table1.length ? null : measuredInTable1(first);
  return (
    <CardFrame
      words={words}
      title={
        scenario ? (
          <button type="button" className="card-open" onClick={() => open(scenario, 'push')}>
            {words.title}
          </button>
        ) : (
          words.title
        )
      }
      here={here}
    >
      <div className="table1">
        <table>
          <caption>{table1Words.caption}</caption>
          <thead>
            <tr>
              <td />
              {stepsOfTable1.map((t) => (
                <th key={t} scope="colgroup" colSpan={2}>
                  {table1Words.steps(t)}
                </th>
              ))}
            </tr>
            <tr>
              <td />
              {stepsOfTable1.map((t) => [
                <th key={`paper ${t}`} scope="col">
                  {table1Words.published}
                </th>,
                <th key={`here ${t}`} scope="col">
                  {table1Words.here}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {table1.map((row, r) => (
              <tr key={table1Words.method(row)}>
                <th scope="row">{table1Words.method(row)}</th>
                {row.published.map((published, c) => {
                  const own = given?.found[c * table1.length + r];
                  return [
                    <td key={`paper ${stepsOfTable1[c]}`}>{table1Words.tested(published)}</td>,
                    <td key={`here ${stepsOfTable1[c]}`} className="table1-own">
                      {own ? table1Words.tested(own) : given ? '…' : '–'}
                    </td>,
                  ];
                })}
              </tr>
            ))}
          </tbody>
        </table>
        <label className="table1-give">
          {table1Words.give}
          <input
            type="file"
            className="visually-hidden"
            accept=".data,.csv,.txt,text/csv,text/plain"
            onChange={({ target }) => {
              void take(target.files?.[0]);
              // The same file may be mended and chosen again.
              target.value = '';
            }}
          />
        </label>
        <p className="table1-wrong" role="status">
          {wrong && <Say sentence={wrong} />}
        </p>
      </div>
    </CardFrame>
  );
};
