import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Vec } from '../problem.ts';
import { distance, norm } from '../space.ts';
import { symmetricEigen } from './eigen.ts';
import { addRows, dots } from './products.ts';
import { createTridiagonal } from './tridiagonal.ts';

const entries = (size: number) =>
  fc
    .array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: size, maxLength: size })
    // Where numbers lose digits below 1e-308, so do eigenvectors.
    .map((all) => Float64Array.from(all, (x) => (Math.abs(x) < 1e-150 ? 0 : x)));
/** Rows and columns within a matrix of longer rows, and a vector of each length. */
const given = fc
  .record({ rows: fc.integer({ min: 0, max: 9 }), columns: fc.integer({ min: 0, max: 6 }), more: fc.nat(2) })
  .chain(({ rows, columns, more }) =>
    fc.record({
      ...{ rows: fc.constant(rows), columns: fc.constant(columns), stride: fc.constant(columns + more) },
      ...{ A: entries(rows * (columns + more)), x: entries(columns), weights: entries(rows), start: entries(columns) },
    }),
  );

test('products by four rows at once are those of one row after another, to the last bit', () => {
  fc.assert(
    fc.property(given, ({ rows, columns, stride, A, x, weights, start }) => {
      const out = new Float64Array(rows + 1);
      dots(A, stride, rows, columns, x, 0, out, 1);
      const sums = Float64Array.from({ length: rows }, (_, i) => {
        let sum = 0;
        for (let j = 0; j < columns; j++) sum += A[i * stride + j]! * x[j]!;
        return sum;
      });
      expect(out).toEqual(Float64Array.of(0, ...sums));

      const added = start.slice();
      addRows(A, stride, rows, columns, weights, added, 0);
      const wanted = start.slice();
      for (let i = 0; i < rows; i++)
        for (let j = 0; j < columns; j++)
          if (weights[i] !== 0) wanted[j] = wanted[j]! + weights[i]! * A[i * stride + j]!;
      expect(added).toEqual(wanted);
    }),
  );
});

test('what overflows in a row of weight 0 spoils nothing', () => {
  const out = new Float64Array(1);
  addRows(Float64Array.of(1, Number.POSITIVE_INFINITY, 2, 3), 1, 4, 1, Float64Array.of(1, 0, 1, 1), out, 0);
  expect(out[0]).toBe(6);
});

/** A symmetric matrix, in which some rows may be the same and some zero, and a vector. */
const symmetric = fc
  .integer({ min: 1, max: 9 })
  .chain((n) => fc.record({ n: fc.constant(n), A: entries(n * n), b: entries(n), x: entries(n), zero: fc.nat(n) }))
  .map(({ n, A, b, x, zero }) => {
    const H = A.map((_, at) => {
      const [i, j] = [Math.floor(at / n), at % n];
      return Math.max(i, j) === zero ? 0 : A[i * n + j]! + A[j * n + i]!;
    });
    return { n, H, b, x };
  });

const product = (H: Vec, n: number, x: Vec): Vec => {
  const out = new Float64Array(n);
  dots(H, n, n, n, x, 0, out, 0);
  return out;
};

test('H = P T Pᵀ, with a vector along the last axis, and the step x − γHx + b', () => {
  fc.assert(
    fc.property(symmetric, fc.boolean(), ({ n, H, b, x }, aligned) => {
      const { reduce, expand, times, descend, off } = createTridiagonal(n);
      reduce(H, aligned ? b : undefined);
      const [own, back, whole] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
      times(x, own);
      expand(own, back);
      expand(x, whole);
      const size = 1e-13 * (1 + norm(H) * norm(x));
      expect(Math.abs(norm(whole) - norm(x))).toBeLessThanOrEqual(size);
      expect(distance(back, product(H, n, whole))).toBeLessThanOrEqual(size);
      const last = new Float64Array(n);
      last[n - 1] = off[n]!;
      if (aligned) {
        expand(last, back);
        expect(distance(back, b)).toBeLessThanOrEqual(1e-14 * (1 + norm(b)));
      } else expect(off[n]).toBe(0);
      const moved = x.slice();
      descend(moved, 0.3, b);
      expect(
        distance(
          moved,
          x.map((value, i) => value - 0.3 * own[i]! + b[i]!),
        ),
      ).toBeLessThanOrEqual(size + 1e-14 * norm(b));
    }),
  );
});

test('eigenvectors are orthogonal, and H times one is its value times it', () => {
  fc.assert(
    fc.property(symmetric, ({ n, H }) => {
      const { values, vectors } = symmetricEigen(H, n);
      for (let i = 0; i < n; i++) {
        const v = vectors.slice(i * n, i * n + n);
        expect(
          distance(
            product(H, n, v),
            v.map((x) => values[i]! * x),
          ),
        ).toBeLessThanOrEqual(1e-13 * (1 + norm(H)));
        const others = product(vectors, n, v);
        expect(
          distance(
            others,
            others.map((_, j) => (i === j ? 1 : 0)),
          ),
        ).toBeLessThan(1e-13);
      }
    }),
  );
});
