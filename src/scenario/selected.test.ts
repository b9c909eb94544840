import { expect, test } from 'vitest';
import { defaultScenario } from './defaults.ts';
import { selectedCut, selectedIn, selectedWithinSteps } from './selected.ts';

const { estimators } = defaultScenario();
const at = (selected: number, T = 100) => ({ estimators, selected, T });

test('the selected estimator, as it is chosen, as it is computed, and its cut', () => {
  expect(selectedIn(at(2))).toBe(estimators[2]);
  expect(selectedWithinSteps(at(2, 10))).toEqual({
    estimator: { kind: 'truncated', K: 10, initTerm: 'drop' },
    slot: 2,
  });
  expect([0, 1, 2, 3].map((i) => selectedCut(at(i)))).toEqual([1, 5, 25, 100]);
  expect(selectedCut(at(2, 10))).toBe(10);
});
