import { expect, test } from 'vitest';
import { defaultScenario } from './defaults.ts';
import { selectedIn, selectedWithinSteps } from './selected.ts';

const { estimators } = defaultScenario();
const at = (selected: number, T = 100) => ({ estimators, selected, T, truth: 'solution' as const });

test('the selected estimator, as it is chosen and as it is computed', () => {
  expect(selectedIn(at(2))).toBe(estimators[2]);
  expect(selectedWithinSteps(at(2, 10))).toEqual({
    estimator: { kind: 'truncated', K: 10, initTerm: 'drop' },
    slot: 2,
    truth: 'solution',
  });
});
