import { expect, test } from 'vitest';
import { measured } from './figures.ts';
import type { MeasureName } from './measure.ts';

/** What the lesson ‘What it costs’ states, counted. */
const at = (T: number, who: number, of: MeasureName): Promise<number> =>
  measured(`#v=2&e=forward-s0,reverse-s3,checkpointed-s2,recompute-s4,K5-s1&sel=4&tau=1&T=${T}`, { of, who });
const [forward, reverse, checkpointed, recompute, truncated] = [0, 1, 2, 3, 4];

test('recomputing takes about T²/2 inner gradients and keeps nothing, checkpointing fewer than 2T and keeps about 2√T', async () => {
  for (const T of [100, 500, 1000]) {
    expect(await at(T, recompute!, 'gradients')).toBe((T * (T + 1)) / 2);
    expect(await at(T, recompute!, 'states')).toBe(0);
    expect(await at(T, checkpointed!, 'gradients')).toBeLessThan(2 * T);
    expect(Math.abs((await at(T, checkpointed!, 'states')) / (2 * Math.sqrt(T)) - 1)).toBeLessThan(0.06);
    for (const who of [forward!, reverse!, truncated!]) expect(await at(T, who, 'gradients')).toBe(T);
    expect(await at(T, truncated!, 'states')).toBe(5);
    expect(await at(T, reverse!, 'states')).toBe(T);
    for (const who of [forward!, reverse!, checkpointed!, recompute!])
      expect(await at(T, who, 'error')).toBeLessThan(1e-10);
  }
});

test('from a hundred to a thousand steps the states of checkpointing become about three times as many', async () => {
  const times = (await at(1000, checkpointed!, 'states')) / (await at(100, checkpointed!, 'states'));
  expect(times).toBeGreaterThan(2.5);
  expect(times).toBeLessThan(3.5);
});
