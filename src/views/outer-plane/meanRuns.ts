import type { Swarm } from '../../engine/result.ts';
import { meanRunOf, recordedNear } from '../../facts/meanRun.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Plane } from '../geometry/plane.ts';
import { isInside, type Pixel } from '../geometry/segments.ts';
import { pixels } from './trajectory.ts';

/** A path that is the mean of many runs. */
export interface MeanRun {
  /** Two numbers for each of the recorded τ. */
  readonly lambda: Float64Array;
  readonly at: readonly number[];
  /** Which of them is nearest to the cursor's τ. */
  readonly place: number;
}

/** The mean run of each estimator that has many; null for the others. */
export const meanRunsOf = (swarm: Swarm | null, tau: number): readonly (MeanRun | null)[] =>
  swarm
    ? swarm.flights.map(
        (flight) => flight && { lambda: meanRunOf(flight).lambda, at: swarm.at, place: recordedNear(swarm.at, tau) },
      )
    : [];

/** Where the mean step of the selected estimator stands at the cursor's τ; null where it is not followed, or outside. */
export const meanStepAt = (
  { at, means }: Swarm,
  { selected, tau }: Pick<Scenario, 'selected' | 'tau'>,
  plane: Plane,
): Pixel | null => {
  const flight = means[selected];
  const here = flight && pixels(meanRunOf(flight).lambda, recordedNear(at, tau), plane);
  return here && isInside(plane.box, here) ? here : null;
};
