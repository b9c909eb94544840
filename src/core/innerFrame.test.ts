import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { innerFrame } from './innerFrame.ts';
import { builtIn } from './problems/built-in.ts';
import { unroll } from './unroll.ts';

const coordinate = fc.double({ min: -50, max: 50, noNaN: true });
const point = fc.tuple(coordinate, coordinate);
const runaway = { from: 1, factor: 1.2, finalNorm: 1e8 };

const toy = (lambda: readonly number[], stepSize = 0.1) => {
  const descent = { T: 100, stepSize, w0: [2, 2] };
  return unroll(builtIn('shaban-toy'), { descent, lambda, estimators: [], truth: 'steps' });
};

describe('the window of an inner path', () => {
  it('holds every state and the solution, and is at most twice as large as they need', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 30 }), point, (states, solution) => {
        const [x0, x1, y0, y1] = innerFrame({ path: Float64Array.from(states.flat()), solution, divergence: null });
        const points = [...states, solution];
        for (const [x, y] of points) {
          expect(x > x0 && x < x1 && y > y0 && y < y1).toBe(true);
        }
        const longest = Math.max(
          ...[0, 1].map((i) => Math.max(...points.map((p) => p[i]!)) - Math.min(...points.map((p) => p[i]!))),
        );
        if (longest > 1e-3) expect(Math.max(x1 - x0, y1 - y0)).toBeLessThan(2 * longest);
      }),
    );
  });

  it('stays where it is while λ moves a little', () => {
    expect(innerFrame(toy([-0.42, 0.09]))).toEqual([-1, 2.5, -0.5, 2.5]);
    expect(innerFrame(toy([-0.44, 0.12]))).toEqual(innerFrame(toy([-0.42, 0.09])));
  });

  it('is bounded where the path runs away, and holds w₀ and the solution', () => {
    const unrolled = toy([-1, 0.25], 2.2);
    expect(unrolled.divergence).not.toBeNull();
    const [x0, x1, y0, y1] = innerFrame(unrolled);
    expect([x0 < -1 && x1 > 2, y0 < 0.25 && y1 > 2]).toEqual([true, true]);
    expect(x1 - x0).toBeLessThan(20);
    const unsolved = innerFrame({ path: Float64Array.of(1, 1, 5, 1, 60, 1), solution: null, divergence: runaway });
    expect(unsolved[1] - unsolved[0]).toBeLessThan(200);
  });

  it('has an extent where nothing moves, and where states are not finite', () => {
    const still = innerFrame({ path: Float64Array.of(3, 3, 3, 3), solution: [3, 3], divergence: null });
    expect(still[1] - still[0]).toBeGreaterThan(1);
    const broken = innerFrame({ path: Float64Array.of(1, 1, Number.NaN, 2), solution: null, divergence: null });
    expect(broken.every(Number.isFinite)).toBe(true);
  });
});
