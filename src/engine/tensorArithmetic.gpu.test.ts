import '../tensor/dawn.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drain, drive } from '../core/dynamics.ts';
import type { Estimator } from '../core/estimators/choice.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { openGpu } from '../tensor/gpu.ts';
import { wasmFiles } from '../tensor/nodeFiles.ts';
import { memory } from '../tensor/tfjs.ts';
import { planOf } from './plan.ts';
import { prepare } from './problems.ts';
import type { TensorArithmetic } from './tensorArithmetic.ts';
import { openTensorArithmetic } from './tensorArithmetic.ts';
import { descentOf, unrolledAt } from './walks.ts';

const every: readonly Estimator[] = [
  { kind: 'reverse' },
  { kind: 'forward' },
  { kind: 'truncated', K: 5, initTerm: 'keep' },
  { kind: 'first-order' },
  { kind: 'debiased', K: 3, initTerm: 'drop', q: 0.5 },
  { kind: 'ufom', q: 0.5 },
];
const planWith = async (change: Partial<Scenario>, estimators = every) => {
  const base = defaultScenario(change.problem);
  const compared = estimators.map((estimator, slot) => ({ estimator, slot }));
  const scenario: Scenario = { ...base, T: 12, ...change, estimators: compared, selected: 0, arithmetic: 'tensors' };
  await prepare(scenario.problem, scenario.decay);
  return planOf(scenario);
};

describe('descents and hypergradients on tensors', () => {
  let tensors: TensorArithmetic;
  let before: number;
  beforeAll(async () => {
    tensors = (await openTensorArithmetic({ gpu: false, software: false, wasm: wasmFiles }))!;
    before = memory().numTensors;
  });
  afterAll(() => {
    expect(memory().numTensors).toBe(before);
    tensors.close();
  });

  const close = (got: ArrayLike<number>, want: ArrayLike<number>, by: number): void => {
    expect(got.length).toBe(want.length);
    for (let i = 0; i < want.length; i++) expect(Math.abs(got[i]! - want[i]!)).toBeLessThanOrEqual(by);
  };

  it.each<[string, Partial<Scenario>]>([
    ['the toy', { outer: { schedule: 'inverse-sqrt', firstUpdateNorm: 0.6, iterations: 4 } }],
    ['γ/√t and Adam', { decay: 'inverse-sqrt', outer: { schedule: 'adam', stepSize: 0.1, iterations: 4 } }],
    ['w₀ of λ', { problem: 'quadratic-from-lambda', outer: { schedule: 'constant', stepSize: 0.02, iterations: 3 } }],
    ['a learned γ', { problem: 'learned-step', outer: { schedule: 'harmonic', stepSize: 0.02, iterations: 2 } }],
    [
      'a typed problem',
      {
        problem: { lambda: ['a'], w: ['u'], inner: '(u - sin(a))^2/2 + exp(u)/9', outer: 'u^2 + a^2/9' },
        lambda: [1],
        w0: [0.5],
        outer: { schedule: 'constant', stepSize: 0.1, iterations: 3 },
      },
    ],
  ])('are the float64 ones above the floor: %s', async (_, change) => {
    const plan = await planWith(change);
    const want = drain(descentOf(plan));
    const work = tensors.descent(plan, plan.scenario.outer.iterations);
    const got = await drive(work.walk);
    work.close();
    got.runs.forEach((run, r) => {
      const exact = want.runs[r]!;
      expect(run.coin).toEqual(exact.coin);
      expect(run.length).toBe(exact.length);
      for (let i = 0; i < run.length; i++) {
        const norm = exact.gradientNorm[i]!;
        if (norm > 1e-3) expect(Math.abs(run.gradientNorm[i]! - norm)).toBeLessThan(1e-4 * Math.max(1, norm));
        for (const [e, ratio] of run.ratio.entries())
          if (norm > 1e-1) expect(ratio[i]).toBeCloseTo(exact.ratio[e]![i]!, 3);
      }
    });
    const exactly = drain(unrolledAt(plan, plan.scenario.lambda));
    const size = Math.hypot(...exactly.exact, ...exactly.contribution);
    const { walk, close: end } = tensors.unrolled(plan, exactly);
    const unrolled = await drive(walk);
    end();
    for (const part of ['contribution', 'error', 'gathered', 'exact', 'direct'] as const)
      close(unrolled[part], exactly[part], 3e-6 * size);
    expect(unrolled.initContribution).toBeCloseTo(exactly.initContribution, 5);
    const errors = (u: typeof exactly) => u.estimates.map((e) => e.error);
    close(errors(unrolled), errors(exactly), 3e-6 * size);
  });

  it('stall where float32 ends, and float64 goes on', async () => {
    const outer = { schedule: 'constant', stepSize: 0.05, iterations: 16 } as const;
    const plan = await planWith({ outer, T: 100 }, [{ kind: 'reverse' }]);
    const want = drain(descentOf(plan)).runs[0]!;
    const work = tensors.descent(plan, 16);
    const got = (await drive(work.walk)).runs[0]!;
    work.close();
    expect(want.gradientNorm.at(-1)).toBeLessThan(1e-10);
    expect(got.gradientNorm.at(-1)).toBeGreaterThan(1e-9);
    expect(got.gradientNorm.at(-1)).toBeLessThan(1e-4);
  });

  it('leave no tensor behind, finished or stopped', async () => {
    const plan = await planWith({ outer: { schedule: 'constant', stepSize: 0.02, iterations: 3 } });
    const work = tensors.descent(plan, 3);
    let heard: unknown;
    for (let i = 0; i < 300; i++) {
      const { value } = work.walk.next(heard);
      heard = value && 'read' in value ? await value.read() : undefined;
    }
    expect(memory().numTensors).toBeGreaterThan(before);
    work.close();
    expect(memory().numTensors).toBe(before);
  });
});

it('a GPU computes them, too, also one that is open for something else', async () => {
  const gpu = await openGpu({ software: true });
  const tensors = (await openTensorArithmetic({ gpu: true, software: true, wasm: wasmFiles }))!;
  expect(tensors.machine.backend).toBe('webgpu');
  const plan = await planWith({ T: 20, outer: { schedule: 'constant', stepSize: 0.05, iterations: 1 } }, [every[2]!]);
  const before = memory().numTensors;
  const exactly = drain(unrolledAt(plan, plan.scenario.lambda));
  const { walk, close } = tensors.unrolled(plan, exactly);
  const got = await drive(walk);
  close();
  got.exact.forEach((x, k) => {
    expect(x).toBeCloseTo(exactly.exact[k]!, 4);
  });
  expect(memory().numTensors).toBe(before);
  tensors.close();
  expect(gpu!.alive()).toBe(true);
  gpu!.close();
});
