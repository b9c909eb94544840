import { describe, expect, test } from 'vitest';
import { drain } from './dynamics.ts';
import type { Estimator } from './estimators/choice.ts';
import { type GrowthAxis, growth, growthEnd, growthPlaces, predictedSpent } from './growth.ts';

const truncated: Estimator = { kind: 'truncated', K: 5, initTerm: 'drop' };
const all: readonly Estimator[] = [
  ...(['reverse', 'forward', 'checkpointed', 'recompute', 'first-order'] as const).map((kind) => ({ kind })),
  truncated,
  { kind: 'ufom', q: 0.1 },
  { kind: 'debiased', K: 25, initTerm: 'drop', q: 0.1 },
];
const grown = (axis: GrowthAxis, T: number, N = 2, estimators = all) => drain(growth(estimators, axis, T, N));
/** The slope on log–log axes between two places. */
const slope = (g: ReturnType<typeof grown>, kind: Estimator['kind'], of: 'time' | 'states', x: number, y: number) => {
  const values = g.curves.find((c) => c.estimator.kind === kind)![of];
  return Math.log(values[g.at.indexOf(y)]! / values[g.at.indexOf(x)]!) / Math.log(y / x);
};

test('what is counted along T and along K is what the formulas say, at every place', () => {
  for (const [axis, T] of [
    ['T', 100],
    ['T', 1],
    ['T', 1234],
    ['K', 100],
    ['K', 1],
  ] as const)
    for (const N of [1, 3]) {
      const g = grown(axis, T, N);
      for (const { estimator, time, states } of g.curves)
        g.at.forEach((x, i) => {
          const { time: t, states: s } = predictedSpent(estimator, g, x);
          expect(Math.abs(time[i]! - t)).toBeLessThanOrEqual(1e-12 * t);
          expect(states[i]).toBe(s);
        });
    }
});

describe('S Table 1', () => {
  const g = grown('T', 100, 3);
  test('time grows as T for forward, reverse, checkpointed and truncated, as T² where states are recomputed', () => {
    for (const kind of ['forward', 'reverse', 'checkpointed', 'truncated'] as const)
      expect(slope(g, kind, 'time', 100, 1000)).toBeCloseTo(1, 1);
    expect(slope(g, 'recompute', 'time', 100, 1000)).toBeCloseTo(2, 1);
  });
  test('memory is N, T, 2√T − 1 and K', () => {
    expect(slope(g, 'reverse', 'states', 10, 1000)).toBe(1);
    expect(slope(g, 'checkpointed', 'states', 100, 1000)).toBeCloseTo(0.5, 1);
    for (const [kind, states] of [
      ['forward', 3],
      ['truncated', 5],
      ['recompute', 0],
    ] as const)
      expect(g.curves.find((c) => c.estimator.kind === kind)!.states.at(-1)).toBe(states);
  });
  test('forward takes 1 + N operations per step, reverse 2, checkpointed about 3, K-RMD T + K', () => {
    const last = (kind: Estimator['kind']) => g.curves.find((c) => c.estimator.kind === kind)!.time.at(-1);
    expect([last('forward'), last('reverse'), last('truncated')]).toEqual([4000, 2000, 1005]);
    expect(last('checkpointed')! / 1000).toBeCloseTo(3, 1);
  });
  test('along K, time is T + K, memory K, and all else is constant', () => {
    const k = grown('K', 200);
    const curve = k.curves.find((c) => c.estimator.kind === 'truncated')!;
    expect([...curve.time]).toEqual(k.at.map((K) => 200 + K));
    expect([...curve.states]).toEqual(k.at);
    for (const { estimator, time, states } of k.curves)
      if (!('K' in estimator)) for (const values of [time, states]) expect(new Set(values).size).toBe(1);
  });
});

test('a K beyond T is T there', () => {
  const g = grown('T', 100);
  expect(g.curves.find((c) => c.estimator.kind === 'truncated')!.states[g.at.indexOf(2)]).toBe(2);
});

test('the places are round, ascending and hold what is asked about', () => {
  expect(growthPlaces('T', all, 7)).toEqual([1, 2, 3, 5, 7, 10, 20, 30, 50, 100, 200, 300, 500, 1000]);
  expect(growthPlaces('T', all, 4321).slice(-4)).toEqual([3000, 4321, 5000, 10_000]);
  expect(growthPlaces('K', all, 40)).toEqual([0, 1, 2, 3, 5, 10, 20, 25, 30, 40]);
  expect(growthPlaces('K', all, 1)).toEqual([0, 1]);
  expect([growthEnd('T', 1000), growthEnd('T', 1001), growthEnd('K', 77)]).toEqual([1000, 10_000, 77]);
});

test('recomputed steps are counted by strides: the pauses grow with T, not with T²', () => {
  const walk = growth([{ kind: 'recompute' }], 'T', 10_000, 7);
  let pauses = 0;
  while (!walk.next().done) pauses += 1;
  expect(pauses).toBeGreaterThan(10);
  expect(pauses).toBeLessThan(100);
});
