export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where things of the page stand in the plot: measured from its corner, and not enlarged as the page may be. */
export interface Place {
  of(rect: DOMRect): Box;
  /** The same on the page's whole pixels, where browsers put boxes and lines of text. */
  readonly whole: { x(x: number): number; y(y: number): number };
}

export const placeIn = (plot: HTMLElement): Place => {
  const zoom = plot.currentCSSZoom ?? 1;
  const corner = plot.getBoundingClientRect();
  const snapping = (origin: number) => (at: number) => Math.round(origin / zoom + at) - Math.round(origin / zoom);
  return {
    of: ({ x, y, width, height }) => ({
      x: (x - corner.x) / zoom,
      y: (y - corner.y) / zoom,
      width: width / zoom,
      height: height / zoom,
    }),
    whole: { x: snapping(corner.x), y: snapping(corner.y) },
  };
};
