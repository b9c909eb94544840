import type { Swarm } from '../../engine/result.ts';
import { meanRunOf, recordedNear } from '../../facts/meanRun.ts';

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
