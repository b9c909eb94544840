import type { Walk } from '../dynamics.ts';
import { adaptsCoin, type Estimator, isRandom, withinSteps } from '../estimators/choice.ts';
import { hypergradients, type Source } from '../hypergradients.ts';
import type { Descent, Problem } from '../problem.ts';
import { drawnTask } from '../random.ts';
import { normAt } from '../space.ts';
import { roundOffOf } from '../theory/agreement.ts';
import { type Draws, drawsOf, firstNorm, REMEMBERED } from './draws.ts';
import { type Update, updateOf, weighted } from './optimiser.ts';
import { firstStepSize, type Schedule, type Truth } from './schedule.ts';

/** All runs of the outer descent, in the order of the estimators asked for. Non-finite entries are NaN. */
export interface OuterDescent {
  readonly runs: readonly Run[];
}

export interface Run {
  /** With K as computed: min(K, T). */
  readonly estimator: Estimator;
  /** States recorded, at most iterations + 1: entry i is the state before update i + 1. Shorter where the run ended early. */
  readonly length: number;
  /** length × N. */
  readonly lambda: Float64Array;
  readonly value: Float64Array;
  /** Norm of the truth (d, or ∇f at the solution) at λ_τ. */
  readonly gradientNorm: Float64Array;
  /**
   * ratio[e][i]: h·truth/‖truth‖² of estimator e at the i-th state of this path, for random ones of the base that is
   * corrected; NaN where ‖truth‖ is round-off on the scale of the first state.
   */
  readonly ratio: readonly Float64Array[];
  /** cosine[e][i], likewise. */
  readonly cosine: readonly Float64Array[];
  /** η of the first update, for Adam of every update; 0 where there was none. */
  readonly firstStepSize: number;
  /** For random estimators: which outcome each update drew, ξ of a coin. */
  readonly coin: Uint16Array | null;
  /** For those whose q follows the run: the q of each update. */
  readonly q: Float64Array | null;
  /** w₀ of the inner descent at every state, length × M, of a warm start; absent where all start at w₀ as it is set. */
  readonly start?: Float64Array;
  /** Why it ended before its iterations were done, at the 1-based τ given; null where it did not. */
  readonly ended: { readonly reason: 'diverged' | 'zero-hypergradient'; readonly tau: number } | null;
}

export interface OuterQuestion {
  readonly estimators: readonly Estimator[];
  readonly descent: Descent;
  /** λ₁. */
  readonly lambda: ArrayLike<number>;
  readonly outer: Schedule;
  /** One for all runs, or one for each. */
  readonly seed: number | readonly number[];
  readonly truth: Truth;
  /** Of a problem with tasks: each update follows all of them, or one that is drawn. Absent: all. */
  readonly tasks?: 'all' | 'one';
  /**
   * Whether each inner descent starts where the last one of its run ended, w₀ = w_T(λ_{τ−1}), which counts as a constant; the first
   * at w₀ as it is set. For problems that give no start. Absent: all start there.
   */
  readonly warm?: boolean;
  /** Who computes instead of the problem itself, for so many points. */
  readonly by?: (estimators: readonly Estimator[], room: number) => Source;
}

/** A descent under way. At any pause of the walk: */
export interface Descending {
  readonly walk: Walk<OuterDescent>;
  /** The last τ whose state is recorded for all runs, */
  readonly updated: () => number;
  /** the states after the first few, */
  readonly since: (state: number) => OuterDescent;
  /** and where another may go on; null before the first update, and where the problem's own kernel computes. */
  readonly checkpoint: () => Checkpoint | null;
}

/** A descent after update τ of all runs: another that asks the same goes on from here. */
export interface Checkpoint {
  readonly tau: number;
  /** What was recorded, up to τ. */
  readonly recorded: OuterDescent;
  /** λ_{τ+1} of the runs that go on, in their order. */
  readonly points: Float64Array;
  /** What each run's rule remembers. */
  readonly memory: readonly Float64Array[];
}

/** Beyond this a run has left the numbers that mean anything. */
const FAR = 1e100;

/** Squares beyond these overflow or lose digits. */
const [TINY, HUGE] = [1e-280, 1e300];
/** ‖truth‖² from which on the truth is scaled to about 1, so that its products with any h below 1e300 are finite. */
const LARGE = 1e16;

interface Running {
  readonly move: Update;
  readonly memory: Float64Array;
  length: number;
  first: number;
  /** ‖truth‖ up to which it is round-off. */
  least: number;
  ended: Run['ended'];
  readonly lambda: Float64Array;
  readonly value: Float64Array;
  readonly gradientNorm: Float64Array;
  readonly ratio: Float64Array[];
  readonly cosine: Float64Array[];
  readonly coin: Uint16Array | null;
  readonly q: Float64Array | null;
  readonly start: Float64Array | null;
  /** Where its next inner descent starts. */
  readonly from: Float64Array;
  readonly draws: Draws;
}

