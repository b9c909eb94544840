import type { Derived, Loop } from '../core/derive.ts';
import { adaptsCoin, type Estimator, hasCoin, isExact, isRandom, withinSteps } from '../core/estimators/choice.ts';
import { baseCut } from '../core/estimators/fromSweep.ts';
import { FAR } from '../core/expression/wgsl.ts';
import { finish, hypergradients } from '../core/hypergradients.ts';
import { updateOf, β1, β2 } from '../core/outer/optimiser.ts';
import { firstStepSize, type Schedule, stepSizeAt } from '../core/outer/schedule.ts';
import type { Descent, Formula } from '../core/problem.ts';
import { coin } from '../core/random.ts';
import { distance, norm } from '../core/space.ts';
import { tossedNorm } from '../core/theory/agreement.ts';
import { derivedOf, problemOf } from './formulas.ts';
import { registerFused, type Uniform } from './fused.ts';
import { DISPATCH, type Gpu } from './gpu.ts';
import { loopOf, passesUniforms, printPasses } from './passesShader.ts';
import { remembered } from './remembered.ts';
import { fromRows, rowLength, toRows } from './rows.ts';
import { type Tensor, tensor1d } from './tfjs.ts';
import { printTrajectoriesShader, stateRows } from './trajectoriesShader.ts';

/** Many outer descents of one estimator at once, each from its own λ₁ and with its own coins. */
export interface Trajectories {
  readonly formula: Formula;
  readonly descent: Descent;
  readonly estimator: Estimator;
  readonly outer: Schedule;
  readonly seed: number;
  /** λ₁ of each, row-major. Trajectory i throws the coins of (seed, i, τ). */
  readonly lambda: Float64Array;
}

/** Whether the kernel has it: what is read off the passes, and what draws no more than a coin of one q. */
const isFused = (e: Estimator): boolean =>
  (isExact(e) || baseCut(e) !== null) && (!isRandom(e) || (hasCoin(e) && !adaptsCoin(e)));

/** How many updates a dispatch should make, after one of `updates` took `milliseconds`. */
export const updatesAfter = (updates: number, milliseconds: number): number =>
  Math.max(1, Math.floor((DISPATCH * updates) / Math.max(milliseconds, 0.01)));

/**
 * λ_τ of all trajectories, row-major, at each τ of `wanted`, which ascends from 1 (λ₁) to at most iterations + 1. The state stays on
 * the device between dispatches, each of as many updates as take about 50 ms; where `signal` aborts or the loop is left,
 * no further one is made. Entries that left float32 are NaN; an η₀ that a zero hypergradient leaves undefined is 0.
 * Throws a `GpuFault`, what the signal was aborted with, and at an estimator that the kernel does not have.
 */
export async function* trajectories(
  device: Pick<Gpu, 'guard' | 'settled'>,
  question: Trajectories,
  wanted: readonly number[],
  signal?: AbortSignal,
): AsyncGenerator<{ readonly tau: number; readonly lambda: Float64Array }, void, undefined> {
  const { kind } = question.estimator;
  if (!isFused(question.estimator))
    throw new Error(`${kind} is computed in float64: the kernel has d, cuts of it, and coins whose q stays`);
  const { N } = derivedOf(question.formula);
  const count = question.lambda.length / N;
  const length = rowLength(count);
  let state: Tensor = tensor1d(startOf(question, N, count, length));
  let next: Tensor | null = null;
  const rates = tensor1d(ratesOf(question.outer));
  /** How many updates are made at once, once the first dispatch, which compiles, is over. */
  let most = 1;
  let compiled = false;
  let tau = 1;
  try {
    for (const end of wanted) {
      while (tau < end) {
        signal?.throwIfAborted();
        const updates = Math.min(most, end - tau);
        const began = performance.now();
        next = await device.guard(async () => {
          next = advance({ state, rates }, { ...question, first: tau, updates });
          await device.settled();
          return next;
        });
        state.dispose();
        state = next;
        next = null;
        if (compiled) most = updatesAfter(updates, performance.now() - began);
        compiled = true;
        tau += updates;
      }
      signal?.throwIfAborted();
      const rows = await device.guard(() => state.data<'float32'>());
      const lambda = fromRows(rows, 0, N, count, length).map((x) => (Math.abs(x) < FAR ? x : Number.NaN));
      yield { tau, lambda };
    }
  } finally {
    for (const tensor of [state, next, rates]) tensor?.dispose();
  }
}

interface Chunk extends Omit<Trajectories, 'lambda'> {
  /** The τ of the first update. */
  readonly first: number;
  readonly updates: number;
}

