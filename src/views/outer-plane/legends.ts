import { covered } from '../geometry/labels.ts';
import type { Box } from '../geometry/plane.ts';
import type { Rect } from '../geometry/rect.ts';

export const plateHeight = 22;
export const plateInset = 8;
const gap = 6;

/** Plates in rows, the first at the right end of its row, the others one after another from the left. */
const inRows = (widths: readonly number[], { x, width }: Box, y: number, step: number): readonly Rect[] => {
  const ends = [x + plateInset, x + width - plateInset] as const;
  let [left, right] = ends;
  let row = 0;
  return widths.map((wide, i) => {
    if (i > 0 && left + wide > right) [row, left, right] = [row + 1, ...ends];
    const at = i === 0 ? right - wide : left;
    if (i === 0) right = at - gap;
    else left += wide + gap;
    return { x: at, y: y + row * step, width: wide, height: plateHeight };
  });
};

/**
 * Where plates of these widths stand: along the plot's lower edge; from `top` on where they would cover less there of the
 * points (x, y, x, y, …), which are those of paths and marks.
 */
export const placeLegends = (
  widths: readonly number[],
  box: Box,
  top: number,
  points: ArrayLike<number>,
): readonly Rect[] => {
  const step = plateHeight + 4;
  const below = inRows(widths, box, box.y + box.height - plateInset - plateHeight, -step);
  const covers = (rects: readonly Rect[]) => rects.reduce((sum, rect) => sum + covered(rect, points), 0);
  const hidden = covers(below);
  if (hidden === 0) return below;
  const above = inRows(widths, box, top, step);
  return covers(above) < hidden ? above : below;
};
