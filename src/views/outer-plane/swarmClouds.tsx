import type { OuterDescent, Swarm } from '../../engine/result.ts';
import { meanRunOf, recordedNear } from '../../facts/meanRun.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Plane } from '../geometry/plane.ts';
import { isInside } from '../geometry/segments.ts';
import { chanceless, identityOf, markerPath } from '../marks/palette.ts';
import { meanStepAt } from './meanRuns.ts';
import { SwarmCloud } from './swarmCloud.tsx';
import { pixels, trajectory } from './trajectory.ts';

/** Up to this τ runs from one start that differ in a coin alone stand at few places. */
const crowdedUpTo = 12;

/** Whether the runs of a scenario stand at few places at its τ. */
export const isCrowded = ({ spread, tau }: Pick<Scenario, 'spread' | 'tau'>): boolean =>
  spread === 0 && tau <= crowdedUpTo;

interface SwarmCloudsProps {
  readonly swarm: Swarm;
  readonly descent: OuterDescent;
  readonly scenario: Pick<Scenario, 'estimators' | 'selected' | 'tau' | 'spread'>;
  readonly plane: Plane;
}

/** The runs of every estimator that has many, under their means; of the selected one, the run that other views follow, and what they scatter around. */
export const SwarmClouds = ({ swarm, descent, scenario, plane }: SwarmCloudsProps) => {
  const { estimators, selected, tau } = scenario;
  const place = recordedNear(swarm.at, tau);
  const run = swarm.flights[selected] ? descent.runs[selected] : undefined;
  const followed = run && run.length > 0 ? run : null;
  const at = followed && pixels(followed.lambda, Math.min(tau, followed.length) - 1, plane);
  const mean = swarm.means[selected];
  const steady = meanStepAt(swarm, scenario, plane);
  const { css, marker } = identityOf(estimators[selected]!.estimator, estimators[selected]!.slot);
  return (
    <g className="swarm-clouds">
      {swarm.flights.map(
        (flight, e) =>
          flight && (
            <SwarmCloud
              key={estimators[e]!.slot}
              {...{ flight, place, plane, crowded: isCrowded(scenario), selected: e === selected }}
              colour={identityOf(estimators[e]!.estimator, estimators[e]!.slot).css}
            />
          ),
      )}
      {mean && (
        <path
          className="swarm-mean-step"
          d={trajectory(meanRunOf(mean).lambda, plane, chanceless).path}
          stroke={chanceless.css}
          fill="none"
        />
      )}
      {steady && <path d={markerPath(chanceless.marker, 2.5, ...steady)} fill={chanceless.css} />}
      {followed && (
        <g stroke={css} fill="none" className="swarm-followed">
          <path d={trajectory(followed.lambda, plane, identityOf(followed.estimator, 0)).path} strokeOpacity={0.6} />
          {at && isInside(plane.box, at) && <path d={markerPath(marker, 3, ...at)} fill="var(--ground)" />}
        </g>
      )}
    </g>
  );
};
