import { describe, expect, test } from 'vitest';
import { dotOf, measured, resultOf } from './figures.ts';

/** What the lesson ‘Two truths’ states, computed. */
const toy = '#v=2&truth=solution&sel=0&tau=1&n=1';
const ridge = '#v=2&p=biased-ridge&truth=solution&sel=0&tau=1&n=1';
const small = '#v=2&p=biased-ridge&data=1,8,3,0.1&T=32&n=1&truth=solution';
const difference = (a: ArrayLike<number>, b: ArrayLike<number>): readonly number[] =>
  Array.from(a, (x, i) => x - b[i]!);

describe('two truths', () => {
  test('d and ∇f come together as training goes on, less than a hundredth apart from some T on', async () => {
    const apart = await Promise.all(
      [50, 100, 120, 200].map((T) => measured(`${toy}&e=reverse-s3&T=${T}`, { of: 'apart' })),
    );
    expect([...apart].sort((a, b) => b - a)).toEqual(apart);
    expect(apart[1]).toBeGreaterThan(0.01);
    expect(apart[2]).toBeLessThan(0.01);
  });

  test('another w₀ moves d and leaves ∇f where it is', async () => {
    const [here, there] = [
      await resultOf(`${toy}&e=reverse-s3&T=20`),
      await resultOf(`${toy}&e=reverse-s3&T=20&w0=1,0`),
    ];
    expect(there.unrolled.exact[0]).not.toBeCloseTo(here.unrolled.exact[0]!, 3);
    for (const [i, x] of there.unrolled.implicit!.entries()) expect(x).toBeCloseTo(here.unrolled.implicit![i]!, 12);
  });

  test('CG is there after as many steps as w has components, and no earlier; it keeps no state', async () => {
    const link = (k: number) => `${small}&e=conjugate-gradient-k${k},reverse&sel=0`;
    const M = await measured(link(1), { of: 'M' });
    for (let k = 1; k < M; k++) expect(await measured(link(k), { of: 'off-solution' })).toBeGreaterThan(1e-3);
    expect(await measured(link(M), { of: 'off-solution' })).toBeLessThan(1e-6);
    expect(await measured(link(M), { of: 'products' })).toBe(M + 1);
    expect(await measured(link(M), { of: 'states' })).toBe(0);
    expect(await measured(link(M), { of: 'states', who: 1 })).toBe(32);
  });

  test('where the curvature does not change, K steps kept and k = K iterations of the fixed point are the same', async () => {
    for (const K of [1, 10, 43, 60]) {
      const { unrolled, costs } = await resultOf(`${toy}&e=K${K}-s1,fixed-point-k${K}-s0&T=200`);
      const [kept, fixed] = unrolled.estimates;
      for (const [i, x] of kept!.hypergradient.entries()) expect(fixed!.hypergradient[i]).toBeCloseTo(x, 12);
      expect(costs.map(({ expected }) => expected.statesPeak)).toEqual([K, 0]);
      expect(costs.map(({ expected }) => expected.pulls)).toEqual([K, K + 1]);
    }
  });

  test('of ten steps eight are nearer to ∇f than all, since what is left out points back; one is not', async () => {
    const of = (K: number) => measured(`${ridge}&e=K${K}-s1&T=10`, { of: 'of-unrolled' });
    expect(await of(8)).toBeLessThan(0.7);
    expect(await of(10)).toBe(1);
    expect(await of(1)).toBeGreaterThan(1);
    const { unrolled } = await resultOf(`${ridge}&e=K8-s1&T=10`);
    const short = difference(unrolled.exact, unrolled.implicit!);
    const cut = difference(unrolled.estimates[0]!.hypergradient, unrolled.exact);
    expect(dotOf(short, cut)).toBeLessThan(-0.8 * Math.hypot(...short) * Math.hypot(...cut));
    expect(await measured(`${ridge}&e=K40-s1&T=40`, { of: 'apart' })).toBeLessThan(1e-4);
  });

  test('where λ is the start, ∇f has nothing of what d gathers from the steps', async () => {
    const link = '#v=2&p=quadratic-from-lambda&e=reverse-s3&truth=solution&sel=0&tau=1&n=1';
    expect(await measured(link, { of: 'gathered' })).toBeGreaterThan(1);
    expect(await measured(link, { of: 'at-solution' })).toBe(0);
  });
});
