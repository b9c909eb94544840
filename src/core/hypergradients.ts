import { type Dynamics, drain, read, type Walk } from './dynamics.ts';
import { drawnBy, type Estimator, isFullReverse } from './estimators/choice.ts';
import { estimate } from './estimators/estimate.ts';
import { cutsOf, cutsWanted, fromSweep, isRead } from './estimators/fromSweep.ts';
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
  /**
   * Computes the first `count` points of `lambda`, d too unless `exact` is false; undefined where that is done at once. `starts`:
   * a w₀ of its own for each, count × M, held constant; it is for problems that give no start.
   */
  at(lambda: Float64Array, count: number, exact?: boolean, starts?: Float64Array | null): Walk<void> | undefined;
  /** Writes h of the e-th estimator at a point, of a random one what its pass has gathered at its i-th depth, 0 or any but the last. */
  read(e: number, point: number, out: Vec, at?: number, i?: number): void;
  /** Writes one draw of it, as its own run would give it; undefined where that is done at once. */
  draw(e: number, point: number, outcome: number, out: Vec): Walk<void> | undefined;
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
  walked(innerMethod(problem, descent), {
    lend: (l) => l,
    from: (w0) => innerMethod(problem, { ...descent, w0 }),
    M: problem.M,
    estimators,
    room,
  });

/** One fused sweep for all points; estimators that cannot be read off it walk the dynamics, each point by itself. */
const swept = (problem: Problem, descent: Descent, estimators: readonly Estimator[], room: number): Source => {
  const { M, N } = problem;
  const { T } = descent;
  const cuts = cutsOf(estimators, T);
  const sweep = allocateSweep(problem, room, cuts.length);
  const single = allocateSweep(problem, 1, cuts.length);
  const places = estimators.map((e) =>
    isRead(e) ? fromSweep(e, T, cuts, sweep) : { values: new Float64Array(room * N), cuts: [0] },
  );
  const walking = estimators.every(isRead) ? null : innerMethod(problem, descent);
  const walkings = new Array<typeof walking>(room).fill(walking);
  // What a draw needs to know of an estimator is looked up once: swarms draw millions of times.
  const readOff = estimators.map(isRead);
  const reaches = estimators.map((e) => drawnBy(e, T)?.reaches ?? null);
  let points = new Float64Array(0);
  let size = 0;
  const run = (e: Estimator, point: number, outcome: number): Vec =>
    drain(estimate(walkings[point]!, points.slice(point * N, point * N + N), e, outcome));
  /** Each point from a start of its own, which a call of the kernel has but one of. */
  const sweepEach = (lambda: Float64Array, count: number, exact: boolean, starts: Float64Array): void => {
    for (let i = 0; i < count; i++) {
      const from = { ...descent, w0: starts.slice(i * M, i * M + M) };
      if (walking) walkings[i] = innerMethod(problem, from);
      problem.sweep!({ count: 1, lambda: lambda.subarray(i * N, i * N + N), cuts, exact }, from, single);
      sweep.value[i] = single.value[0]!;
      sweep.state.set(single.state, i * M);
      sweep.exact.set(single.exact, i * N);
      for (let c = 0; c < cuts.length; c++)
        sweep.truncated.set(single.truncated.subarray(c * N, c * N + N), (c * count + i) * N);
    }
  };
  const reading: Source['read'] = (e, point, out, at = 0, i = 0) => {
    const { values, cuts } = places[e]!;
    const from = (cuts[i]! * size + point) * N;
    for (let k = 0; k < N; k++) out[at + k] = values[from + k]!;
  };
  const climb = (
    { values, cuts }: (typeof places)[number],
    point: number,
    drawn: readonly number[],
    outcome: number,
    out: Vec,
  ): void => {
    for (let k = 0; k < N; k++) {
      let before = out[k]!;
      let h = before;
      for (let i = 1; i <= outcome; i++) {
        const next = i < cuts.length ? values[(cuts[i]! * size + point) * N + k]! : sweep.exact[point * N + k]!;
        h += (next - before) / drawn[i]!;
        before = next;
      }
      out[k] = h;
    }
  };
  return {
    value: sweep.value,
    state: sweep.state,
    exact: sweep.exact,
    at(lambda, count, exact = true, starts = null) {
      size = count;
      if (starts) sweepEach(lambda, count, exact, starts);
      else {
        problem.sweep!({ count, lambda, cuts, exact }, descent, sweep);
        if (walking) walkings.fill(walking);
      }
      if (!walking) return undefined;
      points = lambda.slice(0, count * N);
      for (const [k, e] of estimators.entries())
        if (!isRead(e)) for (let i = 0; i < count; i++) places[k]!.values.set(run(e, i, 0), i * N);
      return undefined;
    },
    read: reading,
    /** h_0 + Σ (h_i − h_{i−1})/reaches[i], with d at the last: of a coin h + (d − h)/q. */
    draw(e, point, outcome, out) {
      reading(e, point, out);
      if (outcome === 0) return undefined;
      const drawn = reaches[e]!;
      if (!readOff[e]) out.set(run(estimators[e]!, point, outcome));
      else if (drawn !== null) climb(places[e]!, point, drawn, outcome, out);
      return undefined;
    },
  };
};

