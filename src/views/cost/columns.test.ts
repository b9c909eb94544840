import { expect, it } from 'vitest';
import type { CostCell, CostRow } from '../../facts/cost.ts';
import { barLength, columnWidths, largestOf } from './columns.ts';

const cell = (counted: number, predicted = counted): CostCell => ({
  counted,
  predicted,
  coins: null,
  chance: 0,
  off: null,
});
const row = (gradients: number, products: number, states: number): CostRow => ({
  index: 0,
  slot: 0,
  estimator: { kind: 'reverse' },
  cells: { gradients: cell(gradients), products: cell(products), states: cell(states) },
});
const none: CostRow = { ...row(0, 0, 0), cells: null };

it('five estimators find room in 275 px, whatever is counted', () => {
  const rows = [row(100, 5, 5), row(4565, 100, 100), row(12497500, 5000, 0), none];
  for (const width of [275, 390, 600]) {
    const { name, number, bar } = columnWidths(['K = 1', 'Checkpointed'], rows, width, 12);
    expect(name + number.gradients + number.products + number.states + 3 * bar).toBeLessThanOrEqual(width);
    expect(bar === 0 || bar >= 10).toBe(true);
  }
});

it('no name is cut where there is room for names and numbers: bars give way first', () => {
  const names = ['K = 1', 'K = 10000', 'Checkpointed'];
  for (const counted of [100, 10_000, 12_497_500])
    for (let width = 230; width < 420; width += 5) {
      const rows = names.map(() => row(counted, 10_000, 10_000));
      const { name, number, bar } = columnWidths(names, rows, width, 12);
      const needed = 7 * 'Checkpointed'.length + 9;
      const taken = number.gradients + number.products + number.states;
      if (needed + taken + 3 * 7 + 2 * 10 <= width) expect(name).toBe(needed);
      expect(name + taken + 3 * bar).toBeLessThanOrEqual(width);
    }
});

it('names become short before they are cut', () => {
  const rows = [row(546.5, 14.5, 100)];
  const at = (width: number) => columnWidths(['Debiased K = 5'], rows, width, 12, ['Debiased 5']);
  expect(at(400).short).toBe(false);
  expect(at(250).short).toBe(true);
  expect(at(250).name).toBeLessThan(at(400).name);
});

it('numbers that grow take room from the bars, and not from their neighbours’ columns', () => {
  const few = columnWidths(['K = 1'], [row(100, 5, 5)], 400, 12);
  const many = columnWidths(['K = 1'], [row(12497500, 5, 5)], 400, 12);
  expect(many.number.gradients).toBeGreaterThan(few.number.gradients);
  expect(many.number.states).toBe(few.number.states);
  expect(many.bar).toBeLessThan(few.bar);
});

it('a column’s bars are to one scale from 0, ticks among them', () => {
  const rows = [row(100, 5, 0), { ...row(0, 0, 0), cells: { ...row(0, 0, 0).cells!, gradients: cell(50, 200) } }, none];
  const largest = largestOf(rows, 'gradients');
  expect([0, 50, 100, 200].map((value) => barLength(value, largest, 40))).toEqual([0, 10, 20, 40]);
  expect(barLength(0, largestOf(rows, 'states'), 40)).toBe(0);
  expect(barLength(3, largestOf([none], 'states'), 40)).toBe(0);
});
