import type { Rect } from '../geometry/rect.ts';
import { apart, exitOf, isInside, linePath, type Pixel } from '../geometry/segments.ts';
import { type Identity, markerPath } from '../marks/palette.ts';

/** Where w_t stands on the screen. */
export type Place = (t: number) => Pixel;

/** One kind of step, as one line and one path of markers however many they are. */
export interface Kind {
  readonly line: string;
  readonly markers: string;
}

export interface DrawnSteps {
  readonly forgotten: Kind;
  readonly kept: Kind;
}

/** Markers of one kind stand at least this far apart. */
const spacing = 1.2;
const hollow = 1.9;
const filled = 2.4;

const markersAlong = (from: number, to: number, place: Place, box: Rect, mark: (at: Pixel) => string): string => {
  let path = '';
  let last: Pixel | null = null;
  for (let t = from; t <= to; t++) {
    const at = place(t);
    if (!isInside(box, at) || (last && apart(last, at) < spacing)) continue;
    path += mark(at);
    last = at;
  }
  return path;
};

/** The steps after w_from up to w_T, the last K of them kept. */
export const drawnSteps = (
  place: Place,
  { from, T, K }: { readonly from: number; readonly T: number; readonly K: number },
  { marker }: Identity,
  box: Rect,
): DrawnSteps => {
  const cut = Math.max(from, T - K);
  return {
    forgotten: {
      line: linePath(from, cut, place),
      markers: markersAlong(from + 1, cut, place, box, ([x, y]) => markerPath('circle', hollow, x, y)),
    },
    kept: {
      line: K > 0 ? linePath(cut, T, place) : '',
      markers: markersAlong(cut + 1, T, place, box, ([x, y]) => markerPath(marker, filled, x, y)),
    },
  };
};

/** Pixels (x, y, x, y, …) along the path inside the box, about `every` apart: what labels avoid. */
export const pathPoints = (place: Place, T: number, box: Rect, every = 8): readonly number[] => {
  const points: number[] = [];
  let last = place(0);
  for (let t = 1; t <= T && points.length < 800; t++) {
    const at = place(t);
    const length = apart(last, at);
    if (!Number.isFinite(length)) break;
    if (length < every) continue;
    const pieces = Math.min(100, Math.ceil(length / every));
    for (let k = 1; k <= pieces; k++) {
      const x = last[0] + (k / pieces) * (at[0] - last[0]);
      const y = last[1] + (k / pieces) * (at[1] - last[1]);
      if (isInside(box, [x, y])) points.push(x, y);
    }
    last = at;
  }
  return points;
};

/** An arrow head at the frame; the direction in radians. */
export interface Exit {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

const exitsAtMost = 4;
const exitsApart = 24;
const looked = 200;
/** From farther away, in pixels, rounding decides where the frame is crossed. */
const farthest = 1e9;

/** Where the path crosses the frame outwards; crossings near each other are one. */
export const exitsOf = (place: Place, T: number, box: Rect): readonly Exit[] => {
  const exits: Exit[] = [];
  for (let t = 1; t <= Math.min(T, looked) && exits.length < exitsAtMost; t++) {
    const [a, b] = [place(t - 1), place(t)];
    if (!(Math.max(Math.abs(a[0]), Math.abs(a[1])) < farthest && Number.isFinite(b[0]) && Number.isFinite(b[1]))) break;
    const at = exitOf(box, a, b);
    if (!at || exits.some((e) => apart([e.x, e.y], at) < exitsApart)) continue;
    exits.push({ x: at[0], y: at[1], angle: Math.atan2(b[1] - a[1], b[0] - a[0]) });
  }
  return exits;
};

/** The step 1 … T that is drawn nearest to a pixel, within `reach`; null where none is. */
export const stepNear = (place: Place, from: number, T: number, pixel: Pixel, reach: number): number | null => {
  let [best, least]: [number | null, number] = [null, reach];
  for (let t = Math.max(1, from); t <= T; t++) {
    const distance = apart(place(t), pixel);
    if (distance < least) [best, least] = [t, distance];
  }
  return best;
};
