import type { Frame } from '../../scenario/scenario.ts';

/**
 * Geometry of a plane of λ or of w. One unit of its first component is as long as one of its second, always: a circle is a circle. So the
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

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The largest view within `room` that shows the very window that a view of size `shown` does. */
export const alike = (shown: Size, room: Size): Size => {
  const [across, down] = [margin.left + margin.right, margin.top + margin.bottom];
  const { width, height } = plotBox(shown.width, shown.height);
  const scale = Math.max(0, Math.min((room.width - across) / width, (room.height - down) / height));
  return { width: Math.floor(scale * width) + across, height: Math.floor(scale * height) + down };
};

/** The window on the screen: λ or w to pixels of the view, and back. */
export interface Plane {
  readonly box: Box;
  readonly window: Frame;
  /** Units per pixel. */
  readonly unit: number;
  x(value: number): number;
  y(value: number): number;
  at(x: number, y: number): [number, number];
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
    at: (x, y) => [x0 + (x - box.x) * ux, y1 - (y - box.y) * uy],
  };
};

/** A component as a hand sets it: rounded to 1/5000 of the window or finer, so that numbers and links stay short. */
export const rounded = (value: number, span: number): number => {
  const step = 10 ** Math.floor(Math.log10(span / 5000));
  return Number((Math.round(value / step) * step).toPrecision(12));
};

/** The nearest pixel to x within low … low + size: a handle stays within its frame. */
export const clamp = (x: number, low: number, size: number): number => Math.min(low + size, Math.max(low, x));
