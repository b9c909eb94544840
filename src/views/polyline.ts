/**
 * An SVG path through (x(i), y(i)), i = 0 … count − 1. Points whose y is not finite leave a gap, and so does the way from
 * i − 1 to i where it `breaks`; one between two gaps is a piece of no length, which a round cap makes a dot. Where several
 * points share a pixel column only the first, lowest, highest and last are kept: the same picture from a bounded number of
 * points.
 */
export const polyline = (
  count: number,
  x: (i: number) => number,
  y: (i: number) => number,
  breaks: (i: number) => boolean = () => false,
): string => {
  let path = '';
  let open = false;
  /** Whether the piece that is open has one point yet. */
  let alone = false;
  let column = Number.NaN;
  /** The points of one pixel column. */
  let across: number[] = [];
  let up: number[] = [];
  const write = (k: number) => {
    path += `${open ? 'L' : 'M'}${Math.round(10 * across[k]!) / 10},${Math.round(10 * up[k]!) / 10}`;
    alone = !open;
    open = true;
  };
  const close = () => {
    flush();
    if (alone) path += 'h0';
    alone = false;
    open = false;
  };
  const flush = () => {
    const { length } = up;
    if (length === 0) return;
    if (length <= 4) for (let k = 0; k < length; k++) write(k);
    else {
      let low = 0;
      let high = 0;
      for (let k = 1; k < length; k++) {
        if (up[k]! < up[low]!) low = k;
        if (up[k]! > up[high]!) high = k;
      }
      for (const k of new Set([0, low, high, length - 1].sort((a, b) => a - b))) write(k);
    }
    across = [];
    up = [];
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
