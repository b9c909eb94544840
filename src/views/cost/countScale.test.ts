import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countScale } from './countScale.ts';

describe('an axis of counts', () => {
  it('has equal distances for equal factors, upwards on a screen too', () => {
    for (const [from, to] of [
      [20, 220],
      [220, 20],
    ] as const) {
      const x = countScale(1, 100, from, to);
      expect([x(1), x(10), x(100)]).toEqual([from, 120, to]);
    }
  });

  it('has a place for 0 before 1 where counts may be 0', () => {
    const x = countScale(1, 100, 0, 111, true);
    expect([x(0), x(1), x(10), x(100)]).toEqual([0, 11, 61, 111]);
    expect(countScale(1, 100, 111, 0, true)(0)).toBe(111);
  });

  it('has room even where all counts are one number', () => {
    expect(Number.isFinite(countScale(1, 1, 0, 100)(1))).toBe(true);
  });

  it('gives back the whole number whose pixel it is, and the nearest end beyond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.boolean(), (n, zero) => {
        const x = countScale(1, 10_000, 30, 3000, zero);
        expect(x.invert(x(n))).toBe(n);
        expect(x.invert(5000)).toBe(10_000);
        expect(x.invert(-50)).toBe(zero ? 0 : 1);
      }),
    );
  });
});
