import './dawn.ts';
import '@tensorflow/tfjs-backend-cpu/dist/base.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyFormula, decays } from '../core/expression/arbitrary.ts';
import { compileFormula } from '../core/formula.ts';
import { allocateSweep, type Descent, type Formula } from '../core/problem.ts';
import { problems } from '../core/problems/index.ts';
import { type Gpu, openGpu } from './gpu.ts';
import { type Cut, gpuSweep, sweepRows } from './sweep.ts';
import { setBackend, tensor1d } from './tfjs.ts';

let gpu: Gpu;
beforeAll(async () => {
  gpu = (await openGpu({ software: true }))!;
});
afterAll(() => gpu.close());

/** Largest difference, relative to the largest value. */
const off = (got: ArrayLike<number>, want: Float64Array): number => {
  let error = 0;
  let size = 1e-30;
  want.forEach((x, i) => {
    error = Math.max(error, Math.abs(x - got[i]!));
    size = Math.max(size, Math.abs(x));
  });
  return error / size;
};

/** The worst of f, d and every h against the float64 kernel, at the same float32 λ. */
const worst = async (formula: Formula, points: Float64Array, cuts: readonly Cut[], descent: Descent) => {
  const lambda = points.map(Math.fround);
  const got = await gpuSweep(gpu, formula).run(lambda, cuts, descent);
  const problem = compileFormula(formula);
  const count = lambda.length / problem.N;
  const Ks = [...new Set(cuts.map(({ K }) => K))].sort((a, b) => a - b);
  const want = allocateSweep(problem, count, Ks.length);
  problem.sweep({ count, lambda, cuts: Int32Array.from(Ks) }, descent, want);
  const size = count * problem.N;
  const h = ({ K, keep }: Cut) =>
    (keep ? want.truncatedKeep : want.truncated).subarray(Ks.indexOf(K) * size, (Ks.indexOf(K) + 1) * size);
  return Math.max(
    off(got.value, want.value),
    off(got.exact, want.exact),
    ...cuts.map((cut, c) => off(got.truncated[c]!, h(cut))),
  );
};

const cuts: readonly Cut[] = [
  { K: 0, keep: true },
  { K: 1, keep: false },
  { K: 5, keep: true },
  { K: 25, keep: false },
  { K: 100, keep: false },
];

/** As persons type them: every function of the language, branches, powers of λ, a start and a step that are learned. */
const typed: readonly Formula[] = [
  {
    lambda: ['l1', 'l2'],
    w: ['w1', 'w2'],
    inner: '(w1 - l1)^2/2 + (w2 - l2)^2/4 + log(1 + exp(w1*w2))/4 + cos(3*w1)/20',
    outer: 'w1^2 + w2^2 + 10*(sin(w1)^2 + sin(w2)^2) + tanh(l1*w2)',
  },
  {
    lambda: ['l1', 'l2'],
    w: ['w1', 'w2'],
    inner: 'softplus(w1 + l1) + sigmoid(w2 - l2)^2 + (w1^2 + w2^2)/3 + sqrt(1 + (w1 - w2)^2)/4',
    outer: 'log1p((w1 - 1)^2) + abs(w2 - 0.3)^3 + max(w1, l1*w2)/5 + min(l1, w2)^2',
  },
  {
    lambda: ['l1', 'l2'],
    w: ['w1', 'w2'],
    inner: '(w1^2 + 0.1)^1.3 + (w1 < w2 ? (w1 - w2)^2 : (w1 - w2)^2/2) + exp(l1)*w2^2/4 - l2*w1',
    outer: '(1.5 + sin(w1))^(1 + tanh(w2)) + tan(w2/3) + l1^2*l2/9',
  },
  {
    lambda: ['l1', 'l2'],
    w: ['w1', 'w2', 'w3'],
    inner: '(w1 - sin(w2*l1))^2/2 + (w2 - tanh(w3))^2/2 + (w3 - l2)^2/3 + w1^4/40',
    outer: '(w1 - 0.4)^2 + exp(-w2^2) + w3^2/(1 + w1^2)',
    init: ['sin(l1)', 'l2^2/4', 'l1*l2'],
  },
  {
    lambda: ['l1', 'l2'],
    w: ['w1', 'w2'],
    inner: '((w1 - l1)^2 + (w2 - 2)^2/4)/2 + log(2 + cos(w1 - w2))/5',
    outer: '(w1 - 1)^2 + (w2 - 1/4)^2 + (l1 + 1/2)^2/4',
    init: ['l1^3/3', '0'],
    step: '10^(l2 - 1.5)',
  },
];

/** The nodes of a 32² grid, or of as many points on a line. */
const nodes = (window: readonly number[], N: number): Float64Array =>
  Float64Array.from({ length: 32 * 32 * N }, (_, k) => {
    const i = Math.floor(k / N);
    const u = k % N === 0 ? (i % 32) / 31 : Math.floor(i / 32) / 31;
    return window[2 * (k % N)]! + (window[2 * (k % N) + 1]! - window[2 * (k % N)]!) * u;
  });
const inverseSteps = ['constant', 'inverse-sqrt', 'harmonic'] as const;

