import { expect, test } from 'vitest';
import { drain } from '../core/dynamics.ts';
import { estimate } from '../core/estimators/estimate.ts';
import { gradientDescent } from '../core/gradientDescent.ts';
import { builtIn } from '../core/problems/built-in.ts';
import { measured, resultOf } from './figures.ts';

/** What the lesson ‘Flip a coin’ states, computed. */
const at = (K: number, q: number): string =>
  `#v=2&p=shaban-toy-interfering&e=K${K}-s1,reverse-s3,K${K}-q${q}-s4&sel=2&tau=1`;

test('G is d on average for every q and K, and its scatter is (1/q − 1)‖h − d‖², by both sides of the coin', async () => {
  for (const [K, q] of [
    [1, 0.1],
    [5, 0.3],
    [25, 0.7],
  ] as const) {
    const { scenario, unrolled } = await resultOf(at(K, q));
    const { T, stepSize, decay, w0, lambda } = scenario;
    const steps = gradientDescent(builtIn('shaban-toy-interfering'), { T, stepSize, decay, w0 });
    const G = ([0, 1] as const).map((xi) =>
      drain(estimate(steps, Float64Array.from(lambda), { kind: 'debiased', K, q, initTerm: 'drop' }, xi)),
    );
    const off = G.map((g) => Math.hypot(...unrolled.exact.map((x, k) => g[k]! - x)));
    for (const [k, x] of unrolled.exact.entries()) expect((1 - q) * G[0]![k]! + q * G[1]![k]!).toBeCloseTo(x, 10);
    const mean = Math.sqrt((1 - q) * off[0]! ** 2 + q * off[1]! ** 2);
    expect(unrolled.estimates[2]!.error).toBeCloseTo(mean, 8);
    expect(mean).toBeCloseTo(Math.sqrt(1 / q - 1) * unrolled.estimates[0]!.error, 8);
  }
});

test('keeping more steps brings the scatter down more than doubling q, and is cheaper', async () => {
  const off = (K: number, q: number) => measured(at(K, q), { of: 'off' });
  expect(await off(25, 0.1)).toBeLessThan((await off(1, 0.2)) / 2);
  expect(await off(1, 0.2)).toBeLessThan(await off(1, 0.1));
  const work = (K: number, q: number) => measured(at(K, q), { of: 'gradients' });
  expect(await work(25, 0.1)).toBeLessThan(await work(1, 0.1));
  expect(await work(1, 0.05)).toBeLessThan(await work(1, 0.1));
});

test('it saves memory and not work', async () => {
  for (const K of [1, 25]) {
    expect(await measured(at(K, 0.1), { of: 'states' })).toBe(K);
    expect(await measured(at(K, 0.1), { of: 'gradients' })).toBeGreaterThan(
      await measured(at(K, 0.1), { of: 'gradients', who: 1 }),
    );
  }
});
