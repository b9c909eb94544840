import type { Result } from '../../engine/result.ts';
import { axisOf } from '../../scenario/growthAxis.ts';
import { showsErrors } from '../../scenario/settings/parts.ts';
import type { ViewName } from '../../scenario/views.ts';
import { choosingTable } from './choosing.ts';
import { costTable } from './cost.ts';
import { errorTables } from './errors.ts';
import { growthTable } from './growth.ts';
import { innerTables } from './inner.ts';
import { planeTables } from './plane.ts';
import { convergenceTable, ratioTable, runsTable } from './runs.ts';
import { stripTables } from './strip.ts';
import { swarmTable } from './swarm.ts';
import { column, inSingle, type Table } from './table.ts';

const ofDescent = (result: Result, table: Table): Table => (result.tensors?.descent == null ? table : inSingle(table));

/** The numbers that a view shows, the table that is most its own first. */
const own: Readonly<Record<ViewName, (result: Result) => readonly Table[]>> = {
  outer: (result) => [ofDescent(result, runsTable(result)), ...planeTables(result)],
  inner: innerTables,
  strip: (result) => (result.tensors?.unrolled ? stripTables(result).map(inSingle) : stripTables(result)),
  ratio: (result) => [ofDescent(result, ratioTable(result))],
  convergence: (result) => [
    ...(showsErrors(result.scenario) ? errorTables(result) : []),
    ...(result.swarm ? [swarmTable(result)] : []),
    ofDescent(result, convergenceTable(result)),
  ],
  cost: (result) => {
    if (result.scenario.costs === 'q') return [choosingTable(result), costTable(result)];
    return axisOf(result.scenario) ? [growthTable(result), costTable(result)] : [costTable(result)];
  },
};

/** A pinned run is drawn without what lies under it. */
const onlyLive: ReadonlySet<string> = new Set(['field', 'line', 'levels', 'needles', 'stationary']);

const which = column('run', 'live, or the pinned run that it is compared with', 'name');

const marked = ({ name, columns, rows }: Table, run: 'live' | 'pinned'): Table => ({
  name,
  columns: [which, ...columns],
  rows: rows.map((row) => [run, ...row]),
});

const sameColumns = (a: Table, b: Table): boolean =>
  a.columns.length === b.columns.length && a.columns.every(({ name }, i) => name === b.columns[i]?.name);

/** All tables of a view. Where a run is pinned its rows follow the live ones; other columns make another table. */
export const tablesOf = (view: ViewName, result: Result, pinned: Result | null): readonly Table[] => {
  const live = own[view](result);
  if (!pinned) return live;
  const others = own[view](pinned).filter(({ name }) => !onlyLive.has(name));
  return live.flatMap((table) => {
    const other = others.find(({ name }) => name === table.name);
    if (!other) return [table];
    const [a, b] = [marked(table, 'live'), marked(other, 'pinned')];
    return sameColumns(a, b) ? [{ ...a, rows: [...a.rows, ...b.rows] }] : [a, { ...b, name: `${b.name}-pinned` }];
  });
};
