import type { Flock } from '../core/outer/swarm.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Runs first … first + count − 1 of the e-th estimator. */
export interface Piece {
  readonly e: number;
  readonly first: number;
  readonly count: number;
  /** Whether they take the mean step. */
  readonly expected: boolean;
  /** How many of the recorded τ they are followed through. */
  readonly taus: number;
}

/** Threads that make runs of swarms beside the engine's own. */
export interface FlockHelpers {
  /** A piece of a scenario's swarm; null where no helper is free. It comes as null where it was dropped, or its helper is lost. */
  take(scenario: Scenario, piece: Piece): Promise<Flock | null> | null;
  /** Lets go of what is being made of a scenario. */
  drop(scenario: Scenario): void;
}
