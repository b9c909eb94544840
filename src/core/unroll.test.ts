import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drain } from './dynamics.ts';
import type { Estimator } from './estimators/choice.ts';
import { estimate } from './estimators/estimate.ts';
import { anyFormula, decays } from './expression/arbitrary.ts';
import { compileFormula } from './formula.ts';
import { gradientDescent } from './gradientDescent.ts';
import type { Descent, Problem, Vec } from './problem.ts';
import { builtIn, prepareBuiltIns } from './problems/built-in.ts';
import { distance, norm } from './space.ts';
import { type Unrolled, unroll } from './unroll.ts';

await prepareBuiltIns();

const toy = builtIn('shaban-toy');
const shaban: Descent = { T: 100, stepSize: 0.1, w0: [2, 2] };
const steps = (problem: Problem, descent: Descent, lambda: readonly number[], estimators: readonly Estimator[] = []) =>
  unroll(problem, { descent, lambda, estimators, truth: 'steps' });

describe('the toy at λ = (1, 1), S Fig. 1', () => {
  const u = steps(toy, shaban, [1, 1]);

  test('errors and bound (10) are those of the table', () => {
    const table = [
      [1, 1.444264e1, 2.975555e1],
      [5, 1.072184e1, 2.423609e1],
      [10, 7.609632, 1.875342e1],
      [25, 3.104849, 8.688295],
      [50, 7.872256e-1, 2.410043],
      [99, 3.444938e-3, 1.952007e-1],
      [100, 0, 1.854407e-1],
    ] as const;
    for (const [K, error, bound] of table) {
      expect(Math.abs(u.error[K]! - error)).toBeLessThanOrEqual(1e-6 * error);
      expect(u.bound![K]! / bound).toBeCloseTo(1, 6);
    }
    expect(u.localBound![1]! / 1.886e30).toBeCloseTo(1, 3);
  });

  test('value, gradient and solutions', () => {
    expect(u.value).toBeCloseTo(16.227327, 6);
    expect(distance(u.path.subarray(200), [1.000027, 1.005921])).toBeLessThan(1e-6);
    expect(distance(u.exact, [11.092512, 10.989452])).toBeLessThan(1e-6);
    expect(u.solution).toEqual([1, 1]);
    expect(distance(u.implicit!, [2 + 10 * Math.sin(2), 2 + 10 * Math.sin(2)])).toBeLessThan(1e-13);
  });

  test('what a step contributes falls as the steps lie further back; the contributions sum to at least ‖d‖', () => {
    for (let t = 1; t < 100; t++) expect(u.contribution[t]!).toBeGreaterThan(u.contribution[t - 1]!);
    expect(u.contribution.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(norm(u.exact));
    expect(u.initContribution).toBe(0);
  });
});

test('for f the ratio lies between (1 − 0.95ᴷ)/(1 − 0.95¹⁰⁰) and (1 − 0.9ᴷ)/(1 − 0.9¹⁰⁰), whatever λ', () => {
  const Ks = [1, 5, 10, 25, 50];
  const estimators = Ks.map((K): Estimator => ({ kind: 'truncated', K, initTerm: 'drop' }));
  const part = (a: number, K: number) => (1 - a ** K) / (1 - a ** 100);
  fc.assert(
    fc.property(fc.double({ min: -6, max: 6, noNaN: true }), fc.double({ min: -6, max: 6, noNaN: true }), (x, y) => {
      steps(toy, shaban, [x, y], estimators).estimates.forEach(({ ratio }, i) => {
        if (Number.isNaN(ratio)) return;
        const K = Ks[i]!;
        expect(ratio).toBeGreaterThan(part(0.95, K) * (1 - 1e-6));
        expect(ratio).toBeLessThan(part(0.9, K) * (1 + 1e-6));
      });
    }),
  );
});

test('the fixed points of K-RMD on f̃ are those of the table, with the gradient that is left there', () => {
  const table = [
    [1, 0.884264, -0.001174, 10.4183, 6.83273],
    [2, 0.780355, -0.002093, 9.36549, 5.80119],
    [5, 0.577902, -0.003942, 6.0876, 4.21005],
    [10, 0.440329, -0.005567, 2.99704, 3.57778],
    [25, 0.345016, -0.007295, 0.507133, 3.40874],
    [50, 0.327946, -0.007966, 0.0351743, 3.4041],
  ] as const;
  for (const [K, x, y, gradient, value] of table) {
    const kind = { kind: 'truncated', K, initTerm: 'drop' } as const;
    const u = steps(builtIn('shaban-toy-interfering'), shaban, [x, y], [kind]);
    expect(norm(u.estimates[0]!.hypergradient)).toBeLessThan(3e-5);
    expect(Math.abs(norm(u.exact) - gradient)).toBeLessThan(2e-4);
    expect(u.value).toBeCloseTo(value, 4);
  }
});

const coordinate = fc.integer({ min: -15, max: 15 }).map((n) => n / 10);
const numbers = fc.array(coordinate, { minLength: 6, maxLength: 6 });

const everyKind = (T: number, K: number): Estimator[] => [
  ...(['reverse', 'forward', 'checkpointed', 'recompute', 'first-order'] as const).map((kind) => ({ kind })),
  ...[0, T, K].flatMap((k) =>
    (['drop', 'keep'] as const).flatMap((initTerm): Estimator[] => [
      { kind: 'truncated', K: k, initTerm },
      { kind: 'debiased', K: k, initTerm, q: 0.2 },
    ]),
  ),
  { kind: 'ufom', q: 0.2 },
];

test('on random problems it agrees with the estimators: d, every base, and the error in expectation over the coin', () => {
  fc.assert(
    fc.property(anyFormula, numbers, fc.integer({ min: 1, max: 12 }), decays, (formula, x, T, decay) => {
      const problem = compileFormula(formula);
      const descent = { T, stepSize: 0.1, ...(decay && { decay }), w0: x.slice(0, problem.M) };
      const lambda = x.slice(3, 3 + problem.N);
      for (const truth of ['steps', 'solution'] as const) {
        const estimators = everyKind(T, T >> 1);
        const u = unroll(problem, { descent, lambda, estimators, truth });
        const target = truth === 'steps' ? u.exact : u.implicit;
        const d = gradientDescent(problem, descent);
        const scale = Math.max(1, norm(u.exact), target ? norm(target) : 0);
        for (const estimated of u.estimates) {
          const e = estimated.estimator;
          const draw = (xi: 0 | 1) => drain(estimate(d, Float64Array.from(lambda), e, xi));
          expect(distance(estimated.hypergradient, draw(0))).toBeLessThan(1e-12 * scale);
          if (!target) {
            expect(estimated.error).toBeNaN();
            continue;
          }
          expect(Math.abs(estimated.baseError - distance(draw(0), target))).toBeLessThan(1e-12 * scale);
          const q = 'q' in e ? e.q : 0;
          const squared = (1 - q) * distance(draw(0), target) ** 2 + q * distance(draw(q > 0 ? 1 : 0), target) ** 2;
          expect(Math.abs(estimated.error ** 2 - squared)).toBeLessThan(1e-10 * scale * scale);
          if (e.kind === 'truncated' && e.initTerm === 'drop')
            expect(Math.abs(u.error[e.K]! - estimated.error)).toBeLessThan(1e-12 * scale);
        }
      }
    }),
  );
});

const neverBelow = (bound: Float64Array, u: Unrolled) => {
  for (let K = 0; K < u.error.length; K++) expect(bound[K]!).toBeGreaterThanOrEqual(u.error[K]!);
};

test('the path bound is never below the error, on any problem and at any step size', () => {
  fc.assert(
    fc.property(
      anyFormula,
      numbers,
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(0.01, 0.1, 0.5, 1, 2.5),
      decays,
      (formula, x, T, stepSize, decay) => {
        const problem = compileFormula(formula);
        const descent = { T, stepSize, ...(decay && { decay }), w0: x.slice(0, problem.M) };
        const u = steps(problem, descent, x.slice(3, 3 + problem.N));
        if (Number.isFinite(u.error[0]!)) neverBelow(u.pathBound!, u);
        expect(u.boundReason?.code).toMatch(/^(undeclared|not-finite)$/);
        expect(u.bound).toBeNull();
      },
    ),
    { numRuns: 300 },
  );
});

test('bounds (9) and (10) are never below the error where they are given, and given just where γ ≤ 1/β', () => {
  const curvature = fc.integer({ min: 1, max: 12 }).map((n) => n / 4);
  fc.assert(
    fc.property(
      fc.tuple(curvature, curvature),
      numbers,
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 24 }).map((n) => n / 20),
      fc.boolean(),
      ([a, b], x, T, part, init) => {
        const beta = Math.max(a, b);
        const problem = compileFormula({
          lambda: ['l1', 'l2'],
          w: ['w1', 'w2'],
          inner: `${a}*(w1-sin(l1))^2/2 + ${b}*(w2-l1*l2)^2/2`,
          outer: 'w1^2 + sin(w2) + l1*w2',
          ...(init ? { init: ['l1', 'l1*l2'] } : {}),
          strongConvexity: Math.min(a, b),
          smoothness: beta,
        });
        const stepSize = part / beta;
        const u = steps(problem, { T, stepSize, w0: [x[0]!, x[1]!] }, [x[3]!, x[4]!]);
        neverBelow(u.pathBound!, u);
        if (stepSize * beta > 1) {
          expect(u.boundReason).toEqual({ code: 'step-too-large', limit: 1 / beta, stepSize });
          expect(u.bound ?? u.localBound).toBeNull();
          return;
        }
        neverBelow(u.bound!, u);
        neverBelow(u.localBound!, u);
      },
    ),
    { numRuns: 300 },
  );
});

