import { overlap, type Rect } from '../labels.ts';

/** A curve in pixels: the place of its i-th point, i = 0 … count − 1. */
export interface Trace {
  readonly count: number;
  readonly x: (i: number) => number;
  readonly y: (i: number) => number;
}

/** Whether the curve's straight pieces meet the rectangle. */
const meets = ({ count, x, y }: Trace, box: Rect): boolean => {
  for (let i = 0; i + 1 < count; i++) {
    const [x0, y0, x1, y1] = [x(i), y(i), x(i + 1), y(i + 1)];
    if (!(x1 >= box.x && x0 <= box.x + box.width) || !Number.isFinite(y0 + y1)) continue;
    const at = (px: number) => (x1 > x0 ? y0 + ((y1 - y0) * (px - x0)) / (x1 - x0) : y1);
    const [a, b] = [at(Math.max(x0, box.x)), at(Math.min(x1, box.x + box.width))];
    if (Math.max(a, b) >= box.y && Math.min(a, b) <= box.y + box.height) return true;
  }
  return false;
};

/** The first corner of the plot, bottom left to top left, where a text of this size covers no curve and nothing taken; null where none is. */
export const freeCorner = (
  size: { readonly width: number; readonly height: number },
  plot: Rect,
  traces: readonly Trace[],
  taken: readonly Rect[] = [],
): Rect | null => {
  if (size.width > plot.width) return null;
  const right = plot.x + plot.width - size.width;
  const bottom = plot.y + plot.height - size.height;
  for (const [x, y] of [
    [plot.x, bottom],
    [right, plot.y],
    [right, bottom],
    [plot.x, plot.y],
  ] as const) {
    const box = { x, y, ...size };
    if (!traces.some((trace) => meets(trace, box)) && !taken.some((t) => overlap(t, box))) return box;
  }
  return null;
};
