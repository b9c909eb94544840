import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorCurves, floorOf, isReason } from '../curves/errorCurves.ts';
import { drain } from '../dynamics.ts';
import { estimate, solved } from '../estimators/estimate.ts';
import type { Estimator } from '../estimators/index.ts';
import { compileFormula } from '../formula.ts';
import { implicit } from '../implicit.ts';
import { innerMethod } from '../innerMethod.ts';
import type { Descent, Problem, Vec } from '../problem.ts';
import { distance, dot, norm } from '../space.ts';
import { curvatureAt } from '../stepConstants.ts';
import { takingApart } from '../takenApart.ts';
import { unroll } from '../unroll.ts';
import { extremeEigenvalues } from './eigenvalues.ts';
import { drawnLambda } from './generate.ts';
import { type DataProblem, dataKinds } from './given.ts';
import { problemOfData } from './index.ts';

interface Drawn {
  readonly given: DataProblem;
  readonly problem: Problem;
  readonly l: Vec;
  readonly w: Vec;
  readonly a: Vec;
}

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    kind: fc.constantFrom(...dataKinds),
    seed: fc.integer({ min: 0, max: 1e6 }),
    n: fc.integer({ min: 1, max: 9 }),
    p: fc.integer({ min: 1, max: 5 }),
    d: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ kind, seed, n, p, d }) => {
    const given: DataProblem = { kind, generate: { seed, n, p, noise: 0.1, d } };
    const problem = problemOfData(given);
    const [w, a] = [1, 2].map((i) => drawnLambda('biased-ridge', seed, 50 + i, problem.M)) as [Vec, Vec];
    return { given, problem, l: drawnLambda(kind, seed, 0, problem.N), w, a };
  });

const moved = (x: Vec, by: number, direction: Vec): Vec => x.map((v, i) => v + by * direction[i]!);
const ε = 1e-5;
const close = (found: ArrayLike<number>, wanted: ArrayLike<number>, tolerance: number): void =>
  expect(distance(found, wanted)).toBeLessThanOrEqual(tolerance * (1 + norm(wanted)));

const run = (problem: Problem, descent: Descent, l: Vec, e: Estimator): Vec =>
  drain(estimate(innerMethod(problem, descent), l, e));

