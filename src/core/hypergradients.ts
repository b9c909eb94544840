import { type Dynamics, drain, read, type Walk } from './dynamics.ts';
import { type Estimator, isFullReverse } from './estimators/choice.ts';
import { estimate } from './estimators/estimate.ts';
import { cutsOf, fromSweep, isRead } from './estimators/fromSweep.ts';
import { implicit } from './implicit.ts';
import { innerMethod } from './innerMethod.ts';
import { isKernels } from './isKernels.ts';
import type { Truth } from './outer/schedule.ts';
import { allocateSweep, type Descent, type Problem, type Vec } from './problem.ts';
import { gatheredBy, initTermsOf, takingApart } from './takenApart.ts';

/** f, d and h of every asked estimator at up to `room` points at once, vectors row-major; the next `at` overwrites them. */
export interface Source {
  readonly value: Float64Array;
  /** w_T; room × M. */
  readonly state: Float64Array;
  /** d; room × N. */
  readonly exact: Float64Array;
  /** Computes the first `count` points of `lambda`, d too unless `exact` is false; undefined where that is done at once. */
  at(lambda: Float64Array, count: number, exact?: boolean): Walk<void> | undefined;
  /** Writes h of the e-th estimator at a point, of a random one at ξ = 0. */
  read(e: number, point: number, out: Vec, at?: number): void;
  /** Writes one draw of it, as its own run would give it; undefined where that is done at once. */
  draw(e: number, point: number, xi: 0 | 1, out: Vec): Walk<void> | undefined;
}

/** The same, with the truth that h is measured against. */
export interface Hypergradients extends Source {
  /** d, or ∇f at the exact inner solution; NaN where there is none. room × N. */
  readonly truth: Float64Array;
}

export interface Asked {
  readonly descent: Descent;
  /** With K as computed. */
  readonly estimators: readonly Estimator[];
  readonly truth: Truth;
}

/**
 * Hypergradients of a problem at up to `room` λ at once: from its fused kernel where it has one, else by reverse mode over
 * its dynamics; estimators that neither yields by their own algorithm. `by`: who computes instead.
 */
export const hypergradients = (
  problem: Problem,
  { descent, estimators, truth }: Asked,
  room: number,
  by?: Source,
): Hypergradients => {
  const source = by ?? (problem.sweep && isKernels(descent) ? swept : walkedOver)(problem, descent, estimators, room);
  const { value, state, exact, read, draw } = source;
  const measured = truth === 'steps' ? { truth: exact, at: source.at } : besideSolution(problem, descent, source);
  // One literal, written out: what a spread makes has a hidden class of its own, and the loops over it are compiled anew.
  return { value, state, exact, truth: measured.truth, at: measured.at, read, draw };
};

/** Does at once what a source answers. Throws if it waits for a device. */
export const finish = (walk: Walk<void> | undefined): void => {
  if (walk) drain(walk);
};

const walkedOver = (problem: Problem, descent: Descent, estimators: readonly Estimator[], room: number): Source =>
  walked(innerMethod(problem, descent), { lend: (l) => l, M: problem.M, estimators, room });

/** One fused sweep for all points; estimators that cannot be read off it walk the dynamics, each point by itself. */
const swept = (problem: Problem, descent: Descent, estimators: readonly Estimator[], room: number): Source => {
  const { N } = problem;
  const cuts = cutsOf(estimators);
  const sweep = allocateSweep(problem, room, cuts.length);
  const places = estimators.map((e) =>
    isRead(e) ? fromSweep(e, cuts, sweep) : { values: new Float64Array(room * N), cut: 0 },
  );
  const walking = estimators.every(isRead) ? null : innerMethod(problem, descent);
  // What a draw needs to know of an estimator is looked up once: swarms draw millions of times.
  const readOff = estimators.map(isRead);
  const coins = estimators.map((e) => ('q' in e ? e.q : null));
  let points = new Float64Array(0);
  let size = 0;
  const run = (e: Estimator, point: number, xi: 0 | 1): Vec =>
    drain(estimate(walking!, points.slice(point * N, point * N + N), e, xi));
  const reading: Source['read'] = (e, point, out, at = 0) => {
    const { values, cut } = places[e]!;
    const from = (cut * size + point) * N;
    for (let k = 0; k < N; k++) out[at + k] = values[from + k]!;
  };
  return {
    value: sweep.value,
    state: sweep.state,
    exact: sweep.exact,
    at(lambda, count, exact = true) {
      size = count;
      problem.sweep!({ count, lambda, cuts, exact }, descent, sweep);
      if (!walking) return undefined;
      points = lambda.slice(0, count * N);
      for (const [k, e] of estimators.entries())
        if (!isRead(e)) for (let i = 0; i < count; i++) places[k]!.values.set(run(e, i, 0), i * N);
      return undefined;
    },
    read: reading,
    /** h, or with the coin h + (d − h)/q. */
    draw(e, point, xi, out) {
      reading(e, point, out);
      if (xi === 0) return undefined;
      const q = coins[e]!;
      if (!readOff[e]) out.set(run(estimators[e]!, point, xi));
      else if (q !== null) for (let k = 0; k < N; k++) out[k] = out[k]! + (sweep.exact[point * N + k]! - out[k]!) / q;
      return undefined;
    },
  };
};

