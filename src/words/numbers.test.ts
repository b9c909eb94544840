import { expect, test } from 'vitest';
import { brief, degrees, number, percent, point, powerOfTen } from './numbers.ts';

test.each([
  [0, '0'],
  [1.2345, '1.23'],
  [-0.5, '−0.500'],
  [123.4, '123'],
  [1234, '1,230'],
  [99_949, '99,900'],
  [99_999, '1.00 × 10⁵'],
  [0.001, '0.00100'],
  [0.00012345, '1.23 × 10⁻⁴'],
  [-3e8, '−3.00 × 10⁸'],
  [Number.NaN, '—'],
  [Number.POSITIVE_INFINITY, '∞'],
  [Number.NEGATIVE_INFINITY, '−∞'],
])('%s is written %s', (x, text) => {
  expect(number(x)).toBe(text);
});

test.each([
  [6, '6'],
  [0.5, '0.5'],
  [10, '10'],
  [1200, '1,200'],
  [0.25, '0.25'],
  [0.105, '0.105'],
  [2e5, '2 × 10⁵'],
  [1.5e-7, '1.5 × 10⁻⁷'],
])('%s is %s in brief', (x, text) => expect(brief(x)).toBe(text));

test('points have two decimals, percentages none, powers of ten real superscripts', () => {
  expect(point([-0.4176, 0.1057])).toBe('(−0.42, 0.11)');
  expect(point([-0.4642, -0.0013])).toBe('(−0.46, 0.00)');
  expect(point([1e6, Number.NaN])).toBe('(1.00 × 10⁶, —)');
  expect(percent(0.3979)).toBe('40 %');
  expect(percent(Number.NaN)).toBe('—');
  expect([44.6, -0.2, Number.NaN].map(degrees)).toEqual(['45°', '0°', '—']);
  expect([0, 1, -3, 12].map(powerOfTen)).toEqual(['1', '10', '10⁻³', '10¹²']);
});
