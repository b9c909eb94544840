import { describe, expect, test } from 'vitest';
import { norm } from '../core/space.ts';
import { measured, resultOf } from './figures.ts';
import { drawnIs } from './measure.ts';

/** What the lesson ‘Forgetting’ states, computed: S §4.1’s toy at λ₁. */
const at = (rest: string) => `#v=2&sel=0&tau=1&${rest}`;

describe('forgetting', () => {
  test('d is the sum of one part per step and of the direct term, which is zero here', async () => {
    const { unrolled } = await resultOf(at('e=K80-s1'));
    expect(unrolled.direct).toEqual([0, 0]);
    const sum = Array.from(unrolled.gathered.subarray(-2));
    for (const [k, x] of unrolled.exact.entries()) expect(sum[k]).toBeCloseTo(x, 12);
    // Parts of the last K alone are h.
    expect(norm(unrolled.estimates[0]!.hypergradient.map((x, k) => x - unrolled.gathered[2 * 80 + k]!))).toBe(0);
  });

  test('three quarters forgotten leave the gradient off by a seventh, not by three quarters', async () => {
    const off = await measured(at('e=K25-s1'), { of: 'off' });
    expect(off).toBeGreaterThan(0.1);
    expect(off).toBeLessThan(0.16);
    expect(await measured(at('e=K25-s1'), { of: 'share-forgotten' })).toBe(0.75);
  });

  test('what is carried back shrinks at least by 1 − γα per step, the bars between the slow and the fast direction', async () => {
    for (const gamma of [0.05, 0.1, 0.3, 1]) {
      const { unrolled } = await resultOf(at(`e=K25-s1&gamma=${gamma}`));
      const [slow, fast] = [1 - 0.5 * gamma, 1 - gamma];
      for (let t = 1; t < 100; t++) {
        const ratio = unrolled.contribution[t - 1]! / unrolled.contribution[t]!;
        expect(ratio).toBeLessThanOrEqual(slow + 1e-9);
        expect(ratio).toBeGreaterThanOrEqual(fast - 1e-9);
      }
    }
  });

  test('each step kept more takes away about the same part of the error, and larger steps forget faster', async () => {
    const { unrolled } = await resultOf(at('e=K25-s1'));
    for (let K = 1; K < 90; K++) {
      const ratio = unrolled.error[K]! / unrolled.error[K - 1]!;
      expect(ratio).toBeGreaterThan(0.85);
      expect(ratio).toBeLessThan(0.96);
    }
    const off = (gamma: number) => measured(at(`e=K25-s1&gamma=${gamma}`), { of: 'off' });
    const all = await Promise.all([0.05, 0.1, 0.15, 0.2, 0.5].map(off));
    expect([...all].sort((a, b) => b - a)).toEqual(all);
  });

  test('with twice the γ one step back forgets about as much as two did', async () => {
    const off = (K: number, gamma: number) => measured(at(`e=K25-s1&gamma=${gamma}`), { of: 'off-at', at: K });
    for (const K of [5, 15, 25, 40]) expect(Math.abs((await off(K, 0.2)) - (await off(2 * K, 0.1)))).toBeLessThan(0.05);
  });

  test('a drawing is right where it is near everywhere, and else too low or too high', () => {
    expect(drawnIs([0.5, 0.2], [0.45, 0.25], 0.08)).toBe('right');
    expect(drawnIs([0.3, 0.2], [0.45, 0.25], 0.08)).toBe('low');
    expect(drawnIs([0.5, 0.4], [0.45, 0.25], 0.08)).toBe('high');
  });

  test('the bound holds and is given up to γ = 1/β and not beyond, where the path bound still holds and the error may be small', async () => {
    for (const gamma of [0.1, 0.5, 1, 1.05, 1.5]) {
      const { unrolled } = await resultOf(at(`e=K25-s1&gamma=${gamma}`));
      expect(unrolled.bound !== null).toBe(gamma <= 1);
      for (const K of [1, 25, 60])
        for (const bound of [unrolled.bound, unrolled.pathBound])
          if (bound) expect(bound[K]).toBeGreaterThanOrEqual(unrolled.error[K]! * (1 - 1e-9));
    }
    expect(await measured(at('e=K25-s1&gamma=1.05'), { of: 'error' })).toBeLessThan(1e-6);
  });

  test('from the smallest K that reaches one per cent on the error stays below it', async () => {
    const fewest = await measured(at('e=K25-s1'), { of: 'fewest', at: 0.01 });
    for (let K = 0; K <= 100; K++)
      expect((await measured(at(`e=K${K}-s1&n=1`), { of: 'off' })) <= 0.01).toBe(K >= fewest);
  });

  test('a larger γ needs far fewer of them, and so does a steeper g', async () => {
    const fewest = (rest: string) => measured(at(`e=K25-s1&${rest}`), { of: 'fewest', at: 0.01 });
    expect(2 * (await fewest('gamma=0.3'))).toBeLessThan(await fewest('gamma=0.1'));
    const typed = (g: string) => `l=l1&w=w1&inner=${encodeURIComponent(g)}&outer=w1%5E2&w0=2&lambda=1&T=100`;
    expect(2 * (await fewest(typed('(w1-l1)^2*2')))).toBeLessThan(await fewest(typed('(w1-l1)^2/2')));
  });
});
