import { estimatorName } from '#words/estimators.ts';
import type { Result } from '../../engine/result.ts';
import { meanRunOf, recordedNear } from '../../facts/meanRun.ts';
import { hasManyRuns, varies } from '../../scenario/settings/parts.ts';
import type { Plane } from '../geometry/plane.ts';
import { isInside } from '../geometry/segments.ts';
import { identityOf, markerPath } from '../marks/palette.ts';

/** A row's height, how many pixels a bin of it is wide, and what is left for λ₁'s handle on the axis. */
const row = 22;
const bin = 5;
const handle = 12;

/** How much of the plot's height the rows take, before the first runs are through, too; 0 where many are not made. */
export const swarmRoom = ({ scenario }: Result): number =>
  scenario.field === 'value' && hasManyRuns(scenario)
    ? handle + row * scenario.estimators.filter(({ estimator }) => varies(estimator, scenario)).length
    : 0;

/** How many runs are in each bin, smoothed over its neighbours, as a part of the fullest. */
const densityOf = (lambda: Float32Array, taus: number, j: number, [x0, x1]: readonly number[], bins: number) => {
  const counts = new Float64Array(bins + 2);
  for (let i = j; i < lambda.length; i += taus) {
    const k = Math.floor((bins * (lambda[i]! - x0!)) / (x1! - x0!));
    if (k >= 0 && k < bins) counts[k + 1] = counts[k + 1]! + 1;
  }
  const smooth = Float64Array.from({ length: bins }, (_, k) => counts[k]! + 2 * counts[k + 1]! + counts[k + 2]!);
  const most = Math.max(1, ...smooth);
  return smooth.map((x) => x / most);
};

/**
 * Under the curve of F, a row for each estimator with many runs: where they are at τ, scaled to its own peak, and their mean;
 * of the selected one, open, the run that other views follow.
 */
export const SwarmRows = ({ result, plane }: { readonly result: Result; readonly plane: Plane }) => {
  const { swarm, scenario, descent } = result;
  if (!swarm || swarmRoom(result) === 0) return null;
  const { box, window } = plane;
  const j = recordedNear(swarm.at, scenario.tau);
  const bins = Math.max(8, Math.floor(box.width / bin));
  const shown = swarm.flights.flatMap((flight, e) => (flight ? [{ flight, e }] : []));
  return (
    <g className="swarm-rows">
      {shown.map(({ flight, e }, k) => {
        const { estimator, slot } = scenario.estimators[e]!;
        const { css, marker } = identityOf(estimator, slot);
        const selected = e === scenario.selected;
        const foot = box.y + box.height - handle - row * (shown.length - 1 - k);
        const density = densityOf(flight.lambda, swarm.at.length, j, window, bins);
        const points = Array.from(density, (part, i) => {
          const x = box.x + (box.width * (i + 0.5)) / bins;
          return `${x.toFixed(1)},${(foot - (row - 4) * part).toFixed(1)}`;
        });
        const run = selected ? descent.runs[e] : undefined;
        const marks = [
          { lambda: meanRunOf(flight).lambda[j]!, r: 3.8, fill: css },
          ...(run && run.length > 0
            ? [{ lambda: run.lambda[Math.min(scenario.tau, run.length) - 1]!, r: 2.8, fill: 'var(--ground)' }]
            : []),
        ].filter((mark) => isInside(box, [plane.x(mark.lambda), foot]));
        return (
          <g key={slot} data-who={e}>
            {selected && (
              <rect className="swarm-row" x={box.x} y={foot - row + 2} width={box.width + 10} height={row} rx={2} />
            )}
            <path
              d={`M${box.x},${foot}L${points.join('L')}L${box.x + box.width},${foot}Z`}
              fill={css}
              fillOpacity={selected ? 0.4 : 0.22}
              stroke={css}
              strokeWidth={1}
            />
            {marks.map(({ lambda, r, fill }) => (
              <path key={r} d={markerPath(marker, r, plane.x(lambda), foot)} fill={fill} stroke={css} />
            ))}
            <text
              className="plane-label"
              x={box.x + box.width + 10}
              y={foot - 4}
              fontWeight={selected ? 600 : undefined}
              style={{ fill: css }}
            >
              {estimatorName(estimator, scenario.truth)}
            </text>
          </g>
        );
      })}
    </g>
  );
};
