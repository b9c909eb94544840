import type { Flight } from '../engine/result.ts';

/** The recorded τ nearest to a τ, on the log axis that it is drawn on: its place among them. */
export const recordedNear = (at: readonly number[], tau: number): number => {
  let best = 0;
  at.forEach((t, j) => {
    if (Math.abs(Math.log(t / tau)) < Math.abs(Math.log(at[best]! / tau))) best = j;
  });
  return best;
};

interface MeanRun {
  /** λ at each recorded τ, over the runs that are still among the numbers; NaN where none is. */
  readonly lambda: Float64Array;
  /** F likewise. */
  readonly value: Float64Array;
}

const means = new WeakMap<Flight, MeanRun>();

/** Where the runs of a flight are on average, and what F is on average there. */
export const meanRunOf = (flight: Flight): MeanRun => {
  const known = means.get(flight);
  if (known) return known;
  const taus = flight.calls.length;
  const N = flight.lambda.length / flight.value.length;
  const lambda = new Float64Array(taus * N);
  const value = new Float64Array(taus);
  for (let j = 0; j < taus; j++) {
    let kept = 0;
    for (let at = j; at < flight.value.length; at += taus) {
      if (!Number.isFinite(flight.value[at])) continue;
      kept += 1;
      value[j] = value[j]! + flight.value[at]!;
      for (let k = 0; k < N; k++) lambda[j * N + k] = lambda[j * N + k]! + flight.lambda[at * N + k]!;
    }
    value[j] = value[j]! / kept;
    for (let k = 0; k < N; k++) lambda[j * N + k] = lambda[j * N + k]! / kept;
  }
  const mean = { lambda, value };
  means.set(flight, mean);
  return mean;
};
