import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clearOf } from './clearOf.ts';

test('a text stands where it is wanted, or as near to it as a line and rings leave room', () => {
  expect(clearOf(50, 20, [0, 100], [])).toBe(50);
  expect(clearOf(98, 20, [0, 100], [])).toBe(87);
  expect(clearOf(50, 20, [0, 100], [[52, 54]])).toBe(39);
  expect(clearOf(87, 20, [0, 100], [[85, 87]])).toBe(72);
  expect(clearOf(50, 90, [0, 100], [[49, 51]])).toBe(50);
});

test('it is within its row, and clear of all that there is wherever there is such a place', () => {
  const interval = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 20 }));
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 10, max: 120 }),
      fc.array(interval, { maxLength: 4 }),
      (wanted, width, some) => {
        const taken = some.map(([from, wide]) => [from, from + wide] as const);
        const half = width / 2 + 3;
        const isFree = (middle: number) => taken.every(([from, to]) => middle + half <= from || middle - half >= to);
        const found = clearOf(wanted, width, [0, 300], taken);
        expect(found).toBeGreaterThanOrEqual(half);
        expect(found).toBeLessThanOrEqual(300 - half);
        for (let middle = half; middle <= 300 - half; middle += 0.5)
          if (isFree(middle)) {
            expect(isFree(found)).toBe(true);
            expect(Math.abs(found - wanted)).toBeLessThanOrEqual(Math.abs(middle - wanted) + 1e-9);
          }
      },
    ),
  );
});
