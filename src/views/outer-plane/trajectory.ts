import type { Plane } from '../geometry/plane.ts';
import { apart, exitOf, isInside, linePath, type Pixel } from '../geometry/segments.ts';
import { type Identity, markerPath } from '../marks/palette.ts';
import { remember } from '../remember.ts';

/** A run's path on the screen. */
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

const markersUpTo = 24;
/** No more numbers than this tell labels where a path runs. */
const enough = 300;

/** Where the index-th of a path's states stands; `lambda` holds two numbers each. */
export const pixels = (lambda: Float64Array, index: number, plane: Plane): Pixel => [
  plane.x(lambda[2 * index]!),
  plane.y(lambda[2 * index + 1]!),
];

/** Adds points at most 12 px apart on the way from a to b. */
const follow = (points: number[], a: Pixel, b: Pixel): void => {
  const pieces = Math.min(80, Math.ceil(apart(a, b) / 12));
  for (let k = 1; k <= pieces && points.length < enough; k++) {
    points.push(a[0] + (k / pieces) * (b[0] - a[0]), a[1] + (k / pieces) * (b[1] - a[1]));
  }
};

export const trajectory = remember((lambda: Float64Array, plane: Plane, identity: Identity): Trajectory => {
  const length = lambda.length / 2;
  let markers = '';
  const points: number[] = [];
  let exit: Trajectory['exit'] = null;
  let marked: Pixel | null = null;
  let previous: Pixel | null = null;
  for (let i = 0; i < length; i++) {
    const at = pixels(lambda, i, plane);
    if (!(Number.isFinite(at[0]) && Number.isFinite(at[1]))) break;
    const inside = isInside(plane.box, at);
    const left = previous && isInside(plane.box, previous) ? exitOf(plane.box, previous, at) : null;
    if (inside) exit = null;
    else if (previous && left) {
      exit = { x: left[0], y: left[1], angle: Math.atan2(at[1] - previous[1], at[0] - previous[0]), tau: i + 1 };
    }
    if (inside && i < markersUpTo && !(marked && apart(marked, at) < 1.5)) {
      markers += markerPath(identity.marker, 2.3, at[0], at[1]);
      marked = at;
    }
    previous = at;
  }
  const path = linePath(
    0,
    length - 1,
    (i) => pixels(lambda, i, plane),
    (at, before) => {
      if (before) follow(points, before, at);
      else points.push(...at);
    },
  );
  return { path, markers, points, exit };
});
