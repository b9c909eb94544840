import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drain } from './dynamics.ts';
import { estimate } from './estimators/estimate.ts';
import { formulas } from './expression/arbitrary.ts';
import { compileFormula } from './formula.ts';
import { gradientDescent } from './gradientDescent.ts';
import { implicit } from './implicit.ts';
import type { Formula, Vec } from './problem.ts';
import { builtIn, prepareBuiltIns } from './problems/built-in.ts';
import { distance, norm } from './space.ts';
import { jacobians } from './theory/jacobians.ts';
import { operatorNorm } from './theory/operatorNorm.ts';

await prepareBuiltIns();

const formula = (inner: string, outer = 'w^2'): Formula => ({ lambda: ['l'], w: ['w'], inner, outer });

const solved = (f: Formula, lambda: number, start: number, w0 = 0) => {
  const inner = implicit(compileFormula(f), [w0]);
  const reason = inner.solve(Float64Array.of(lambda), 0, [start], 0);
  return { reason, solution: inner.solution[0]!, gradient: inner.gradient[0]! };
};

test('on the toy w* = λ and ∇f = ∇_w f(λ) + ∇_λ f, from any start, each λ of a batch at its place', () => {
  const inner = implicit(builtIn('shaban-toy-interfering'), [2, 2]);
  const lambda = Float64Array.of(9, 9, -1, 0.25, 0.3, -2);
  for (const start of [
    [0, 0],
    [2, 2],
    [1e200, -1e200],
  ]) {
    for (const at of [2, 4]) {
      expect(inner.solve(lambda, at, start, 0)).toBeNull();
      const [a, b] = [lambda[at]!, lambda[at + 1]!];
      expect(distance(inner.solution, [a, b])).toBeLessThan(1e-14);
      const expected = [2 * a + 10 * Math.sin(2 * a) + 10 * (a - 1), 2 * b + 10 * Math.sin(2 * b) + 10 * b];
      expect(distance(inner.gradient, expected)).toBeLessThan(1e-13);
    }
  }
});

test('a start that is not finite is replaced by w₀', () => {
  expect(solved(formula('(w-l)^2/2'), 3, Number.NaN)).toEqual({ reason: null, solution: 3, gradient: 6 });
});

test('Newton is damped: it descends where the full step would run away', () => {
  const { reason, solution } = solved(formula('sqrt(1 + (w-l)^2)'), 2, 40);
  expect(reason).toBeNull();
  expect(solution).toBeCloseTo(2, 12);
});

test('the solution is that of the valley in which Newton starts', () => {
  const rugged = formula('(w-l)^2/20 - cos(3*w)');
  const problem = compileFormula(rugged);
  const d = gradientDescent(problem, { T: 1, stepSize: 0.02, w0: [-0.9] });
  const w = d.step(1, d.init(Float64Array.of(0.4)), Float64Array.of(0.4));
  const { reason, solution, gradient } = solved(rugged, 0.4, w[0]!, -0.9);
  expect(reason).toBeNull();
  expect(solution).toBeCloseTo(0.0044, 4);
  expect(gradient).toBeCloseTo(9.7e-5, 6);
});

test('near a singular Hessian the solution is exact', () => {
  const { reason, gradient } = solved(formula('(w-l)^4', 'sin(1000*w)'), 1, 0.3);
  expect(reason).toBeNull();
  expect(gradient).toBeCloseTo(562.37908, 4);
});

describe('where there is no exact inner solution it says why', () => {
  test('a linear inner objective', () => {
    expect(solved(formula('w*l'), 1, 0).reason).toEqual({ code: 'not-strongly-convex' });
  });
  test('a concave one', () => {
    expect(solved(formula('-(w-l)^2'), 1, 0).reason).toEqual({ code: 'not-strongly-convex' });
  });
  test('one whose infimum lies at infinity', () => {
    expect(solved(formula('exp(-w)*(1+l^2)'), 1, 0).reason?.code).toMatch(/not-strongly-convex|no-solution|not-finite/);
  });
  test('one that is not a number', () => {
    expect(solved(formula('(w-l)^2/2 + log(l)'), -1, 0).reason?.code ?? 'solved').toBe('solved');
    expect(solved(formula('(w-l)^2*log(l)'), -1, 0).reason).toEqual({ code: 'not-finite' });
  });
});

const points = fc.array(fc.integer({ min: -15, max: 15 }), { minLength: 3, maxLength: 3 });

