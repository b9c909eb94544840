import type { Pixel } from '../views/geometry/segments.ts';

/** No point of a smooth line is farther from where it was, in pixels. */
const tolerance = 1;
const most = 64;
/** How often a line is drawn nearer to the points that it is to go through. */
const rounds = 30;

const between = ([ax, ay]: Pixel, [bx, by]: Pixel, u: number): Pixel => [ax + u * (bx - ax), ay + u * (by - ay)];

/** Where a line is after a part of its length. */
const alongOf = (line: readonly Pixel[]): ((part: number) => Pixel) => {
  const lengths = [0];
  for (let i = 1; i < line.length; i++)
    lengths.push(lengths[i - 1]! + Math.hypot(line[i]![0] - line[i - 1]![0], line[i]![1] - line[i - 1]![1]));
  return (part) => {
    const at = part * lengths.at(-1)!;
    const i = Math.max(
      1,
      lengths.findIndex((length) => length >= at),
    );
    const step = lengths[i]! - lengths[i - 1]!;
    return between(line[i - 1]!, line[i]!, step === 0 ? 0 : (at - lengths[i - 1]!) / step);
  };
};

const distance = (p: Pixel, line: readonly Pixel[]): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const size = dx * dx + dy * dy;
    const u = size === 0 ? 0 : Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / size));
    const [x, y] = between(a, b, u);
    least = Math.min(least, Math.hypot(p[0] - x, p[1] - y));
  }
  return least;
};

/** A line as parabolas, one after the other: where they meet, and what they bend to. */
interface Parabolas {
  readonly joints: readonly Pixel[];
  readonly bends: readonly Pixel[];
}

const parabolas = (bends: readonly Pixel[], line: readonly Pixel[], closed: boolean): Parabolas => {
  const inner = bends.slice(1).map((bend, i) => between(bends[i]!, bend, 0.5));
  const seam = between(bends.at(-1)!, bends[0]!, 0.5);
  return { bends, joints: closed ? [seam, ...inner, seam] : [line[0]!, ...inner, line.at(-1)!] };
};

const pointOf = ({ joints, bends }: Parabolas, i: number, u: number): Pixel =>
  between(between(joints[i]!, bends[i]!, u), between(bends[i]!, joints[i + 1]!, u), u);

/** With so many parabolas, each through a point of the line in its middle (progressive iterative approximation). */
const fitted = (line: readonly Pixel[], closed: boolean, count: number): Parabolas => {
  const along = alongOf(line);
  const through = Array.from({ length: count }, (_, i) => along((i + 0.5) / count));
  let bends: readonly Pixel[] = through;
  for (let round = 0; round < rounds; round++) {
    const now = parabolas(bends, line, closed);
    bends = bends.map(([x, y], i) => {
      const [sx, sy] = pointOf(now, i, 0.5);
      return [x + through[i]![0] - sx, y + through[i]![1] - sy];
    });
  }
  return parabolas(bends, line, closed);
};

const isNear = (curve: Parabolas, line: readonly Pixel[]): boolean =>
  curve.bends.every((_, i) => [0, 0.25, 0.75].every((u) => distance(pointOf(curve, i, u), line) <= tolerance));

const printed = (...numbers: readonly number[]): string =>
  numbers
    .map((x) => String(Math.round(x)))
    .join(' ')
    .replaceAll(' -', '-');

/**
 * The fewest parabolas that follow a line, in whole pixels, from its start: each bends on from the one before (t of SVG), so
 * that one costs two numbers, and the line has no corner. What is rounded is made up for at the next joint.
 */
const followed = (line: readonly Pixel[], closed: boolean): { readonly path: string; readonly start: Pixel } => {
  let count = closed ? 3 : 1;
  let curve = fitted(line, closed, count);
  while (count < most && !isNear(curve, line)) curve = fitted(line, closed, ++count);
  const { joints, bends } = curve;
  const rounded = ([x, y]: Pixel): Pixel => [Math.round(x), Math.round(y)];
  const start = rounded(joints[0]!);
  let pen = start;
  let bend = rounded(bends[0]!);
  let path = `q${printed(bend[0] - pen[0], bend[1] - pen[1])}`;
  for (let i = 1; i < joints.length; i++) {
    const next = bends[i];
    const to = rounded(next ? between(bend, next, 0.5) : joints[i]!);
    path += `${i === 2 ? 't' : ' '}${printed(to[0] - pen[0], to[1] - pen[1])}`;
    pen = to;
    bend = [2 * to[0] - bend[0], 2 * to[1] - bend[1]];
  }
  return { path: path.replaceAll(' -', '-'), start };
};

const isStraight = ([ax, ay]: Pixel, [bx, by]: Pixel, [cx, cy]: Pixel): boolean =>
  Math.abs((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) < 1e-6;

/** A little farther than b, seen from a: over the edge beside which b lies. */
const beyond = (a: Pixel, b: Pixel): Pixel => between(a, b, 1 + 12 / Math.hypot(b[0] - a[0], b[1] - a[1]));

/** A closed line, smooth where it is inside, and straight from point to point where it is not. */
export const smoothRing = (ring: readonly Pixel[], isInside: (point: Pixel) => boolean): string => {
  const points = ring.slice(0, -1);
  if (points.every(isInside)) {
    const { path, start } = followed(ring, true);
    return `M${printed(...start)}${path}z`;
  }
  const isNeeded = (point: Pixel, i: number): boolean => {
    const [before, after] = [points.at(i - 1)!, points[(i + 1) % points.length]!];
    return isInside(before) || isInside(point) || isInside(after) || !isStraight(before, point, after);
  };
  const needed = points.filter(isNeeded);
  const start = needed.findIndex((point) => !isInside(point));
  const turned = [...needed.slice(start), ...needed.slice(0, start + 1)];
  let out = '';
  for (let i = 0; i < turned.length; i++) {
    const to = turned[i]!;
    if (isInside(to)) {
      const end = turned.findIndex((point, j) => j > i && !isInside(point));
      const inside = turned.slice(i, end);
      if (inside.length > 1) {
        const line = [beyond(inside[1]!, inside[0]!), ...inside, beyond(inside.at(-2)!, inside.at(-1)!)];
        const { path, start: from } = followed(line, false);
        out += `L${printed(...from)}${path}`;
      }
      i = end - 1;
    } else out += `${out === '' ? 'M' : 'L'}${printed(...to)}`;
  }
  return `${out}z`;
};
