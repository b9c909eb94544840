import { expect, it } from 'vitest';
import { keptWords } from '#words/stripWords.ts';
import { bits, outcomeOf } from '../core/random.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { resultOf } from './arbitrary.ts';
import { stepsBack } from './drawnDepth.ts';

const estimators = [
  { estimator: { kind: 'randomised-truncation', rho: 0.9 } as const, slot: 0 },
  { estimator: { kind: 'truncated', K: 5, initTerm: 'drop' } as const, slot: 1 },
];

it('a random depth goes back as far as its word says at τ, another to its cut', () => {
  const reaches = Array.from({ length: 101 }, (_, k) => 0.9 ** k);
  for (const tau of [1, 2, 3, 20]) {
    const scenario = { ...defaultScenario(), estimators, selected: 0, tau, seed: 7 };
    const result = resultOf(scenario);
    expect(stepsBack(result, 0)).toBe(outcomeOf(bits(7, 0, tau), reaches));
    expect(stepsBack(result, 1)).toBe(5);
    expect(keptWords(result.costs[0]!)).toBe('0 to 100 states');
  }
});
