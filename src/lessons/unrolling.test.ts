import { expect, test } from 'vitest';
import { measured, resultOf } from './figures.ts';

/** What the lesson ‘Unrolling’ states, computed. */
const at = (rest: string): string => `#v=2&e=forward-s0,reverse-s3&sel=0&tau=1&${rest}`;

test('forward mode takes a product per component and step and keeps no states of training, reverse mode one per step and keeps all', async () => {
  for (const T of [8, 100, 500]) {
    const N = await measured(at(`T=${T}`), { of: 'N' });
    expect(await measured(at(`T=${T}`), { of: 'tangents', who: 0 })).toBe(N * T);
    expect(await measured(at(`T=${T}`), { of: 'products', who: 1 })).toBe(T);
    expect(await measured(at(`T=${T}`), { of: 'states', who: 1 })).toBe(T);
    const { costs } = await resultOf(at(`T=${T}`));
    expect(costs[0]!.kept.some(Boolean)).toBe(false);
  }
});

test('both are the same gradient', async () => {
  const { unrolled } = await resultOf(at(''));
  for (const { error } of unrolled.estimates) expect(error).toBeLessThan(1e-12);
});

test('a short chain ends early, and its last step always adds most', async () => {
  const w = (T: number) => measured(at(`T=${T}`), { of: 'w' });
  expect(Math.abs((await w(8)) - (await w(100)))).toBeGreaterThan(0.5);
  for (const rest of ['', 'T=20', 'gamma=0.5', 'T=400&gamma=0.02'])
    expect(await measured(at(rest), { of: 'largest-step' })).toBe(await measured(at(rest), { of: 'T' }));
});