const shaderOf = {
  descent: remembered((loop: Loop, d: Derived) => printTrajectoriesShader(printPasses(d, loop), d.N, false)),
  adam: remembered((loop: Loop, d: Derived) => printTrajectoriesShader(printPasses(d, loop), d.N, true)),
};

/** The kernel `Trajectories`: from a state to the next. Compiled twice for a formula, with Adam and without. */
const advance = registerFused({
  name: 'Trajectories',
  inputs: ['state', 'rates'],
  dispatch: (chunk: Chunk, lengths) => {
    const d = derivedOf(chunk.formula);
    const adam = chunk.outer.schedule === 'adam';
    const threads = lengths.state / stateRows(d.N, adam);
    return {
      code: shaderOf[adam ? 'adam' : 'descent'](loopOf(d, chunk.descent), d),
      uniforms: [{ name: 'count', type: 'i32', value: threads }, ...passesUniforms(d, chunk.descent), ...chosen(chunk)],
      threads,
      length: lengths.state,
    };
  },
  float64: ({ formula, descent, estimator: asked, outer, seed, first, updates }, { state }) => {
    const problem = problemOf(formula);
    const { N } = problem;
    const width = stateRows(N, outer.schedule === 'adam');
    const count = state.length / width;
    const estimator = withinSteps(asked, descent.T);
    const found = hypergradients(problem, { descent, estimators: [estimator], truth: 'steps' }, count);
    const [h, base] = [new Float64Array(N), new Float64Array(N)];
    const lambda = fromRows(state, 0, N, count);
    const eta = fromRows(state, N, 1, count);
    const memory = fromRows(state, N + 1, width - N - 1, count);
    const moves = Array.from({ length: count }, (_, i) =>
      updateOf(outer, N, memory.subarray(i * (width - N - 1), (i + 1) * (width - N - 1))),
    );
    for (let tau = first; tau < first + updates; tau++) {
      finish(found.at(lambda, count));
      for (let i = 0; i < count; i++) {
        const xi = hasCoin(estimator) ? coin(seed, i, tau, estimator.q) : 0;
        finish(found.draw(0, i, xi, h));
        if (tau === 1) {
          found.read(0, i, base);
          const exact = found.exact.subarray(i * N, i * N + N);
          const size = hasCoin(estimator) ? tossedNorm(estimator.q, norm(exact), distance(base, exact)) : norm(h);
          eta[i] = firstStepSize(outer, size) ?? 0;
        }
        moves[i]!(lambda, i * N, h, eta[i]!, tau);
      }
    }
    const next = new Float32Array(state.length);
    next.set(toRows(lambda, N, count));
    next.set(toRows(eta, 1, count), N * count);
    next.set(toRows(memory, width - N - 1, count), (N + 1) * count);
    return next;
  },
});

/** What the kernel reads besides the passes: which h, and which updates. */
const chosen = ({ estimator: asked, descent: { T }, outer, seed, first, updates }: Chunk): Uniform[] => {
  const estimator = withinSteps(asked, T);
  const { K, initTerm } = baseCut(estimator) ?? { K: T, initTerm: 'keep' };
  const q = hasCoin(estimator) ? estimator.q : 1;
  return [
    { name: 'K', type: 'i32', value: K },
    { name: 'keep', type: 'i32', value: initTerm === 'keep' ? 1 : 0 },
    { name: 'draws', type: 'i32', value: hasCoin(estimator) ? 1 : 0 },
    { name: 'coin', type: 'u32', value: Math.ceil(q * 2 ** 32) - 1 },
    { name: 'weight', type: 'f32', value: 1 / q },
    { name: 'seed', type: 'u32', value: seed >>> 0 },
    { name: 'first', type: 'i32', value: first },
    { name: 'updates', type: 'i32', value: updates },
    { name: 'norm', type: 'f32', value: outer.schedule === 'inverse-sqrt' ? outer.firstUpdateNorm : 0 },
  ];
};

const startOf = ({ outer, lambda }: Trajectories, N: number, count: number, length: number): Float32Array => {
  const state = new Float32Array(stateRows(N, outer.schedule === 'adam') * length);
  state.set(toRows(lambda, N, count, length));
  return outer.schedule === 'inverse-sqrt' ? state : state.fill(outer.stepSize, N * length, (N + 1) * length);
};

const ratesOf = ({ schedule, iterations }: Schedule): Float32Array =>
  Float32Array.from({ length: 2 * iterations }, (_, k) => {
    const tau = (k >> 1) + 1;
    if (schedule === 'adam') return 1 - (k % 2 === 0 ? β1 : β2) ** tau;
    return k % 2 === 0 ? stepSizeAt(schedule, 1, tau) : 0;
  });
