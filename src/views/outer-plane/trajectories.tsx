import { memo } from 'react';
import { same } from '../../core/identical.ts';
import { markerPath } from '../marks/palette.ts';
import type { DrawnRun } from './drawn.ts';

const degrees = (angle: number): number => (angle * 180) / Math.PI;

/**
 * A path in its estimator's dash, hollow where it is a mean, small markers up to τ = 24, an arrow head at the plot's edge.
 */
const Path = memo(
  ({ run: { index, trajectory, identity, selected, mean } }: { readonly run: DrawnRun }) => (
    <g data-run={index} stroke={identity.css} fill="none">
      <path
        d={trajectory.path}
        strokeWidth={mean ? 4.4 : selected ? 2.5 : 2}
        strokeDasharray={identity.dash}
        strokeLinecap={identity.marker === 'circle' ? 'round' : 'butt'}
        strokeLinejoin="round"
      />
      {mean && <path d={trajectory.path} stroke="var(--ground)" strokeWidth={1.8} strokeLinejoin="round" />}
      <path
        d={trajectory.markers}
        fill={identity.open ? 'var(--ground)' : identity.css}
        stroke={identity.open ? identity.css : 'var(--ground)'}
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
  ),
  same,
);

/** Where the run stands at the cursor's τ; the selected one ringed. */
const State = memo(
  ({ run: { index, at, identity, selected } }: { readonly run: DrawnRun }) =>
    at && (
      <g data-run={index} transform={`translate(${at[0].toFixed(1)},${at[1].toFixed(1)})`}>
        {selected && <circle r={10} fill="none" stroke={identity.css} strokeWidth={1.5} />}
        <path
          d={markerPath(identity.marker, 4.6)}
          fill={identity.open ? 'var(--ground)' : identity.css}
          stroke={identity.open ? identity.css : 'var(--ground)'}
          strokeWidth={identity.open ? 1.75 : 1}
        />
      </g>
    ),
  same,
);

/** Paths over their halos, and over all of them their states at the cursor's τ. */
export const Trajectories = ({ runs }: { readonly runs: readonly DrawnRun[] }) => (
  <g className="plane-runs">
    {runs.map(({ index, trajectory }) => (
      <path key={index} className="plane-halo" d={trajectory.path} />
    ))}
    {runs.map((run) => (
      <Path key={run.index} run={run} />
    ))}
    {runs.map((run) => (
      <State key={run.index} run={run} />
    ))}
  </g>
);
