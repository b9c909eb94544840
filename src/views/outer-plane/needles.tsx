import { memo } from 'react';
import type { Needles as NeedleVectors } from '../../engine/result.ts';
import type { Plane } from '../geometry/plane.ts';

const length = 12;

/** All needles of one kind as one path: `length` pixels from each place against the vector there. */
export const needlePath = (at: Float64Array, vectors: Float64Array, plane: Plane): string => {
  const out: string[] = [];
  for (let i = 0; i + 1 < at.length; i += 2) {
    const [dx, dy] = [vectors[i]!, vectors[i + 1]!];
    const size = Math.hypot(dx, dy);
    if (!(size > 0 && Number.isFinite(size))) continue;
    const [x, y] = [plane.x(at[i]!), plane.y(at[i + 1]!)];
    out.push(
      `M${x.toFixed(1)},${y.toFixed(1)}l${(-length * (dx / size)).toFixed(1)},${(length * (dy / size)).toFixed(1)}`,
    );
  }
  return out.join('');
};

interface NeedlesProps {
  readonly needles: NeedleVectors;
  readonly plane: Plane;
  /** Of −h. */
  readonly colour: string;
}

/** −d in ink and −h in the estimator's colour: the angle between them is the cosine. */
export const Needles = memo(({ needles, plane, colour }: NeedlesProps) => (
  <g className="plane-needles">
    <path d={needlePath(needles.at, needles.truth, plane)} stroke="var(--ink)" />
    <path d={needlePath(needles.at, needles.hypergradient, plane)} stroke={colour} />
  </g>
));
