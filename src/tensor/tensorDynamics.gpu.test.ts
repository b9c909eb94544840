import './dawn.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { predictedCounts } from '../core/costs.ts';
import { counted } from '../core/counted.ts';
import { drain, drive, read } from '../core/dynamics.ts';
import { type Estimator, isRandom } from '../core/estimators/choice.ts';
import { estimate } from '../core/estimators/estimate.ts';
import { anyFormula, decays } from '../core/expression/arbitrary.ts';
import { compileFormula } from '../core/formula.ts';
import { gradientDescent } from '../core/gradientDescent.ts';
import type { Descent, Formula, Vec } from '../core/problem.ts';
import { problems } from '../core/problems/index.ts';
import { distance, norm } from '../core/space.ts';
import { backends, openTensors, type TensorMachine } from './backends.ts';
import { makeDifferentiable } from './differentiable.ts';
import { wasmFiles } from './nodeFiles.ts';
import { fromTensor, tensorDynamics, toTensor } from './tensorDynamics.ts';
import { tensorProblem } from './tensorProblem.ts';
import { memory, type Tensor } from './tfjs.ts';

const single = (numbers: readonly number[]): Vec => Float64Array.from(numbers, Math.fround);

/** Relative to the larger of 1 and the vector wanted. */
const off = (got: ArrayLike<number>, want: ArrayLike<number>): number => distance(got, want) / Math.max(1, norm(want));

/** The largest difference of any function of the dynamics from its float64 counterpart. */
const worst = async (formula: Formula, descent: Descent, numbers: readonly number[]): Promise<number> => {
  const problem = tensorProblem(formula);
  const { M, N } = problem;
  const exact = gradientDescent(compileFormula(formula), descent);
  const own = tensorDynamics(problem, descent);
  let error = 0;
  let next = 0;
  const some = (n: number): [Vec, Tensor] => {
    const v = single(Array.from({ length: n }, () => numbers[next++ % numbers.length]!));
    return [v, toTensor(v)];
  };
  const [[l, l_], [w, w_], [a, a_], [dw, dw_], [dl, dl_]] = [some(N), some(M), some(M), some(M), some(N)];
  const check = async (want: Vec, got: Tensor): Promise<void> => {
    error = Math.max(error, off(await fromTensor(got), want));
  };
  for (const t of [1, descent.T]) {
    await check(exact.step(t, w, l), own.step(t, w_, l_));
    await check(exact.slope!(t, w, l), own.slope!(t, w_, l_));
    const [linear, linear_] = [exact.linearize(t, w, l), own.linearize(t, w_, l_)];
    const [pulled, pulled_] = [linear.pull(a), linear_.pull(a_)];
    await check(pulled.w, pulled_.w);
    await check(pulled.l, pulled_.l);
    await check(pulled.w, linear_.pullW(a_));
    await check(linear.push(dw, dl), linear_.push(dw_, dl_));
    linear_.release();
  }
  const [gradient, gradient_] = [exact.outerGradient(w, l), own.outerGradient(w_, l_)];
  await check(gradient.w, gradient_.w);
  await check(gradient.l, gradient_.l);
  await check(exact.init(l), own.init(l_));
  await check(exact.initPull(l, a), own.initPull(l_, a_));
  await check(exact.initPush(l, dl), own.initPush(l_, dl_));
  const value = await drive(read(own.outer(w_, l_)));
  error = Math.max(error, off([value], [drain(read(exact.outer(w, l)))]));
  for (const v of [l_, w_, a_, dw_, dl_]) v.dispose();
  own.release();
  problem.dispose();
  return error;
};

const everyKind = (T: number): Estimator[] => [
  ...(['reverse', 'forward', 'checkpointed', 'recompute', 'first-order'] as const).map((kind) => ({ kind })),
  { kind: 'truncated', K: Math.floor(T / 3), initTerm: 'drop' },
  { kind: 'truncated', K: Math.floor(T / 2), initTerm: 'keep' },
  { kind: 'ufom', q: 0.5 },
  { kind: 'debiased', K: Math.floor(T / 3), initTerm: 'keep', q: 0.5 },
];
const coins = (e: Estimator): readonly (0 | 1)[] => (isRandom(e) ? [0, 1] : [0]);

const onTensors = async (formula: Formula, descent: Descent, l: Vec, e: Estimator, xi: 0 | 1): Promise<Vec> => {
  const problem = tensorProblem(formula);
  const dynamics = tensorDynamics(problem, descent);
  const lambda = toTensor(l);
  try {
    return await fromTensor(await drive(estimate(dynamics, lambda, e, xi)));
  } finally {
    dynamics.release();
    problem.dispose();
    lambda.dispose();
  }
};
const inFloat64 = (formula: Formula, descent: Descent, l: Vec, e: Estimator, xi: 0 | 1): Vec =>
  drain(estimate(gradientDescent(compileFormula(formula), descent), l, e, xi));

const tenths = fc.array(
  fc.integer({ min: -15, max: 15 }).map((n) => n / 10),
  { minLength: 9, maxLength: 9 },
);
const different = Object.entries(problems).filter(([name]) => !/interfering|theorem/.test(name));

