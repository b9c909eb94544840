import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataKinds } from '../data/given.ts';
import { problemOfData } from '../data/index.ts';
import { gradientDescent } from '../gradientDescent.ts';
import { distance, norm } from '../space.ts';
import { coinVariance, cosine, descentRatio } from './agreement.ts';
import { boundCondition, boundGlobal, boundLocal, contradiction, pathBound } from './bounds.ts';
import { jacobians } from './jacobians.ts';
import { operatorNorm } from './operatorNorm.ts';

const formula = { lambda: ['l'], w: ['w'], inner: 'w', outer: 'w' };

describe('the condition of S (9) and (10)', () => {
  test('γ ≤ 1/β with declared α and β', () => {
    const declared = { ...formula, strongConvexity: 0.5, smoothness: 2 };
    expect(boundCondition(declared, 0.5)).toBeNull();
    expect(boundCondition(declared, 0.51)).toEqual({ code: 'step-too-large', limit: 0.5, stepSize: 0.51 });
  });
  test('nothing declared, or not strongly convex', () => {
    expect(boundCondition({}, 0.1)).toEqual({ code: 'undeclared' });
    expect(boundCondition({ ...formula, strongConvexity: 1 }, 0.1)).toEqual({ code: 'undeclared' });
    const flat = { ...formula, strongConvexity: 0, smoothness: 1 };
    expect(boundCondition(flat, 0.1)).toEqual({ code: 'not-strongly-convex' });
  });
});

describe('the bounds', () => {
  test('S (10) is (1 − γα)ᴷ/(γα) ‖∇f‖ M_B', () => {
    expect(boundGlobal(3, 100, 0.05, 2, 0.1)).toBeCloseTo((0.95 ** 3 / 0.05) * 0.2, 12);
  });
  test('S (9) overflows to Infinity and not to NaN, and is 0 where every discarded term is', () => {
    expect(boundLocal(1, 100, 0.05, 1, 1) / (2 ** 100 * 0.95)).toBeCloseTo(1, 12);
    expect(boundLocal(0, 5000, 0.05, 1, 1)).toBe(Infinity);
    expect(boundLocal(4990, 5000, 0.5, 1, 1)).toBeGreaterThanOrEqual(0);
    expect(boundLocal(1, 10, 1, 1, 1)).toBe(0);
    expect(boundLocal(0, 10, 1, 1, 1)).toBeCloseTo(2 ** 11, 8);
    expect(boundLocal(0, 5000, 0.05, 0, 1)).toBe(0);
  });
  test('the path bound sums the discarded terms, and 0 · ∞ is 0', () => {
    const bound = pathBound(Float64Array.of(0.5, 2, 3), Float64Array.of(1, 10, 100), 0, 1);
    expect(Array.from(bound, (x) => Math.round(x))).toEqual([136, 36, 6, 0]);
    const init = pathBound(Float64Array.of(0.5, 2, 3), Float64Array.of(1, 10, 100), 7, 1);
    expect(init[3]).toBeCloseTo(21, 12);
    expect(pathBound(Float64Array.of(0, 1e200, 1e200), Float64Array.of(0, 0, 1), 1, 1)[2]).toBe(0);
  });
});

test('the operator norm is the largest stretch over directions, and is reached', () => {
  const entry = fc.integer({ min: -20, max: 20 }).map((n) => n / 7);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(entry, { minLength: 20, maxLength: 20 }),
      (rows, columns, numbers) => {
        const a = Float64Array.from(numbers.slice(0, rows * columns));
        const size = operatorNorm(a, rows, columns);
        const apply = (x: readonly number[]) =>
          Array.from({ length: rows }, (_, i) => x.reduce((sum, xj, j) => sum + a[i * columns + j]! * xj, 0));
        const back = (y: readonly number[]) =>
          Array.from({ length: columns }, (_, j) => y.reduce((sum, yi, i) => sum + a[i * columns + j]! * yi, 0));
        let x = numbers.slice(16, 16 + columns).map((v, j) => v + 0.3 * (j + 1) ** 2);
        expect(norm(apply(x))).toBeLessThanOrEqual(size * norm(x) * (1 + 1e-12));
        for (let k = 0; k < 400; k++) {
          const length = norm(x);
          if (length === 0) return;
          x = back(apply(x.map((v) => v / length)));
        }
        expect(Math.sqrt(norm(x))).toBeLessThanOrEqual(size * (1 + 1e-12));
        expect(Math.sqrt(norm(x))).toBeGreaterThan(size * 0.97);
      },
    ),
  );
});

