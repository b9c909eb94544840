import type { Run } from '../../engine/result.ts';
import { type Identity, markerPath } from '../palette.ts';
import type { Plane } from './window.ts';

type Pixel = readonly [x: number, y: number];

/** One run's path on the screen. */
export interface Trajectory {
  /** The line; every state that moves less than half a pixel is skipped. */
  readonly path: string;
  /** Small markers at the states up to τ = 24 that are apart from each other, as one path. */
  readonly markers: string;
  /** Pixels (x, y, x, y, …) along the line, at most 12 px apart: what labels avoid. */
  readonly points: readonly number[];
  /** Where the path leaves the plot for good, the direction in radians, and at which τ it is outside first. */
  readonly exit: { readonly x: number; readonly y: number; readonly angle: number; readonly tau: number } | null;
}

const half = 0.5;
const markersUpTo = 24;
/** No more numbers than this tell labels where a path runs. */
const enough = 300;
/** Coordinates far outside would overflow the renderer; lines are cut there, well outside the plot. */
const far = 20_000;

export const pixels = (run: Run, index: number, plane: Plane): Pixel => [
  plane.x(run.lambda[2 * index]!),
  plane.y(run.lambda[2 * index + 1]!),
];

const isFar = ([x, y]: Pixel): boolean => Math.abs(x) > far || Math.abs(y) > far;

/** A point of the way from a, within the renderer's reach, towards b, beyond it: as far as the reach goes. */
const towards = (a: Pixel, b: Pixel): Pixel => {
  const s = far / Math.max(Math.abs(b[0] - a[0]), Math.abs(b[1] - a[1]));
  return [a[0] + s * (b[0] - a[0]), a[1] + s * (b[1] - a[1])];
};

/** Where the segment from inside (a) to outside (b) meets the plot's edge. */
const edge = (plane: Plane, a: Pixel, b: Pixel): Pixel => {
  const { x, y, width, height } = plane.box;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const s = Math.min(
    dx > 0 ? (x + width - a[0]) / dx : dx < 0 ? (x - a[0]) / dx : 1,
    dy > 0 ? (y + height - a[1]) / dy : dy < 0 ? (y - a[1]) / dy : 1,
  );
  return [a[0] + s * dx, a[1] + s * dy];
};

const isInside = ({ box }: Plane, [x, y]: Pixel): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

const apart = (a: Pixel, b: Pixel): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Adds points at most 12 px apart on the way from a to b. */
const follow = (points: number[], a: Pixel, b: Pixel): void => {
  const pieces = Math.min(80, Math.ceil(apart(a, b) / 12));
  for (let k = 1; k <= pieces && points.length < enough; k++) {
    points.push(a[0] + (k / pieces) * (b[0] - a[0]), a[1] + (k / pieces) * (b[1] - a[1]));
  }
};

const written = ([x, y]: Pixel): string => `${x.toFixed(1)},${y.toFixed(1)}`;

export const trajectory = (run: Run, plane: Plane, identity: Identity): Trajectory => {
  let path = '';
  let markers = '';
  const points: number[] = [];
  let exit: Trajectory['exit'] = null;
  let drawn: Pixel | null = null;
  let marked: Pixel | null = null;
  let previous: Pixel | null = null;
  for (let i = 0; i < run.length; i++) {
    const at = pixels(run, i, plane);
    if (!(Number.isFinite(at[0]) && Number.isFinite(at[1]))) break;
    const inside = isInside(plane, at);
    if (inside) exit = null;
    else if (previous && isInside(plane, previous)) {
      const [x, y] = edge(plane, previous, at);
      exit = { x, y, angle: Math.atan2(at[1] - previous[1], at[0] - previous[0]), tau: i + 1 };
    }
    if (inside && i < markersUpTo && !(marked && apart(marked, at) < 1.5)) {
      markers += markerPath(identity.marker, 2.3, at[0], at[1]);
      marked = at;
    }
    if (isFar(at)) {
      if (previous && !isFar(previous)) path += `L${written(towards(previous, at))}`;
      drawn = null;
    } else if (!drawn) {
      path += previous ? `M${written(towards(at, previous))}L${written(at)}` : `M${written(at)}`;
      points.push(...at);
      drawn = at;
    } else if (apart(drawn, at) >= half) {
      path += `L${written(at)}`;
      follow(points, drawn, at);
      drawn = at;
    }
    previous = at;
  }
  return { path, markers, points, exit };
};
