import fc from 'fast-check';
import { expect, test } from 'vitest';
import reference from './optimalQ.reference.json';
import { biasBound, costOfQ, optimalQ, priceOf, secondMoment, threshold } from './optimalQ.ts';

test.each(reference.table)('q* at 𝔻² = $D2, 𝕍² = $V2, ε = $eps is that of an independent brute force', (row) => {
  const { D2, V2, Cdet, Crnd, eps, qstar, cond20, cost_at_qstar } = row;
  const price = { Cdet, Crnd, epsilon: eps };
  const { q, interior } = optimalQ({ D2, V2 }, price);
  expect(interior).toBe(cond20);
  expect(Math.abs(q - qstar)).toBeLessThanOrEqual(1e-10 * Math.max(qstar, 1e-300));
  if (cost_at_qstar !== null) expect(costOfQ(q, { D2, V2 }, price) / cost_at_qstar).toBeCloseTo(1, 11);
});

test('no q on a grid costs less than q*, for random moments and prices', () => {
  const size = fc.double({ min: -4, max: 4, noNaN: true }).map((x) => 10 ** x);
  fc.assert(
    fc.property(
      size,
      size,
      size,
      size,
      fc.double({ min: 0, max: 0.45, noNaN: true }),
      (D2, V2, Cdet, Crnd, epsilon) => {
        const price = { Cdet, Crnd, epsilon };
        const { q, interior } = optimalQ({ D2, V2 }, price);
        expect(q).toBeGreaterThan(0);
        expect(q).toBeLessThanOrEqual(1);
        expect(interior).toBe(D2 / V2 < threshold(price));
        const least = costOfQ(q, { D2, V2 }, price);
        for (let i = 1; i <= 2000; i++)
          expect(costOfQ(i / 2000, { D2, V2 }, price)).toBeGreaterThanOrEqual(least * (1 - 1e-12));
      },
    ),
    { numRuns: 100 },
  );
});

test('the edges: no bias asks for no coin, too much bias or no gradient for q = 1', () => {
  const price = priceOf(10);
  expect(price).toEqual({ Cdet: 11, Crnd: 55, epsilon: 0 });
  expect(threshold(price)).toBeCloseTo(5 / 12, 15);
  expect(optimalQ({ D2: 0, V2: 1 }, price)).toEqual({ q: 0, interior: true });
  for (const D2 of [5 / 12, 1, 2]) expect(optimalQ({ D2, V2: 1 }, price)).toEqual({ q: 1, interior: false });
  expect(optimalQ({ D2: 0, V2: 0 }, price)).toEqual({ q: 1, interior: false });
  expect(secondMoment(1, { D2: Number.POSITIVE_INFINITY, V2: 2 })).toBe(2);
  // Where first order is 0 and the paper divides by 10.
  expect(optimalQ({ D2: 0.1, V2: 1 }, priceOf(100)).q).toBeCloseTo(0.1423, 4);
});

test('U (15) of Theorem 2 of U Fig. 1a–c', () => {
  const L1 = 1.5 * 13.096847;
  expect(biasBound({ L1, L2: 1.5, M1: 1 }, new Array<number>(10).fill(0.1)) ** 2 / 18_936.7).toBeCloseTo(1, 5);
});