describe('of random data of the four kinds', () => {
  test('gradients and products are those of g and f', () => {
    fc.assert(
      fc.property(drawn, ({ problem, l, w, a }) => {
        const { M, N } = problem;
        const [gW, gL] = [new Float64Array(M), new Float64Array(N)];
        const b = drawnLambda('biased-ridge', 7, 0, N);
        const slope = (at: Vec, lambda = l): Vec => {
          const out = new Float64Array(M);
          problem.innerGradient(at, lambda, out);
          return out;
        };
        const along = (f: (by: number) => number) => (f(ε) - f(-ε)) / (2 * ε);
        const size = 1 + norm(slope(w));
        problem.innerGradientL(w, l, gL);
        const inner = along((x) => problem.inner(moved(w, x, a), moved(l, x, b)));
        expect(Math.abs(inner - dot(slope(w), a) - dot(gL, b))).toBeLessThan(1e-5 * (size + norm(gL)));
        problem.outerGradient(w, l, gW, gL);
        const total = along((x) => problem.outer(moved(w, x, a), moved(l, x, b)));
        expect(Math.abs(total - dot(gW, a) - dot(gL, b))).toBeLessThan(1e-5 * (1 + Math.abs(total)));

        const pushed = new Float64Array(M);
        problem.curvaturePush(w, l, a, b, pushed);
        const [up, down] = [ε, -ε].map((x) => slope(moved(w, x, a), moved(l, x, b))) as [Vec, Vec];
        close(
          pushed,
          up.map((x, i) => (x - down[i]!) / (2 * ε)),
          1e-5,
        );
        const y = drawnLambda('biased-ridge', 8, 0, M);
        problem.curvaturePull(w, l, y, gW, gL);
        expect(Math.abs(dot(pushed, y) - dot(a, gW) - dot(b, gL))).toBeLessThan(1e-9 * size);

        const [H, B] = [new Float64Array(M * M), new Float64Array(N * M)];
        problem.hessian!(w, l, H);
        problem.mixed!(w, l, B);
        const rows = (A: Vec, count: number) =>
          Float64Array.from({ length: count }, (_, i) => dot(A.subarray(i * M, i * M + M), y));
        close(rows(H, M), gW, 1e-12);
        close(rows(B, N), gL, 1e-12);
        const [mu, L] = curvatureAt(problem, l)!;
        const [least, largest] = extremeEigenvalues(H, M);
        expect(least).toBeGreaterThanOrEqual(mu * (1 - 1e-9));
        expect(largest).toBeLessThanOrEqual(L * (1 + 1e-9));
      }),
    );
  });

  test('reverse, truncated to T and forward mode of heavy ball are one, and central differences', () => {
    fc.assert(
      fc.property(drawn, ({ problem, l, w }) => {
        const stepSize = 1 / curvatureAt(problem, l)![1];
        const descent: Descent = { T: 6, stepSize, method: 'heavy-ball', momentum: 0.4, w0: w };
        const exact = run(problem, descent, l, { kind: 'reverse' });
        close(run(problem, descent, l, { kind: 'forward' }), exact, 1e-11);
        close(run(problem, descent, l, { kind: 'checkpointed' }), exact, 1e-12);
        close(run(problem, descent, l, { kind: 'truncated', K: 6, initTerm: 'drop' }), exact, 1e-12);
        const d = innerMethod(problem, descent);
        const differences = l.map((_, j) => {
          const unit = d.L.basis(j);
          const [up, down] = [ε, -ε].map((x) => drain(takingApart(d, moved(l, x, unit))).value) as [number, number];
          return (up - down) / (2 * ε);
        });
        close(differences, exact, 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  test('unrolled is the fixed point where J and P are constant, and nowhere else', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 2, max: 12 }), fc.boolean(), ({ given, problem, l, w }, T, heavy) => {
        const method = heavy ? 'heavy-ball' : 'gradient-descent';
        // After more steps than two w_T may be w* down to the last digit, where both are ∇f.
        const steps = given.kind === 'logistic' ? 2 : T;
        const descent: Descent = { T: steps, stepSize: 1, method, optimal: true, w0: w };
        const [unrolled, fixed] = ([{ kind: 'reverse' }, { kind: 'fixed-point', k: steps, map: 'inner' }] as const).map(
          (e) => run(problem, descent, l, e),
        ) as [Vec, Vec];
        if (given.kind === 'biased-ridge') close(unrolled, fixed, 1e-12);
        else if (given.kind === 'logistic') expect(distance(unrolled, fixed)).toBeGreaterThan(0);
      }),
    );
  });

  test('S (10) holds with the μ and L that are known at λ, where γ ≤ 1/L; the best step is above', () => {
    fc.assert(
      fc.property(drawn, fc.double({ min: 0.1, max: 1, noNaN: true }), ({ problem, l, w }, share) => {
        const [, L] = curvatureAt(problem, l)!;
        const at = (descent: Partial<Descent>) =>
          unroll(problem, {
            descent: { T: 8, stepSize: share / L, w0: w, ...descent },
            ...{ lambda: l, estimators: [{ kind: 'reverse' }], truth: 'steps' },
          });
        const { bound, error } = at({});
        for (const [K, most] of bound!.entries()) expect(most).toBeGreaterThanOrEqual(error[K]!);
        if (problem.M > 1) expect(at({ optimal: true }).boundReason).toMatchObject({ code: 'step-too-large' });
      }),
      { numRuns: 60 },
    );
  });

  test('on LR unrolled and the fixed point are still apart after ten steps', () => {
    const problem = problemOfData({ kind: 'logistic', generate: { seed: 3, n: 30, p: 8, noise: 0.1 } });
    const l = Float64Array.from({ length: problem.N }, (_, i) => 0.5 + i / 3);
    for (const method of ['gradient-descent', 'heavy-ball'] as const) {
      const descent: Descent = { T: 10, stepSize: 1, method, optimal: true, w0: new Float64Array(problem.M) };
      const unrolled = run(problem, descent, l, { kind: 'reverse' });
      const fixed = run(problem, descent, l, { kind: 'fixed-point', k: 10, map: 'inner' });
      expect(distance(unrolled, fixed) / norm(unrolled), method).toBeGreaterThan(1e-3);
    }
  });

  test('conjugate gradients and normal equations solve in as many steps as there are unknowns', () => {
    fc.assert(
      fc.property(drawn, ({ problem, l, w }) => {
        const descent: Descent = { T: 3, stepSize: 1, optimal: true, w0: w };
        const d = innerMethod(problem, descent);
        const k = problem.M;
        const [cg, more, normal] = (
          [
            { kind: 'conjugate-gradient', k },
            { kind: 'conjugate-gradient', k: 3 * k + 40 },
            { kind: 'normal-equations', k: 2 * k },
          ] as const
        ).map((e) => drain(solved(d, l, e)!)) as { h: Vec; residual: number }[];
        close(cg!.h, more!.h, 1e-6);
        close(normal!.h, more!.h, 1e-4);
        expect(more!.residual).toBeLessThan(1e-9 * (1 + norm(more!.h)));
      }),
      { numRuns: 60 },
    );
  });

  test('curves are the estimators’ errors, at every t', () => {
    fc.assert(
      fc.property(drawn, fc.boolean(), ({ problem, l, w }, heavy) => {
        const T = 9;
        const descent: Descent = {
          ...{ T, stepSize: 1, optimal: true, w0: w },
          method: heavy ? 'heavy-ball' : 'gradient-descent',
        };
        const found = drain(
          errorCurves(problem, descent, l, [
            { kind: 'reverse' },
            { kind: 'truncated', K: 3 },
            { kind: 'fixed-point', k: 't', map: 'inner' },
            { kind: 'fixed-point', k: 4, map: 'gradient-descent' },
            { kind: 'conjugate-gradient', k: 2 },
            { kind: 'normal-equations', k: 2 },
          ]),
        );
        if (isReason(found)) throw new Error(found.code);
        const inner = implicit(problem, w);
        inner.solve(l, 0, w, 0);
        for (const t of [1, 4, T]) {
          const asked: readonly Estimator[] = [
            { kind: 'reverse' },
            { kind: 'truncated', K: Math.min(3, t), initTerm: 'drop' },
            { kind: 'fixed-point', k: t, map: 'inner' },
            { kind: 'fixed-point', k: 4, map: 'gradient-descent' },
            { kind: 'conjugate-gradient', k: 2 },
            { kind: 'normal-equations', k: 2 },
          ];
          asked.forEach((e, m) => {
            const error = distance(run(problem, { ...descent, T: t }, l, e), inner.gradient);
            const allowed = 1e-9 * (1 + norm(found.exact)) + floorOf(found.exact);
            expect(Math.abs(found.errors[m]![t - 1]! - error), e.kind).toBeLessThanOrEqual(allowed);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('conjugate gradients on as few as one and two unknowns', () => {
  const one = compileFormula({ lambda: ['x'], w: ['w'], inner: '1.5*(w - x)^2', outer: 'w^2 + w' });
  const two = compileFormula({
    lambda: ['x', 'y'],
    w: ['u', 'v'],
    inner: '(u - x)^2 + u*v/2 + 2*(v - y)^2',
    outer: 'u^2 + u*v + exp(v)',
  });
  test.each([
    [one, [0.7]],
    [two, [0.7, -1.2]],
  ] as const)('are exact there, and stay so once nothing is left', (problem, at) => {
    const l = Float64Array.from(at);
    const inner = implicit(problem, new Float64Array(problem.M));
    expect(inner.solve(l, 0, new Float64Array(problem.M), 0)).toBe(null);
    const descent: Descent = { T: 4, stepSize: 0.2, w0: inner.solution };
    for (const k of [problem.M, problem.M + 1, 200])
      for (const kind of ['conjugate-gradient', 'normal-equations'] as const)
        close(run(problem, descent, l, { kind, k }), inner.gradient, 1e-12);
  });

  test('an outer gradient of 0 leaves nothing to solve', () => {
    const still = compileFormula({ lambda: ['x'], w: ['w'], inner: '(w - x)^2', outer: '0*w + x' });
    for (const kind of ['conjugate-gradient', 'normal-equations'] as const)
      expect([...run(still, { T: 1, stepSize: 0.1, w0: [0] }, Float64Array.of(1), { kind, k: 3 })]).toEqual([1]);
  });
});

test('the same seed gives the same data, another one other data', () => {
  const value = (seed: number) => {
    const problem = problemOfData({ kind: 'logistic', generate: { seed, n: 6, p: 3, noise: 0.1 } });
    return problem.inner(Float64Array.of(1, 2, 3), Float64Array.of(1, 1, 1));
  };
  expect(value(4)).toBe(value(4));
  expect(value(4)).not.toBe(value(5));
});

test('where a λ that must be positive is not, nothing has a value', () => {
  for (const kind of ['logistic', 'kernel-ridge'] as const) {
    const problem = problemOfData({ kind, generate: { seed: 1, n: 4, p: 2, noise: 0.1, d: 1 } });
    const w = new Float64Array(problem.M).fill(0.1);
    for (const bad of [0, -1, Number.NaN]) {
      const l = new Float64Array(problem.N).fill(1);
      l[problem.N - 1] = bad;
      expect([problem.inner(w, l), problem.outer(w, l)]).toEqual([Number.NaN, Number.NaN]);
    }
    expect(problem.outer(w, new Float64Array(problem.N).fill(1))).toBeGreaterThan(0);
  }
});
