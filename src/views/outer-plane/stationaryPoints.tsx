import { memo } from 'react';
import { stationaryTitle } from '#words/outerWords.ts';
import type { StationaryPoint } from '../../engine/result.ts';
import type { Truth } from '../../scenario/scenario.ts';
import type { Plane } from '../geometry/plane.ts';
import { isWithinReach } from '../geometry/segments.ts';

/** Ink crosses, told apart by their arms: upright for minima, diagonal for saddles, both for maxima. */
export const cross: Readonly<Record<StationaryPoint['kind'], string>> = {
  minimum: 'M-7,0H7M0,-7V7',
  saddle: 'M-5,-5L5,5M-5,5L5,-5',
  maximum: 'M-7,0H7M0,-7V7M-5,-5L5,5M-5,5L5,-5',
};

/** The minimum with the least F, λ*. */
export const lowestOf = (points: readonly StationaryPoint[]): StationaryPoint | null =>
  points
    .filter(({ kind }) => kind === 'minimum')
    .reduce<StationaryPoint | null>((a, b) => (a && a.value <= b.value ? a : b), null);

/** So many crosses can still be told apart: beyond, F is rough at every scale, and only its minima are drawn. */
const most = 60;

export const drawnPoints = (points: readonly StationaryPoint[]): readonly StationaryPoint[] =>
  points.length <= most ? points : points.filter(({ kind }) => kind === 'minimum');

interface StationaryPointsProps {
  readonly points: readonly StationaryPoint[];
  readonly truth: Truth;
  readonly plane: Plane;
}

export const StationaryPoints = memo(({ points, truth, plane }: StationaryPointsProps) => (
  <g className="plane-stationary">
    {points.map((point) => {
      const { lambda, kind, value } = point;
      const at = [plane.x(lambda[0]!), plane.y(lambda[1] ?? value)] as const;
      return (
        isWithinReach(at) && (
          <g key={`${lambda}`} transform={`translate(${at})`}>
            <title>{stationaryTitle(truth, point)}</title>
            <path className="plane-cross-halo" d={cross[kind]} />
            <path className="plane-cross" d={cross[kind]} />
          </g>
        )
      );
    })}
  </g>
));