/** How to walk dynamics in whatever arithmetic: `lend` makes its λ of numbers, `M` are the components of w in its state. */
export interface Walking<L> {
  readonly lend: (lambda: Vec) => L;
  readonly M: number;
  readonly estimators: readonly Estimator[];
  readonly room: number;
}

/** One run of reverse mode at every point, which most estimators are read off; a draw is a run of the estimator's own. */
export const walked = <W, L>(d: Dynamics<W, L>, { lend, M, estimators, room }: Walking<L>): Source => {
  const N = d.L.dimension;
  const withInit = initTermsOf(estimators);
  const value = new Float64Array(room);
  const state = new Float64Array(room * M);
  const exact = new Float64Array(room * N);
  const h = estimators.map(() => new Float64Array(room * N));
  let points = new Float64Array(0);

  function* run(e: Estimator, l: L, xi: 0 | 1): Walk<Vec> {
    const drawn = yield* estimate(d, l, e, xi);
    const numbers = yield* read(d.L.numbers([drawn]));
    d.L.release(drawn);
    return numbers;
  }
  const at = function* (lambda: Float64Array, count: number): Walk<void> {
    points = lambda.slice(0, count * N);
    for (let i = 0; i < count; i++) {
      const l = lend(points.slice(i * N, i * N + N));
      const parts = yield* takingApart(d, l, { withInit });
      value[i] = parts.value;
      state.set(parts.path.subarray(0, M), i * M);
      exact.set(parts.exact, i * N);
      for (const [k, e] of estimators.entries())
        h[k]!.set(isRead(e) ? gatheredBy(parts, e) : yield* run(e, l, 0), i * N);
      d.L.release(l);
    }
  };
  const draw = function* (e: number, point: number, xi: 0 | 1, out: Vec): Walk<void> {
    const l = lend(points.slice(point * N, point * N + N));
    out.set(yield* run(estimators[e]!, l, xi));
    d.L.release(l);
  };
  const reading: Source['read'] = (e, point, out, at = 0) => {
    for (let k = 0; k < N; k++) out[at + k] = h[e]![point * N + k]!;
  };
  return {
    value,
    state,
    exact,
    at,
    read: reading,
    draw(e, point, xi, out) {
      if (!isFullReverse(estimators[e]!)) return draw(e, point, xi, out);
      reading(e, point, out);
      return undefined;
    },
  };
};

/** With ∇f at the exact inner solution as the truth, Newton started at w_T. */
const besideSolution = (problem: Problem, { w0 }: Descent, source: Source): Pick<Hypergradients, 'truth' | 'at'> => {
  const { M, N } = problem;
  const inner = implicit(problem, w0);
  const truth = new Float64Array(source.exact.length);
  const solve = (lambda: Float64Array, count: number): undefined => {
    for (let i = 0; i < count; i++) {
      if (inner.solve(lambda, i * N, source.state, i * M)) truth.fill(Number.NaN, i * N, i * N + N);
      else truth.set(inner.gradient, i * N);
    }
  };
  function* after(walk: Walk<void>, lambda: Float64Array, count: number): Walk<void> {
    yield* walk;
    solve(lambda, count);
  }
  return {
    truth,
    at(lambda, count) {
      const walk = source.at(lambda, count);
      return walk ? after(walk, lambda, count) : solve(lambda, count);
    },
  };
};
