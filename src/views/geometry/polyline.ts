/** No point of a curve lies farther above or below its picture, in pixels. */
const tolerance = 0.1;

const tenth = (v: number): number => Math.round(10 * v) / 10;

/**
 * An SVG path through (x(i), y(i)), i = 0 … count − 1, from left to right. Points whose y is not finite leave a gap, and so
 * does the way from i − 1 to i where it `breaks`; one between two gaps is a piece of no length, which a round cap makes a
 * dot. Where several points share a pixel column only the first, lowest, highest and last are kept, and of points on a
 * straight piece its ends: the same picture from a bounded number of points, which is drawn again at every move.
 */
export const polyline = (
  count: number,
  x: (i: number) => number,
  y: (i: number) => number,
  breaks: (i: number) => boolean = () => false,
): string => {
  let path = '';
  /** The straight piece that is open: where it begins, its last point so far, and between which slopes it may go on. */
  let fromX = 0;
  let fromY = 0;
  let toX = 0;
  let toY = 0;
  let least = 0;
  let most = 0;
  /** 0: no piece is open; 1: it has its first point; 2: it has a last one, which is not written yet. */
  let open = 0;
  const begin = (u: number, v: number, command: 'M' | 'L') => {
    path += `${command}${tenth(u)},${tenth(v)}`;
    [fromX, fromY, open] = [u, v, 1];
    [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  };
  const add = (u: number, v: number) => {
    if (open === 0) return begin(u, v, 'M');
    if (open === 2) {
      const slope = (v - fromY) / (u - fromX);
      if (!(u > fromX && slope >= least && slope <= most)) begin(toX, toY, 'L');
    }
    least = Math.max(least, (v - tolerance - fromY) / (u - fromX));
    most = Math.min(most, (v + tolerance - fromY) / (u - fromX));
    [toX, toY, open] = [u, v, 2];
  };

  let column = Number.NaN;
  /** The points of one pixel column. */
  let across: number[] = [];
  let up: number[] = [];
  const flush = () => {
    const { length } = up;
    if (length === 0) return;
    if (length <= 4) for (let k = 0; k < length; k++) add(across[k]!, up[k]!);
    else {
      let low = 0;
      let high = 0;
      for (let k = 1; k < length; k++) {
        if (up[k]! < up[low]!) low = k;
        if (up[k]! > up[high]!) high = k;
      }
      for (const k of new Set([0, low, high, length - 1].sort((a, b) => a - b))) add(across[k]!, up[k]!);
    }
    across = [];
    up = [];
  };
  const close = () => {
    flush();
    if (open === 2) path += `L${tenth(toX)},${tenth(toY)}`;
    else if (open === 1) path += 'h0';
    open = 0;
  };
  for (let i = 0; i < count; i++) {
    const v = y(i);
    if (!Number.isFinite(v)) {
      close();
      continue;
    }
    if (breaks(i)) close();
    const u = x(i);
    const here = Math.round(u);
    if (here !== column) flush();
    column = here;
    across.push(u);
    up.push(v);
  }
  close();
  return path;
};
