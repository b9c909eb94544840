import { expect, it } from 'vitest';
import { defaultScenario } from '../../scenario/defaults.ts';
import { nameOf } from '../../words/names.ts';
import { called } from './named.ts';

it('an estimator’s name in a sentence is that estimator, and no other text is', () => {
  const scenario = defaultScenario();
  const { estimators } = scenario;
  for (const truth of ['steps', 'solution'] as const)
    for (const [index, who] of estimators.entries())
      expect(called(nameOf({ ...who, truth }).name, { estimators, truth })).toBe(index);
  expect(called('K = 99', scenario)).toBeNull();
  expect(called('−h', scenario)).toBeNull();
  expect(called('K = 5', { ...scenario, estimators: [estimators[1]!, { ...estimators[1]!, slot: 5 }] })).toBeNull();
});
