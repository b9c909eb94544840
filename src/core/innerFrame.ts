import type { Unrolled } from './unroll.ts';

/** [x₀, x₁, y₀, y₁] in w. */
type Window = readonly [number, number, number, number];

const MARGIN = 0.06;
/** Extent of the window around a path that runs away, in distances of w₀ from the solution. */
const AROUND = 2.2;

/** Low and high of every other number from `axis` on, and of one more; what is not finite is passed over. */
const span = (values: ArrayLike<number>, axis: number, one: number): readonly [number, number] => {
  let [low, high] = Number.isFinite(one) ? [one, one] : [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = axis; i < values.length; i += 2) {
    const x = values[i]!;
    if (!Number.isFinite(x)) continue;
    if (x < low) low = x;
    if (x > high) high = x;
  }
  return low <= high ? [low, high] : [0, 0];
};

/**
 * The window in which an inner path is shown, M = 2: it holds w₀, the solution and the path with a margin; where the path
 * runs away, the neighbourhood of the solution that w₀ starts from. Its sides lie on a grid of 1/4 to 1/8 of its extent, so
 * that small changes of the path leave it as it is.
 */
export const innerFrame = ({
  path,
  solution,
  divergence,
}: Pick<Unrolled, 'path' | 'solution' | 'divergence'>): Window => {
  const along = (axis: 0 | 1): readonly [number, number] => {
    const end = solution?.[axis] ?? Number.NaN;
    return divergence ? span(path.subarray(0, 2), axis, solution ? end : path[2 + axis]!) : span(path, axis, end);
  };
  const sides = [along(0), along(1)] as const;
  const scale = Math.max(...sides.flat().map(Math.abs));
  const longest = Math.max(...sides.map(([low, high]) => high - low));
  const moves = longest > 1e-9 * scale;
  const extent = moves ? longest : Math.max(1, scale);
  const margin = (divergence ? AROUND : moves ? MARGIN : 0.5) * extent;
  const grid = 2 ** Math.ceil(Math.log2(divergence ? 2 * margin : extent)) / 8;
  const [x0, x1, y0, y1] = sides.flatMap(([low, high], axis) => {
    const centre = solution?.[axis] ?? path[axis]!;
    const [from, to] = divergence ? [centre, centre] : [low, high];
    return [Math.floor((from - margin) / grid) * grid, Math.ceil((to + margin) / grid) * grid];
  }) as [number, number, number, number];
  return [x0, x1, y0, y1];
};
