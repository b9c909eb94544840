import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Pixel } from '../views/geometry/segments.ts';
import { smoothRing } from './smoothPath.ts';

/** Points of a path of M, L, q and t, ten to a parabola. */
const drawn = (d: string): readonly Pixel[] => {
  const out: Pixel[] = [];
  let [x, y, bx, by] = [0, 0, 0, 0];
  const bend = (dx: number, dy: number, tx: number, ty: number): void => {
    for (let k = 1; k <= 10; k++) {
      const u = k / 10;
      out.push([x + 2 * u * (1 - u) * dx + u * u * tx, y + 2 * u * (1 - u) * dy + u * u * ty]);
    }
    [bx, by] = [x + dx, y + dy];
    [x, y] = [x + tx, y + ty];
  };
  for (const [, command = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const n = rest.match(/-?[\d.]+/g)?.map(Number) ?? [];
    if (command === 'M' || command === 'L') {
      [x, y] = [n[0]!, n[1]!];
      out.push([x, y]);
    }
    if (command === 'q') bend(n[0]!, n[1]!, n[2]!, n[3]!);
    if (command === 't') for (let i = 0; i < n.length; i += 2) bend(x - bx, y - by, n[i]!, n[i + 1]!);
  }
  return out;
};

const ellipse = (cx: number, cy: number, rx: number, ry: number): readonly Pixel[] =>
  Array.from({ length: 201 }, (_, i) => [
    cx + rx * Math.cos((2 * Math.PI * (i % 200)) / 200),
    cy + ry * Math.sin((2 * Math.PI * (i % 200)) / 200),
  ]);
const size = fc.integer({ min: 20, max: 200 });

it('a ring stays where it was to a few pixels, in few numbers, inside the plot and over its edge', () => {
  fc.assert(
    fc.property(size, size, fc.constantFrom(1000, 60), (rx, ry, edge) => {
      const ring = ellipse(0, 0, rx, ry);
      const isInside = ([x]: Pixel): boolean => x < edge;
      const d = smoothRing(ring, isInside);
      const far = drawn(d)
        .filter(isInside)
        .map(([x, y]) => Math.min(...ring.map(([px, py]) => Math.hypot(px - x, py - y))));
      expect(Math.max(...far)).toBeLessThan(5);
      expect(d.length).toBeLessThan(700);
    }),
    { numRuns: 30 },
  );
});
