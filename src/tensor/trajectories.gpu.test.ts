import './dawn.ts';
import '@tensorflow/tfjs-backend-cpu/dist/base.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drain } from '../core/dynamics.ts';
import type { Estimator } from '../core/estimators/choice.ts';
import { anyFormula, decays } from '../core/expression/arbitrary.ts';
import { descend } from '../core/outer/descend.ts';
import type { Schedule } from '../core/outer/schedule.ts';
import { problems } from '../core/problems/index.ts';
import { bits } from '../core/random.ts';
import { problemOf } from './formulas.ts';
import { registerFused } from './fused.ts';
import { type Gpu, openGpu } from './gpu.ts';
import { setBackend, tensor1d } from './tfjs.ts';
import { type Trajectories, trajectories, updatesAfter } from './trajectories.ts';
import { randomBits } from './trajectoriesShader.ts';

let gpu: Gpu;
beforeAll(async () => {
  gpu = (await openGpu({ software: true }))!;
});
afterAll(() => gpu.close());

const iterations = 60;
const estimators: readonly Estimator[] = [
  { kind: 'reverse' },
  { kind: 'first-order' },
  { kind: 'truncated', K: 5, initTerm: 'drop' },
  { kind: 'truncated', K: 1000, initTerm: 'keep' },
  { kind: 'debiased', K: 10, initTerm: 'keep', q: 0.4 },
  { kind: 'ufom', q: 0.3 },
];
const schedules: readonly Schedule[] = [
  { schedule: 'constant', stepSize: 0.02, iterations },
  { schedule: 'inverse-sqrt', firstUpdateNorm: 0.1, iterations },
  { schedule: 'harmonic', stepSize: 0.05, iterations },
  { schedule: 'adam', stepSize: 0.02, iterations },
];
const settings = estimators.flatMap((estimator) =>
  schedules.map((outer) => ({ estimator, outer, name: `${estimator.kind}, ${outer.schedule}` })),
);

const quadratic = problems['quadratic-from-lambda'];
const asked = (estimator: Estimator, outer: Schedule, problem = quadratic): Trajectories => ({
  formula: problem.formula,
  descent: { T: 40, stepSize: problem.stepSize, w0: problem.w0 },
  estimator,
  outer,
  seed: 7,
  lambda: Float64Array.from({ length: 2 * 8 }, (_, k) => Math.fround(Math.sin(k))),
});

const at = async (question: Trajectories, wanted: readonly number[], device: Pick<Gpu, 'guard' | 'settled'> = gpu) => {
  const found: Float64Array[] = [];
  for await (const { lambda } of trajectories(device, question, wanted)) found.push(lambda);
  return found;
};

/** λ_τ of every trajectory by the float64 descent, whose run i throws the coins of trajectory i. */
const float64 = ({ formula, descent, estimator, outer, seed, lambda }: Trajectories, tau: number): Float64Array =>
  Float64Array.from(
    Array.from({ length: lambda.length / 2 }, (_, i) => {
      const own = { estimators: Array(i + 1).fill(estimator), descent, lambda: lambda.slice(2 * i, 2 * i + 2) };
      const { runs } = drain(descend(problemOf(formula), { ...own, outer, seed, truth: 'steps' }).walk);
      return Array.from(runs[i]!.lambda.subarray(2 * tau - 2, 2 * tau));
    }).flat(),
  );

/** A processor instead of a GPU. */
const processor: Pick<Gpu, 'guard' | 'settled'> = { guard: (work) => work(), settled: async () => {} };

const largest = (got: Float64Array, want: Float64Array): number =>
  want.reduce((worst, x, k) => Math.max(worst, Number.isNaN(got[k]!) ? Infinity : Math.abs(x - got[k]!)), 0);

