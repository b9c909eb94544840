import type { Grid } from './grid.ts';
import type { Plane } from './plane.ts';
import type { Pixel } from './segments.ts';

/**
 * Which sides of a cell a line joins, two by two, by which of its corners lie at or above the level: 1 bottom left,
 * 2 bottom right, 4 top right, 8 top left. Sides: 0 bottom, 1 right, 2 top, 3 left.
 */
const joins: readonly (readonly number[])[] = [
  [],
  [3, 0],
  [0, 1],
  [3, 1],
  [1, 2],
  [3, 0, 1, 2],
  [0, 2],
  [3, 2],
  [2, 3],
  [2, 0],
  [0, 1, 2, 3],
  [2, 1],
  [1, 3],
  [1, 0],
  [0, 3],
  [],
];

/**
 * The line {values = level} by marching squares, as an SVG path: closed where it closes, open where it leaves the grid or
 * comes to values that are not finite. Linear between nodes; `lines`, where given, receives each line's points. Made for
 * a picture that changes under a slider: `rings` of the same grid, which also close along its border and know their
 * holes, take several times as long.
 */
export const levelPath = (grid: Grid, values: Float64Array, level: number, plane: Plane, lines?: Pixel[][]): string => {
  const { frame, columns, rows } = grid;
  const [x0, x1, y0, y1] = frame;
  const [dx, dy] = [(x1 - x0) / Math.max(1, columns - 1), (y1 - y0) / Math.max(1, rows - 1)];
  /** An edge between nodes, 2i to the right of node i and 2i + 1 above it, has at most two neighbours on the line. */
  const next = new Int32Array(4 * columns * rows).fill(-1);
  const link = (from: number, to: number): void => {
    next[2 * from + (next[2 * from]! < 0 ? 0 : 1)] = to;
  };
  const crossed: number[] = [];
  for (let r = 0; r + 1 < rows; r++) {
    for (let c = 0; c + 1 < columns; c++) {
      const i = r * columns + c;
      const a = values[i]!;
      const b = values[i + 1]!;
      const d = values[i + columns + 1]!;
      const e = values[i + columns]!;
      const corners = (a >= level ? 1 : 0) + (b >= level ? 2 : 0) + (d >= level ? 4 : 0) + (e >= level ? 8 : 0);
      if (corners === 0 || corners === 15 || !Number.isFinite(a + b + d + e)) continue;
      const sides = joins[corners]!;
      for (let s = 0; s < sides.length; s += 2) {
        const from = edge(i, sides[s]!, columns);
        const to = edge(i, sides[s + 1]!, columns);
        link(from, to);
        link(to, from);
        crossed.push(from, to);
      }
    }
  }

  const point = (e: number): string => {
    const i = e >> 1;
    const upward = e & 1;
    const low = values[i]!;
    const part = (level - low) / (values[upward ? i + columns : i + 1]! - low);
    const x = plane.x(x0 + ((i % columns) + (upward ? 0 : part)) * dx);
    const y = plane.y(y0 + (Math.floor(i / columns) + (upward ? part : 0)) * dy);
    const at: Pixel = [Math.round(10 * x) / 10, Math.round(10 * y) / 10];
    lines?.at(-1)?.push(at);
    return `${at[0]},${at[1]}`;
  };
  const follow = (start: number): string => {
    lines?.push([]);
    let path = `M${point(start)}`;
    let from = start;
    let here = next[2 * start]!;
    next[2 * start] = next[2 * start + 1] = -1;
    while (here >= 0 && here !== start) {
      path += `L${point(here)}`;
      const on = next[2 * here] === from ? next[2 * here + 1]! : next[2 * here]!;
      next[2 * here] = next[2 * here + 1] = -1;
      [from, here] = [here, on];
    }
    return here === start ? `${path}Z` : path;
  };
  let path = '';
  // Lines with ends are followed from one of them, before what is left are loops.
  for (const e of crossed) if (next[2 * e]! >= 0 && next[2 * e + 1]! < 0) path += follow(e);
  for (const e of crossed) if (next[2 * e]! >= 0) path += follow(e);
  return path;
};

const edge = (node: number, side: number, columns: number): number =>
  side === 0 ? 2 * node : side === 1 ? 2 * (node + 1) + 1 : side === 2 ? 2 * (node + columns) : 2 * node + 1;
