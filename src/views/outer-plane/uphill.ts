import type { Field } from '../../engine/result.ts';
import { type Ring, rings, ringsPath } from '../geometry/isolines.ts';
import type { Plane } from '../geometry/plane.ts';
import type { Quantity } from './quantity.ts';

/** Where ratio or cosine is negative: an area, whose boundary is the zero line, and where its name stands. */
export interface Uphill {
  readonly path: string;
  readonly at: readonly [number, number];
}

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

/** null where the quantity has no sign, or is nowhere negative. */
export const uphillOf = (field: Field, { ramp, values }: Quantity, plane: Plane): Uphill | null => {
  if (ramp !== 'diverging') return null;
  const negative = rings(
    field,
    values.map((v) => -v),
    Number.MIN_VALUE,
    plane,
  );
  return negative.length ? { path: ringsPath(negative), at: middle(negative, plane) } : null;
};
