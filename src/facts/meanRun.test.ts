import { expect, test } from 'vitest';
import type { Flight } from '../engine/result.ts';
import { meanRunOf, recordedNear } from './meanRun.ts';

const nan = Number.NaN;

test('the mean run is over the runs that are still among the numbers, at each recorded τ', () => {
  // Three runs of two components at three τ; the second leaves after the first τ, all have left at the last.
  const flight: Flight = {
    count: 3,
    lambda: Float32Array.from(
      [
        [0, 1, 2, 3, nan, nan],
        [4, 5, nan, nan, nan, nan],
        [8, 9, 6, -1, nan, nan],
      ].flat(),
    ),
    value: Float32Array.from([1, 2, nan, 3, nan, nan, 5, 4, nan]),
    gradientNorm: new Float32Array(9),
    calls: new Float64Array(3),
    q: null,
  };
  const { lambda, value } = meanRunOf(flight);
  expect([...lambda]).toEqual([4, 5, 4, 1, nan, nan]);
  expect([...value]).toEqual([3, 3, nan]);
  // What is drawn of it alone is made once.
  expect(meanRunOf(flight).lambda).toBe(lambda);
});

test('the nearest recorded τ is that on a log axis', () => {
  expect(recordedNear([1, 10, 100], 31)).toBe(1);
  expect(recordedNear([1, 10, 100], 32)).toBe(2);
  expect(recordedNear([1, 10, 100], 1000)).toBe(2);
});