describe.each(backends)('gradient descent on tensors, on %s', (backend) => {
  const slow = backend === 'webgpu';
  let machine: TensorMachine;
  let before: number;
  beforeAll(async () => {
    makeDifferentiable();
    machine = (await openTensors({ backend, software: true, wasm: wasmFiles }))!;
    before = memory().numTensors;
  });
  afterAll(() => {
    expect(memory().numTensors).toBe(before);
    machine.close();
  });

  it.each(Object.entries(problems))('is the float64 one to float32 accuracy: %s', async (_, problem) => {
    const descent: Descent = { ...problem, decay: 'inverse-sqrt', T: 4 };
    expect(await worst(problem.formula, descent, [0.3, -0.7, 1.1, 0.4, -1.3])).toBeLessThan(1e-6);
  });

  it('is so on random formulas', async () => {
    await fc.assert(
      fc.asyncProperty(anyFormula, decays, tenths, async (formula, decay, numbers) => {
        const descent: Descent = { T: 5, stepSize: 0.1, ...(decay && { decay }), w0: numbers };
        expect(await worst(formula, descent, numbers)).toBeLessThan(1e-5);
      }),
      { numRuns: slow ? 2 : 12 },
    );
  });

  it.each(slow ? different.slice(1) : different)(
    'every estimator gives the float64 hypergradient: %s',
    async (_, problem) => {
      const { formula, stepSize, w0 } = problem;
      const T = slow ? 3 : 7;
      const descent: Descent = { T, stepSize, w0 };
      const l = single(problem.lambda);
      for (const e of everyKind(T))
        for (const xi of coins(e))
          expect(off(await onTensors(formula, descent, l, e, xi), inFloat64(formula, descent, l, e, xi))).toBeLessThan(
            1e-6,
          );
    },
  );

  it.each(slow ? different.slice(0, 1) : different)('and so it does with T as first shown: %s', async (_, problem) => {
    const { formula, T, stepSize, w0 } = problem;
    const l = single(problem.lambda);
    const e: Estimator = { kind: 'reverse' };
    const descent: Descent = { T, stepSize, w0 };
    expect(off(await onTensors(formula, descent, l, e, 0), inFloat64(formula, descent, l, e, 0))).toBeLessThan(1e-6);
  });

  it('and so it does on random formulas, to 1e-5', async () => {
    await fc.assert(
      fc.asyncProperty(anyFormula, decays, tenths, async (formula, decay, numbers) => {
        const descent: Descent = { T: 6, stepSize: 0.1, ...(decay && { decay }), w0: single(numbers.slice(0, 3)) };
        const l = single(numbers.slice(3, 3 + formula.lambda.length));
        for (const e of everyKind(6)) {
          const [got, want] = [await onTensors(formula, descent, l, e, 1), inFloat64(formula, descent, l, e, 1)];
          expect(off(got, want), JSON.stringify(e)).toBeLessThan(1e-5);
        }
      }),
      { numRuns: slow ? 1 : 4 },
    );
  });

  it('leaves no tensor behind, not even of a run that was stopped', async () => {
    const { formula, stepSize, w0, lambda } = problems['quadratic-from-lambda'];
    for (const e of everyKind(9)) {
      const stop = new AbortController();
      const problem = tensorProblem(formula);
      const dynamics = tensorDynamics(problem, { T: 9, stepSize, w0 });
      const step: typeof dynamics.step = (t, w, l) => {
        if (t === 5) stop.abort(new Error('overtaken'));
        return dynamics.step(t, w, l);
      };
      const l = toTensor(lambda);
      await expect(drive(estimate({ ...dynamics, step }, l, e, 1), stop.signal)).rejects.toThrow('overtaken');
      expect(memory().numTensors).toBeGreaterThan(before);
      dynamics.release();
      problem.dispose();
      l.dispose();
      expect(memory().numTensors).toBe(before);
    }
  });
});

it('runs on two backends take turns, each on its own', async () => {
  makeDifferentiable();
  const { formula, stepSize, w0, lambda } = problems['shaban-toy'];
  const descent: Descent = { T: 20, stepSize, w0 };
  const e: Estimator = { kind: 'forward' };
  const l = single(lambda);
  const first = (await openTensors({ backend: 'cpu', software: true, wasm: wasmFiles }))!;
  const one = onTensors(formula, descent, l, e, 0);
  const second = (await openTensors({ backend: 'wasm', software: true, wasm: wasmFiles }))!;
  const other = onTensors(formula, descent, l, e, 0);
  for (const h of await Promise.all([one, other]))
    expect(off(h, inFloat64(formula, descent, l, e, 0))).toBeLessThan(1e-6);
  first.close();
  second.close();
});

describe('memory', () => {
  const { formula, stepSize, w0, lambda } = problems['learned-step'];
  const M = formula.w.length;
  const N = formula.lambda.length;
  let machine: TensorMachine;
  beforeAll(async () => {
    makeDifferentiable();
    machine = (await openTensors({ backend: 'cpu', software: false, wasm: wasmFiles }))!;
  });
  afterAll(() => machine.close());

  /** The most bytes alive between two steps, and how many states were stored. */
  const peak = (e: Estimator, xi: 0 | 1, T: number): { readonly bytes: number; readonly states: number } => {
    const problem = tensorProblem(formula);
    const own = tensorDynamics(problem, { T, stepSize, w0 });
    const { dynamics, tally } = counted(own);
    const l = toTensor(lambda);
    const walk = estimate(dynamics, l, e, xi);
    const reads = e.kind === 'forward';
    let bytes = 0;
    for (let next = walk.next(); !next.done && !(reads && next.value); next = walk.next())
      bytes = Math.max(bytes, memory().numBytes);
    own.release();
    problem.dispose();
    l.dispose();
    return { bytes, states: tally().statesPeak };
  };

  it.each([...everyKind(6).map((e) => [JSON.stringify(e), e] as const)])(
    'holds the states that the estimator keeps, and for the rest the same bytes whatever T: %s',
    (_, e) => {
      for (const xi of coins(e)) {
        const rest = [9, 16, 25].map((T) => {
          const { bytes, states } = peak(e, xi, T);
          expect(states).toBe(predictedCounts(e, T, N, xi).statesPeak);
          return bytes - 4 * M * states;
        });
        expect(new Set(rest).size, `${rest}`).toBe(1);
      }
    },
  );
});
