import { crosses, type Profile, span } from '../geometry/curve.ts';
import { type Scene, takeFirst } from '../geometry/place.ts';
import type { Rect } from '../geometry/rect.ts';

/** What labels of the strip keep clear of. */
interface Drawn {
  readonly curves: readonly Profile[];
  /** Filled from the curve down, from an x on: no text in the same colour lies there. */
  readonly solid: { readonly top: Profile; readonly from: number } | null;
}

const sinks = ({ solid }: Drawn, box: Rect): boolean => {
  if (!solid || box.x + box.width <= solid.from) return false;
  const x = Math.max(box.x, solid.from);
  return span(solid.top, { ...box, x, width: box.x + box.width - x }, 1)[0] < box.y + box.height;
};

/** A scene in which labels cover no curve, and nothing that is filled in their colour. */
export const sceneOf = (bounds: Rect, drawn: Drawn, taken: Rect[]): Scene => ({
  bounds,
  taken,
  gap: 3,
  crossed: (box) => drawn.curves.some((curve) => crosses(curve, box)) || sinks(drawn, box),
});

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
  const box = takeFirst(scene, boxes);
  return box && { x: box.x, y: box.y, ...size };
};
