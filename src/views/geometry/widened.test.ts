import { expect, it } from 'vitest';
import { widened } from './widened.ts';

it('an extent is widened to hold another, by so much and no more', () => {
  expect(widened([0, 1], [-0.2, 0.5], 1)).toEqual([-0.2, 1]);
  expect(widened([0, 1], [-9, 9], 0.5)).toEqual([-0.5, 1.5]);
  expect(widened([0, 1], [0.2, 0.8], 0.5)).toEqual([0, 1]);
});
