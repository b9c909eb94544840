import { tileOf } from './grid.ts';
import { problemOf } from './problems.ts';
import type { FieldRequest, Tile, TileMachine } from './tile.ts';

/** How long a tile should take, milliseconds. */
const TILE = 2;
/** Nodes of the first tile, before it is known how long a node takes; and the most of any tile, which keeps it in cache. */
export const FIRST = 8;
const LARGEST = 8192;

/** Nodes of the next tile after one that took so many milliseconds. */
export const sizeAfter = (size: number, { value }: Tile, took: number): number =>
  Math.max(1, Math.min(LARGEST, 4 * size, Math.floor((TILE * value.length) / took)));

/** Float64 tiles on this thread alone, whose turns are its caller's. */
export const createLoneTiles = (now: () => number = () => performance.now()): TileMachine => ({
  workers: 1,
  async *tiles(request: FieldRequest) {
    const problem = problemOf(request.problem);
    const total = request.columns * request.rows;
    for (let start = 0, size = FIRST; start < total; ) {
      const end = Math.min(total, start + size);
      const began = now();
      const done = tileOf(problem, request, start, end);
      size = sizeAfter(size, done, now() - began);
      start = end;
      yield done;
    }
  },
});
