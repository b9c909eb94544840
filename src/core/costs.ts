import { type Counts, counted, type Tally } from './counted.ts';
import type { Dynamics, Walk } from './dynamics.ts';
import { meanWay } from './estimators/chances.ts';
import { drawnBy } from './estimators/choice.ts';
import { estimate } from './estimators/estimate.ts';
import { descriptorOf, type Estimator } from './estimators/index.ts';
import type { Space } from './space.ts';

export type { Counts };

/** Counted on a generic run, beside the formula's prediction. Random estimators: `counted` and `predicted` at the least depth, ξ = 0 of a coin. */
export interface Cost {
  readonly estimator: Estimator;
  readonly counted: Counts;
  readonly predicted: Counts;
  /** Counts of the whole pass, ξ = 1 of a coin; null where nothing is drawn. */
  readonly countedHeads: Counts | null;
  /** The expectation over what is drawn; the memory is what must be there for any of it. */
  readonly expected: Counts;
  /** Which of w_0 … w_{T−1} are stored at the memory peak: 1 or 0 each; length T. */
  readonly kept: Uint8Array;
}

/** What an estimator should cost by its formula. */
export const predictedCounts = (e: Estimator, T: number, N: number, outcome = 0): Counts =>
  descriptorOf(e).predicted(e, T, N, outcome);

const blank: Space<number> = {
  dimension: 1,
  zeros: () => -1,
  basis: () => -1,
  axpy: () => -1,
  // Not 0: a solver whose residual is 0 is done.
  dot: () => 1,
  numbers: () => new Float64Array(0),
  retain: (v) => v,
  release: () => {},
};

/** Dynamics with nothing in them: w_t is the number t and every other vector is −1. Counts depend on T and N alone. */
const skeleton = (T: number, N: number): Dynamics<number, number> => {
  const nothing = { w: -1, l: -1 };
  const linear = { pull: () => nothing, pullW: () => -1, push: () => -1, release: () => {} };
  return {
    steps: T,
    stationary: true,
    W: blank,
    L: { ...blank, dimension: N },
    init: () => 0,
    initPull: () => -1,
    initPush: () => -1,
    step: (t) => t,
    stride: (_, to) => to,
    linearize: () => linear,
    slope: () => -1,
    outer: () => 0,
    outerGradient: () => nothing,
  };
};

const count = function* (e: Estimator, T: number, N: number, outcome: number): Walk<Tally> {
  const { dynamics, tally } = counted(skeleton(T, N));
  const walk = estimate(dynamics, 0, e, outcome);
  for (let pauses = 0; !walk.next().done; pauses++) if (pauses % 1000 === 999) yield;
  return tally();
};

const counts = ({ kept: _, ...rest }: Tally): Counts => rest;

/** Counts are linear in the depth, of which q is the mean share of the way. */
const mean = (q: number, tails: Counts, heads: Counts): Counts => ({
  innerGradients: tails.innerGradients + q * (heads.innerGradients - tails.innerGradients),
  outerGradients: tails.outerGradients + q * (heads.outerGradients - tails.outerGradients),
  pulls: tails.pulls + q * (heads.pulls - tails.pulls),
  pushes: tails.pushes + q * (heads.pushes - tails.pushes),
  statesPeak: Math.max(tails.statesPeak, heads.statesPeak),
});

/** What an estimator should cost in expectation over what it draws; the memory is what must be there for any of it. */
export const predictedMean = (e: Estimator, T: number, N: number): Counts => {
  const tails = predictedCounts(e, T, N);
  const drawn = drawnBy(e, T);
  return drawn ? mean(meanWay(drawn), tails, predictedCounts(e, T, N, drawn.depths.length - 1)) : tails;
};

const counting = function* (estimator: Estimator, T: number, N: number): Walk<Cost> {
  const tails = yield* count(estimator, T, N, 0);
  const drawn = drawnBy(estimator, T);
  const heads = drawn ? yield* count(estimator, T, N, drawn.depths.length - 1) : null;
  return {
    estimator,
    counted: counts(tails),
    predicted: predictedCounts(estimator, T, N),
    countedHeads: heads && counts(heads),
    expected: heads && drawn ? mean(meanWay(drawn), counts(tails), counts(heads)) : counts(tails),
    kept: (heads && heads.statesPeak > tails.statesPeak ? heads : tails).kept,
  };
};

const known = new Map<string, Cost>();
const KNOWN = 256;

/** The cost of each estimator with T steps and N outer variables; what was counted before is not counted again. */
export function* costs(estimators: readonly Estimator[], T: number, N: number): Walk<readonly Cost[]> {
  const all: Cost[] = [];
  for (const estimator of estimators) {
    const key = JSON.stringify([estimator, T, N]);
    let cost = known.get(key);
    if (!cost) {
      cost = yield* counting(estimator, T, N);
      if (known.size >= KNOWN) known.clear();
      known.set(key, cost);
    }
    all.push(cost);
  }
  return all;
}
