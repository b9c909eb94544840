import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from './grid.ts';
import { rings } from './isolines.ts';
import { levelPath } from './levelPath.ts';
import { planeOf } from './plane.ts';

const plane = planeOf([0, 1, 0, 1], 800, 800);
const gridOf = (columns: number, rows: number): Grid => ({ frame: [0, 1, 0, 1], columns, rows });

/** The path's points, each piece for itself. */
const pieces = (path: string): [number, number][][] =>
  path
    .split('M')
    .slice(1)
    .map((piece) =>
      piece
        .replace('Z', '')
        .split('L')
        .map((p) => p.split(',').map(Number) as [number, number]),
    );

const sample = (columns: number, rows: number, f: (x: number, y: number) => number): Float64Array =>
  Float64Array.from({ length: columns * rows }, (_, i) =>
    f((i % columns) / (columns - 1), Math.floor(i / columns) / (rows - 1)),
  );

describe('a level line', () => {
  it('of a hill is one closed ring at its radius', () => {
    const values = sample(41, 41, (x, y) => (x - 0.5) ** 2 + (y - 0.5) ** 2);
    const path = levelPath(gridOf(41, 41), values, 0.09, plane);
    expect(path.match(/M/g)).toHaveLength(1);
    expect(path.endsWith('Z')).toBe(true);
    for (const [px, py] of pieces(path)[0]!) {
      const [x, y] = plane.at(px, py);
      expect(Math.hypot(x - 0.5, y - 0.5)).toBeCloseTo(0.3, 2);
    }
  });

  it('stays open where it leaves the grid, and does not follow the border', () => {
    const path = levelPath(
      gridOf(11, 11),
      sample(11, 11, (x) => x),
      0.42,
      plane,
    );
    expect(path.match(/M/g)).toHaveLength(1);
    expect(path).not.toContain('Z');
    expect(pieces(path)[0]).toHaveLength(11);
  });

  it('ends beside what is not finite', () => {
    const values = sample(11, 11, (x) => x);
    values[5 * 11 + 4] = Number.NaN;
    const path = levelPath(gridOf(11, 11), values, 0.42, plane);
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path).not.toContain('NaN');
  });

  it('crosses every edge between a node above and one below once, and none else, as rings do inside the grid', () => {
    const grids = fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 9 })).chain(([columns, rows]) =>
      fc.record({
        columns: fc.constant(columns),
        rows: fc.constant(rows),
        values: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: columns * rows, maxLength: columns * rows }),
      }),
    );
    fc.assert(
      fc.property(grids, ({ columns, rows, values }) => {
        const grid = gridOf(columns, rows);
        const numbers = Float64Array.from(values);
        const level = 0.35;
        const drawn = pieces(levelPath(grid, numbers, level, plane)).flat();
        let edges = 0;
        for (let r = 0; r < rows; r++) {
          for (let c = 0; c < columns; c++) {
            const above = (i: number) => numbers[i]! >= level;
            const i = r * columns + c;
            if (c + 1 < columns && above(i) !== above(i + 1)) edges++;
            if (r + 1 < rows && above(i) !== above(i + columns)) edges++;
          }
        }
        expect(drawn).toHaveLength(edges);
        const others = rings(grid, numbers, level, plane).flat();
        const near = (a: readonly [number, number], b: readonly [number, number]) =>
          Math.abs(a[0] - b[0]) < 0.11 && Math.abs(a[1] - b[1]) < 0.11;
        for (const p of drawn) expect(others.some((o) => near(o, p))).toBe(true);
      }),
    );
  });
});
