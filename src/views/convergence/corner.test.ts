import { expect, it } from 'vitest';
import type { Trace } from '../geometry/curve.ts';
import { freeCorner } from './corner.ts';

const plot = { x: 0, y: 0, width: 100, height: 100 };
const size = { width: 40, height: 30 };
const trace = (...points: (readonly [number, number])[]): Trace => ({
  count: points.length,
  x: (i) => points[i]![0],
  y: (i) => points[i]![1],
});

it('an empty plot has its text at the bottom left', () => {
  expect(freeCorner(size, plot, [])).toEqual({ x: 0, y: 70, ...size });
});

it('a curve that falls from left to right leaves the bottom left', () => {
  expect(freeCorner(size, plot, [trace([0, 0], [100, 100])])).toEqual({ x: 0, y: 70, ...size });
});

it('a long straight piece is seen though none of its ends lies in the corner', () => {
  expect(freeCorner(size, plot, [trace([0, 80], [100, 80])])).toEqual({ x: 60, y: 0, ...size });
  expect(freeCorner(size, plot, [trace([20, 0], [20, 100])])).toEqual({ x: 60, y: 0, ...size });
});

it('gaps cover nothing', () => {
  expect(freeCorner(size, plot, [trace([0, Number.NaN], [100, 80])])?.y).toBe(70);
});

it('there is no place where curves pass every corner, or the text is wider than the plot', () => {
  expect(freeCorner(size, plot, [trace([0, 10], [100, 10]), trace([0, 90], [100, 90])])).toBeNull();
  expect(freeCorner({ width: 120, height: 10 }, plot, [])).toBeNull();
});