test('at K = T the path bound is 0 where w₀ does not depend on λ', () => {
  expect(steps(toy, shaban, [0.3, -1]).pathBound![100]).toBe(0);
  expect(
    steps(builtIn('quadratic-from-lambda'), { T: 10, stepSize: 0.2, w0: [0, 0] }, [1, 1]).pathBound![10],
  ).toBeGreaterThan(0);
});

test('the error of a small tail is right far below the round-off of d', () => {
  const u = steps(builtIn('shaban-theorem-3.5'), { T: 100, stepSize: 0.5, w0: [2] }, [0.3]);
  const end = u.path[100]!;
  for (const K of [10, 60, 90, 99]) {
    expect(u.error[K]! / (Math.abs(end) * (0.5 ** K - 0.5 ** 100))).toBeCloseTo(1, 10);
  }
});

describe('divergence', () => {
  test('the error of a coin is a number where its square is none', () => {
    const [tails] = steps(
      toy,
      { ...shaban, stepSize: 10 },
      [-1, 0.25],
      [{ kind: 'debiased', K: 5, initTerm: 'drop', q: 0.1 }],
    ).estimates;
    expect(tails!.baseError).toBeGreaterThan(1e160);
    expect(tails!.error / tails!.baseError).toBeCloseTo(3, 12);
  });

  const at = (stepSize: number, T = 100, lambda = [-1, 0.25]) =>
    steps(toy, { ...shaban, T, stepSize }, lambda).divergence;

  test('on the toy with γ = 2.2 it runs away from t = 1 by 1.2 per step', () => {
    const found = at(2.2);
    expect(found?.from).toBe(1);
    expect(found?.factor).toBeCloseTo(1.2, 10);
    expect(found?.finalNorm).toBeCloseTo(3 * 1.2 ** 100, -6);
  });
  test('γ = 1.9 oscillates and converges, γ = 2 does neither', () => {
    expect(at(1.9)).toBeNull();
    expect(at(2)).toBeNull();
    expect(at(0.1)).toBeNull();
  });
  test('it is told also where the numbers overflow, and where there are two steps', () => {
    expect(at(2.5, 5000)?.factor).toBeCloseTo(1.5, 10);
    expect(at(2.5, 5000)?.finalNorm).toBeNaN();
    expect(at(2.5, 2)?.from).toBe(1);
    expect(at(2.5, 1)).toBeNull();
  });
  test('a descent that gains speed out of a saddle is none', () => {
    const problem = compileFormula({ lambda: ['l'], w: ['w'], inner: 'cos(w - l)', outer: 'w' });
    expect(steps(problem, { T: 30, stepSize: 0.1, w0: [0.01] }, [0]).divergence).toBeNull();
  });
  test('a descent without a floor is one', () => {
    const problem = compileFormula({ lambda: ['l'], w: ['w'], inner: '-(w - l)^2', outer: 'w' });
    expect(steps(problem, { T: 300, stepSize: 0.1, w0: [1] }, [0]).divergence?.factor).toBeCloseTo(1.2, 10);
  });
});

