import { memo, useId, useMemo } from 'react';
import type { OuterDescent, StationaryPoint, Swarm } from '../../engine/result.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Plane } from '../geometry/plane.ts';
import { isInside, type Pixel } from '../geometry/segments.ts';
import { markerPath } from '../marks/palette.ts';
import { drawnRuns } from './drawn.ts';
import { meanRunsOf } from './meanRuns.ts';
import { PinnedPoints } from './pinnedPoints.tsx';
import { lowestOf } from './stationaryPoints.tsx';

interface PinnedRunsProps extends Pick<Scenario, 'estimators' | 'selected' | 'tau' | 'truth' | 'lambda'> {
  readonly descent: OuterDescent;
  readonly swarm: Swarm | null;
  readonly stationary: readonly StationaryPoint[];
  readonly plane: Plane;
  /** λ₁ and the stationary points that the live picture shows. */
  readonly start: Pixel;
  readonly live: readonly StationaryPoint[];
}

/** The pinned run under the live one: its paths, of many runs their means, thin and pale, their markers at τ, and λ₁ and λ* where they are others. */
export const PinnedRuns = memo((props: PinnedRunsProps) => {
  const { descent, swarm, estimators, selected, tau, truth, lambda, stationary, plane, start, live } = props;
  const id = useId();
  const runs = useMemo(
    () => drawnRuns(descent, { estimators, selected, tau, truth }, plane, meanRunsOf(swarm, tau)),
    [descent, swarm, estimators, selected, tau, truth, plane],
  );
  const place = (l: readonly number[]): Pixel => [plane.x(l[0]!), plane.y(l[1]!)];
  const end = lowestOf(stationary);
  return (
    <g className="pinned" fill="none">
      <clipPath id={id}>
        <rect {...plane.box} />
      </clipPath>
      {runs.map(({ index, trajectory, identity }) => (
        <path
          key={index}
          d={trajectory.path}
          clipPath={`url(#${id})`}
          stroke={identity.css}
          strokeDasharray={identity.dash}
          strokeLinecap={identity.marker === 'circle' ? 'round' : 'butt'}
          strokeLinejoin="round"
        />
      ))}
      {runs.map(
        ({ index, at, identity }) =>
          at &&
          isInside(plane.box, at) && (
            <path
              key={index}
              d={markerPath(identity.marker, 4, ...at)}
              fill={identity.open ? 'var(--ground)' : identity.css}
              stroke={identity.open ? identity.css : 'var(--ground)'}
            />
          ),
      )}
      <PinnedPoints
        box={plane.box}
        start={place(lambda)}
        end={end && place(end.lambda)}
        liveStart={start}
        liveEnds={live.map((p) => place(p.lambda))}
      />
    </g>
  );
});
