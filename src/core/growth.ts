import { type Counts, costs, predictedMean } from './costs.ts';
import type { Walk } from './dynamics.ts';
import { type Estimator, withinSteps } from './estimators/choice.ts';

/** What the costs of one hypergradient are followed along: the inner steps T, or the steps K that the reverse pass keeps. */
export type GrowthAxis = 'T' | 'K';

/** Time in inner gradients and Jacobian products, memory in states stored at the peak; in expectation over a coin. */
export interface Spent {
  readonly time: number;
  readonly states: number;
}

/** S Table 1 as it is measured: every estimator counted at each T, or at each K with the same T. */
export interface Growth {
  readonly axis: GrowthAxis;
  /** The scenario's T, which is among `at` along T. */
  readonly T: number;
  readonly N: number;
  /** Ascending values of the axis. */
  readonly at: readonly number[];
  readonly curves: readonly GrowthCurve[];
}

export interface GrowthCurve {
  /** As it was asked for; where it is counted, K is at most T. */
  readonly estimator: Estimator;
  readonly time: Float64Array;
  readonly states: Float64Array;
}

/** Along T everything is counted up to here, and where the scenario's T is larger, up to the next bound. */
const ends = [1000, 10_000] as const;

/** The last value of an axis. */
export const growthEnd = (axis: GrowthAxis, T: number): number =>
  axis === 'K' ? T : (ends.find((end) => end >= T) ?? T);

/** 1, 2, 3, 5, 10, 20, 30, 50 … to the axis's end, with T or every K asked about; along K from 0. */
export const growthPlaces = (axis: GrowthAxis, estimators: readonly Estimator[], T: number): readonly number[] => {
  const end = growthEnd(axis, T);
  const places = new Set(axis === 'K' ? [0, T] : [T]);
  for (let power = 1; power <= end; power *= 10) for (const m of [1, 2, 3, 5]) places.add(m * power);
  if (axis === 'K') for (const e of estimators) if ('K' in e) places.add(e.K);
  return [...places].filter((x) => x <= end).sort((a, b) => a - b);
};

/** The estimator and the T that stand at `x` of an axis. */
const settingAt = (e: Estimator, axis: GrowthAxis, x: number, T: number): readonly [Estimator, number] =>
  axis === 'T' ? [withinSteps(e, x), x] : [withinSteps('K' in e ? { ...e, K: x } : e, T), T];

const spent = ({ innerGradients, pulls, pushes, statesPeak }: Counts): Spent => ({
  time: innerGradients + pulls + pushes,
  states: statesPeak,
});

/** What the formulas say an estimator spends at `x` of an axis. */
export const predictedSpent = (e: Estimator, { axis, T, N }: Pick<Growth, 'axis' | 'T' | 'N'>, x: number): Spent =>
  spent(predictedMean(...settingAt(e, axis, x, T), N));

/** Counts every estimator at every place of an axis. */
export function* growth(estimators: readonly Estimator[], axis: GrowthAxis, T: number, N: number): Walk<Growth> {
  const at = growthPlaces(axis, estimators, T);
  const curves: GrowthCurve[] = [];
  for (const estimator of estimators) {
    const time = new Float64Array(at.length);
    const states = new Float64Array(at.length);
    for (const [i, x] of at.entries()) {
      const [there, steps] = settingAt(estimator, axis, x, T);
      const [cost] = yield* costs([there], steps, N);
      ({ time: time[i], states: states[i] } = spent(cost!.expected));
    }
    curves.push({ estimator, time, states });
  }
  return { axis, T, N, at, curves };
}