describe('whole trajectories on a GPU', () => {
  it.each(settings)('are the float64 ones: $name', async ({ estimator, outer }) => {
    const question = asked(estimator, outer);
    const [start, half, end] = await at(question, [1, 31, 61]);
    expect(start).toEqual(question.lambda);
    expect(largest(half!, float64(question, 31))).toBeLessThan(2e-5);
    expect(largest(end!, float64(question, 61))).toBeLessThan(2e-5);
  });

  it('are those of the same kernel on a processor, on random formulas, however the inner step shrinks', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyFormula,
        decays,
        fc.constantFrom(...estimators),
        fc.integer({ min: 1, max: 50 }),
        async (formula, decay, estimator, T) => {
          const N = formula.lambda.length;
          const descent = { T, stepSize: 0.08, ...(decay ? { decay } : {}), w0: formula.w.map((_, i) => 0.5 - i) };
          const lambda = Float64Array.from({ length: 30 * N }, (_, k) => Math.fround(Math.sin(k)));
          const question = { ...asked(estimator, schedules[0]!), formula, descent, lambda };
          const [float32] = await at(question, [11]);
          await setBackend('cpu');
          const [rounded] = await at(question, [11], processor);
          expect(largest(float32!, rounded!)).toBeLessThan(1e-4);
        },
      ),
      { numRuns: 10 },
    );
  });

  it.each([
    { kind: 'adaptive-ufom', q: 0.1, beta: 0.99, scale: 0.1, measures: 'bias' },
    { kind: 'randomised-truncation', rho: 0.9 },
    { kind: 'conjugate-gradient', k: 3, map: 'gradient-descent' },
  ] as readonly Estimator[])('are refused of what the kernel does not have: $kind', async (estimator) => {
    const { kind } = estimator;
    await expect(at(asked(estimator, schedules[0]!), [2])).rejects.toThrow(`${kind} is computed in float64`);
  });

  it('are cut into dispatches of about 50 ms, and none is made after they are called off', async () => {
    expect([updatesAfter(1, 10), updatesAfter(10, 40), updatesAfter(4, 500), updatesAfter(1, 0)]).toEqual([
      5, 12, 1, 5000,
    ]);
    const stop = new AbortController();
    let dispatches = 0;
    const watched: Pick<Gpu, 'guard' | 'settled'> = {
      guard: gpu.guard,
      settled: () => {
        dispatches += 1;
        if (dispatches === 3) stop.abort(new Error('moved on'));
        return gpu.settled();
      },
    };
    const question = asked(estimators[0]!, { schedule: 'constant', stepSize: 0.01, iterations: 1_000_000 });
    const { tensors } = gpu.counts();
    const last = trajectories(watched, question, [1_000_001], stop.signal).next();
    await expect(last).rejects.toThrow('moved on');
    expect(dispatches).toBe(3);
    expect(gpu.counts().tensors).toBe(tensors);
  });

  it('take the same memory again and again', async () => {
    const question = asked(estimators[4]!, schedules[3]!);
    await at(question, [2, 5]);
    const { pipelines, bytes, tensors } = gpu.counts();
    for (let i = 0; i < 100; i++) await at({ ...question, seed: i }, [2, 5]);
    expect(gpu.counts()).toEqual({ pipelines, bytes, tensors });
  });

  it('say NaN where float32 ends, stand where the first hypergradient is zero, and refuse what a thread cannot hold', async () => {
    const [far] = await at(asked(estimators[0]!, { schedule: 'constant', stepSize: 1e9, iterations }), [61]);
    expect(far!.every(Number.isNaN)).toBe(true);
    const flat = { ...quadratic, formula: { ...quadratic.formula, outer: '0*w1' } };
    const still = asked(estimators[0]!, schedules[1]!, flat);
    expect((await at(still, [61]))[0]).toEqual(still.lambda);
    const wavy = { ...quadratic, formula: { ...quadratic.formula, inner: 'sin(w1)*w2' } };
    const long = asked(estimators[0]!, schedules[0]!, wavy);
    await expect(at({ ...long, descent: { ...long.descent, T: 2000 } }, [2])).rejects.toThrow('2000 steps');
  });
});

describe('the coins', () => {
  const draw = registerFused({
    name: 'Bits',
    inputs: ['words'],
    dispatch: (_: Record<string, never>, { words }) => ({
      code: `${randomBits}
fn main(index: i32) {
if (index >= uniforms.count) { return; }
let word = bits(u32(words[3 * index]), u32(words[3 * index + 1]), u32(words[3 * index + 2]));
result[2 * index] = f32(word >> 16u);
result[2 * index + 1] = f32(word & 0xffffu);
}`,
      uniforms: [{ name: 'count', type: 'i32', value: words / 3 }],
      threads: words / 3,
      length: (words / 3) * 2,
    }),
    float64: () => new Float32Array(),
  });

  it('are those of the float64 descent, to the bit', async () => {
    const word = fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.nat(1000));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word, word), { minLength: 500, maxLength: 500 }), async (triples) => {
        const words = tensor1d(triples.flat(), 'int32');
        const halves = await gpu.guard(() => draw({ words }, {}).data<'float32'>());
        const found = triples.map((_, k) => halves[2 * k]! * 65_536 + halves[2 * k + 1]!);
        expect(found).toEqual(triples.map((triple) => bits(...triple)));
      }),
      { numRuns: 20 },
    );
  });
});
