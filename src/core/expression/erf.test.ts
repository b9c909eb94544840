import { expect, it } from 'vitest';
import { erf } from './erf.ts';

/** By an independent implementation (math.erf of Python). */
it.each([
  [1e-300, 1.1283791670955126e-300],
  [1e-8, 1.1283791670955126e-8],
  [0.25, 0.2763263901682369],
  [0.5, 0.5204998778130465],
  [1, 0.8427007929497149],
  [1.5, 0.9661051464753108],
  [1.999999, 0.9953222443519261],
  [2, 0.9953222650189527],
  [2.5, 0.999593047982555],
  [3, 0.9999779095030014],
  [5, 0.9999999999984626],
  [6, 1],
  [1e300, 1],
  [Number.POSITIVE_INFINITY, 1],
])('erf(%d) is %d', (x, value) => {
  expect(Math.abs(erf(x) / value - 1)).toBeLessThan(1e-15);
  expect(erf(-x)).toBe(-erf(x));
});

it('is 0 at 0, and no number where there is none', () => {
  expect(erf(0)).toBe(0);
  expect(erf(Number.NaN)).toBeNaN();
});
