import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drain } from '../dynamics.ts';
import { formulas } from '../expression/arbitrary.ts';
import { compileFormula } from '../formula.ts';
import { gradientDescent } from '../gradientDescent.ts';
import { finish, hypergradients } from '../hypergradients.ts';
import { firstNorm } from '../outer/draws.ts';
import { bits, coin, outcomeOf } from '../random.ts';
import { distance, norm } from '../space.ts';
import { unroll } from '../unroll.ts';
import { chanceOf, meanWay, spreads } from './chances.ts';
import { drawnBy, type Estimator } from './choice.ts';
import { estimate } from './estimate.ts';
import { coinOver } from './randomDepth.ts';

const rhos = fc.constantFrom(0.01, 0.3, 0.5, 0.9, 0.99, 1);
const coordinate = fc.integer({ min: -15, max: 15 }).map((n) => n / 10);
const settings = fc
  .record({
    formula: fc.tuple(fc.boolean(), fc.boolean()).chain(([start, learned]) => formulas(start, learned)),
    T: fc.integer({ min: 1, max: 14 }),
    numbers: fc.array(coordinate, { minLength: 6, maxLength: 6 }),
  })
  .map(({ formula, T, numbers }) => ({
    problem: compileFormula(formula),
    descent: { T, stepSize: 0.1, w0: numbers.slice(0, formula.w.length) },
    l: Float64Array.from(numbers.slice(3, 3 + formula.lambda.length)),
  }));
type Setting = typeof settings extends fc.Arbitrary<infer S> ? S : never;

const run = ({ problem, descent, l }: Setting, e: Estimator, outcome = 0): number[] =>
  Array.from(drain(estimate(gradientDescent(problem, descent), l, e, outcome)));
const depth = (rho: number): Estimator => ({ kind: 'randomised-truncation', rho });

/** Every outcome of an estimator, with how likely it is. */
const outcomes = (s: Setting, e: Estimator) => {
  const drawn = drawnBy(e, s.descent.T)!;
  return drawn.depths.map((at, j) => ({ at, chance: chanceOf(drawn, j), h: run(s, e, j) }));
};
const meanOf = (all: ReturnType<typeof outcomes>, of: (h: readonly number[]) => number): number =>
  all.reduce((sum, { chance, h }) => sum + (chance === 0 ? 0 : chance * of(h)), 0);

test('a random depth is unbiased, over all depths that it may draw', () => {
  fc.assert(
    fc.property(settings, rhos, (s, rho) => {
      const d = run(s, { kind: 'reverse' });
      const all = outcomes(s, depth(rho));
      expect(all.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 14);
      const mean = d.map((_, i) => meanOf(all, (h) => h[i]!));
      const scale = Math.max(1, norm(d), ...all.map(({ chance, h }) => chance * norm(h)));
      expect(distance(mean, d)).toBeLessThanOrEqual(1e-12 * scale);
    }),
  );
});

test('at no step back it is first order, and each difference is weighed by how likely it is reached', () => {
  fc.assert(
    fc.property(settings, rhos, (s, rho) => {
      const cut = (K: number) => run(s, { kind: 'truncated', K, initTerm: 'keep' });
      const h = run(s, { kind: 'first-order' });
      let before = h.slice();
      for (const { at, h: found } of outcomes(s, depth(rho))) {
        const next = cut(at);
        const chance = Math.max(rho ** at, 1e-6);
        h.forEach((x, i) => {
          h[i] = x + (next[i]! - before[i]!) / chance;
        });
        before = next;
        expect(distance(found, h)).toBeLessThanOrEqual(1e-11 * Math.max(1, norm(h)));
      }
      expect(distance(before, run(s, { kind: 'reverse' }))).toBe(0);
    }),
  );
});

test('its variance in closed form, as shown, is that of all its draws, and so is what sets the first step', () => {
  fc.assert(
    fc.property(settings, rhos, (s, rho) => {
      const { problem, descent, l } = s;
      const e = depth(rho);
      const d = run(s, { kind: 'reverse' });
      const all = outcomes(s, e);
      const variance = meanOf(all, (h) => distance(h, d) ** 2);
      const [estimate] = unroll(problem, { descent, lambda: l, estimators: [e], truth: 'steps' }).estimates;
      const rounding = 1e-9 * Math.max(1, variance, norm(d) ** 2);
      expect(Math.abs(estimate!.error ** 2 - variance)).toBeLessThanOrEqual(rounding);
      const source = hypergradients(problem, { descent, estimators: [e], truth: 'steps' }, 1);
      finish(source.at(l, 1));
      const first = firstNorm(e, 0, descent.T, [source], [1], 0, problem.N);
      expect(Math.abs(first ** 2 - meanOf(all, (h) => norm(h) ** 2))).toBeLessThanOrEqual(rounding);
    }),
  );
});

test('with two depths it is the coin, to the last bit', () => {
  expect(spreads(coinOver(5, 100, 0.1))).toEqual([Math.sqrt(1 / 0.1 - 1)]);
  expect(meanWay(coinOver(5, 100, 0.1))).toBe(0.1);
  for (let i = 0; i < 1000; i++)
    for (const q of [1e-3, 0.1, 0.9]) expect(outcomeOf(bits(3, 1, i), [1, q])).toBe(coin(3, 1, i, q));
});

test('depths come as often as they should, within 4 σ, and take as many steps on average as told', () => {
  const n = 200_000;
  for (const rho of [0.5, 0.9, 0.99]) {
    const drawn = drawnBy(depth(rho), 100)!;
    const counts = new Float64Array(drawn.depths.length);
    for (let i = 0; i < n; i++) counts[outcomeOf(bits(11, i % 1000, Math.floor(i / 1000)), drawn.reaches)]! += 1;
    counts.forEach((count, j) => {
      const p = chanceOf(drawn, j);
      expect(Math.abs(count - n * p)).toBeLessThanOrEqual(4 * Math.sqrt(n * p * (1 - p)) + 1);
    });
    expect(drawn.depths.at(-1)! * meanWay(drawn)).toBeCloseTo(
      drawn.depths.reduce((sum, at, j) => sum + at * chanceOf(drawn, j), 0),
      9,
    );
  }
});

test('no weight is above a million: what gets so far goes the whole way', () => {
  const { depths, reaches } = drawnBy(depth(0.5), 1000)!;
  expect(depths.length).toBe(21);
  expect(depths.slice(-2)).toEqual([19, 1000]);
  expect(reaches.at(-1)).toBe(1e-6);
});
