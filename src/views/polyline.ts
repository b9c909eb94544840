/**
 * An SVG path through (x(i), y(i)), i = 0 … count − 1. Points whose y is not finite leave a gap. Where several points share
 * a pixel column only the first, lowest, highest and last are kept: the same picture from a bounded number of points.
 */
export const polyline = (count: number, x: (i: number) => number, y: (i: number) => number): string => {
  let path = '';
  let open = false;
  let column = Number.NaN;
  let group: number[] = [];
  const write = (i: number) => {
    path += `${open ? 'L' : 'M'}${x(i).toFixed(1)},${y(i).toFixed(1)}`;
    open = true;
  };
  const flush = () => {
    if (group.length <= 4) group.forEach(write);
    else {
      let low = group[0]!;
      let high = low;
      for (const i of group) {
        if (y(i) < y(low)) low = i;
        if (y(i) > y(high)) high = i;
      }
      for (const i of new Set([group[0]!, low, high, group.at(-1)!].sort((a, b) => a - b))) write(i);
    }
    group = [];
  };
  for (let i = 0; i < count; i++) {
    if (!Number.isFinite(y(i))) {
      flush();
      open = false;
      continue;
    }
    const here = Math.round(x(i));
    if (here !== column) flush();
    column = here;
    group.push(i);
  }
  flush();
  return path;
};
