import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { steady } from './steady.ts';

const exponent = fc.double({ min: -300, max: 300, noNaN: true });
const decades = fc.double({ min: 0.3, max: 200, noNaN: true });
const ranges = fc
  .tuple(exponent, decades)
  .filter(([from, span]) => from + span < 308)
  .map(([from, span]) => [10 ** from, 10 ** (from + span)] as const);

describe('an axis that stands still', () => {
  it('holds what it is asked to, and at most an eighth more of its length', () => {
    fc.assert(
      fc.property(ranges, ([low, high]) => {
        const wide = steady(low, high);
        expect(wide.low).toBeLessThanOrEqual(low * (1 + 1e-12));
        expect(wide.high).toBeGreaterThanOrEqual(high * (1 - 1e-12));
        expect(Math.log(wide.high / wide.low)).toBeLessThanOrEqual(1.125 * Math.log(high / low) + 1e-9);
      }),
    );
  });

  it('does not move while its ends move a little, and follows when they move far', () => {
    const at = steady(1.3e-5, 40);
    for (const by of [0.98, 0.99, 1.01, 1.02]) expect(steady(1.3e-5 * by, 40)).toEqual(at);
    expect(steady(1.3e-6, 40).low).toBeLessThan(at.low);
    expect(steady(1.3e-5, 400).high).toBeGreaterThan(at.high);
  });

  it('ends within the numbers', () => {
    expect(steady(5e-324, 1.7e308)).toEqual({ low: 5e-324, high: Number.MAX_VALUE });
  });
});
