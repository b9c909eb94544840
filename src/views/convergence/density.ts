import type { CurveFrame } from '../marks/curvePlot.tsx';

/** Curves of many runs. */
export interface Runs {
  /** The recorded τ, or the calls up to there. */
  readonly at: readonly number[];
  /** What each run has at each of them, run by run. */
  readonly values: ArrayLike<number>;
}

/** The side of a cell, in pixels, and how many shades the fullest of a column is told apart by. */
const cell = 4;
export const shades = 6;
/** What is smaller, or of fewer runs, is drawn as bands. */
const leastWidth = 420;
const leastRuns = 256;

export const showsDensity = ({ at, values }: Runs, { left, right }: CurveFrame): boolean =>
  right - left >= leastWidth && values.length / at.length >= leastRuns;

/**
 * Where the curves of all runs are dense: for each shade the cells that have it, as one path, the palest first. Each column
 * is scaled to its own fullest cell, smoothed over its neighbours above and below; between recorded τ a run is a straight line.
 */
export const densityOf = ({ at, values }: Runs, { left, right, top, bottom, x, y }: CurveFrame): readonly string[] => {
  const taus = at.length;
  const rows = Math.ceil((bottom - top) / cell);
  const paths = Array.from({ length: shades }, () => '');
  const places = Float64Array.from(values, (value) => (value > 0 ? y(value) : Number.NaN));
  const counts = new Float64Array(rows + 2);
  const first = at.findIndex((a) => a > 0);
  let j = first;
  for (let from = left; from < right; from += cell) {
    const middle = from + cell / 2;
    while (j + 2 < taus && x(at[j + 1]!) < middle) j++;
    const [before, after] = [x(at[j]!), x(at[Math.min(j + 1, taus - 1)]!)];
    if (middle < before || middle > after) continue;
    const u = (middle - before) / (after - before);
    counts.fill(0);
    for (let i = j; i < places.length; i += taus) {
      const row = Math.floor(((1 - u) * places[i]! + u * places[i + 1]! - top) / cell);
      if (row >= 0 && row < rows) counts[row + 1] = counts[row + 1]! + 1;
    }
    const smooth = Array.from({ length: rows }, (_, k) => counts[k]! + 2 * counts[k + 1]! + counts[k + 2]!);
    const most = Math.max(...smooth);
    if (most === 0) continue;
    const shadeAt = (row: number): number => (row < rows ? Math.round((shades * smooth[row]!) / most) : 0);
    for (let row = 0, end: number; row < rows; row = end) {
      for (end = row + 1; end < rows && shadeAt(end) === shadeAt(row); ) end++;
      const shade = shadeAt(row);
      if (shade > 0)
        paths[shade - 1] +=
          `M${from.toFixed(1)},${(top + cell * row).toFixed(1)}h${cell}v${cell * (end - row)}h-${cell}Z`;
    }
  }
  return paths;
};
