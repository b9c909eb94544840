import type { Field } from '../../engine/result.ts';
import { outerWords } from '../../words/en/outer.ts';
import { number } from '../../words/numbers.ts';
import { type Ring, rings, ringsPath } from '../geometry/isolines.ts';
import type { Plane } from '../geometry/plane.ts';
import { levelsOf, type Quantity } from './quantity.ts';

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
  /** Below this line is what float32 does not resolve; null where nothing is, or all. */
  readonly floor: Level | null;
  /** Where ratio or cosine is negative: its boundary is the zero line. null where there is no such place. */
  readonly uphill: { readonly path: string; readonly at: readonly [number, number] } | null;
}

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
  const taken: (readonly [number, number])[] = [];
  const levelAt = (value: number, text: string): Level => {
    const lines = rings(field, quantity.values, value, plane);
    const label = labelPoint(lines, text, plane, taken);
    if (label) taken.push(label);
    return { value, text, path: ringsPath(lines), label };
  };
  const { floor: resolved, least, most } = quantity;
  const floor =
    resolved > 0 && least < resolved && resolved < most ? levelAt(resolved, outerWords.floor(resolved)) : null;
  const levels = levelsOf(quantity).map((value) => levelAt(value, brief(value)));
  if (quantity.ramp !== 'diverging') return { levels, floor, uphill: null };
  const negated = quantity.values.map((v) => -v);
  const negative = rings(field, negated, Number.MIN_VALUE, plane);
  return {
    levels,
    floor,
    uphill: negative.length ? { path: ringsPath(negative), at: middle(negative, plane) } : null,
  };
};
