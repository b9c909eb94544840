import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { slimPath } from './slimPath.ts';

type Point = readonly [number, number];

/** Where the pen draws to, in whole coordinates; a path begins anew with each list. */
const drawn = (d: string): readonly (readonly Point[])[] => {
  const out: Point[][] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const n = rest.match(/-?\d*\.?\d+/g)?.map(Number) ?? [];
    const relative = command === command.toLowerCase();
    const at = (dx: number, dy: number): void => {
      [x, y] = relative ? [x + dx, y + dy] : [dx, dy];
      out.at(-1)!.push([x, y]);
    };
    if (command === 'M' || command === 'm') out.push([]);
    if ('mMlL'.includes(command)) for (let i = 0; i < n.length; i += 2) at(n[i]!, n[i + 1]!);
    if (command === 'H') at(n[0]!, y);
    if (command === 'h') at(n[0]!, 0);
    if (command === 'V') at(x, n[0]!);
    if (command === 'v') at(0, n[0]!);
    if (command === 'z' || command === 'Z') [x, y] = out.at(-1)![0]!;
  }
  return out;
};

const away = ([x, y]: Point, line: readonly Point[]): number =>
  Math.min(
    ...line.map(([bx, by], i) => {
      const [ax, ay] = line[Math.max(0, i - 1)]!;
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
      return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
    }),
  );

const place = fc.double({ min: -50, max: 700, noNaN: true }).map((x) => Number(x.toFixed(3)));
const line = fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 30 });

it('a slim line is nowhere farther than half a pixel from what it was', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const d = lines.map((points) => `M${points.map((point) => point.join(',')).join('L')}`).join('');
      const slim = slimPath(d);
      const parts = drawn(slim);
      expect(parts).toHaveLength(lines.length);
      for (const [i, points] of lines.entries())
        for (const point of points) expect(away(point, parts[i]!)).toBeLessThan(0.5);
    }),
  );
});

it('bars stand where they stood, however many', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place, place), { minLength: 1, maxLength: 200 }), (bars) => {
      const d = bars.map(([x, y, to]) => `M${x},222V${y}H${to}V222Z`).join('');
      const parts = drawn(slimPath(d));
      for (const [i, [x, y, to]] of bars.entries())
        for (const [j, [px, py]] of (
          [
            [x, 222],
            [x, y],
            [to, y],
            [to, 222],
          ] as const
        ).entries()) {
          expect(Math.abs(parts[i]![j]![0] - px)).toBeLessThan(0.2);
          expect(Math.abs(parts[i]![j]![1] - py)).toBeLessThan(0.06);
        }
    }),
  );
});

it('a coarse line has whole pixels, and ticks repeat', () => {
  expect(slimPath('M0.4,0.2L10,3L20.2,6.1', 1)).toBe('M0 0l20 6');
  expect(slimPath('M81.1,274v4M125.4,274v4M169.7,274v4')).toBe('M81.1 274v4m44.3-4v4m44.3-4v4');
});

it('what is no path of straight lines stays', () => {
  const circle = 'M-4.2,0a4.2,4.2 0 1,0 8.4,0a4.2,4.2 0 1,0 -8.4,0Z';
  expect(slimPath(circle)).toBe(circle);
  expect(slimPath('M0.5,-0.25L10.5,0L20.5,0.25')).toBe('M.5-.2l20 .5');
});
