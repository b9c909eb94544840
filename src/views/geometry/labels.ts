/**
 * Placing direct labels: each near its anchor, none over another, over a handle or outside the plot, and preferably not
 * over a path. Greedy, in the order given; candidates lie on rings around the anchor, and if all are taken the nearest
 * free place of the plot is used, with a leader line. A label for which there is no room is left out.
 */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

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
  /** From the anchor to the label, where it had to move far; null where it stands beside its anchor. */
  readonly leader: readonly [x1: number, y1: number, x2: number, y2: number] | null;
}

/** Padding between labels: 12-px text at 13 px. */
const gap = 1;
/** Beyond this distance a label needs a leader line. */
const near = 16;
const rings = [2, 8, 16, 26, 38, 52, 70, 92];
/** Angles of the first candidates: above, right and left before below; screen coordinates. */
const angles = [-60, -30, -90, -120, -150, 0, 30, 60, 90, 120, 150, 180].map((a) => (a * Math.PI) / 180);

export const overlap = (a: Rect, b: Rect, pad = 0): boolean =>
  a.x < b.x + b.width + pad && b.x < a.x + a.width + pad && a.y < b.y + b.height + pad && b.y < a.y + a.height + pad;

const inside = (a: Rect, bounds: Rect): boolean =>
  a.x >= bounds.x &&
  a.y >= bounds.y &&
  a.x + a.width <= bounds.x + bounds.width &&
  a.y + a.height <= bounds.y + bounds.height;

/** The rectangle whose nearest point lies `distance` from the anchor in direction `angle`. */
const beside = (w: LabelWish, angle: number, distance: number): Rect => {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const x = w.x + distance * c + ((c - 1) / 2) * w.width;
  const y = w.y + distance * s + ((s - 1) / 2) * w.height;
  return { x, y, width: w.width, height: w.height };
};

const nearest = (r: Rect, x: number, y: number): readonly [number, number] => [
  Math.min(r.x + r.width, Math.max(r.x, x)),
  Math.min(r.y + r.height, Math.max(r.y, y)),
];

const distanceTo = (r: Rect, x: number, y: number): number => {
  const [nx, ny] = nearest(r, x, y);
  return Math.hypot(nx - x, ny - y);
};

/** How many of the points (x, y, x, y, …) lie in the rectangle. */
const covered = (r: Rect, points: ArrayLike<number>): number => {
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

const spot = (w: LabelWish, bounds: Rect, taken: readonly Rect[], soft: ArrayLike<number>): Rect | null => {
  const free = (r: Rect) => inside(r, bounds) && !taken.some((t) => overlap(r, t, gap));
  let best: Rect | null = null;
  let cost = Number.POSITIVE_INFINITY;
  for (const [i, ring] of rings.entries()) {
    if (ring > cost) break;
    for (const [j, angle] of angles.entries()) {
      const r = beside(w, angle, w.clear + ring);
      const c = ring + 0.15 * j + (i === 0 ? 0 : 4);
      if (c >= cost || !free(r)) continue;
      const full = c + 14 * Math.min(4, covered(r, soft)) + (crosses(w, r, taken) ? 70 : 0);
      if (full < cost) [best, cost] = [r, full];
    }
  }
  if (best) return best;
  for (let y = bounds.y; y + w.height <= bounds.y + bounds.height; y += 3) {
    for (let x = bounds.x; x + w.width <= bounds.x + bounds.width; x += 3) {
      const r = { x, y, width: w.width, height: w.height };
      const d = distanceTo(r, w.x, w.y);
      if (d < cost && d >= w.clear && free(r)) [best, cost] = [r, d];
    }
  }
  return best;
};

/**
 * `obstacles` are never covered (handles, λ*, plates); `soft` are points (x, y, x, y, …) of paths that are covered only
 * where the label would have to go far.
 */
export const placeLabels = (
  wishes: readonly LabelWish[],
  bounds: Rect,
  obstacles: readonly Rect[],
  soft: ArrayLike<number> = [],
): readonly PlacedLabel[] => {
  const taken = [...obstacles];
  const avoided = Array.from(soft);
  const placed: PlacedLabel[] = [];
  for (const w of wishes) {
    const r = spot(w, bounds, taken, avoided);
    if (!r) continue;
    taken.push(r);
    const [x, y] = nearest(r, w.x, w.y);
    const far = Math.hypot(x - w.x, y - w.y) > w.clear + near;
    if (far) for (const s of [0.2, 0.4, 0.6, 0.8]) avoided.push(w.x + s * (x - w.x), w.y + s * (y - w.y));
    placed.push({ ...r, key: w.key, leader: far ? [w.x, w.y, x, y] : null });
  }
  return placed;
};

/** What the page is set in. */
const family = '"Inter Variable", Inter, sans-serif';

let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** Width of a text in CSS pixels, its figures tabular as on the page; estimated where there is no canvas. */
export const textWidth = (text: string, weight = 600, size = 12): number => {
  const font = `${weight} ${size}px ${family}`;
  const alike = text.replace(/\d/g, '0');
  const key = `${font}|${alike}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  if (!context) return 7 * text.length;
  context.font = font;
  const { width } = context.measureText(alike);
  // Before the font has come, another one is measured.
  if (document.fonts.check(font)) widths.set(key, width);
  return width;
};
