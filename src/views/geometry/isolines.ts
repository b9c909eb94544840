import { contours } from 'd3-contour';
import type { Grid } from './grid.ts';
import type { Plane } from './plane.ts';

export type Ring = readonly (readonly [number, number])[];

/** Rings around {values ≥ level}, in pixels of the view; d3's grid has node i at i + ½. */
export const rings = ({ frame, columns, rows }: Grid, values: Float64Array, level: number, plane: Plane): Ring[] => {
  const [x0, x1, y0, y1] = frame;
  const [dx, dy] = [(x1 - x0) / Math.max(1, columns - 1), (y1 - y0) / Math.max(1, rows - 1)];
  // d3 reads the values by index only; its types ask for an array.
  const shape = contours()
    .size([columns, rows])
    .contour(values as unknown as number[], level);
  return shape.coordinates.flatMap((polygon) =>
    polygon.map((ring) =>
      ring.map((p): [number, number] => [plane.x(x0 + (p[0]! - 0.5) * dx), plane.y(y0 + (p[1]! - 0.5) * dy)]),
    ),
  );
};

export const ringsPath = (all: readonly Ring[]): string =>
  all.map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`).join('');
