import { contours } from 'd3-contour';
import type { Field } from '../../engine/result.ts';
import { number } from '../../words/numbers.ts';
import { levelsOf, type Quantity } from './quantity.ts';
import type { Plane } from './window.ts';

/** Level lines in pixels of the view, as SVG paths. */
export interface Level {
  readonly value: number;
  readonly text: string;
  readonly path: string;
  /** Where its value is written; null where no line is long enough inside the plot. */
  readonly label: readonly [number, number] | null;
}

export interface ContourMap {
  readonly levels: readonly Level[];
  /** Where ratio or cosine is negative: its boundary is the zero line. null where there is no such place. */
  readonly uphill: { readonly path: string; readonly at: readonly [number, number] } | null;
}

type Ring = readonly (readonly [number, number])[];

/** Rings around {values ≥ level}, in pixels; d3's grid has node i at i + ½. */
const rings = (
  quantity: Quantity,
  sign: 1 | -1,
  level: number,
  toPixels: (p: number[]) => [number, number],
): Ring[] => {
  const { columns, rows, values } = quantity;
  const signed = sign === 1 ? values : values.map((v) => -v);
  // d3 reads the values by index only; its types ask for an array.
  const shape = contours()
    .size([columns, rows])
    .contour(signed as unknown as number[], level);
  return shape.coordinates.flatMap((polygon) => polygon.map((ring) => ring.map((p) => toPixels(p))));
};

const pathOf = (all: readonly Ring[]): string =>
  all.map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`).join('');

const pixelsOf = (field: Field, plane: Plane) => {
  const [x0, x1, y0, y1] = field.frame;
  const [dx, dy] = [(x1 - x0) / Math.max(1, field.columns - 1), (y1 - y0) / Math.max(1, field.rows - 1)];
  return (p: number[]): [number, number] => [plane.x(x0 + (p[0]! - 0.5) * dx), plane.y(y0 + (p[1]! - 0.5) * dy)];
};

/** A level in as few digits as it has. */
const brief = (v: number): string =>
  number(v)
    .replace(/(\.\d*?)0+(?= ×|$)/, '$1')
    .replace(/\.(?= ×|$)/, '');

/** The point of a line that lies deep enough in the plot, low in it, and far from the labels that stand already. */
const labelPoint = (
  all: readonly Ring[],
  text: string,
  plane: Plane,
  taken: readonly (readonly [number, number])[],
) => {
  const { box } = plane;
  const half = 8 + 3.2 * text.length;
  const [left, right, top, bottom] = [box.x + half, box.x + box.width - half, box.y + 16, box.y + box.height - 44];
  let best: readonly [number, number] | null = null;
  let most = 26;
  for (const ring of all) {
    const every = Math.max(1, Math.floor(ring.length / 60));
    for (let i = 0; i < ring.length; i += every) {
      const [x, y] = ring[i]!;
      if (x < left || x > right || y < top || y > bottom) continue;
      const room = Math.min(90, ...taken.map(([a, b]) => Math.hypot(a - x, b - y)));
      const score = room + (0.2 * (y - box.y) * 100) / box.height;
      if (room > 26 && score > most) [best, most] = [[x, y], score];
    }
  }
  return best;
};

/** Middle of the largest ring's part inside the plot. */
const middle = (all: readonly Ring[], { box }: Plane): readonly [number, number] => {
  let best: readonly [number, number] = [box.x + box.width / 2, box.y + box.height / 2];
  let most = 0;
  for (const ring of all) {
    const seen = ring.map(([x, y]) => [
      Math.min(box.x + box.width, Math.max(box.x, x)),
      Math.min(box.y + box.height, Math.max(box.y, y)),
    ]) as [number, number][];
    let [area, cx, cy] = [0, 0, 0];
    for (let i = 0; i + 1 < seen.length; i++) {
      const cross = seen[i]![0] * seen[i + 1]![1] - seen[i + 1]![0] * seen[i]![1];
      area += cross;
      cx += cross * (seen[i]![0] + seen[i + 1]![0]);
      cy += cross * (seen[i]![1] + seen[i + 1]![1]);
    }
    if (Math.abs(area) > most) [best, most] = [[cx / (3 * area), cy / (3 * area)], Math.abs(area)];
  }
  return best;
};

/** All level lines of the field; computed once per field, kind and size. */
export const contourMap = (field: Field, quantity: Quantity, plane: Plane): ContourMap => {
  const toPixels = pixelsOf(field, plane);
  const taken: (readonly [number, number])[] = [];
  const levels = levelsOf(quantity).map((value) => {
    const lines = rings(quantity, 1, value, toPixels);
    const text = brief(value);
    const label = labelPoint(lines, text, plane, taken);
    if (label) taken.push(label);
    return { value, text, path: pathOf(lines), label };
  });
  if (quantity.ramp !== 'diverging') return { levels, uphill: null };
  const negative = rings(quantity, -1, Number.MIN_VALUE, toPixels);
  return {
    levels,
    uphill: negative.length ? { path: pathOf(negative), at: middle(negative, plane) } : null,
  };
};
