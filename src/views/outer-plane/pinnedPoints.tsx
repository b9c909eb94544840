import type { Box } from '../geometry/plane.ts';
import { apart, isInside, type Pixel } from '../geometry/segments.ts';

/** Marks nearer to each other than this are the same, in pixels. */
const same = 1.5;

interface PinnedPointsProps {
  readonly box: Box;
  /** Of the pinned run: λ₁ and λ*. */
  readonly start: Pixel;
  readonly end: Pixel | null;
  /** What the live picture shows. */
  readonly liveStart: Pixel;
  readonly liveEnds: readonly Pixel[];
}

/** The pinned run's λ₁, a small ring that cannot be dragged, and its λ*, where they are not those of the live run. */
export const PinnedPoints = ({ box, start, end, liveStart, liveEnds }: PinnedPointsProps) => (
  <g fill="none" stroke="var(--ink)">
    {isInside(box, start) && apart(start, liveStart) >= same && (
      <circle className="pinned-start" cx={start[0]} cy={start[1]} r={5} />
    )}
    {end && isInside(box, end) && liveEnds.every((p) => apart(p, end) >= same) && (
      <path className="pinned-end" d="M-6,0H6M0,-6V6" transform={`translate(${end[0]},${end[1]})`} />
    )}
  </g>
);
