import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predictedCounts } from './costs.ts';
import { counted } from './counted.ts';
import { drain } from './dynamics.ts';
import type { Estimator } from './estimators/choice.ts';
import { estimate } from './estimators/estimate.ts';
import { decays } from './expression/arbitrary.ts';
import { compileFormula } from './formula.ts';
import { gradientDescent } from './gradientDescent.ts';
import { descend } from './outer/descend.ts';
import { allocateSweep, type Descent, type Formula, type FormulaProblem, type Problem } from './problem.ts';
import { builtIn, prepareBuiltIns } from './problems/built-in.ts';
import { problems } from './problems/index.ts';
import { distance } from './space.ts';
import { isShrinking, stepSizesOf } from './stepSize.ts';
import { boundCondition } from './theory/bounds.ts';
import { unroll } from './unroll.ts';

await prepareBuiltIns();

const shrinking = ['inverse-sqrt', 'harmonic'] as const;
const steps = (problem: Problem, descent: Descent, lambda: readonly number[], estimators: readonly Estimator[] = []) =>
  unroll(problem, { descent, lambda, estimators, truth: 'steps' });
const sweepOf = (problem: FormulaProblem, descent: Descent, lambda: readonly number[], cuts: readonly number[]) => {
  const out = allocateSweep(problem, 1, cuts.length);
  problem.sweep({ count: 1, lambda: Float64Array.from(lambda), cuts: Int32Array.from(cuts) }, descent, out);
  return out;
};
const everyK = (T: number) => Array.from({ length: T + 1 }, (_, K) => K);

describe('γ_t', () => {
  it('is γ, γ/√t or γ/t', () => {
    expect([...stepSizesOf(0.6, { T: 3 })]).toEqual([0.6, 0.6, 0.6]);
    expect([...stepSizesOf(0.6, { T: 4, decay: 'inverse-sqrt' })]).toEqual([
      0.6,
      0.6 / Math.sqrt(2),
      0.6 / Math.sqrt(3),
      0.3,
    ]);
    expect([...stepSizesOf(0.6, { T: 3, decay: 'harmonic' })]).toEqual([0.6, 0.3, 0.6 / 3]);
  });

  it.each(shrinking)(
    '%s: on the toy w_T = λ + ∏(I − γ_t G)(w₀ − λ) and h_K = ∇_λ f + (I − ∏_{t > T−K}(I − γ_t G)) ∇_w f',
    (decay) => {
      const problem = builtIn('shaban-toy-interfering');
      const T = 60;
      const descent: Descent = { T, stepSize: 0.7, decay, w0: [2, 2] };
      const lambda = [-0.7, 0.4];
      const out = sweepOf(problem, descent, lambda, everyK(T));
      const rest = (K: number, curvature: number) =>
        stepSizesOf(0.7, descent)
          .subarray(T - K)
          .reduce((product, gamma) => product * (1 - gamma * curvature), 1);
      const end = lambda.map((l, i) => l + rest(T, [1, 0.5][i]!) * (2 - l));
      expect(distance(out.state, end)).toBeLessThan(1e-13);
      const [a, r] = [new Float64Array(2), new Float64Array(2)];
      problem.outerGradient(out.state, Float64Array.from(lambda), a, r);
      for (const K of everyK(T)) {
        const h = [r[0]! + (1 - rest(K, 1)) * a[0]!, r[1]! + (1 - rest(K, 0.5)) * a[1]!];
        expect(distance(out.truncated.subarray(2 * K, 2 * K + 2), h)).toBeLessThan(1e-12);
      }
      expect(steps(problem, descent, lambda).stepSizes).toEqual(stepSizesOf(0.7, descent));
    },
  );

  it('that shrinks makes the inner optimiser another at every step', () => {
    for (const decay of [undefined, 'constant', ...shrinking] as const) {
      const { stationary } = gradientDescent(builtIn('shaban-toy'), {
        T: 5,
        stepSize: 0.1,
        ...(decay && { decay }),
        w0: [0, 0],
      });
      expect(stationary).toBe(!isShrinking(decay));
    }
  });
});

