import type { StepScale } from './geometry.ts';

/** Cells at least this wide stand apart. */
const barred = 2;

/**
 * One path for all T cells: bars with a gap while they are wide enough, an outline below 2 px, and below 1 px the outline
 * of the tallest cell in each pixel column. A cell whose height is not a number is a gap.
 */
export const cellsPath = (
  heights: ArrayLike<number>,
  x: StepScale,
  y: (value: number) => number,
  base: number,
): string => {
  const T = heights.length;
  const top = (t: number): number => {
    const at = y(heights[t - 1]!);
    return Number.isFinite(at) ? Math.min(at, base - 1) : base;
  };
  if (x.cell >= barred) {
    const inset = Math.min(0.7, x.cell * 0.13);
    let path = '';
    for (let t = 1; t <= T; t++) {
      const at = top(t);
      if (at < base)
        path += `M${(x(t - 1) + inset).toFixed(2)},${base}V${at.toFixed(1)}H${(x(t) - inset).toFixed(2)}V${base}Z`;
    }
    return path;
  }
  let path = `M${x(0).toFixed(1)},${base}`;
  for (let t = 1; t <= T; ) {
    const until = Math.max(t, Math.min(T, Math.floor((Math.floor(x(t - 1)) + 1 - x(0)) / x.cell)));
    let highest = base;
    for (; t <= until; t++) highest = Math.min(highest, top(t));
    path += `V${highest.toFixed(1)}H${x(until).toFixed(1)}`;
  }
  return `${path}V${base}Z`;
};

/** One path for the steps whose flag is set: single cells while they are wide enough, else one bar per unbroken stretch. */
export const keptPath = (flags: ArrayLike<number>, x: StepScale, top: number, bottom: number): string => {
  const inset = x.cell >= barred ? Math.min(0.7, x.cell * 0.13) : 0;
  let path = '';
  for (let t = 1; t <= flags.length; t++) {
    if (!flags[t - 1]) continue;
    const from = t;
    if (x.cell < barred) while (t < flags.length && flags[t]) t++;
    const left = x(from - 1) + inset;
    path += `M${left.toFixed(2)},${top}H${Math.max(x(t) - inset, left + 1).toFixed(2)}V${bottom}H${left.toFixed(2)}Z`;
  }
  return path;
};
