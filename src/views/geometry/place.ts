import { isWithin, overlap, type Rect } from './rect.ts';

/**
 * The one way in which labels find their place: a label has candidates, each with a cost, and takes the cheapest one that
 * is free. Where they are tried (around a point, along a curve, in the corners) is said by who asks.
 */
export interface Scene {
  readonly bounds: Rect;
  /** Handles, markers and labels; grows: every label placed is one more. */
  readonly taken: Rect[];
  /** Pixels between a label and what is taken. */
  readonly gap: number;
  /** Whether something that must stay legible runs through the box. */
  readonly crossed?: (box: Rect) => boolean;
}

export interface Candidate<R extends Rect = Rect> {
  readonly box: R;
  readonly cost: number;
}

const isFree = ({ bounds, taken, gap, crossed }: Scene, box: Rect): boolean =>
  isWithin(box, bounds) && !taken.some((other) => overlap(box, other, gap)) && !crossed?.(box);

/**
 * Takes the cheapest free candidate; null where none is free. They come in order of their cost; `extra` is what a free
 * one costs besides.
 */
export const take = <R extends Rect>(
  scene: Scene,
  candidates: Iterable<Candidate<R>>,
  extra: (box: R) => number = () => 0,
): R | null => {
  let best: R | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { box, cost } of candidates) {
    if (cost >= least) break;
    if (!isFree(scene, box)) continue;
    const whole = cost + extra(box);
    if (whole < least) [best, least] = [box, whole];
  }
  if (best) scene.taken.push(best);
  return best;
};

/** Takes the first free box. */
export const takeFirst = <R extends Rect>(scene: Scene, boxes: readonly R[]): R | null =>
  take(
    scene,
    boxes.map((box, cost) => ({ box, cost })),
  );

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The corners of the bounds, from bottom left to top left. */
export const corners = ({ x, y, width, height }: Rect, size: Size): readonly Rect[] => {
  const right = x + width - size.width;
  const bottom = y + height - size.height;
  return [
    { x, y: bottom, ...size },
    { x: right, y, ...size },
    { x: right, y: bottom, ...size },
    { x, y, ...size },
  ];
};