test('where the numbers overflow, the component that stays finite is kept and the error is not a number', () => {
  const u = steps(toy, { ...shaban, T: 5000, stepSize: 2.5 }, [1, 1], [{ kind: 'truncated', K: 1, initTerm: 'drop' }]);
  expect(u.exact[0]).toBeNaN();
  expect(u.exact[1]).toBeCloseTo(11.092974268256818, 10);
  expect(u.error.every(Number.isNaN)).toBe(true);
  expect(u.boundReason).toEqual({ code: 'not-finite' });
  expect(u.solution).toEqual([1, 1]);
  expect(u.estimates[0]!.error).toBeNaN();
});

test('K beyond T is computed as T', () => {
  const u = steps(toy, { ...shaban, T: 3 }, [1, 1], [{ kind: 'truncated', K: 50, initTerm: 'drop' }]);
  expect(u.estimates[0]!.estimator).toEqual({ kind: 'truncated', K: 3, initTerm: 'drop' });
  expect(u.estimates[0]!.error).toBe(0);
});

test('where w has many components no matrix is made: everything but the bounds and the solution, in vectors', () => {
  const M = 300;
  const T = 20;
  let matrices = 0;
  const names = Array.from({ length: M }, (_, i) => i);
  const each = (of: (i: number) => number) => (out: Vec) => {
    for (const i of names) out[i] = of(i);
  };
  const curvature = (i: number) => 0.5 + i / M;
  const problem: Problem = {
    ...toy,
    M,
    givesStart: false,
    constantJacobian: true,
    inner: (w, l) => names.reduce((sum, i) => sum + (curvature(i) * (w[i]! - l[0]!) ** 2) / 2, 0),
    innerGradient: (w, l, out) => each((i) => curvature(i) * (w[i]! - l[0]!))(out),
    curvaturePull: (_, __, a, outW, outL) => {
      matrices++;
      each((i) => curvature(i) * a[i]!)(outW);
      outL.fill(0);
      outL[0] = -names.reduce((sum, i) => sum + curvature(i) * a[i]!, 0);
    },
    outer: (w) => names.reduce((sum, i) => sum + w[i]! ** 2 / 2, 0) / M,
    outerGradient: (w, _, outW, outL) => {
      each((i) => w[i]! / M)(outW);
      outL.fill(0);
    },
    init: (_, __, out) => out.fill(0),
  };
  const u = steps(problem, { T, stepSize: 0.5, w0: new Float64Array(M) }, [1, 0], [{ kind: 'reverse' }]);
  expect(matrices).toBe(T);
  const end = (i: number) => 1 - (1 - 0.5 * curvature(i)) ** T;
  expect(u.exact[0]).toBeCloseTo(names.reduce((sum, i) => sum + end(i) ** 2, 0) / M, 12);
  expect(u.boundReason).toEqual({ code: 'many-variables', most: 64 });
  expect([u.bound, u.pathBound, u.implicit, u.solution]).toEqual([null, null, null, null]);
  expect(u.error[T]).toBe(0);
});
