import { expect, test } from 'vitest';
import type { CurveFrame } from '../marks/curvePlot.tsx';
import { densityOf, showsDensity } from './density.ts';

const frame: CurveFrame = {
  ...{ left: 0, right: 500, top: 0, bottom: 400 },
  x: (tau) => 5 * tau,
  y: (value) => 400 - value,
};
/** Those cells of a shade that stand in the column at x: from and to in pixels from the top. */
const column = (path: string, x: number) =>
  [...path.matchAll(/M([\d.]+),([\d.]+)h4v(\d+)/g)].flatMap(([, left, top, height]) =>
    Number(left) === x ? [[Number(top), Number(top) + Number(height)]] : [],
  );

test('two crowds are two dark places in every column, however they move; what is no number is left out', () => {
  // Three quarters of the runs stay at 100, a quarter rises from 200 to 300.
  const values = Array.from({ length: 400 }, (_, i) =>
    i === 0 ? [Number.NaN, 100] : i % 4 === 1 ? [200, 300] : [100, 100],
  ).flat();
  const runs = { at: [1, 99], values };
  expect(showsDensity(runs, frame)).toBe(true);
  const paths = densityOf(runs, frame);
  for (const x of [8, 248, 488]) {
    const crowd = 400 - (200 + (100 * ((x + 2) / 5 - 1)) / 98);
    const inside = (path: string, y: number) => column(path, x).some(([from, to]) => from! <= y && y < to!);
    // Smoothed by 1 : 2 : 1, a crowd's own cell has half of it and is the darkest where the crowd is the largest.
    expect(paths.map((path) => inside(path, 300))).toEqual([false, false, false, false, false, true]);
    expect(paths.findIndex((path) => inside(path, crowd))).toBe(1);
    expect(paths.some((path) => inside(path, 260))).toBe(false);
  }
  // Few runs, or little room, are bands.
  expect(showsDensity({ at: [1, 99], values: values.slice(0, 500) }, frame)).toBe(false);
  expect(showsDensity(runs, { ...frame, right: 400 })).toBe(false);
});
