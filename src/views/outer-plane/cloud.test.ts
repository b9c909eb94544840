import { expect, test } from 'vitest';
import type { Flight } from '../../engine/result.ts';
import { planeOf } from '../geometry/plane.ts';
import { crowdsOf, densityOf, radiusOf, trailsOf } from './cloud.ts';

const plane = planeOf([-1, 1, -1, 1], 244, 234);

/** One recorded τ. */
const flightAt = (...points: readonly (readonly [number, number])[]): Flight => ({
  count: points.length,
  lambda: Float32Array.from(points.flat()),
  value: new Float32Array(points.length),
  gradientNorm: new Float32Array(points.length),
  calls: new Float64Array(1),
  q: null,
});

test('runs at one place are one circle, whose area is their part of all; what is outside or lost is none', () => {
  const flight = flightAt([0, 0], [0, 0], [0.5, 0.5], [0, 0], [7, 0], [Number.NaN, 0]);
  const crowds = crowdsOf(flight, 1, plane, 0);
  expect(crowds.map(({ share }) => share)).toEqual([3 / 6, 1 / 6]);
  expect(crowds[0]!.at).toEqual([plane.x(0), plane.y(0)]);
  expect(radiusOf(0.5) ** 2 / radiusOf(0.125) ** 2).toBeCloseTo(4);
});

test('density has each cell once, the fullest in the darkest shade', () => {
  const flight = flightAt([0, 0], [0, 0], [0, 0], [0, 0], [0.5, 0.5], [9, 9]);
  const shades = densityOf(flight, 1, plane, 0);
  expect(shades.join('').match(/M/g)).toHaveLength(2);
  expect(shades.at(-1)).toMatch(/^M[\d.]+,[\d.]+h3v3h-3Z$/);
});

test('trails end where a run leaves the numbers', () => {
  const flight: Flight = {
    ...flightAt([0, 0], [0.5, 0], [Number.NaN, Number.NaN]),
    count: 1,
    calls: new Float64Array(3),
    q: null,
  };
  expect(trailsOf(flight, 3, plane, 40).match(/[ML]/g)).toEqual(['M', 'L']);
});
