import { overlap, type Rect } from '../geometry/labels.ts';

/** A curve in pixels: the place of its i-th point, i = 0 … count − 1, from left to right. */
export interface Trace {
  readonly count: number;
  readonly x: (i: number) => number;
  readonly y: (i: number) => number;
}

/** Whether the curve's straight pieces meet the rectangle. */
const meets = ({ count, x, y }: Trace, box: Rect): boolean => {
  let x0 = x(0);
  for (let i = 0; i + 1 < count; i++) {
    const [left, right] = [x0, x(i + 1)];
    x0 = right;
    if (left > box.x + box.width) return false;
    if (right < box.x) continue;
    const [y0, y1] = [y(i), y(i + 1)];
    if (!Number.isFinite(y0 + y1)) continue;
    const at = (px: number) => (right > left ? y0 + ((y1 - y0) * (px - left)) / (right - left) : y1);
    const [a, b] = [at(Math.max(left, box.x)), at(Math.min(right, box.x + box.width))];
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
