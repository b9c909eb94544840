import type { Walk } from '../dynamics.ts';
import { drawnBy, type Estimator, withinSteps } from '../estimators/choice.ts';
import { baseCut } from '../estimators/fromSweep.ts';
import { finish, hypergradients } from '../hypergradients.ts';
import type { Descent, Problem } from '../problem.ts';
import { startBits, taskBits, taskOf, uniform } from '../random.ts';
import { callsPerUpdate } from './calls.ts';
import { firstNorm } from './draws.ts';
import { updateOf, weighted } from './optimiser.ts';
import { firstStepSize, type Schedule } from './schedule.ts';
import { expectedOf, tossesOf } from './tosses.ts';

/** Many runs of one estimator, each from a start of its own and with draws of its own. */
export interface SwarmQuestion {
  readonly problem: Problem;
  readonly descent: Descent;
  readonly estimator: Estimator;
  readonly outer: Schedule;
  readonly seed: number;
  /** λ₁ of each run, row-major. Run i draws what run i of any swarm of this seed draws. */
  readonly starts: Float64Array;
  /** At every update one task is drawn, or all are used. */
  readonly tasks: 'one' | 'all';
  /** Whether each inner descent starts where the last one of its run ended, as in `descend`. Absent: all start at w₀. */
  readonly warm?: boolean;
  /** Whether each update is along the mean of what it could draw, with the same η: what the runs scatter around. */
  readonly expected?: boolean;
  /** The τ at which the states are wanted, ascending, from 1 to at most iterations + 1. */
  readonly wanted: readonly number[];
}

/** The states of some runs, first … first + count − 1, at each wanted τ; NaN where a run has left the numbers. */
export interface Flock {
  readonly first: number;
  readonly count: number;
  /** wanted × count × N. */
  readonly lambda: Float64Array;
  /** F over all tasks, wanted × count. */
  readonly value: Float64Array;
  /** ‖∇F‖ likewise. */
  readonly gradientNorm: Float64Array;
  /** Function calls so far: gradients, inner and outer, and products, of the tasks drawn; wanted × count. */
  readonly calls: Float64Array;
  /** The q that the update at each wanted τ tosses with, wanted × count; null where it is the same at all. */
  readonly q: Float64Array | null;
}

/** The τ at which a run of so many updates is recorded: each at first, later a tenth apart, and the last. */
export const recordedTaus = (iterations: number): readonly number[] => {
  const taus: number[] = [];
  for (let tau = 1; tau <= iterations; tau = Math.max(tau + 1, Math.round(tau * 1.1))) taus.push(tau);
  return [...taus, iterations + 1];
};

/** How many runs advance together: the first few are there soon, later ones fill the kernels. */
const FIRST = 16;
const MOST = 256;
/** Inner steps of a flock between two breaths, some milliseconds. */
const BREATH = 2e5;

/** λ₁ of `count` runs, uniform in [low, high] for each component. */
export const uniformStarts = (
  seed: number,
  count: number,
  low: readonly number[],
  high: readonly number[],
): Float64Array =>
  Float64Array.from({ length: count * low.length }, (_, i) => {
    const k = i % low.length;
    return low[k]! + (high[k]! - low[k]!) * uniform(startBits(seed, Math.floor(i / low.length), k));
  });

/** How so many runs are divided into flocks. */
export const flocksOf = (runs: number): readonly { readonly first: number; readonly count: number }[] => {
  const flocks: { readonly first: number; readonly count: number }[] = [];
  for (let first = 0; first < runs; ) {
    const count = Math.min(Math.max(FIRST, Math.min(first, MOST)), runs - first);
    flocks.push({ first, count });
    first += count;
  }
  return flocks;
};

/** Walks flock by flock, hands each to `take` when it is through, and pauses every few updates. */
export function* swarm(question: SwarmQuestion, take: (flock: Flock) => void): Walk<void> {
  for (const { first, count } of flocksOf(question.starts.length / question.problem.N))
    take(yield* flockOf(question, first, count));
}

