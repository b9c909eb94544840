import { expect, it } from 'vitest';
import { defaultScenario } from '../../scenario/defaults.ts';
import { nameOf } from '../../words/names.ts';
import { called } from './named.ts';

it('an estimator’s name in a sentence is that estimator, and no other text is', () => {
  const { estimators } = defaultScenario();
  for (const [index, who] of estimators.entries()) expect(called(nameOf(who).name, estimators)).toBe(index);
  expect(called('K = 99', estimators)).toBeNull();
  expect(called('−h', estimators)).toBeNull();
  expect(called('K = 5', [estimators[1]!, { ...estimators[1]!, slot: 5 }])).toBeNull();
});