/**
 * Runs λ_{τ+1} = λ_τ − η_τ h(λ_τ), or Adam's update, for all estimators side by side: at each τ all runs still going are asked at once
 * for the h of all, so that every estimator's ratio and cosine along every path falls out of it. The coin of run i at
 * update τ is a function of (seed, i, τ), and so is its task. The walk pauses after each τ, and where `by` does.
 */
export const descend = (
  problem: Problem,
  { estimators: chosen, descent, lambda, outer, seed, truth, tasks, warm = false, by }: OuterQuestion,
  from?: Checkpoint,
): Descending => {
  const { M, N, positive } = problem;
  const { iterations } = outer;
  const estimators = chosen.map((e) => withinSteps(e, descent.T));
  const count = estimators.length;
  const asked = hypergradients(problem, { descent, estimators, truth }, count, by?.(estimators, count));
  const each =
    tasks === 'one' && problem.each && !by
      ? problem.each.map((task) => hypergradients(task, { descent, estimators, truth: 'steps' }, count))
      : null;
  const sources = each ?? [asked];
  const shares = each ? problem.shares! : [1];
  const seedOf = (r: number): number => (typeof seed === 'number' ? seed : seed[r]!);
  const records = () => estimators.map(() => new Float64Array(iterations + 1));
  const memories = estimators.map((_, r) => from?.memory[r]?.slice() ?? new Float64Array(2 * N + REMEMBERED));
  const cold = new Float64Array(M);
  problem.init(Float64Array.from(lambda), descent.w0, cold);
  const runs = estimators.map(
    (e, r): Running => ({
      memory: memories[r]!,
      move: updateOf(outer, N, memories[r]!.subarray(0, 2 * N), positive),
      length: 0,
      first: 0,
      least: 0,
      ended: null,
      lambda: new Float64Array((iterations + 1) * N),
      value: new Float64Array(iterations + 1),
      gradientNorm: new Float64Array(iterations + 1),
      ratio: records(),
      cosine: records(),
      coin: isRandom(e) ? new Uint16Array(iterations) : null,
      q: adaptsCoin(e) ? new Float64Array(iterations) : null,
      start: warm ? new Float64Array((iterations + 1) * M) : null,
      from: cold.slice(),
      draws: drawsOf(e, r, { seed: seedOf(r), run: r, T: descent.T, memory: memories[r]!.subarray(2 * N) }),
    }),
  );
  const points = new Float64Array(count * N);
  const starts = warm ? new Float64Array(count * M) : null;
  const h = new Float64Array(N);
  const scaled = new Float64Array(N);
  let done = from?.tau ?? 0;
  let reached: Pick<Checkpoint, 'points' | 'memory'> | null = from ?? null;

  /** Records the state of `run`, which is point i of the batch, as its entry τ − 1. */
  const record = (run: Running, i: number, tau: number): void => {
    const entry = tau - 1;
    for (let k = 0; k < N; k++) run.lambda[entry * N + k] = points[i * N + k]!;
    run.start?.set(run.from, entry * M);
    run.value[entry] = finite(asked.value[i]!);
    const target = asked.truth;
    const offset = i * N;
    let squared = 0;
    for (let k = 0; k < N; k++) squared += target[offset + k]! * target[offset + k]!;
    const beyond = squared > LARGE || squared < TINY;
    const norm = beyond ? normAt(target, offset, N) : Math.sqrt(squared);
    let [aim, from, scale] = [target, offset, 1];
    if (beyond && norm > 0) {
      // A power of two rounds nothing.
      scale = 2 ** Math.floor(Math.log2(norm));
      squared = 0;
      for (let k = 0; k < N; k++) {
        scaled[k] = target[offset + k]! / scale;
        squared += scaled[k]! * scaled[k]!;
      }
      [aim, from] = [scaled, 0];
    }
    run.gradientNorm[entry] = finite(norm);
    const length = norm / scale;
    if (tau === 1) run.least = roundOffOf(run.value[0]!, run.gradientNorm[0]!);
    const meaningful = norm > run.least;
    for (let e = 0; e < count; e++) {
      asked.read(e, i, h);
      let product = 0;
      let square = 0;
      for (let k = 0; k < N; k++) {
        product += h[k]! * aim[from + k]!;
        square += h[k]! * h[k]!;
      }
      const own = square > TINY && square < HUGE ? Math.sqrt(square) : normAt(h, 0, N);
      run.ratio[e]![entry] = meaningful ? finite(product / squared / scale) : Number.NaN;
      run.cosine[e]![entry] = meaningful && own > 0 ? finite(product / (own * length)) : Number.NaN;
    }
    run.length = tau;
  };

  /** Lets the next inner descent of a run start where this one ended; of the task that is followed, where one is drawn. */
  const goOn = (run: Running, { state }: Source, i: number, task: number | null): void => {
    if (!warm) return;
    const m = task === null ? M : M / shares.length;
    run.from.set(state.subarray(i * m, i * m + m), (task ?? 0) * m);
  };
  /** Where the inner descents of the runs going on start: of all tasks, or of one. */
  const startsOf = (going: readonly number[], task: number | null): Float64Array | null => {
    if (!starts) return null;
    const m = task === null ? M : M / shares.length;
    going.forEach((r, i) => {
      const from = (task ?? 0) * m;
      starts.set(runs[r]!.from.subarray(from, from + m), i * m);
    });
    return starts;
  };

  /** How long the first step would be with η = 1. */
  const firstLength = (r: number, i: number): number =>
    firstNorm(estimators[r]!, r, descent.T, sources, shares, i, N, (h) => weighted(h, points, i * N, positive));

  /** Draws h of update τ of run r, which is point i. */
  const draw = (run: Running, r: number, i: number, tau: number): Walk<void> | undefined => {
    const task = each ? drawnTask(seedOf(r), r, tau, shares) : null;
    const source = task === null ? asked : each![task]!;
    goOn(run, source, i, task);
    const walk = run.draws.draw(source, i, tau, h);
    if (run.coin) run.coin[tau - 1] = run.draws.last.outcome;
    if (run.q) run.q[tau - 1] = run.draws.last.q;
    return walk;
  };

  /** Moves point i by update τ of run r along h, or ends the run. */
  const update = (run: Running, r: number, i: number, tau: number): void => {
    if (tau === 1) {
      const first = firstStepSize(outer, firstLength(r, i), run.least);
      if (first === null) {
        run.ended = { reason: 'zero-hypergradient', tau };
        return;
      }
      run.first = finite(first);
    }
    run.move(points, i * N, h, run.first, tau);
    for (let k = 0; k < N; k++) if (!(Math.abs(points[i * N + k]!) <= FAR)) run.ended = { reason: 'diverged', tau };
  };

  const steps = function* (): Walk<OuterDescent> {
    let going = runs.map((_, r) => r);
    if (from) going = takeUp(from);
    else for (const r of going) for (let k = 0; k < N; k++) points[r * N + k] = lambda[k]!;
    for (let tau = done + 1; going.length > 0; tau++) {
      const size = going.length;
      const computing = asked.at(points, size, true, startsOf(going, null));
      if (computing) yield* computing;
      if (each && tau <= iterations)
        for (const [task, source] of each.entries()) {
          const computingTask = source.at(points, size, true, startsOf(going, task));
          if (computingTask) yield* computingTask;
        }
      let ended = false;
      for (let i = 0; i < size; i++) {
        const r = going[i]!;
        const run = runs[r]!;
        record(run, i, tau);
        if (tau <= iterations) {
          const drawing = draw(run, r, i, tau);
          if (drawing) yield* drawing;
          update(run, r, i, tau);
        }
        ended ||= run.ended !== null;
      }
      done = tau;
      if (tau > iterations) break;
      if (ended) going = compact(going);
      if (by) reached = { points: points.slice(0, going.length * N), memory: runs.map((run) => run.memory.slice()) };
      yield;
    }
    return since(0);
  };

  /** Puts everything back as it was at a checkpoint; the runs that go on. */
  const takeUp = (at: Checkpoint): number[] => {
    points.set(at.points);
    at.recorded.runs.forEach((before, r) => {
      const run = runs[r]!;
      run.length = before.length;
      run.first = before.firstStepSize;
      run.ended = before.ended;
      for (const part of ['lambda', 'value', 'gradientNorm'] as const) run[part].set(before[part]);
      for (const part of ['ratio', 'cosine'] as const) run[part].forEach((x, e) => void x.set(before[part][e]!));
      run.least = roundOffOf(run.value[0]!, run.gradientNorm[0]!);
      if (before.coin) run.coin?.set(before.coin);
      if (before.q) run.q?.set(before.q);
    });
    return runs.flatMap((run, r) => (run.ended ? [] : [r]));
  };

  /** Drops the runs that ended, and their points from the batch. */
  const compact = (going: readonly number[]): number[] => {
    const left: number[] = [];
    going.forEach((r, i) => {
      if (runs[r]!.ended) return;
      points.copyWithin(left.length * N, i * N, i * N + N);
      left.push(r);
    });
    return left;
  };

  const since = (state: number): OuterDescent => ({
    runs: runs.map((run, r) => {
      const length = Math.min(run.length, done);
      const start = Math.min(state, length);
      return {
        estimator: estimators[r]!,
        length: length - start,
        lambda: run.lambda.slice(start * N, length * N),
        value: run.value.slice(start, length),
        gradientNorm: run.gradientNorm.slice(start, length),
        ratio: run.ratio.map((x) => x.slice(start, length)),
        cosine: run.cosine.map((x) => x.slice(start, length)),
        firstStepSize: run.first,
        coin: run.coin?.slice(Math.min(start, iterations), Math.min(length, iterations)) ?? null,
        q: run.q?.slice(Math.min(start, iterations), Math.min(length, iterations)) ?? null,
        ...(run.start && { start: run.start.slice(start * M, length * M) }),
        ended: run.ended && run.ended.tau <= done ? run.ended : null,
      };
    }),
  });

  return {
    walk: steps(),
    updated: () => done,
    since,
    checkpoint: () => reached && { tau: done, recorded: since(0), ...reached },
  };
};

const finite = (x: number): number => (Number.isFinite(x) ? x : Number.NaN);
