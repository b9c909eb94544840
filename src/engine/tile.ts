import type { Estimator } from '../core/estimators/choice.ts';
import type { Descent } from '../core/problem.ts';
import type { Frame, Scenario, Truth } from '../scenario/scenario.ts';
import type { Slice } from '../scenario/slice.ts';

/** f, truth and, where an estimator is named, its h at the nodes of a grid; a random one at ξ = 0. */
export interface FieldRequest {
  readonly problem: Scenario['problem'];
  readonly descent: Descent;
  readonly truth: Truth;
  readonly estimator: Estimator | null;
  readonly frame: Frame;
  readonly columns: number;
  readonly rows: number;
  /** Absent, or null, where λ is the plane itself. */
  readonly slice?: Slice | null;
}

/** The nodes start … end − 1 of a request's grid, row-major. */
export interface Tile {
  readonly start: number;
  readonly value: Float64Array;
  readonly truth: Float64Array;
  readonly hypergradient: Float64Array | null;
  readonly float32: boolean;
}

/** Float64 fields on threads. */
export interface TileMachine {
  readonly workers: number;
  /** `breathe`: how work on this thread lets others in, where it is not the machine's own way. Leaving the loop ends the work. */
  tiles(request: FieldRequest, breathe?: () => Promise<void>): AsyncGenerator<Tile, void, undefined>;
}
