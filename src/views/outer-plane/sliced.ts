import type { Flight, OuterDescent, Result, StationaryPoint, Swarm, Unrolled } from '../../engine/result.ts';
import { frameOf } from '../../scenario/frame.ts';
import type { Pair, Scenario } from '../../scenario/scenario.ts';
import { alongAxes, rowsAlong, type Slice, within } from '../../scenario/slice.ts';
import { remember } from '../remember.ts';
import type { Actions, Cursor } from '../view.ts';

/**
 * A slice as if it were the whole plane: everything in λ by its two components shown, and what a hand does put back among
 * the others. The field keeps all components of its vectors, since norms and products are those of all of λ. Each part
 * stays the same object while nothing of it changes.
 */
const scenarioAlong = remember(
  (scenario: Scenario, axes: Pair): Scenario => ({
    ...scenario,
    frame: frameOf(scenario),
    lambda: alongAxes(scenario.lambda, axes),
  }),
);

const pathAlong = remember(rowsAlong);

const descentAlong = remember(
  (descent: OuterDescent, N: number, axes: Pair): OuterDescent => ({
    runs: descent.runs.map((run) => ({ ...run, lambda: pathAlong(run.lambda, N, axes) })),
  }),
);

const flightAlong = remember((flight: Flight, N: number, axes: Pair): Flight => {
  const [i, j] = axes;
  const rows = flight.value.length;
  const lambda = Float32Array.from({ length: 2 * rows }, (_, k) => flight.lambda[(k >> 1) * N + (k % 2 ? j : i)]!);
  return { ...flight, lambda };
});

const swarmAlong = remember(
  (swarm: Swarm, N: number, axes: Pair): Swarm => ({
    ...swarm,
    flights: swarm.flights.map((flight) => flight && flightAlong(flight, N, axes)),
    means: swarm.means.map((flight) => flight && flightAlong(flight, N, axes)),
  }),
);

const unrolledAlong = remember(
  (unrolled: Unrolled, axes: Pair): Unrolled => ({
    ...unrolled,
    lambda: alongAxes(unrolled.lambda, axes),
    direct: alongAxes(unrolled.direct, axes),
    gathered: rowsAlong(unrolled.gathered, unrolled.lambda.length, axes),
    exact: alongAxes(unrolled.exact, axes),
    implicit: unrolled.implicit && alongAxes(unrolled.implicit, axes),
    estimates: unrolled.estimates.map((e) => ({ ...e, hypergradient: alongAxes(e.hypergradient, axes) })),
  }),
);

const stationaryAlong = remember((points: readonly StationaryPoint[], axes: Pair): readonly StationaryPoint[] =>
  points.map((point) => ({ ...point, lambda: alongAxes(point.lambda, axes) })),
);

export const resultAlong = (result: Result, axes: Pair): Result => ({
  ...result,
  scenario: scenarioAlong(result.scenario, axes),
  descent: descentAlong(result.descent, result.scenario.lambda.length, axes),
  unrolled: unrolledAlong(result.unrolled, axes),
  stationary: stationaryAlong(result.stationary, axes),
  swarm: result.swarm && swarmAlong(result.swarm, result.scenario.lambda.length, axes),
});

export const cursorAlong = (cursor: Cursor, axes: Pair): Cursor => ({
  ...cursor,
  lambda: cursor.lambda && alongAxes(cursor.lambda, axes),
});

/** What a hand does in the slice, done to all of λ. */
export const actionsWithin = (actions: Actions, slice: Slice): Actions => ({
  ...actions,
  edit: ({ lambda, ...change }) => actions.edit(lambda ? { ...change, lambda: within(slice, lambda) } : change),
  point: ({ lambda, ...place }) =>
    actions.point(lambda === undefined ? place : { ...place, lambda: lambda && within(slice, lambda) }),
});