const learning: Formula = { lambda: ['a', 's'], w: ['w'], inner: '(w - a)^2/2', outer: 'w^2', step: 'exp(s)' };

describe('a learned step', () => {
  it('on a quadratic g every step contributes alike to ∂f/∂lg γ, so that K-RMD sees K/T of it', () => {
    const { formula: _, ...setting } = problems['learned-step'];
    const problem = builtIn('learned-step');
    expect(problem.constantJacobian).toBe(false);
    const { exact, truncated } = sweepOf(problem, setting, [0.9, -0.7], everyK(setting.T));
    expect(Math.abs(exact[1]!)).toBeGreaterThan(0.01);
    for (const K of everyK(setting.T))
      expect(Math.abs(truncated[2 * K + 1]! - (K / setting.T) * exact[1]!)).toBeLessThan(1e-14);
  });

  it('pays on the built-in problem: the exact run learns to stop early, and each cut errs in γ, all in the window', () => {
    const { lambda, window, formula: _, ...setting } = problems['learned-step'];
    const problem = builtIn('learned-step');
    const outer = { schedule: 'inverse-sqrt', firstUpdateNorm: 0.6, iterations: 200 } as const;
    const estimators = [1, 5, setting.T].map((K) => ({ kind: 'truncated', K, initTerm: 'drop' }) as const);
    const question = { estimators, descent: setting, lambda, outer, seed: 1, truth: 'steps' } as const;
    const { runs } = drain(descend(problem, question).walk);
    for (const { lambda: path } of runs)
      path.forEach((x, i) => {
        expect(x > window[2 * (i % 2)]! && x < window[2 * (i % 2) + 1]!).toBe(true);
      });
    const [one, five, all] = runs.map((run) => ({ gamma: run.lambda.at(-1)!, value: run.value.at(-1)! }));
    expect(runs[2]!.gradientNorm.at(-1)).toBeLessThan(2e-3);
    expect(runs[2]!.value[0]!).toBeGreaterThan(4 * all!.value);
    expect(one!.value).toBeGreaterThan(3 * all!.value);
    expect(five!.value).toBeGreaterThan(1.2 * all!.value);
    for (const { gamma } of [one!, five!]) expect(Math.abs(gamma - all!.gamma)).toBeGreaterThan(0.25);
  });

  it('costs what a given one costs, at any schedule', () => {
    const T = 7;
    fc.assert(
      fc.property(decays, (decay) => {
        for (const e of [
          { kind: 'reverse' },
          { kind: 'forward' },
          { kind: 'checkpointed' },
          { kind: 'recompute' },
          { kind: 'truncated', K: 3, initTerm: 'drop' },
        ] as const) {
          const plain = gradientDescent(compileFormula(learning), { T, stepSize: 1, ...(decay && { decay }), w0: [1] });
          const { dynamics, tally } = counted(plain);
          drain(estimate(dynamics, Float64Array.of(0.3, -1), e));
          const { kept: _, ...counts } = tally();
          expect(counts).toEqual(predictedCounts(e, T, 2));
        }
      }),
      { numRuns: 8 },
    );
  });

  it('is constant where its formula is: nothing is learned, and the Jacobians stay constant', () => {
    const fixed = compileFormula({ ...learning, step: '2/10' });
    expect(fixed.constantJacobian).toBe(true);
    const [learned, given] = [
      fixed,
      compileFormula({ lambda: ['a', 's'], w: ['w'], inner: learning.inner, outer: 'w^2' }),
    ].map((problem) => sweepOf(problem, { T: 9, stepSize: 0.2, w0: [2] }, [0.5, 1], everyK(9)));
    expect(distance(learned!.truncated, given!.truncated)).toBeLessThan(1e-14);
  });

  it('is no matter for w*, so that ∇f at the solution is refused with that reason, and w* still told', () => {
    const problem = compileFormula(learning);
    const u = unroll(problem, {
      descent: { T: 5, stepSize: 1, w0: [2] },
      lambda: [0.5, -1],
      estimators: [{ kind: 'reverse' }],
      truth: 'solution',
    });
    expect(u.implicitReason).toEqual({ code: 'learned-step' });
    expect(u.implicit).toBeNull();
    expect(u.solution![0]).toBeCloseTo(0.5, 12);
    expect(u.error.every(Number.isNaN)).toBe(true);
  });
});

