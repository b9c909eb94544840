import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTyped } from '../../scenario/typedNumber.ts';
import { exactly, inField, tuple } from '../exact.ts';
import { brief, decimal, fixed, number, percent, point } from '../numbers.ts';

test('numbers have a comma before the fraction and points between thousands, and a semicolon stands between them', () => {
  expect([1.2345, -0.5, 1234, 99_949, 0.00012345].map((x) => number(x))).toEqual([
    ...['1,23', '−0,500', '1.230', '99.900', '1,23 × 10⁻⁴'],
  ]);
  expect(point([-0.4176, 1234.5])).toBe('(−0,42; 1.234,50)');
  expect([6, 0.5, 12, 2e5].map((x) => brief(x))).toEqual(['6', '0,5', '12', '2 × 10⁵']);
  expect([percent(0.3979), percent(25)]).toEqual(['40 %', '2.500 %']);
  expect([fixed(1234.56, 1), fixed(-0.01, 1), fixed(Number.NaN, 1)]).toEqual(['1.234,6', '0,0', '—']);
});

test('settings have every digit', () => {
  expect([10_000, -0.0119, 4.74018e-7, -1e21].map(exactly)).toEqual([
    ...['10.000', '−0,0119', '4,74018 × 10⁻⁷', '−1 × 10²¹'],
  ]);
  expect(tuple([1, 0.25])).toBe('(1; 0,25)');
  expect([0.25, 1000, -12345.5, 1.5e-7].map(inField)).toEqual(['0,25', '1.000', '−12.345,5', '1,5e−7']);
});

test('what the page writes is read back', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      expect(readTyped(inField(x), decimal)).toEqual({ value: x + 0 });
      expect(readTyped(exactly(x), decimal)).toEqual({ value: x + 0 });
    }),
    { numRuns: 2000 },
  );
});
