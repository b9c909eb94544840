import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from './spread.ts';

describe('spread', () => {
  it('leaves labels where they are when they already stand apart', () => {
    expect(spread([10, 40, 25], 13, 0, 100)).toEqual([10, 40, 25]);
  });

  it('shares the displacement of two labels that want the same place', () => {
    expect(spread([50, 50], 13, 0, 100)).toEqual([43.5, 56.5]);
  });

  it('keeps the gap, the order and the frame for any wish that fits the frame', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 250, noNaN: true }), { maxLength: 12 }), (wanted) => {
        const placed = spread(wanted, 13, 0, 200);
        const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
        order.forEach((i, rank) => {
          expect(placed[i]).toBeGreaterThanOrEqual(0);
          expect(placed[i]).toBeLessThanOrEqual(200 + 1e-9);
          const before = order[rank - 1];
          if (before !== undefined) expect(placed[i]! - placed[before]!).toBeGreaterThanOrEqual(13 - 1e-9);
        });
      }),
    );
  });

  it('moves labels no further, in squares, than any other arrangement that keeps the gap', () => {
    const far = (a: readonly number[], b: readonly number[]) => a.reduce((s, x, i) => s + (x - b[i]!) ** 2, 0);
    const gaps = fc.array(fc.double({ min: 13, max: 40, noNaN: true }), { minLength: 4, maxLength: 4 });
    const wishes = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(wishes, gaps, fc.double({ min: 0, max: 60, noNaN: true }), (wishesIn, between, start) => {
        const wanted = [...wishesIn].sort((a, b) => a - b);
        const other = [start];
        for (const d of between) other.push(other.at(-1)! + d);
        expect(far(spread(wanted, 13, -1e3, 1e3), wanted)).toBeLessThanOrEqual(far(other, wanted) + 1e-6);
      }),
    );
  });

  it('shrinks the gap when the frame is too short for all labels', () => {
    const placed = spread([5, 5, 5, 5, 5], 13, 0, 40);
    expect(placed[0]).toBeCloseTo(0);
    expect(placed[4]).toBeCloseTo(40);
    expect(placed[1]! - placed[0]!).toBeCloseTo(10);
  });
});