describe('the fused kernel on a GPU', () => {
  it.each(Object.entries(problems))('is the float64 one to 1e-5 of the largest value: %s', async (_, problem) => {
    const { formula, window, w0, stepSize } = problem;
    const points = nodes(window, formula.lambda.length);
    for (const decay of inverseSteps)
      expect(await worst(formula, points, cuts, { T: 100, stepSize, decay, w0 })).toBeLessThan(1e-5);
  });

  it.each(typed)('is the float64 one to 1e-5 of the largest value: g = $inner', async (formula) => {
    const points = nodes([-1, 1, -1, 1], 2);
    for (const decay of inverseSteps)
      expect(await worst(formula, points, cuts, { T: 100, stepSize: 0.1, decay, w0: [0.5, -0.5] })).toBeLessThan(1e-5);
  });

  it('is the float64 one on random formulas, however the step shrinks, wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(anyFormula, decays, fc.integer({ min: 1, max: 60 }), async (formula, decay, T) => {
        const N = formula.lambda.length;
        const points = Float64Array.from({ length: 20 * N }, (_, k) => Math.sin(k) * 1.2);
        const inside = cuts.filter(({ K }) => K <= T);
        const descent = { T, stepSize: 0.08, ...(decay ? { decay } : {}), w0: formula.w.map((_, i) => 0.5 - i) };
        expect(await worst(formula, points, inside, descent)).toBeLessThan(1e-4);
      }),
      {
        numRuns: 8,
        // A term that the start shares with f.
        examples: [
          [
            {
              lambda: ['l1', 'l2'],
              w: ['w1', 'w2'],
              inner: '(w1 - l1)^2/2 + (w2 - l2)^2/3',
              outer: 'exp(sin(l1)) + sin(w1 + w2 + l1)',
              init: ['l1 + sin(l1)/2', 'l2 + sin(l1)/2'],
            },
            undefined,
            20,
          ],
        ],
      },
    );
  });

  it('compiles once, whatever T, K, γ and w₀', async () => {
    const { formula, w0, stepSize } = problems['shaban-toy'];
    const sweep = gpuSweep(gpu, formula);
    const lambda = new Float64Array(2 * 100);
    await sweep.run(lambda, cuts, { T: 100, stepSize, w0 });
    const { pipelines, bytes, tensors } = gpu.counts();
    for (let i = 1; i <= 100; i++)
      await sweep.run(lambda, [{ K: i % 7, keep: false }], { T: 50 + i, stepSize: 0.1 + i / 1000, w0: [i / 50, 1] });
    expect(gpu.counts()).toMatchObject({ pipelines, tensors });
    expect(gpu.counts().bytes - bytes).toBeLessThan(100_000);
  });

  it('computes a thousand fields in the same memory', async () => {
    const { formula, w0, stepSize } = problems['shaban-toy'];
    const sweep = gpuSweep(gpu, formula);
    const field = (i: number) =>
      sweep.run(new Float64Array(2 * 256).fill(i / 1000), cuts.slice(0, 1 + (i % 3)), { T: 10, stepSize, w0 });
    for (let i = 0; i < 3; i++) await field(i);
    const { pipelines, bytes, tensors } = gpu.counts();
    for (let i = 0; i < 1000; i++) await field(i);
    expect(gpu.counts()).toEqual({ pipelines, bytes, tensors });
  });

  it('is the same kernel of tfjs on a processor: float64, rounded once', async () => {
    const { formula, w0, stepSize } = problems['quadratic-from-lambda'];
    const descent = { T: 40, stepSize, w0 };
    const points = Float32Array.from({ length: 2 * 50 }, (_, k) => Math.sin(k));
    const rowsOn = async (backend: string): Promise<Float32Array> => {
      await setBackend(backend);
      const lambda = tensor1d(points);
      const rows = sweepRows(lambda, 50, cuts.slice(0, 3), formula, descent);
      lambda.dispose();
      const values = await rows.data<'float32'>();
      rows.dispose();
      return values;
    };
    const [float32, float64] = [await rowsOn('webgpu'), await rowsOn('cpu')];
    await setBackend('webgpu');
    const problem = compileFormula(formula);
    const want = allocateSweep(problem, 50, 3);
    const lambda = Float64Array.from({ length: 100 }, (_, k) => points[(k % 2) * 50 + (k >> 1)]!);
    problem.sweep({ count: 50, lambda, cuts: Int32Array.of(0, 1, 5) }, descent, want);
    const row = (r: number, rows: Float32Array) => Array.from(rows.subarray(50 * r, 50 * r + 50));
    expect(row(0, float64)).toEqual(Array.from(want.value.map(Math.fround)));
    const last = want.truncatedKeep.subarray(200).filter((_, k) => k % 2 === 1);
    expect(row(8, float64)).toEqual(Array.from(last.map(Math.fround)));
    expect(off(float32, Float64Array.from(float64))).toBeLessThan(1e-5);
  });

  it('says NaN where float32 ends', async () => {
    const { formula, w0 } = problems['shaban-toy'];
    const { value } = await gpuSweep(gpu, formula).run(Float64Array.of(0, 0), [], { T: 1000, stepSize: 3, w0 });
    expect(value[0]).toBeNaN();
  });
});
