import { describe, expect, it } from 'vitest';
import { prepareBuiltIns } from '../../core/problems/built-in.ts';
import { computeResult } from '../../engine/compute.ts';
import type { Result } from '../../engine/result.ts';
import { withCoin } from '../../scenario/arbitrary.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type ViewName, viewNames } from '../../scenario/views.ts';
import { jsonOf } from '../json.ts';
import type { Cell, Table } from './table.ts';
import { tablesOf } from './tables.ts';

await prepareBuiltIns();

const plane = { frame: [-1.5, 1, -0.6, 0.6] as const, columns: 13, rows: 9 };

const resultOf = (change: Partial<Scenario> = {}): Result =>
  computeResult({
    revision: 1,
    scenario: { ...defaultScenario(change.problem), estimators: withCoin, ...change },
    focus: null,
    field: plane,
    needles: Float64Array.of(0, 0, 0.5, 0.25),
    dragging: false,
  });

const toy = resultOf();
const tableOf = (view: ViewName, name: string, result = toy, pinned: Result | null = null): Table =>
  tablesOf(view, result, pinned).find((table) => table.name === name)!;
/** A row as an object, by the names of its columns. */
const rowOf = ({ columns, rows }: Table, i: number): Record<string, Cell> =>
  Object.fromEntries(columns.map(({ name }, k) => [name, rows[i]![k]!]));

describe('the tables of a view', () => {
  it('are whole: every row has a cell for each column, whose names are words for a program', () => {
    for (const problem of ['shaban-toy', 'shaban-theorem-3.5', 'quadratic-from-lambda'] as const) {
      const result = resultOf({ problem });
      for (const view of viewNames)
        for (const { columns, rows, name } of tablesOf(view, result, null)) {
          expect(new Set(columns.map((c) => c.name)).size, `${view} ${name}`).toBe(columns.length);
          for (const c of columns) expect(c.name).toMatch(/^[A-Za-z0-9_]+$/);
          for (const row of rows) expect(row.length).toBe(columns.length);
        }
    }
  });

  it('hold each run’s states at every τ', () => {
    const runs = tableOf('outer', 'runs');
    const run = toy.descent.runs[0]!;
    expect(runs.rows.length).toBe(toy.descent.runs.reduce((sum, { length }) => sum + length, 0));
    expect(rowOf(runs, 1)).toEqual({
      estimator: 'K = 1',
      tau: 2,
      lambda_1: run.lambda[2],
      lambda_2: run.lambda[3],
      F: run.value[1],
      norm_d: run.gradientNorm[1],
      ratio_against_d: run.ratio[0]![1],
      cosine_against_d: run.cosine[0]![1],
      coin: null,
    });
  });

  it('give the field node by node: first and last are the corners of its window', () => {
    const { rows } = tableOf('outer', 'field', resultOf({ field: 'value' }));
    expect(rows.length).toBe(13 * 9);
    expect(rows[0]!.slice(0, 2)).toEqual([-1.5, -0.6]);
    expect(rows.at(-1)!.slice(0, 2)).toEqual([1, 0.6]);
    expect(rows.map((row) => row[2])).toEqual(Array.from(toy.field!.value));
  });

  it('say which steps are kept', () => {
    const path = tableOf('inner', 'path');
    expect(path.rows.length).toBe(101);
    expect([95, 96, 100].map((t) => rowOf(path, t).kept)).toEqual([0, 1, 1]);
    expect(rowOf(path, 100).w_1).toBe(toy.unrolled.path[200]);
  });

  it('give the error of every cut, with its bounds', () => {
    const cuts = tableOf('strip', 'cuts');
    expect(cuts.rows.length).toBe(101);
    expect(rowOf(cuts, 5)).toEqual({
      K: 5,
      error_against_T_steps: toy.unrolled.error[5],
      bound_S10: toy.unrolled.bound![5],
      bound_S9: toy.unrolled.localBound![5],
      path_bound: toy.unrolled.pathBound![5],
    });
    expect(rowOf(tableOf('strip', 'estimates'), 1)).toMatchObject({ estimator: 'K = 5', K: 5, states: 5 });
  });

  it('name the truth in use, and give no bounds against the solution', () => {
    const cuts = tableOf('strip', 'cuts', resultOf({ truth: 'solution' }));
    expect(rowOf(cuts, 5)).toMatchObject({ error_against_solution: expect.any(Number), bound_S10: null });
  });

  it('follow the path that the ratio view follows', () => {
    const result = resultOf({ along: 0 });
    const ratios = tableOf('ratio', 'ratio', result);
    const exact = ratios.rows.find(([name, tau]) => name === 'Exact' && tau === 5)!;
    expect(exact.slice(2)).toEqual(['K = 1', result.descent.runs[0]!.ratio[3]![4]]);
  });

  it('give counted and predicted costs', () => {
    expect(rowOf(tableOf('cost', 'cost'), 1)).toMatchObject({
      gradients_counted: 100,
      gradients_predicted: 100,
      products_counted: 5,
      states_counted: 5,
      states_heads: null,
    });
  });

  it('give the costs along T as they are drawn', () => {
    const along = resultOf({ costs: 'T' });
    const growth = tableOf('cost', 'growth', along);
    expect(growth.rows).toHaveLength(along.growth!.at.length * along.scenario.estimators.length);
    const first = growth.columns.map(({ name }) => name);
    expect(first.slice(0, 2)).toEqual(['estimator', 'T']);
    expect(growth.rows).toContainEqual(['K = 5', 1000, 1005, 1005, 5, 5]);
  });

  it('put a pinned run after the live one, and apart where its columns differ', () => {
    const live = tableOf('strip', 'cuts').rows.length;
    const both = tableOf('strip', 'cuts', toy, resultOf({ T: 40 }));
    expect(both.rows.length).toBe(live + 41);
    expect([both.rows[0]![0], both.rows.at(-1)![0]]).toEqual(['live', 'pinned']);
    const grown = tableOf('cost', 'growth', resultOf({ costs: 'T' }), resultOf({ costs: 'T', T: 40 }));
    expect(rowOf(grown, grown.rows.length - 1)).toMatchObject({ run: 'pinned', T: 1000 });
    const other = tablesOf('outer', toy, resultOf({ problem: 'shaban-theorem-3.5' }));
    expect(other.map(({ name }) => name)).toContain('runs-pinned');
  });
});

describe('JSON', () => {
  const about = { view: 'ratio', title: 'Descent ratio', sentence: 'One.', link: 'https://x/#v=1' } as const;
  const read = (result: Result) => JSON.parse(jsonOf(about, result, null, tablesOf('ratio', result, null)));

  it('has the tables with units and meanings, the truth, the scenario and its link', () => {
    const json = read(toy);
    expect(json).toMatchObject({ program: 'Unrolled', version: 1, ...about, scenario: toy.scenario });
    expect(json.truth).toEqual({ name: 'steps', meaning: expect.stringContaining('error against T steps') });
    expect(json.tables.ratio.columns[1]).toEqual({ name: 'tau', meaning: expect.any(String), unit: 'iterations' });
    expect(json.tables.ratio.rows[0][3]).toBe(toy.descent.runs[0]!.ratio[0]![0]);
  });

  it('spells what is not finite as the headless command does', () => {
    const bad = {
      ...toy,
      descent: { runs: [{ ...toy.descent.runs[0]!, ratio: [Float64Array.of(NaN, -Infinity)], length: 2 }] },
    };
    expect(read(bad).tables.ratio.rows.map((row: Cell[]) => row[3])).toEqual(['nan', '-inf']);
  });
});
