import { memo, useMemo } from 'react';
import type { Flight } from '../../engine/result.ts';
import type { Plane } from '../geometry/plane.ts';
import { crowdsOf, densityOf, radiusOf, shades, trailsOf } from './cloud.ts';

interface SwarmCloudProps {
  /** Runs in two variables. */
  readonly flight: Flight;
  /** Which of the recorded τ the runs are shown at. */
  readonly place: number;
  /** Whether so many stand at one place that they are drawn as circles; otherwise as density. */
  readonly crowded: boolean;
  readonly plane: Plane;
  readonly colour: string;
  /** Whether others stand back. */
  readonly selected: boolean;
  /** How many runs leave a trail. */
  readonly trails?: number;
}

/** Many runs of one estimator: some of their paths, and where all of them are at one τ. Their mean is drawn as a path. */
export const SwarmCloud = memo((props: SwarmCloudProps) => {
  const { flight, place, crowded, plane, colour, selected, trails = 40 } = props;
  const taus = flight.calls.length;
  const paths = useMemo(() => trailsOf(flight, taus, plane, trails), [flight, taus, plane, trails]);
  const crowds = useMemo(
    () => (crowded ? crowdsOf(flight, taus, plane, place) : []),
    [crowded, flight, taus, plane, place],
  );
  const density = useMemo(
    () => (crowded ? [] : densityOf(flight, taus, plane, place)),
    [crowded, flight, taus, plane, place],
  );
  return (
    <g className="swarm-cloud" opacity={selected ? 1 : 0.5}>
      <path d={paths} fill="none" stroke={colour} strokeWidth={0.9} strokeOpacity={0.16} />
      <g fill={colour}>
        {density.map((d, shade) => d && <path key={d} d={d} fillOpacity={(0.42 * (shade + 1)) / shades} />)}
        {crowds.map(({ at, share }) => (
          <circle
            key={`${at}`}
            cx={at[0].toFixed(1)}
            cy={at[1].toFixed(1)}
            r={radiusOf(share).toFixed(1)}
            fillOpacity={0.42}
          />
        ))}
      </g>
    </g>
  );
});
