import type { Frame } from '../../scenario/scenario.ts';
import { planeOf } from '../geometry/plane.ts';

export { planeWindow } from '../geometry/plane.ts';

const spacing = 44;

/** Where needles stand: [x, y] in λ, flattened, 44 pixels apart and centred in the plot. */
export const needlePositions = (window: Frame, width: number, height: number): Float64Array => {
  const plane = planeOf(window, width, height);
  const { box } = plane;
  const [columns, rows] = [Math.floor(box.width / spacing), Math.floor(box.height / spacing)];
  const left = box.x + (box.width - (columns - 1) * spacing) / 2;
  const top = box.y + (box.height - (rows - 1) * spacing) / 2;
  const out = new Float64Array(2 * columns * rows);
  for (let j = 0, k = 0; j < rows; j++)
    for (let i = 0; i < columns; i++, k += 2) out.set(plane.at(left + i * spacing, top + j * spacing), k);
  return out;
};

/** The window about a point of it that stays where it is, `factor` times as wide. */
export const zoomed = (window: Frame, at: readonly [number, number], factor: number): Frame => [
  at[0] + factor * (window[0] - at[0]),
  at[0] + factor * (window[1] - at[0]),
  at[1] + factor * (window[2] - at[1]),
  at[1] + factor * (window[3] - at[1]),
];

export const shifted = ([x0, x1, y0, y1]: Frame, dx: number, dy: number): Frame => [x0 + dx, x1 + dx, y0 + dy, y1 + dy];
