import { innerWords } from '#words/inner.ts';
import type { Unrolled } from '../../engine/result.ts';
import type { Frame } from '../../scenario/scenario.ts';
import { type LabelWish, type PlacedLabel, placeLabels } from '../geometry/labels.ts';
import type { Plane } from '../geometry/plane.ts';
import type { Rect } from '../geometry/rect.ts';
import { isInside, isWithinReach, type Pixel } from '../geometry/segments.ts';
import { textWidth } from '../geometry/textWidth.ts';
import { widened } from '../geometry/widened.ts';
import { type Plate, plate } from '../marks/plate.tsx';
import { type Lens, lensOf } from './lens.ts';
import { type Exit, exitsOf, type Place, pathPoints } from './steps.ts';
import { type SymbolName, symbolHeight, symbolWidth } from './symbol.tsx';

export type InnerLabel = PlacedLabel & { readonly content: SymbolName | string };

/** Where everything stands that does not follow the pointer or the cut. */
export interface Layout {
  readonly place: Place;
  readonly solution: Pixel | null;
  readonly exits: readonly Exit[];
  readonly lens: Lens | null;
  readonly note: { readonly plate: Plate; readonly at: Rect } | null;
  readonly labels: readonly InnerLabel[];
  /** What further labels may not cover, and what they avoid. */
  readonly obstacles: readonly Rect[];
  readonly points: readonly number[];
}

interface Named {
  readonly solution: SymbolName;
  /** w₀ is nothing to drag. */
  readonly fixed: boolean;
  /** Whether it is a function of λ. */
  readonly ofLambda: boolean;
  readonly note: string | null;
}

/** Where the path runs away, its first steps are numbered: so many, and so far apart. */
const numbered = 5;
const numbersApart = 16;

const around = ([x, y]: Pixel, r: number): Rect => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });

/** At most so many times as long as the live window, for which level lines are known. */
const mostWider = 1.6;

/** A window widened to hold the pinned path's, too, as far as level lines are known. */
export const windowOfBoth = (own: Frame, other: Frame): Frame => {
  const longest = Math.max(own[1] - own[0], own[3] - own[2]);
  const side = (low: number, high: number, a: number, b: number) =>
    widened([low, high], [a, b], Math.max(0, (mostWider * longest - (high - low)) / 2));
  return [...side(own[0], own[1], other[0], other[1]), ...side(own[2], own[3], other[2], other[3])];
};

export const labelBounds = ({ box }: Plane): Rect => ({
  x: box.x + 3,
  y: box.y + 2,
  width: box.width - 6,
  height: box.height - 4,
});

export const symbolWish = (key: string, [x, y]: Pixel, name: SymbolName, clear: number): LabelWish => ({
  key,
  x,
  y,
  width: symbolWidth(name),
  height: symbolHeight,
  clear,
});

/** `last`: the layout as it was drawn last, near which labels and lens stay. */
export const layoutOf = (
  unrolled: Unrolled,
  plane: Plane,
  { solution: name, fixed, ofLambda, note }: Named,
  last: Layout | null = null,
): Layout => {
  const { path, solution, divergence } = unrolled;
  const { box } = plane;
  const T = path.length / 2 - 1;
  const place: Place = (t) => [plane.x(path[2 * t]!), plane.y(path[2 * t + 1]!)];
  const points = pathPoints(place, T, box);
  const start = place(0);
  const solved: Pixel | null = solution && [plane.x(solution[0]!), plane.y(solution[1]!)];
  const end = solved && isWithinReach(solved) ? solved : null;
  const marks = [around(start, fixed ? 5 : 11), ...(end ? [around(end, 8)] : [])];
  const written = note === null ? null : plate(note, box.width - 16);
  const plated = written && {
    plate: written,
    at: { x: box.x + 8, y: box.y + box.height - 8 - written.height, width: written.width, height: written.height },
  };
  const plates = plated ? [plated.at] : [];
  const lens = lensOf(unrolled, plane, points, [...marks, ...plates], last?.lens?.corner);
  const obstacles = [...marks, ...plates, ...(lens ? [lens.rect] : [])];

  const contents = new Map<string, InnerLabel['content']>();
  const wishes: LabelWish[] = [];
  const want = (wish: LabelWish, content: InnerLabel['content']) => {
    if (!isInside(box, [wish.x, wish.y])) return;
    wishes.push(wish);
    contents.set(wish.key, content);
  };
  const first: SymbolName = { letter: 'w', index: '0', ...(ofLambda && { argument: '(λ)' }) };
  want(symbolWish('start', start, first, fixed ? 5 : 10), first);
  if (end) want(symbolWish('solution', end, name, 8), name);
  const numbers: Pixel[] = [];
  if (divergence) {
    for (let t = 1; t <= Math.min(T, numbered); t++) {
      const at = place(t);
      if (!isInside(box, at) || numbers.some((o) => Math.hypot(o[0] - at[0], o[1] - at[1]) < numbersApart)) continue;
      numbers.push(at);
      const text = innerWords.at(t);
      const width = textWidth(text, 400, 11) + 2;
      want({ key: text, x: at[0], y: at[1], width, height: 13, clear: 4 }, text);
    }
  }
  const labels = placeLabels(wishes, labelBounds(plane), obstacles, points, last?.labels).map((label) => ({
    ...label,
    content: contents.get(label.key)!,
  }));
  return { place, solution: end, exits: exitsOf(place, T, box), lens, note: plated, labels, obstacles, points };
};
