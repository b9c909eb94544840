import type { Unrolled } from '../../engine/result.ts';
import { decimal, powerOfTen } from '../../words/numbers.ts';
import type { Plane } from '../geometry/plane.ts';
import { overlap, type Rect } from '../geometry/rect.ts';
import { isInside } from '../geometry/segments.ts';
import type { Place } from './steps.ts';

/** A magnified picture of where the path bunches up. */
export interface Lens {
  readonly rect: Rect;
  /** In which corner of the plot it stands. */
  readonly corner: number;
  /** What it shows of the plane. */
  readonly region: Rect;
  /** The state at which what it shows begins. */
  readonly from: number;
  readonly magnification: number;
  readonly place: Place;
  readonly x: (w: number) => number;
  readonly y: (w: number) => number;
  /** The solution is in it. */
  readonly solved: boolean;
  /** Lines that connect region and lens. */
  readonly links: string;
}

const size = 108;
const pad = 15;
const inset = 6;
const steps = 25;
const least = 3;
/** Plots smaller than this have no corner to give away. */
const roomy = { width: 216, height: 196 };
/** The solution is shown, too, where that makes what is shown at most so many times as large. */
const solutionWithin = 4;
/** Differences below this share of a number are its round-off. */
const roundOff = 1e-13;
/** So many more points of the path are covered before the lens leaves its corner. */
const patience = 12;

/** Two digits, from 10⁵ on one power of ten: never more than there is room for. */
const rounded = (m: number): number => {
  const power = 10 ** Math.floor(Math.log10(m));
  return m >= 1e5 ? power : (Math.floor((10 * m) / power) * power) / 10;
};

export const magnificationText = (m: number): string =>
  m >= 1e5 ? powerOfTen(Math.round(Math.log10(m))) : String(Number(m.toPrecision(2))).replace('.', decimal);

interface Extent {
  readonly centre: readonly [number, number];
  readonly longest: number;
}

const extentOf = (points: readonly (readonly [number, number])[]): Extent => {
  const side = (axis: 0 | 1) => {
    const all = points.map((p) => p[axis]);
    return [Math.min(...all), Math.max(...all)] as const;
  };
  const [[x0, x1], [y0, y1]] = [side(0), side(1)];
  return { centre: [(x0 + x1) / 2, (y0 + y1) / 2], longest: Math.max(x1 - x0, y1 - y0) };
};

const corners = ({ x, y, width, height }: Rect): readonly Rect[] => {
  const [left, right, top, bottom] = [x + inset, x + width - inset - size, y + inset, y + height - inset - size];
  return [
    [right, bottom],
    [left, bottom],
    [right, top],
    [left, top],
  ].map(([cx, cy]) => ({ x: cx!, y: cy!, width: size, height: size }));
};

const linksOf = (region: Rect, lens: Rect): string => {
  const side = lens.x > region.x;
  const from = side ? region.x + region.width : region.x;
  const to = side ? lens.x : lens.x + lens.width;
  return `M${from},${region.y}L${to},${lens.y}M${from},${region.y + region.height}L${to},${lens.y + lens.height}`;
};

/**
 * A lens on the last steps, in the corner where it covers least of the path and none of `obstacles`. null where the steps
 * are apart already, where they do not differ, where the path runs away, or where there is no room. `last`: the corner it
 * stood in, where it stays until something must not be covered there or much more of the path is.
 */
export const lensOf = (
  { path, solution, divergence }: Pick<Unrolled, 'path' | 'solution' | 'divergence'>,
  plane: Plane,
  points: readonly number[],
  obstacles: readonly Rect[],
  last?: number,
): Lens | null => {
  const { box, unit } = plane;
  const T = path.length / 2 - 1;
  const from = T - Math.min(steps, Math.floor(T / 2));
  if (divergence || from === T || box.width < roomy.width || box.height < roomy.height) return null;
  const states = Array.from(
    { length: T - from + 1 },
    (_, i) => [path[2 * (from + i)]!, path[2 * (from + i) + 1]!] as const,
  );
  const alone = extentOf(states);
  const both = solution ? extentOf([...states, [solution[0]!, solution[1]!]]) : alone;
  const solved = solution !== null && both.longest <= solutionWithin * alone.longest;
  const { centre, longest } = solved ? both : alone;
  if (!(longest > roundOff * Math.max(...centre.map(Math.abs)))) return null;
  const magnification = rounded(((size - 2 * pad) * unit) / longest);
  if (!(magnification >= least)) return null;

  const side = size / magnification;
  const [px, py] = [plane.x(centre[0]), plane.y(centre[1])];
  if (!isInside(box, [px, py])) return null;
  const region = { x: px - side / 2, y: py - side / 2, width: side, height: side };
  const cost = (rect: Rect): number => {
    if ([region, ...obstacles].some((o) => overlap(rect, o, 4))) return Number.POSITIVE_INFINITY;
    let covered = 0;
    for (let i = 0; i + 1 < points.length; i += 2) if (isInside(rect, [points[i]!, points[i + 1]!])) covered++;
    return covered;
  };
  const best = corners(box)
    .map((rect, corner) => ({ rect, corner, cost: cost(rect) - (corner === last ? patience : 0) }))
    .reduce((a, b) => (b.cost < a.cost ? b : a));
  if (!Number.isFinite(best.cost)) return null;
  const { rect, corner } = best;
  const x = (w: number) => rect.x + size / 2 + ((w - centre[0]) / unit) * magnification;
  const y = (w: number) => rect.y + size / 2 - ((w - centre[1]) / unit) * magnification;
  const place: Place = (t) => [x(path[2 * t]!), y(path[2 * t + 1]!)];
  return { rect, corner, region, from, magnification, place, x, y, solved, links: linksOf(region, rect) };
};
