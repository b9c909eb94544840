import { useId, useState } from 'react';
import { meaningWords, rowName, situationWords, combinationWords as words } from '#words/combinations.ts';
import {
  combinations,
  type Grade,
  gradeOf,
  type Meaning,
  type Meant,
  type Row,
  type Situation,
  situations,
} from '../../core/estimators/meaning.ts';
import { situationsOf } from '../../scenario/situations.ts';
import { Say } from '../../views/marks/say.tsx';
import { useExplorer, useIsWide } from '../explorer/context.ts';
import './combinations.css';

const rows = combinations();
const grades: readonly Grade[] = ['exact', 'average', 'biased', 'undefined'];
const truths = ['steps', 'solution'] as const;

/** A full disc, a ring with a point, half a disc, a broken ring. */
const Mark = ({ grade }: { readonly grade: Grade }) => (
  <svg className="grade" viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true">
    <circle r="4.6" className={grade} />
    {grade === 'average' && <circle r="1.7" className="exact" />}
    {grade === 'biased' && <path d="M0,-4.6A4.6,4.6,0,0,1,0,4.6Z" className="exact" />}
  </svg>
);

const Said = ({ of, meaning, usual }: { readonly of: string; readonly meaning: Meaning; readonly usual: boolean }) => (
  <p data-usual={usual || undefined}>
    <span className="math">{of}</span>
    {usual ? <span /> : <Mark grade={gradeOf(meaning)} />}
    <span>
      <Say sentence={[usual ? words.asDescent : meaningWords[meaning]]} />
    </span>
  </p>
);

/** Both truths of one estimator in one situation; what is as in gradient descent is not said again. */
const Cell = ({ row, situation }: { readonly row: Row; readonly situation: Situation }) => {
  const meant: Meant = row.cells[situation];
  const asDescent = (truth: (typeof truths)[number]) =>
    situation !== 'descent' && meant[truth] === row.cells.descent[truth];
  const both = meant.steps === meant.solution;
  if (truths.every(asDescent)) return <p data-usual="true">{words.asDescent}</p>;
  return (
    <>
      {truths.slice(both ? 1 : 0).map((truth) => (
        <Said
          key={truth}
          of={both ? `${words.against.steps}, ${words.against.solution}` : words.against[truth]}
          meaning={meant[truth]}
          usual={asDescent(truth)}
        />
      ))}
    </>
  );
};

const Legend = () => (
  <ul className="combination-grades">
    {grades.map((grade) => (
      <li key={grade}>
        <Mark grade={grade} /> {words.grades[grade]}
      </li>
    ))}
  </ul>
);

interface Compared {
  readonly here: readonly Situation[];
  readonly isCompared: (row: Row) => boolean;
}

/** All estimators by all situations. */
const Table = ({ here, isCompared }: Compared) => (
  <table className="combination-table">
    <thead>
      <tr>
        <td />
        {situations.map((one) => (
          <th key={one} scope="col" data-here={here.includes(one) || undefined}>
            {situationWords[one].title}
            <small>{situationWords[one].about}</small>
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={rowName(row)} data-compared={isCompared(row) || undefined}>
          <th scope="row">{rowName(row)}</th>
          {situations.map((one) => (
            <td key={one} data-here={here.includes(one) || undefined}>
              <Cell row={row} situation={one} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

/** Where there is no room for the table: one estimator, a line for each situation. */
const One = ({ here, isCompared }: Compared) => {
  const id = useId();
  const [at, setAt] = useState(() => Math.max(0, rows.findIndex(isCompared)));
  const row = rows[at]!;
  return (
    <>
      <p className="combination-choice">
        <label htmlFor={id}>{words.estimator}</label>{' '}
        <select id={id} value={at} onChange={({ target }) => setAt(Number(target.value))}>
          {rows.map((one, i) => (
            <option key={rowName(one)} value={i}>
              {rowName(one)}
            </option>
          ))}
        </select>
      </p>
      {/* A list that is closed has no room for all that share a row. */}
      {row.estimators.length > 1 && <p aria-hidden="true">{rowName(row)}</p>}
      <dl className="combination-list">
        {situations.map((one) => (
          <div key={one} data-here={here.includes(one) || undefined}>
            <dt>
              {situationWords[one].title}
              <small>{situationWords[one].about}</small>
            </dt>
            <dd>
              <Cell row={row} situation={one} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
};

/** What each estimator is against both truths, by the inner method and what the problem is like. */
export const Combinations = () => {
  const scenario = useExplorer((state) => state.scenario);
  const isWide = useIsWide(1024);
  const here = situationsOf(scenario);
  const isCompared = (row: Row) =>
    scenario.estimators.some(({ estimator }) =>
      row.estimators.some(
        (one) =>
          one.kind === estimator.kind &&
          (!row.split ||
            ('initTerm' in one && one.initTerm === (estimator as typeof one).initTerm) ||
            ('map' in one && one.map === (estimator as typeof one).map)),
      ),
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it.
    <main className="combinations" tabIndex={0}>
      <h2>{words.title}</h2>
      <p>
        {words.lead} {words.here}
      </p>
      <Legend />
      {isWide ? <Table {...{ here, isCompared }} /> : <One {...{ here, isCompared }} />}
      <p className="combination-foot">
        <Say sentence={[words.foot]} />
      </p>
    </main>
  );
};