describe('S (9) and (10)', () => {
  const declared = { ...learning, strongConvexity: 1, smoothness: 1 };

  it('need one γ for all steps, positive and at most 1/β; the path bound needs nothing', () => {
    for (const decay of shrinking) {
      expect(boundCondition(declared, 0.1, decay)).toEqual({ code: 'step-varies' });
      const u = steps(builtIn('shaban-toy'), { T: 30, stepSize: 0.1, decay, w0: [2, 2] }, [1, 1]);
      expect(u.boundReason).toEqual({ code: 'step-varies' });
      expect([u.bound, u.localBound]).toEqual([null, null]);
      u.error.forEach((error, K) => {
        expect(u.pathBound![K]!).toBeGreaterThanOrEqual(error);
      });
    }
    expect(boundCondition(declared, 0.1, 'constant')).toBeNull();
    for (const stepSize of [0, -0.1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(boundCondition(declared, stepSize)).toEqual({ code: 'step-not-positive', stepSize });
  });

  it('are given with the γ that is learned at each λ, and are never below the error', () => {
    const curvature = fc.integer({ min: 1, max: 12 }).map((n) => n / 4);
    const coordinate = fc.integer({ min: -15, max: 15 }).map((n) => n / 10);
    fc.assert(
      fc.property(
        fc.tuple(curvature, curvature),
        fc.array(coordinate, { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 100 }),
        ([a, b], x, T) => {
          const problem = compileFormula({
            lambda: ['l1', 'l2'],
            w: ['w1', 'w2'],
            inner: `${a}*(w1-sin(l1))^2/2 + ${b}*(w2-l1*l2)^2/2`,
            outer: 'w1^2 + sin(w2) + l1*w2',
            step: 'exp(l2 - 1)',
            strongConvexity: Math.min(a, b),
            smoothness: Math.max(a, b),
          });
          const u = steps(problem, { T, stepSize: 9, w0: [x[0]!, x[1]!] }, [x[2]!, x[3]!]);
          const gamma = Math.exp(x[3]! - 1);
          expect(u.boundReason?.code).toBe(gamma * Math.max(a, b) <= 1 ? undefined : 'step-too-large');
          for (const bound of [u.pathBound, u.bound, u.localBound])
            bound?.forEach((most, K) => {
              expect(most).toBeGreaterThanOrEqual(u.error[K]!);
            });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('divergence with a step that is not one setting', () => {
  const toy = builtIn('shaban-toy');
  const at = (stepSize: number, decay: Descent['decay'], T = 100) =>
    steps(toy, { T, stepSize, ...(decay && { decay }), w0: [2, 2] }, [-1, 0.25]).divergence;

  it('is none where w moves away at first and comes back', () => {
    expect(at(5, undefined)).not.toBeNull();
    expect(at(5, 'harmonic')).toBeNull();
    expect(at(5, 'inverse-sqrt')).toBeNull();
  });

  it('is one where γ_tβ stays above 2', () => {
    expect(at(9, 'inverse-sqrt', 8)?.from).toBe(1);
  });

  it('is one where a learned γ is negative; where γ is 0 or not a number w stands still or has no path', () => {
    const problem = compileFormula({ ...learning, step: 's' });
    const u = (s: number) => steps(problem, { T: 20, stepSize: 1, w0: [2] }, [0.5, s]);
    expect(u(-0.2).divergence?.factor).toBeCloseTo(1.2, 10);
    expect([...u(0).path]).toEqual(Array.from({ length: 21 }, () => 2));
    expect(u(0).divergence).toBeNull();
    const broken = steps(compileFormula({ ...learning, step: 'log(s)' }), { T: 20, stepSize: 1, w0: [2] }, [0.5, -1]);
    expect(broken.stepSizes[0]).toBeNaN();
    expect(broken.divergence).toBeNull();
    expect(broken.boundReason).toEqual({ code: 'not-finite' });
  });
});
