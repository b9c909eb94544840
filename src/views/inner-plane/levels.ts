import { medianOf } from '../../core/median.ts';
import type { InnerLevels } from '../../engine/result.ts';
import type { Frame } from '../../scenario/scenario.ts';
import type { Grid } from '../geometry/grid.ts';
import { levelPath } from '../geometry/levelPath.ts';
import type { Plane } from '../geometry/plane.ts';

/** Every how manieth value stands for all when the levels are chosen. */
const SAMPLED = 7;
/** The lowest level lies this many times lower than half of the values do. */
const DEPTH = 100;

/** Heights above the least g: 1 and 3 times powers of ten, so that a small change of g leaves them as they are. */
export const levelHeights = ({ values, low }: Pick<InnerLevels, 'values' | 'low'>): readonly number[] => {
  const above = Array.from({ length: Math.ceil(values.length / SAMPLED) }, (_, i) => values[i * SAMPLED]! - low)
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const middle = medianOf(above);
  if (!(middle > 0)) return [];
  const most = above.at(-1)!;
  const heights: number[] = [];
  for (let power = 10 ** Math.floor(Math.log10(middle / DEPTH)); power < most && heights.length < 20; power *= 10) {
    heights.push(power, 3 * power);
  }
  return heights.filter((h) => h >= middle / DEPTH && h < most);
};

/** First and last node of n between a and b that a window's side needs; the grid's own where it does not reach so far. */
const needed = (a: number, b: number, n: number, low: number, high: number): readonly [number, number] => {
  const step = (b - a) / (n - 1);
  const first = Math.min(n - 2, Math.max(0, Math.floor((low - a) / step) - 1));
  const last = Math.max(first + 1, Math.min(n - 1, Math.ceil((high - a) / step) + 1));
  return [first, last];
};

/** The part of the grid that the window shows. */
const within = ({ frame, columns, rows, values }: InnerLevels, window: Frame): Grid & { values: Float64Array } => {
  const [x0, x1, y0, y1] = frame;
  const [left, right] = needed(x0, x1, columns, window[0], window[1]);
  const [bottom, top] = needed(y0, y1, rows, window[2], window[3]);
  const [width, height] = [right - left + 1, top - bottom + 1];
  const part = new Float64Array(width * height);
  for (let r = 0; r < height; r++) {
    const start = (bottom + r) * columns + left;
    part.set(values.subarray(start, start + width), r * width);
  }
  const x = (i: number) => x0 + ((x1 - x0) * i) / (columns - 1);
  const y = (i: number) => y0 + ((y1 - y0) * i) / (rows - 1);
  return { frame: [x(left), x(right), y(bottom), y(top)], columns: width, rows: height, values: part };
};

/** All level lines of g in the window, as one path. */
export const levelLines = (levels: InnerLevels, plane: Plane): string => {
  const grid = within(levels, plane.window);
  return levelHeights({ values: grid.values, low: levels.low })
    .map((height) => levelPath(grid, grid.values, levels.low + height, plane))
    .join('');
};
