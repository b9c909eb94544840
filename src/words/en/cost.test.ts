import { describe, expect, it } from 'vitest';
import type { Estimator } from '../../core/estimators/choice.ts';
import { computeResult } from '../../engine/compute.ts';
import { prepareAll } from '../../engine/problems.ts';
import type { Result } from '../../engine/result.ts';
import { columns, costRows, mismatch, pinnedCounts } from '../../facts/cost.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import { amount } from '../amount.ts';
import { plain } from '../sentence.ts';
import { cellText, costSentence } from './cost.ts';

await prepareAll();

const resultOf = (estimators: readonly Estimator[], selected = 0, T = 100): Result =>
  computeResult({
    revision: 1,
    scenario: {
      ...defaultScenario(),
      T,
      estimators: estimators.map((estimator, slot) => ({ estimator, slot })),
      selected,
      outer: { schedule: 'constant', stepSize: 0.01, iterations: 1 },
    },
    focus: null,
    field: null,
    needles: new Float64Array(0),
    dragging: false,
  });
const truncated = (K: number): Estimator => ({ kind: 'truncated', K, initTerm: 'drop' });
const debiased: Estimator = { kind: 'debiased', K: 5, initTerm: 'drop', q: 0.1 };
const text = (result: Result) => plain(costSentence(result)).replaceAll('\u00A0', ' ');
const all: readonly Estimator[] = [
  truncated(5),
  { kind: 'reverse' },
  { kind: 'checkpointed' },
  { kind: 'recompute' },
  { kind: 'forward' },
  debiased,
];
const everything = resultOf(all);
const wrongBy = (result: Result, by: number): Result => ({
  ...result,
  costs: result.costs.map((cost) => ({
    ...cost,
    counted: { ...cost.counted, pulls: cost.counted.pulls + by },
  })),
});

describe('the cost table', () => {
  it('holds the counted and the predicted numbers of S Table 1', () => {
    const numbers = costRows(everything).map(({ cells }) =>
      columns.map((c) => [cells![c].counted, cells![c].predicted]),
    );
    expect(numbers).toEqual([
      [
        [100, 100],
        [5, 5],
        [5, 5],
      ],
      [
        [100, 100],
        [100, 100],
        [100, 100],
      ],
      [
        [190, 190],
        [100, 100],
        [19, 19],
      ],
      [
        [5050, 5050],
        [100, 100],
        [0, 0],
      ],
      [
        [100, 100],
        [200, 200],
        [2, 2],
      ],
      [
        [546.5, 546.5],
        [14.5, 14.5],
        [5, 5],
      ],
    ]);
    expect(mismatch(costRows(everything))).toBeNull();
  });

  it('tells both sides of a coin', () => {
    const row = costRows(everything)[5]!;
    expect(cellText(row, 'gradients', row.cells!.gradients)).toBe(
      '546.5 inner gradients on average: 100 if ξ = 0, 4,565 with probability q = 0.1, as predicted',
    );
  });

  it('says what is pushed in forward mode', () => {
    const row = costRows(everything)[4]!;
    expect(cellText(row, 'products', row.cells!.products)).toBe('200 Jacobian-vector products, as predicted');
  });

  it('waits for counts rather than show those of other settings', () => {
    const counting = (costs: Result['costs'], T = 100) =>
      costRows({ ...everything, scenario: { ...everything.scenario, T }, costs }).map(({ cells }) => cells === null);
    expect(counting([])).toEqual(all.map(() => true));
    expect(counting(everything.costs.slice(0, 2))).toEqual([false, false, true, true, true, true]);
    expect(counting(everything.costs, 90)).toEqual(all.map(() => true));
    expect(costRows({ ...everything, costs: resultOf([truncated(6)]).costs })[0]!.cells).toBeNull();
  });

  it('takes K as computed where it is more than T', () => {
    const row = costRows(resultOf([truncated(40)], 0, 10))[0]!;
    expect(row.cells?.products.counted).toBe(10);
  });
});

describe('the sentence on cost', () => {
  it('says how to read it, and what stands out', () => {
    const at = (selected: number) => text({ ...everything, scenario: { ...everything.scenario, selected } });
    expect(at(0)).toBe('Bars are counted, ticks predicted. K = 5 keeps 5 of 100 states.');
    expect(at(1)).toContain('Exact keeps all 100 states.');
    expect(at(2)).toContain('Checkpointed computes 90 steps again.');
    expect(at(3)).toContain('Recompute computes 4,950 steps again.');
    expect(at(4)).toContain('Forward keeps 2 tangents and no state.');
    expect(at(5)).toContain('Debiased K = 5: 4,565 gradients if ξ = 1.');
  });

  it('says by how much a count differs from its formula', () => {
    expect(text(wrongBy(everything, 1))).toBe(
      'Counted and predicted differ. K = 5, Hessian-vector products: counted 6, predicted 5: 1 more.',
    );
    const row = costRows(wrongBy(everything, -1))[0]!;
    expect(cellText(row, 'products', row.cells!.products)).toBe(
      '4 Hessian-vector products; counted 4, predicted 5: 1 less',
    );
  });

  it('gives the pinned counts beside the live ones, only where they differ', () => {
    const pinned = resultOf([truncated(12), { kind: 'reverse' }], 0, 50);
    expect(plain(costSentence(everything, pinned)).replaceAll('\u00A0', ' ')).toBe(
      'K = 5: 100 (pinned 50) gradients, 5 (pinned 12) products, 5 (pinned 12) states.',
    );
    const other = costRows(pinned);
    const [first, exact, third] = costRows(everything).map((row) => pinnedCounts(row, other));
    expect(first).toEqual({ gradients: 50, products: 12, states: 12 });
    expect(exact).toEqual({ gradients: 50, products: 50, states: 50 });
    expect(third).toBeNull();
    expect(pinnedCounts(costRows(everything)[0]!, costRows(everything))).toBeNull();
  });

  it('says that it is counting', () => {
    expect(text({ ...everything, costs: [] })).toBe('Every operation of a run is being counted.');
  });
});

it('numbers stand in full up to 10⁵ and expectations with one decimal', () => {
  expect([0, 19, 5050, 546.5, 14.46, 50451.5, 12497500].map(amount)).toEqual([
    '0',
    '19',
    '5,050',
    '546.5',
    '14.5',
    '50,451.5',
    '1.25 × 10⁷',
  ]);
});
