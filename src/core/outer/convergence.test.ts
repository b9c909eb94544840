import { describe, expect, it } from 'vitest';
import { convergenceSeries, nearestMinimum, standstill, weightedAverage } from './convergence.ts';
import type { Run } from './descend.ts';

const run = (change: Partial<Run>): Run => ({
  estimator: { kind: 'truncated', K: 1, initTerm: 'drop' },
  length: 3,
  lambda: Float64Array.of(4, 0, 3, 0, 0, 1),
  value: Float64Array.of(9, 4, 0),
  gradientNorm: Float64Array.of(3, 2, 1),
  ratio: [Float64Array.of(0.5, 0.5, 0.5)],
  cosine: [Float64Array.of(1, 1, 0.5)],
  firstStepSize: 0.1,
  coin: null,
  q: null,
  ended: null,
  ...change,
});
const minimum = (...lambda: number[]) => ({ lambda, kind: 'minimum' }) as const;
const of = (...values: number[]) => Float64Array.from(values);

describe('the distance', () => {
  it('is measured to the minimum nearest to where the run ends, not to where it begins', () => {
    const stationary = [minimum(4, 0), minimum(0, 0)];
    expect(nearestMinimum(run({}), stationary)).toBe(stationary[1]);
    expect([...convergenceSeries(run({}), 'distance', stationary)]).toEqual([4, 3, 1]);
  });

  it('never goes to a saddle, and does not exist without a minimum', () => {
    const saddle = { ...minimum(0, 1), kind: 'saddle' as const };
    expect(nearestMinimum(run({}), [saddle])).toBeNull();
    expect(convergenceSeries(run({}), 'distance', [saddle])).toHaveLength(0);
  });
});

describe('the average of S Theorem 3.3', () => {
  const norms = run({});
  it('is the plain mean of squares for a constant step', () => {
    expect(weightedAverage(norms, { schedule: 'constant', stepSize: 7, iterations: 2 }, 3)).toBeCloseTo(14 / 3, 12);
  });
  it('weighs by 1/√τ and 1/τ', () => {
    const root = (9 + 4 / Math.SQRT2 + 1 / Math.sqrt(3)) / (1 + 1 / Math.SQRT2 + 1 / Math.sqrt(3));
    expect(weightedAverage(norms, { schedule: 'inverse-sqrt', firstUpdateNorm: 1, iterations: 2 }, 3)).toBeCloseTo(
      root,
    );
    const harmonic = (9 + 4 / 2) / 1.5;
    expect(weightedAverage(norms, { schedule: 'harmonic', stepSize: 1, iterations: 2 }, 2)).toBeCloseTo(harmonic, 12);
  });
  it('does not exist for Adam, whose components have steps of their own', () => {
    expect(weightedAverage(norms, { schedule: 'adam', stepSize: 0.1, iterations: 2 }, 3)).toBeNull();
  });
  it('stops where the run does', () => {
    const outer = { schedule: 'constant', stepSize: 1, iterations: 9 } as const;
    expect(weightedAverage(norms, outer, 10)).toBe(weightedAverage(norms, outer, 3));
  });
});

describe('a standstill', () => {
  const constant = { schedule: 'constant', stepSize: 0.1, iterations: 2 } as const;

  /** Stops at (0, 1). */
  const lambda = of(4, 0, 1e-4, 1, 0, 1);

  it('is where its own h has vanished and d has not', () => {
    const still = run({ lambda, ratio: [of(1, 1, -1e-5)], cosine: [of(1, 1, -0.5)] });
    expect(standstill(still, 0, constant)?.own).toBeCloseTo(2e-5, 12);
    expect(standstill(still, 0, constant)?.truth).toBe(1);
  });
  it('is not where h still moves it, where a coin decides, or where it has arrived and there is no ratio', () => {
    expect(standstill(run({ lambda }), 0, constant)).toBeNull();
    const still = { lambda, ratio: [of(1, 1, -1e-5)], cosine: [of(1, 1, -0.5)] };
    expect(standstill(run({ ...still, coin: new Uint16Array(2) }), 0, constant)).toBeNull();
    expect(
      standstill(run({ lambda, ratio: [of(1, 1, Number.NaN)], cosine: [of(1, 1, Number.NaN)] }), 0, constant),
    ).toBeNull();
  });
  it('is none while it moves, however small h is beside d', () => {
    const beside = { ratio: [of(1, 1, 1e-5)], cosine: [of(1, 1, 1)] };
    expect(standstill(run(beside), 0, constant)).toBeNull();
    const slow = Float64Array.from({ length: 101 }, (_, i) => 1 / Math.sqrt(1 + i));
    const ones = Float64Array.from(slow, () => 1);
    const creeping = { length: 101, lambda: slow, gradientNorm: ones, cosine: [ones] };
    expect(standstill(run({ ...creeping, ratio: [ones.map((x) => 1e-5 * x)] }), 0, constant)).toBeNull();
  });
  it('is none while Adam, whose steps do not shrink with h, still moves', () => {
    const moving = run({ lambda: of(4, 0, 3, 0, 0, 1), ratio: [of(1, 1, -1e-5)], cosine: [of(1, 1, -0.5)] });
    const adam = { schedule: 'adam', stepSize: 0.1, iterations: 2 } as const;
    expect(standstill(moving, 0, adam)).toBeNull();
    expect(standstill({ ...moving, lambda: of(4, 0, 0, 1, 0, 1.0005) }, 0, adam)?.truth).toBe(1);
  });
});
