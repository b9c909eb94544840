import { expect, test } from 'vitest';
import { measured } from './figures.ts';
import { levels } from './levels.ts';

/** What the lesson ‘Two levels’ states: ridge regression in one variable has closed forms. */
const at = (lambda: number): string => `${levels.steps[0].figure.link.replace(/&lambda=.*/, '')}&lambda=${lambda}`;

test('training ends at w = 2/(1 + λ), which shrinks towards zero as λ grows and never is what the training data want', async () => {
  for (const lambda of [0.2, 0.7, 1, 2, 3])
    expect(await measured(at(lambda), { of: 'w' })).toBeCloseTo(2 / (1 + lambda), 4);
});

test('F is lowest where training ends at the w that the other data want, λ = 1, and d changes its sign there', async () => {
  expect(await measured(at(0.2), { of: 'best' })).toBeCloseTo(1, 4);
  for (const lambda of [0.2, 0.9, 1.1, 2]) {
    const w = 2 / (1 + lambda);
    expect(await measured(at(lambda), { of: 'value' })).toBeCloseTo((w - 1) ** 2 / 2, 4);
    expect(await measured(at(lambda), { of: 'd' })).toBeCloseTo(((w - 1) * -2) / (1 + lambda) ** 2, 3);
    expect(await measured(at(lambda), { of: 'direct' })).toBe(0);
  }
});