test('of a product of reflections and a known diagonal it is the largest entry, to round-off', () => {
  const n = 50;
  const unit = (seed: number) => {
    const v = Array.from({ length: n }, (_, i) => Math.sin(seed * (i + 1) ** 2));
    return v.map((x) => x / norm(v));
  };
  for (const top of [1, 1 + 1e-9, 7]) {
    const values = Array.from({ length: n }, (_, i) => (i === 17 ? top : 1 - (i % 3) / 4));
    const [u, v] = [unit(1), unit(2)];
    const mirror = (x: readonly number[], i: number, j: number) => (i === j ? 1 : 0) - 2 * x[i]! * x[j]!;
    const a = Float64Array.from({ length: n * n }, (_, at) => {
      const [i, j] = [Math.floor(at / n), at % n];
      return values.reduce((sum, d, k) => sum + mirror(u, i, k) * d * mirror(v, k, j), 0);
    });
    expect(Math.abs(operatorNorm(a, n, n) - top)).toBeLessThan(1e-14 * top * n);
  }
});

test('Jacobians that are had without products are those of the products', () => {
  for (const kind of dataKinds) {
    const problem = problemOfData({ kind, generate: { seed: 3, n: 12, p: 5, noise: 0.1, d: 2 } });
    const l = Float64Array.from({ length: problem.N }, (_, i) => 0.5 + (i % 4) / 5);
    const d = gradientDescent(problem, { T: 3, stepSize: 0.01, w0: new Float64Array(problem.M) });
    const w = Float64Array.from({ length: problem.M }, (_, i) => Math.cos(i));
    const { matrices: _, ...products } = d.linearize(1, w, l);
    const [own, walked] = [jacobians(d), jacobians({ ...d, linearize: () => products })];
    expect(d.linearize(1, w, l).matrices).toBeDefined();
    own.at(1, w, l);
    walked.at(1, w, l);
    expect(distance(own.A, walked.A)).toBeLessThan(1e-13 * norm(walked.A));
    expect(distance(own.B, walked.B)).toBeLessThan(1e-13 * norm(walked.B));
  }
});

test('operator norms survive sizes whose squares do not', () => {
  expect(operatorNorm(Float64Array.of(3e200, 0, 0, 4e200), 2, 2)).toBe(4e200);
  expect(operatorNorm(Float64Array.of(3e-200, 4e-200), 1, 2) / 5e-200).toBeCloseTo(1, 14);
  expect(operatorNorm(new Float64Array(6), 3, 2)).toBe(0);
});

describe('agreement', () => {
  test('the ratio is h·d/‖d‖² and the cosine the angle', () => {
    expect(descentRatio([3, 1], [2, 0])).toBe(1.5);
    expect(cosine([1, 1], [2, 0])).toBeCloseTo(Math.SQRT1_2, 15);
    expect(cosine([-3, 0], [2, 0])).toBe(-1);
  });
  test('neither means anything where ‖d‖ ≤ 1e-8, nor the cosine where h = 0', () => {
    expect(descentRatio([1, 1], [1e-8, 0])).toBeNaN();
    expect(cosine([1, 1], [1e-8, 0])).toBeNaN();
    expect(cosine([0, 0], [1, 0])).toBeNaN();
    expect(descentRatio([0, 0], [1, 0])).toBe(0);
  });
  test('a coin that always falls on heads has no variance', () => {
    expect(coinVariance(1, 3)).toBe(0);
    expect(coinVariance(0.1, 2)).toBeCloseTo(36, 12);
  });
});

describe('norms', () => {
  test('survive sizes whose squares do not', () => {
    expect(norm([3e200, 4e200]) / 5e200).toBeCloseTo(1, 14);
    expect(norm([3e-200, 4e-200]) / 5e-200).toBeCloseTo(1, 14);
    expect(norm([0, 0])).toBe(0);
  });
  test('are not finite just where a component is not', () => {
    expect(norm([1, Infinity])).toBe(Infinity);
    expect(norm([Infinity, Number.NaN])).toBeNaN();
    expect(norm([Number.NaN, 0])).toBeNaN();
  });
});

test('a path is contradicted by α where a step shrinks less than 1 − γα', () => {
  expect(contradiction(Float64Array.of(0.9, 0.9), 0.1)).toBeNull();
  expect(contradiction(Float64Array.of(0.9, 0.99, 0.9), 0.1)).toEqual({ code: 'contradicted', t: 2 });
});