/** Runs first … first + count − 1, which are the same whoever makes them; pauses every few updates. */
export function* flockOf(question: SwarmQuestion, first: number, count: number): Walk<Flock> {
  const { problem, descent, outer, seed, starts, wanted, warm = false, expected = false } = question;
  const { M, N, positive } = problem;
  const { T } = descent;
  const estimator = withinSteps(question.estimator, T);
  const asked = { descent, estimators: [estimator], truth: 'steps' } as const;
  const whole = hypergradients(problem, asked, count);
  const apart = question.tasks === 'one' && problem.each !== undefined;
  const sources = apart ? problem.each!.map((task) => hypergradients(task, asked, count)) : [whole];
  const shares = apart ? problem.shares! : [1];
  const drawing = apart && !expected;
  const tasksUsed = drawing ? 1 : problem.tasks;
  const calls = callsPerUpdate(estimator, T, N, tasksUsed);

  const points = starts.slice(first * N, (first + count) * N);
  const tosses = (expected ? expectedOf : tossesOf)(estimator, { seed, first, count, T });
  const etas = new Float64Array(count);
  // What a rule remembers is a run's own; those that remember nothing share one.
  const remembers = outer.schedule === 'adam';
  const moves = Array.from({ length: remembers ? count : 1 }, () => updateOf(outer, N, undefined, positive));
  const taskStarts = Uint32Array.from({ length: count }, (_, i) => taskBits.start(seed, first + i));
  const spent = new Float64Array(count);
  // The passes of those whose update needs no d stop at the cut.
  const pools = (drawing ? sources : [whole]).flatMap((source) => [
    { source, exact: false },
    { source, exact: true },
  ]);
  const drawn = drawnBy(estimator, T);
  const always = !drawn && baseCut(estimator) === null;
  /** The outcome that is made of d; −1 where nothing is drawn. */
  const last = drawn ? drawn.depths.length - 1 : -1;
  const batches = pools.map(() => new Float64Array(count * N));
  const sizes = new Int32Array(pools.length);
  /** Which run stands at each place of a pool. */
  const places = pools.map(() => new Int32Array(count));
  const words = new Uint32Array(count);
  const h = new Float64Array(N);
  // Where the inner descents of the runs start, run by run, and in the order of a batch.
  const m = drawing ? M / shares.length : M;
  const own = warm ? new Float64Array(count * M) : null;
  const pooled = pools.map(() => (warm ? new Float64Array(count * m) : null));
  if (own) {
    const cold = own.subarray(0, M);
    problem.init(points.subarray(0, N), descent.w0, cold);
    for (let i = 1; i < count; i++) own.copyWithin(i * M, 0, M);
  }
  const flock: Flock = {
    first,
    count,
    lambda: new Float64Array(wanted.length * count * N),
    value: new Float64Array(wanted.length * count),
    gradientNorm: new Float64Array(wanted.length * count),
    calls: new Float64Array(wanted.length * count),
    q: tosses.q ? new Float64Array(wanted.length * count) : null,
  };

  const record = (entry: number): void => {
    finish(whole.at(points, count, true, own));
    flock.lambda.set(points, entry * count * N);
    flock.calls.set(spent, entry * count);
    flock.value.set(whole.value.subarray(0, count), entry * count);
    for (let i = 0; i < count; i++) {
      let squared = 0;
      for (let k = 0; k < N; k++) squared += whole.exact[i * N + k]! ** 2;
      flock.gradientNorm[entry * count + i] = Math.sqrt(squared);
      if (flock.q) flock.q[entry * count + i] = tosses.q!(i);
    }
  };
  /** η_1 of every run, from all tasks. */
  const measure = (): void => {
    for (const source of sources) finish(source.at(points, count));
    for (let i = 0; i < count; i++) {
      const norm = firstNorm(estimator, 0, T, sources, shares, i, N, (h) => weighted(h, points, i * N, positive));
      etas[i] = firstStepSize(outer, norm) ?? 0;
    }
  };
  const advance = (tau: number): void => {
    sizes.fill(0);
    if (drawing) taskBits.words(taskStarts, tau, words);
    const outcomes = tosses.toss(tau);
    for (let i = 0; i < count; i++) {
      const task = drawing ? taskOf(words[i]!, shares) : 0;
      const outcome = outcomes[i]!;
      const pool = 2 * task + (always || outcome === last ? 1 : 0);
      const place = sizes[pool]!++;
      places[pool]![place] = i;
      const batch = batches[pool]!;
      for (let k = 0; k < N; k++) batch[place * N + k] = points[i * N + k]!;
      if (own) pooled[pool]!.set(own.subarray(i * M + task * m, i * M + task * m + m), place * m);
      spent[i] = spent[i]! + calls[outcome]!;
    }
    for (let pool = 0; pool < pools.length; pool++) {
      const size = sizes[pool]!;
      if (size === 0) continue;
      const { source, exact } = pools[pool]!;
      finish(source.at(batches[pool]!, size, exact, pooled[pool]));
      const run = places[pool]!;
      for (let place = 0; place < size; place++) {
        const i = run[place]!;
        tosses.take(i, source, place, h);
        own?.set(source.state.subarray(place * m, place * m + m), i * M + (pool >> 1) * m);
        moves[remembers ? i : 0]!(points, i * N, h, etas[i]!, tau);
      }
    }
  };

  if (outer.schedule === 'inverse-sqrt') measure();
  else etas.fill(outer.stepSize);
  const breath = Math.max(1, Math.round(BREATH / (T * count)));
  let tau = 1;
  for (const [entry, end] of wanted.entries()) {
    for (; tau < end; tau++) {
      advance(tau);
      if (tau % breath === 0) yield;
    }
    record(entry);
  }
  return flock;
}
