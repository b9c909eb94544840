import type { Flight } from '../../engine/result.ts';
import type { Plane } from '../geometry/plane.ts';
import { isInside, linePath, type Pixel } from '../geometry/segments.ts';

/** Where the j-th of `taus` recorded states of run i stands on the screen. */
const pixelOf = ({ lambda }: Flight, taus: number, plane: Plane, i: number, j: number): Pixel => {
  const at = 2 * (i * taus + j);
  return [plane.x(lambda[at]!), plane.y(lambda[at + 1]!)];
};

/** The paths of the first runs of a flight, as one. */
export const trailsOf = (flight: Flight, taus: number, plane: Plane, most: number): string =>
  Array.from({ length: Math.min(most, flight.count) }, (_, i) =>
    linePath(0, taus - 1, (j) => pixelOf(flight, taus, plane, i, j)),
  ).join('');

/** A place in the plot and the part of all runs that is there. */
export interface Crowd {
  readonly at: Pixel;
  readonly share: number;
}

/** How far apart two runs may be on the screen and stand at one place. */
const together = 1;

/** Where the runs stand at the j-th recorded τ, those at one place together, the largest crowds first. */
export const crowdsOf = (flight: Flight, taus: number, plane: Plane, j: number): readonly Crowd[] => {
  const crowds = new Map<string, { at: Pixel; runs: number }>();
  for (let i = 0; i < flight.count; i++) {
    const at = pixelOf(flight, taus, plane, i, j);
    if (!isInside(plane.box, at)) continue;
    const key = `${Math.round(at[0] / together)} ${Math.round(at[1] / together)}`;
    const crowd = crowds.get(key);
    if (crowd) crowd.runs += 1;
    else crowds.set(key, { at, runs: 1 });
  }
  return [...crowds.values()]
    .map(({ at, runs }) => ({ at, share: runs / flight.count }))
    .sort((a, b) => b.share - a.share);
};

/** A circle whose area is a crowd's part of all runs. */
export const radiusOf = (share: number): number => Math.max(0.8, 15 * Math.sqrt(share));

/** The side of a cell, in pixels, and how many shades the fullest is told apart by. */
const cell = 3;
export const shades = 6;

/** Where the runs are dense at the j-th recorded τ: for each shade the cells that have it, as one path, the palest first. */
export const densityOf = (flight: Flight, taus: number, plane: Plane, j: number): readonly string[] => {
  const { box } = plane;
  const columns = Math.ceil(box.width / cell);
  const cells = new Map<number, number>();
  let fullest = 0;
  for (let i = 0; i < flight.count; i++) {
    const at = pixelOf(flight, taus, plane, i, j);
    if (!isInside(box, at)) continue;
    const key = columns * Math.floor((at[1] - box.y) / cell) + Math.floor((at[0] - box.x) / cell);
    const runs = (cells.get(key) ?? 0) + 1;
    cells.set(key, runs);
    fullest = Math.max(fullest, runs);
  }
  const paths = Array.from({ length: shades }, () => '');
  for (const [key, runs] of cells) {
    const shade = Math.ceil(shades * Math.sqrt(runs / fullest)) - 1;
    paths[shade] +=
      `M${(box.x + cell * (key % columns)).toFixed(1)},${(box.y + cell * Math.floor(key / columns)).toFixed(1)}h${cell}v${cell}h-${cell}Z`;
  }
  return paths;
};
