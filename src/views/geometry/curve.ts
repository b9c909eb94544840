import type { Rect } from './rect.ts';

/** y of a curve at each whole pixel from `left`; NaN where it is not drawn. */
export interface Profile {
  readonly left: number;
  readonly y: Float64Array;
}

/** Samples a curve given by points with ascending x at every pixel between them. */
export const profile = (
  left: number,
  right: number,
  count: number,
  x: (i: number) => number,
  y: (i: number) => number,
): Profile => {
  const out = new Float64Array(Math.max(0, Math.floor(right - left) + 1)).fill(Number.NaN);
  let i = 0;
  for (let px = 0; px < out.length; px++) {
    while (i + 1 < count && x(i + 1) < left + px) i++;
    if (i + 1 >= count || x(i) > left + px) continue;
    const u = (left + px - x(i)) / (x(i + 1) - x(i));
    out[px] = (1 - u) * y(i) + u * y(i + 1);
  }
  return { left, y: out };
};

/** The highest and the lowest y of a curve under a box, and whether it is drawn all along it. */
export const span = (curve: Profile, box: Rect, pad: number): readonly [low: number, high: number, whole: boolean] => {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let whole = true;
  const from = Math.floor(box.x - pad - curve.left);
  const until = Math.ceil(box.x + box.width + pad - curve.left);
  for (let px = from; px <= until; px++) {
    const y = curve.y[px];
    if (y === undefined || Number.isNaN(y)) whole = false;
    else {
      low = Math.min(low, y);
      high = Math.max(high, y);
    }
  }
  return [low, high, whole];
};

/** Whether a curve passes through a box. */
export const crosses = (curve: Profile, box: Rect, pad = 2): boolean => {
  const [low, high] = span(curve, box, pad);
  return low < box.y + box.height + pad && high > box.y - pad;
};

/** A curve in pixels: the place of its i-th point, i = 0 … count − 1, from left to right. */
export interface Trace {
  readonly count: number;
  readonly x: (i: number) => number;
  readonly y: (i: number) => number;
}

/** Whether the curve's straight pieces meet the rectangle. */
export const meets = ({ count, x, y }: Trace, box: Rect): boolean => {
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
