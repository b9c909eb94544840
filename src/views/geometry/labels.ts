import { type Candidate, type Scene, take } from './place.ts';
import type { Rect } from './rect.ts';

/**
 * Labels of points: each near its anchor, none over another, over a handle or outside the plot, and preferably not over a
 * path. In the order given; candidates lie on rings around the anchor, and if all are taken the nearest free place of the
 * plot is used, with a leader line. A label for which there is no room is left out.
 *
 * A label that was placed before goes with its anchor, as long as that place is free and hardly worse than the best.
 */
export interface LabelWish {
  readonly key: string;
  /** The point that it names. */
  readonly x: number;
  readonly y: number;
  /** Size of its text. */
  readonly width: number;
  readonly height: number;
  /** Free distance from the anchor, e.g. its marker's radius. */
  readonly clear: number;
}

export interface PlacedLabel extends Rect {
  readonly key: string;
  /** The point that it names, when it was placed. */
  readonly anchor: readonly [x: number, y: number];
  /** From the anchor to the label, where it had to move far; null where it stands beside its anchor. */
  readonly leader: readonly [x1: number, y1: number, x2: number, y2: number] | null;
}

/** Padding between labels: 12-px text at 13 px. */
const gap = 1;
/** Beyond this distance a label needs a leader line. */
const near = 16;
const rings = [2, 8, 16, 26, 38, 52, 70, 92];
/** Directions of the candidates: above, right and left before below; screen coordinates. */
const directions = [-60, -30, -90, -120, -150, 0, 30, 60, 90, 120, 150, 180]
  .map((a) => (a * Math.PI) / 180)
  .map((a) => [Math.cos(a), Math.sin(a)] as const);

/** The rectangle whose nearest point lies `distance` from the anchor in the direction (c, s). */
const beside = (w: LabelWish, c: number, s: number, distance: number): Rect => ({
  x: w.x + distance * c + ((c - 1) / 2) * w.width,
  y: w.y + distance * s + ((s - 1) / 2) * w.height,
  width: w.width,
  height: w.height,
});

const nearest = (r: Rect, x: number, y: number): readonly [number, number] => [
  Math.min(r.x + r.width, Math.max(r.x, x)),
  Math.min(r.y + r.height, Math.max(r.y, y)),
];

const distanceTo = (r: Rect, x: number, y: number): number => {
  const [nx, ny] = nearest(r, x, y);
  return Math.hypot(nx - x, ny - y);
};

/** So much worse than the best, in pixels farther or for points of paths covered, a place may be and is kept all the same. */
const patience = 56;

/** Where a label stood about its anchor; one whose text grows does so on both sides as they lie about the anchor. */
const asBefore = (w: LabelWish, { x, y, width, anchor }: PlacedLabel): Rect => {
  const left = Math.min(1, Math.max(0, (anchor[0] - x) / width));
  return {
    x: w.x + (x - anchor[0]) - left * (w.width - width),
    y: w.y + (y - anchor[1]),
    width: w.width,
    height: w.height,
  };
};

/** How many of the points (x, y, x, y, …) lie in the rectangle. */
export const covered = (r: Rect, points: ArrayLike<number>): number => {
  let n = 0;
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!];
    if (x > r.x - 2 && x < r.x + r.width + 2 && y > r.y - 2 && y < r.y + r.height + 2) n++;
  }
  return n;
};

/** Whether the way from the anchor to the label passes another label or obstacle. */
const crosses = (w: LabelWish, r: Rect, taken: readonly Rect[]): boolean => {
  const [x, y] = nearest(r, w.x, w.y);
  const length = Math.hypot(x - w.x, y - w.y);
  if (length <= w.clear + near) return false;
  for (let d = w.clear + 4; d < length; d += 6) {
    const [px, py] = [w.x + (d / length) * (x - w.x), w.y + (d / length) * (y - w.y)];
    if (taken.some((t) => px > t.x && px < t.x + t.width && py > t.y && py < t.y + t.height)) return true;
  }
  return false;
};

/** The place before, then places on rings around the anchor, the nearest ring first. */
function* around(w: LabelWish, before: PlacedLabel | undefined): Generator<Candidate> {
  if (before) {
    const box = asBefore(w, before);
    yield { box, cost: distanceTo(box, w.x, w.y) - w.clear - patience };
  }
  for (const [i, ring] of rings.entries()) {
    for (const [j, [c, s]] of directions.entries())
      yield { box: beside(w, c, s, w.clear + ring), cost: ring + 0.15 * j + (i === 0 ? 0 : 4) };
  }
}

/** Places all over the bounds, the nearest to the anchor first. */
const anywhere = (w: LabelWish, bounds: Rect): readonly Candidate[] => {
  const found: Candidate[] = [];
  for (let y = bounds.y; y + w.height <= bounds.y + bounds.height; y += 3) {
    for (let x = bounds.x; x + w.width <= bounds.x + bounds.width; x += 3) {
      const box = { x, y, width: w.width, height: w.height };
      const cost = distanceTo(box, w.x, w.y);
      if (cost >= w.clear) found.push({ box, cost });
    }
  }
  return found.sort((a, b) => a.cost - b.cost);
};

/**
 * `obstacles` are never covered (handles, λ*, plates); `soft` are points (x, y, x, y, …) of paths that are covered only
 * where the label would have to go far. `before`: the labels as they were placed last.
 */
export const placeLabels = (
  wishes: readonly LabelWish[],
  bounds: Rect,
  obstacles: readonly Rect[],
  soft: ArrayLike<number> = [],
  before: readonly PlacedLabel[] = [],
): readonly PlacedLabel[] => {
  const scene: Scene = { bounds, taken: [...obstacles], gap };
  const avoided = Array.from(soft);
  const placed: PlacedLabel[] = [];
  for (const w of wishes) {
    const covers = (r: Rect) => 14 * Math.min(4, covered(r, avoided)) + (crosses(w, r, scene.taken) ? 70 : 0);
    const r =
      take(
        scene,
        around(
          w,
          before.find(({ key }) => key === w.key),
        ),
        covers,
      ) ?? take(scene, anywhere(w, bounds));
    if (!r) continue;
    const [x, y] = nearest(r, w.x, w.y);
    const far = Math.hypot(x - w.x, y - w.y) > w.clear + near;
    if (far) for (const s of [0.2, 0.4, 0.6, 0.8]) avoided.push(w.x + s * (x - w.x), w.y + s * (y - w.y));
    placed.push({ ...r, key: w.key, anchor: [w.x, w.y], leader: far ? [w.x, w.y, x, y] : null });
  }
  return placed;
};
