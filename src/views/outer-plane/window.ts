import type { Frame } from '../../scenario/scenario.ts';

/**
 * Geometry of the outer plane. One unit of λ⁽¹⁾ is as long as one of λ⁽²⁾, always: a circle of λ is a circle. So the
 * visible window is the frame, widened about its centre along the axis that has room.
 */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const margin = { left: 38, right: 6, top: 8, bottom: 26 };

/** The plot inside the view: what the axes' labels leave. */
export const plotBox = (width: number, height: number): Box => ({
  x: margin.left,
  y: margin.top,
  width: Math.max(1, width - margin.left - margin.right),
  height: Math.max(1, height - margin.top - margin.bottom),
});

/** The window that a view of this size shows of `frame`: it holds the frame, has its centre, and has equal units. */
export const planeWindow = (frame: Frame, width: number, height: number): Frame => {
  const box = plotBox(width, height);
  const [x0, x1, y0, y1] = frame;
  const unit = Math.max((x1 - x0) / box.width, (y1 - y0) / box.height);
  const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const [rx, ry] = [(unit * box.width) / 2, (unit * box.height) / 2];
  return [cx - rx, cx + rx, cy - ry, cy + ry];
};

/** The window on the screen: λ to pixels of the view, and back. */
export interface Plane {
  readonly box: Box;
  readonly window: Frame;
  /** λ per pixel. */
  readonly unit: number;
  x(l: number): number;
  y(l: number): number;
  lambda(x: number, y: number): [number, number];
}

export const planeOf = (window: Frame, width: number, height: number): Plane => {
  const box = plotBox(width, height);
  const [x0, x1, y0, y1] = window;
  const [ux, uy] = [(x1 - x0) / box.width, (y1 - y0) / box.height];
  return {
    box,
    window,
    unit: ux,
    x: (l) => box.x + (l - x0) / ux,
    y: (l) => box.y + (y1 - l) / uy,
    lambda: (x, y) => [x0 + (x - box.x) * ux, y1 - (y - box.y) * uy],
  };
};

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
    for (let i = 0; i < columns; i++, k += 2) out.set(plane.lambda(left + i * spacing, top + j * spacing), k);
  return out;
};

/** λ as a hand sets it: rounded to 1/5000 of the window or finer, so that numbers and links stay short. */
export const rounded = (l: number, span: number): number => {
  const step = 10 ** Math.floor(Math.log10(span / 5000));
  return Number((Math.round(l / step) * step).toPrecision(12));
};

/** The window about a point of it that stays where it is, `factor` times as wide. */
export const zoomed = (window: Frame, at: readonly [number, number], factor: number): Frame => [
  at[0] + factor * (window[0] - at[0]),
  at[0] + factor * (window[1] - at[0]),
  at[1] + factor * (window[2] - at[1]),
  at[1] + factor * (window[3] - at[1]),
];

export const shifted = ([x0, x1, y0, y1]: Frame, dx: number, dy: number): Frame => [x0 + dx, x1 + dx, y0 + dy, y1 + dy];
