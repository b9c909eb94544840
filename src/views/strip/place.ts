import { overlap, type Rect } from '../geometry/labels.ts';

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

const span = (curve: Profile, box: Rect, pad: number): readonly [low: number, high: number, whole: boolean] => {
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

/** What labels keep clear of. */
export interface Scene {
  readonly bounds: Rect;
  readonly curves: readonly Profile[];
  /** Filled from the curve down, from an x on: no text in the same colour lies there. */
  readonly solid: { readonly top: Profile; readonly from: number } | null;
  /** Grows: every label placed is one more. */
  readonly taken: Rect[];
}

const inside = (box: Rect, bounds: Rect): boolean =>
  box.x >= bounds.x &&
  box.y >= bounds.y &&
  box.x + box.width <= bounds.x + bounds.width &&
  box.y + box.height <= bounds.y + bounds.height;

const sinks = ({ solid }: Scene, box: Rect): boolean => {
  if (!solid || box.x + box.width <= solid.from) return false;
  const x = Math.max(box.x, solid.from);
  return span(solid.top, { ...box, x, width: box.x + box.width - x }, 1)[0] < box.y + box.height;
};

/** Takes the first of the boxes that covers no curve and nothing placed before; null where none is free. */
export const firstFree = <R extends Rect>(scene: Scene, boxes: readonly R[]): R | null => {
  const free = (box: Rect) =>
    inside(box, scene.bounds) &&
    !scene.taken.some((other) => overlap(box, other, 3)) &&
    !scene.curves.some((curve) => crosses(curve, box)) &&
    !sinks(scene, box);
  const found = boxes.find(free) ?? null;
  if (found) scene.taken.push(found);
  return found;
};

/** Places along the width at which a curve's label is tried, the best first, as fractions. */
const places = [0.34, 0.5, 0.22, 0.62, 0.42, 0.7, 0.28, 0.12, 0.78, 0.56, 0.86, 0.04, 0.93];

/** How far a curve may climb under its label: the flatter, the nearer the two stand. */
const flat = 22;
const steep = 60;

/** A label directly on its curve, above it or below it; null where there is no room. */
export const alongCurve = (
  scene: Scene,
  curve: Profile,
  size: { readonly width: number; readonly height: number },
  sides: readonly ('above' | 'below')[],
  first = 0.34,
): Rect | null => {
  const tried = [...places].sort((a, b) => Math.abs(a - first) - Math.abs(b - first));
  const boxes = sides.flatMap((side) => {
    const on = tried.flatMap((place) => {
      const at = { x: scene.bounds.x + place * (scene.bounds.width - size.width), y: 0, ...size };
      const [low, high, whole] = span(curve, at, 4);
      return whole ? [{ ...at, y: side === 'above' ? low - size.height - 3 : high + 3, slack: high - low }] : [];
    });
    return [...on.filter((box) => box.slack < flat), ...on.filter((box) => box.slack >= flat && box.slack < steep)];
  });
  const box = firstFree(scene, boxes);
  return box && { x: box.x, y: box.y, ...size };
};
