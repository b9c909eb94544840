import { markerPath } from '../palette.ts';
import type { DrawnRun } from './drawn.ts';

const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** Paths over their halo, small markers up to τ = 24, the large one at the cursor's τ, arrow heads at the plot's edge. */
export const Trajectories = ({ runs }: { readonly runs: readonly DrawnRun[] }) => (
  <g className="plane-runs">
    {runs.map(({ index, trajectory }) => (
      <path key={index} className="plane-halo" d={trajectory.path} />
    ))}
    {runs.map(({ index, trajectory, identity, colour, selected }) => (
      <g key={index} stroke={colour} fill="none">
        <path
          d={trajectory.path}
          strokeWidth={selected ? 2.5 : 2}
          strokeDasharray={identity.dash}
          strokeLinecap={identity.marker === 'circle' ? 'round' : 'butt'}
          strokeLinejoin="round"
        />
        <path
          d={trajectory.markers}
          fill={identity.open ? 'var(--ground)' : colour}
          stroke={identity.open ? colour : 'var(--ground)'}
          strokeWidth={identity.open ? 1 : 0.5}
        />
        {trajectory.exit && (
          <path
            d="M-9,-6L0,0L-9,6"
            strokeWidth={2.5}
            transform={`translate(${trajectory.exit.x},${trajectory.exit.y}) rotate(${degrees(trajectory.exit.angle)})`}
          />
        )}
      </g>
    ))}
    {runs.map(
      ({ index, at, identity, colour, selected }) =>
        at && (
          <g key={index} transform={`translate(${at[0].toFixed(1)},${at[1].toFixed(1)})`}>
            {selected && <circle r={10} fill="none" stroke={colour} strokeWidth={1.5} />}
            <path
              d={markerPath(identity.marker, 4.6)}
              fill={identity.open ? 'var(--ground)' : colour}
              stroke={identity.open ? colour : 'var(--ground)'}
              strokeWidth={identity.open ? 1.75 : 1}
            />
          </g>
        ),
    )}
  </g>
);