test('on random problems: ∇_w g(w*) = 0, and reverse mode through many steps arrives at ∇f', () => {
  let compared = 0;
  fc.assert(
    fc.property(formulas(false), points, (f, numbers) => {
      const problem = compileFormula(f);
      const { M, N } = problem;
      const l = Float64Array.from(numbers.slice(0, N), (n) => n / 10);
      const descent = { T: 2000, stepSize: 0.25, w0: new Array<number>(M).fill(0.5) };
      const d = gradientDescent(problem, descent);
      let w = d.init(l);
      for (let t = 1; t <= descent.T; t++) w = d.step(t, w, l);
      const slope = new Float64Array(M);
      problem.innerGradient(w, l, slope);
      const { A, at } = jacobians(d);
      at(1, w, l);
      fc.pre(norm(slope) < 1e-12 && Math.max(...A.map(Math.abs)) < 0.99);
      const inner = implicit(problem, descent.w0);
      if (inner.solve(l, 0, w, 0)) return;
      problem.innerGradient(inner.solution, l, slope);
      expect(norm(slope)).toBeLessThan(1e-12);
      const exact = drain(estimate(d, l, { kind: 'reverse' }));
      expect(distance(exact, inner.gradient)).toBeLessThan(1e-8 * Math.max(1, norm(exact)));
      compared++;
    }),
    { numRuns: 30 },
  );
  expect(compared).toBeGreaterThan(10);
});

/** Σ_{k<K} B Aᵏ ∇_w f + ∇_λ f at one point: Neumann's series, which is AID's fixed-point iteration from v = 0, K times. */
const neumann = (A: Vec, B: Vec, gradient: { w: Vec; l: Vec }, K: number): number[] => {
  const M = gradient.w.length;
  const times = (matrix: Vec, x: ArrayLike<number>, rows: number) =>
    Array.from({ length: rows }, (_, i) => {
      let sum = 0;
      for (let j = 0; j < M; j++) sum += matrix[i * M + j]! * x[j]!;
      return sum;
    });
  let v = new Array<number>(M).fill(0);
  for (let k = 0; k < K; k++) v = times(A, v, M).map((x, i) => x + gradient.w[i]!);
  return times(B, v, gradient.l.length).map((x, i) => x + gradient.l[i]!);
};

test('S Prop. 3.6: at stationarity K-RMD is the Neumann series of K terms, and K → ∞ is the implicit gradient', () => {
  fc.assert(
    fc.property(formulas(false), points, fc.integer({ min: 0, max: 20 }), (f, numbers, K) => {
      const problem = compileFormula(f);
      const { M, N } = problem;
      const l = Float64Array.from(numbers.slice(0, N), (n) => n / 10);
      const inner = implicit(problem, new Array<number>(M).fill(0));
      if (inner.solve(l, 0, new Float64Array(M), 0)) return;
      const w0 = Array.from(inner.solution);
      const d = gradientDescent(problem, { T: 20, stepSize: 0.1, w0 });
      const h = drain(estimate(d, l, { kind: 'truncated', K, initTerm: 'drop' }));
      const { A, B, at } = jacobians(d);
      at(1, inner.solution, l);
      // S assumes γ < 1/β; beyond 2/β the descent runs away from the solution.
      if (operatorNorm(A, M, M) >= 1) return;
      const gradient = d.outerGradient(inner.solution, l);
      expect(distance(h, neumann(A, B, gradient, K))).toBeLessThan(1e-10 * Math.max(1, norm(h)));
      const rate = norm(A);
      if (rate < 0.97) {
        const limit = neumann(A, B, gradient, 1200);
        expect(distance(limit, inner.gradient)).toBeLessThan(1e-9 * Math.max(1, norm(limit)));
      }
    }),
  );
});

test.each([
  ['all but 0', '-1e-322*w1^2 + 0*w2'],
  ['which no finite shift makes positive', '1.5e308*w1*w2 - 0.5e308*(w1^2 + w2^2)'],
])('a Hessian %s has no solution, which is found in the end', (_, inner) => {
  const problem = compileFormula({ lambda: ['l'], w: ['w1', 'w2'], inner, outer: 'w1' });
  const reason = implicit(problem, [0.5, 0.25]).solve(Float64Array.of(1), 0, [0.5, 0.25], 0);
  expect(reason?.code).toMatch(/^(not-finite|not-strongly-convex|no-solution)$/);
});
