import { meets, type Trace } from '../geometry/curve.ts';
import { corners, takeFirst } from '../geometry/place.ts';
import type { Rect } from '../geometry/rect.ts';

/** The first corner of the plot, bottom left to top left, where a text of this size covers no curve; null where none is. */
export const freeCorner = (
  size: { readonly width: number; readonly height: number },
  plot: Rect,
  traces: readonly Trace[],
): Rect | null => {
  const crossed = (box: Rect) => traces.some((trace) => meets(trace, box));
  return takeFirst({ bounds: plot, taken: [], gap: 0, crossed }, corners(plot, size));
};
