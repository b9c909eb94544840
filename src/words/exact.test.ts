import { expect, it } from 'vitest';
import { exactly } from './exact.ts';

it('a setting has every digit, with a power of ten where it is far from 1', () => {
  expect(exactly(10_000)).toBe('10,000');
  expect(exactly(-0.0119)).toBe('−0.0119');
  expect(exactly(4.74018e-7)).toBe('4.74018 × 10⁻⁷');
  expect(exactly(-1e21)).toBe('−1 × 10²¹');
});
