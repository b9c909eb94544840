import type { Rect } from './rect.ts';

export type Pixel = readonly [x: number, y: number];

/** Coordinates far outside would overflow the renderer; lines are cut there, well outside the plot. */
const far = 20_000;

const isFar = ([x, y]: Pixel): boolean => Math.abs(x) > far || Math.abs(y) > far;

/** Whether a mark can be drawn there at all, inside the plot or not. */
export const isWithinReach = (at: Pixel): boolean => Number.isFinite(at[0]) && Number.isFinite(at[1]) && !isFar(at);

/** The pixel of one axis that is nearest to x within the renderer's reach. */
export const withinReach = (x: number): number => Math.min(far, Math.max(-far, x));

/** A point of the way from a, within the renderer's reach, towards b, beyond it: as far as the reach goes. */
const towards = (a: Pixel, b: Pixel): Pixel => {
  const s = far / Math.max(Math.abs(b[0] - a[0]), Math.abs(b[1] - a[1]));
  return [a[0] + s * (b[0] - a[0]), a[1] + s * (b[1] - a[1])];
};

export const isInside = ({ x, y, width, height }: Rect, [px, py]: Pixel): boolean =>
  px >= x && px <= x + width && py >= y && py <= y + height;

/** Where the segment from a to b leaves the box; null where it ends inside, or never enters. */
export const exitOf = (box: Rect, a: Pixel, b: Pixel): Pixel | null => {
  if (isInside(box, b)) return null;
  let [enter, leave] = [0, 1];
  for (const [from, by, low, high] of [
    [a[0], b[0] - a[0], box.x, box.x + box.width],
    [a[1], b[1] - a[1], box.y, box.y + box.height],
  ] as const) {
    if (by === 0) {
      if (from < low || from > high) return null;
      continue;
    }
    const [s, t] = [(low - from) / by, (high - from) / by];
    enter = Math.max(enter, Math.min(s, t));
    leave = Math.min(leave, Math.max(s, t));
  }
  return enter <= leave ? [a[0] + leave * (b[0] - a[0]), a[1] + leave * (b[1] - a[1])] : null;
};

export const apart = (a: Pixel, b: Pixel): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

const written = ([x, y]: Pixel): string => `${x.toFixed(1)},${y.toFixed(1)}`;

const half = 0.5;

/**
 * The line through the places `from` … `to`, up to the first that is not finite. Vertices that move less than half a pixel
 * are skipped; `drew` hears of the others, with the vertex before where the line is not broken.
 */
export const linePath = (
  from: number,
  to: number,
  place: (i: number) => Pixel,
  drew: (at: Pixel, before: Pixel | null) => void = () => {},
): string => {
  let path = '';
  let drawn: Pixel | null = null;
  let previous: Pixel | null = null;
  for (let i = from; i <= to; i++) {
    const at = place(i);
    if (!(Number.isFinite(at[0]) && Number.isFinite(at[1]))) break;
    if (isFar(at)) {
      if (previous && !isFar(previous)) path += `L${written(towards(previous, at))}`;
      drawn = null;
    } else if (!drawn || apart(drawn, at) >= half) {
      path += drawn
        ? `L${written(at)}`
        : previous
          ? `M${written(towards(at, previous))}L${written(at)}`
          : `M${written(at)}`;
      drew(at, drawn);
      drawn = at;
    }
    previous = at;
  }
  return path;
};