/** How to walk dynamics in whatever arithmetic: `lend` makes its λ of numbers, `M` are the components of w in its state. */
export interface Walking<L, W = unknown> {
  readonly lend: (lambda: Vec) => L;
  /** The same dynamics from another w₀; absent: none is asked for. */
  readonly from?: (w0: Vec) => Dynamics<W, L>;
  readonly M: number;
  readonly estimators: readonly Estimator[];
  readonly room: number;
}

/** One run of reverse mode at every point, which most estimators are read off; a draw is a run of the estimator's own. */
export const walked = <W, L>(d: Dynamics<W, L>, { lend, from, M, estimators, room }: Walking<L, W>): Source => {
  const N = d.L.dimension;
  const withInit = initTermsOf(estimators, d.steps);
  const depths = estimators.map((e) => (isRead(e) ? Math.max(1, cutsWanted(e, d.steps).length) : 1));
  const value = new Float64Array(room);
  const state = new Float64Array(room * M);
  const exact = new Float64Array(room * N);
  const h = depths.map((count) => new Float64Array(room * N * count));
  let points = new Float64Array(0);
  const walkings = new Array<Dynamics<W, L>>(room).fill(d);

  function* run(e: Estimator, point: number, l: L, outcome: number): Walk<Vec> {
    const drawn = yield* estimate(walkings[point]!, l, e, outcome);
    const numbers = yield* read(d.L.numbers([drawn]));
    d.L.release(drawn);
    return numbers;
  }
  const at: Source['at'] = function* (lambda, count, _, starts = null): Walk<void> {
    points = lambda.slice(0, count * N);
    for (let i = 0; i < count; i++) {
      const l = lend(points.slice(i * N, i * N + N));
      walkings[i] = starts ? from!(starts.slice(i * M, i * M + M)) : d;
      const parts = yield* takingApart(walkings[i]!, l, { withInit });
      value[i] = parts.value;
      state.set(parts.path.subarray(0, M), i * M);
      exact.set(parts.exact, i * N);
      for (const [k, e] of estimators.entries())
        for (let c = 0; c < depths[k]!; c++)
          h[k]!.set(isRead(e) ? gatheredBy(parts, e, c) : yield* run(e, i, l, 0), (c * room + i) * N);
      d.L.release(l);
    }
  };
  const draw = function* (e: number, point: number, outcome: number, out: Vec): Walk<void> {
    const l = lend(points.slice(point * N, point * N + N));
    out.set(yield* run(estimators[e]!, point, l, outcome));
    d.L.release(l);
  };
  const reading: Source['read'] = (e, point, out, at = 0, i = 0) => {
    for (let k = 0; k < N; k++) out[at + k] = h[e]![(i * room + point) * N + k]!;
  };
  return {
    value,
    state,
    exact,
    at,
    read: reading,
    draw(e, point, outcome, out) {
      if (!isFullReverse(estimators[e]!)) return draw(e, point, outcome, out);
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
    at(lambda, count, exact, starts) {
      const walk = source.at(lambda, count, exact, starts);
      return walk ? after(walk, lambda, count) : solve(lambda, count);
    },
  };
};
