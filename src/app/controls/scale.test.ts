import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linear, logarithmic, rounded, squareRoot } from './scale.ts';

test.each([
  ['linear', linear(1, 100)],
  ['square root', squareRoot(0.01, 2.5)],
  ['logarithmic', logarithmic(1, 10_000)],
])('the %s scale comes back to the position it left, and grows', (_, scale) => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
      expect(scale.toUnit(scale.fromUnit(a))).toBeCloseTo(a, 9);
      if (a < b - 1e-9) expect(scale.fromUnit(a)).toBeLessThan(scale.fromUnit(b));
    }),
  );
});

test('values outside the range stand at its ends', () => {
  expect(linear(1, 10).toUnit(50)).toBe(1);
  expect(logarithmic(1, 10).toUnit(0)).toBe(0);
  expect(squareRoot(0, 4).toUnit(-1)).toBe(0);
});

test('a rounded value has three significant digits', () => {
  expect(rounded(0.123456)).toBe(0.123);
  expect(rounded(1234.5)).toBe(1230);
});
