import type { Box } from '../geometry/plane.ts';
import { overlap, type Rect } from '../geometry/rect.ts';

const inset = 6;

/**
 * What the buttons that zoom take of the plot, in its upper right corner, or in the left one where λ₁ stands there. Labels
 * keep clear of it, before the buttons come, too.
 */
export const zoomRect = ({ x, y, width }: Box, compact: boolean, start: readonly [x: number, y: number]): Rect => {
  const [wide, tall] = compact ? [132, 44] : [86, 24];
  const right = { x: x + width - inset - wide, y: y + inset, width: wide, height: tall };
  const handle = { x: start[0], y: start[1], width: 0, height: 0 };
  return overlap(right, handle, compact ? 22 : 16) ? { ...right, x: x + inset } : right;
};
