import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { updateOf } from './optimiser.ts';
import type { Schedule } from './schedule.ts';

const adam = (stepSize: number): Schedule => ({ schedule: 'adam', stepSize, iterations: 100 });

/** λ after each update, from 0. */
const walk = (schedule: Schedule, past: readonly (readonly number[])[]): readonly number[][] => {
  const N = past[0]!.length;
  const points = new Float64Array(N + 2);
  const update = updateOf(schedule, N);
  return past.map((h, i) => {
    update(points, 1, Float64Array.from(h), 0.1, i + 1);
    expect([points[0], points[N + 1]]).toEqual([0, 0]);
    return Array.from(points.subarray(1, N + 1));
  });
};

const size = fc.double({ min: 0.01, max: 100, noNaN: true });
const component = fc.tuple(size, fc.constantFrom(-1, 1)).map(([x, sign]) => x * sign);
const history = fc
  .integer({ min: 1, max: 4 })
  .chain((N) => fc.array(fc.array(component, { minLength: N, maxLength: N }), { minLength: 1, maxLength: 40 }));

describe('Adam', () => {
  test('a constant h makes every step η h/(|h| + ε), whatever its length', () => {
    const h = [3, -0.5, 1e-8, 0, -1e9];
    const path = walk(
      adam(0.1),
      Array.from({ length: 60 }, () => h),
    );
    for (const [i, l] of path.entries())
      for (const [k, x] of h.entries()) {
        const each = (0.1 * x) / (Math.abs(x) + 1e-8);
        expect(Math.abs(l[k]! + (i + 1) * each)).toBeLessThanOrEqual(1e-13 * (i + 1));
      }
  });

  test('a multiple of every h is the same path, but for ε', () => {
    fc.assert(
      fc.property(history, fc.double({ min: 1, max: 1e6, noNaN: true }), (past, c) => {
        const scaled = walk(
          adam(0.1),
          past.map((h) => h.map((x) => c * x)),
        );
        for (const [i, l] of walk(adam(0.1), past).entries())
          for (const [k, x] of l.entries()) expect(Math.abs(scaled[i]![k]! - x)).toBeLessThan(1e-5 * (i + 1));
      }),
    );
  });

  test('a change of sign of a component of every h is that of the component of the path, and nothing else', () => {
    fc.assert(
      fc.property(history, (past) => {
        const turned = walk(
          adam(0.1),
          past.map(([x, ...rest]) => [-x!, ...rest]),
        );
        expect(turned).toEqual(walk(adam(0.1), past).map(([x, ...rest]) => [-x!, ...rest]));
      }),
    );
  });

  test('no step is longer than η (1 − β₁)/√(1 − β₂) in any component', () => {
    fc.assert(
      fc.property(history, (past) => {
        const path = walk(adam(0.1), past);
        for (const [i, l] of path.entries())
          for (const [k, x] of l.entries())
            expect(Math.abs(x - (path[i - 1]?.[k] ?? 0))).toBeLessThan(0.1 * (0.1 / Math.sqrt(0.001)) + 1e-12);
      }),
    );
  });

  test('an h whose square is beyond float64 is no standstill', () => {
    expect(walk(adam(0.1), [[1], [1e200], [1]]).map(([x]) => Number.isFinite(x))).toEqual([true, false, false]);
  });
});

test('the other schedules remember nothing: an update depends on its own h and τ alone', () => {
  fc.assert(
    fc.property(history, fc.constantFrom('constant', 'harmonic', 'inverse-sqrt'), (past, name) => {
      const schedule = { schedule: name, stepSize: 0.1, firstUpdateNorm: 1, iterations: 9 } as Schedule;
      const shared = updateOf(schedule, past[0]!.length);
      for (const [i, h] of past.entries()) {
        const points = new Float64Array(h.length);
        shared(points, 0, Float64Array.from(h), 0.1, i + 1);
        const rate = name === 'constant' ? 0.1 : name === 'harmonic' ? 0.1 / (i + 1) : 0.1 / Math.sqrt(i + 1);
        for (const [k, x] of h.entries()) expect(points[k]).toBe(0 - rate * x);
      }
    }),
  );
});
