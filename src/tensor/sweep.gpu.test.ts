import './dawn.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyFormula, decays } from '../core/expression/arbitrary.ts';
import { compileFormula } from '../core/formula.ts';
import { allocateSweep, type Descent, type Formula } from '../core/problem.ts';
import { problems } from '../core/problems/index.ts';
import { type Gpu, openGpu } from './gpu.ts';
import { type Cut, gpuSweep } from './sweep.ts';

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

describe('the fused kernel on a GPU', () => {
  it.each(Object.entries(problems))('is the float64 one to 1e-5 of the largest value: %s', async (_, problem) => {
    const { formula, window, w0, stepSize } = problem;
    const N = formula.lambda.length;
    const points = Float64Array.from({ length: 32 * 32 * N }, (_, k) => {
      const i = Math.floor(k / N);
      const u = k % N === 0 ? (i % 32) / 31 : Math.floor(i / 32) / 31;
      return window[2 * (k % N)]! + (window[2 * (k % N) + 1]! - window[2 * (k % N)]!) * u;
    });
    for (const decay of ['constant', 'inverse-sqrt', 'harmonic'] as const)
      expect(await worst(formula, points, cuts, { T: 100, stepSize, decay, w0 })).toBeLessThan(1e-5);
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
      { numRuns: 8 },
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

  it('says NaN where float32 ends', async () => {
    const { formula, w0 } = problems['shaban-toy'];
    const { value } = await gpuSweep(gpu, formula).run(Float64Array.of(0, 0), [], { T: 1000, stepSize: 3, w0 });
    expect(value[0]).toBeNaN();
  });
});
