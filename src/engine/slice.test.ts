import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../scenario/defaults.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { within } from '../scenario/slice.ts';
import { computeResult } from './compute.ts';
import { nodes } from './grid.ts';
import { keys, planOf } from './plan.ts';
import { prepare, problemOf } from './problems.ts';
import type { Ask, Result } from './result.ts';

const problem = {
  lambda: ['a', 'b', 'c'],
  w: ['x', 'y', 'z'],
  inner: '((x-a)^2 + (y-b)^2/2 + (z-c)^2/4 + x*y/4)/2',
  outer: '(x-1)^2 + y^2 + (z+1/2)^2 + sin(x)*y/2 + (a^2 + (b-1)^2 + c^2)/8',
  window: [-2, 2, -1, 3, -4, 4],
};
await prepare(problem);

const scenario: Scenario = {
  ...defaultScenario(problem),
  T: 20,
  lambda: [0.5, 1, -0.25],
  slice: { outer: [2, 0], inner: [1, 2] },
  field: 'ratio',
};
const slice = { at: scenario.lambda, axes: [2, 0] } as const;
const frame = [-3, 3, -2, 2] as const;
const ask = (change: Partial<Ask> = {}): Ask => ({
  revision: 1,
  scenario,
  focus: null,
  field: { frame, columns: 31, rows: 21 },
  needles: Float64Array.of(0.3, -0.4, 1, 0.5),
  dragging: false,
  ...change,
});
const result = computeResult(ask());
const there = (lambda: readonly number[]): Result['unrolled'] =>
  computeResult(ask({ focus: lambda, field: null })).unrolled;
const expectClose = (found: ArrayLike<number>, wanted: ArrayLike<number>): void =>
  Array.from(wanted).forEach((x, i) => {
    expect(found[i]).toBeCloseTo(x, 11);
  });

describe('the outer plane of three λ', () => {
  it('is sampled along the two shown, with the third of λ₁, and its vectors have all three', () => {
    const field = result.field!;
    const lambda = nodes({ ...field, slice }, 0, 31 * 21);
    for (const i of [0, 100, 400]) {
      const point = Array.from(lambda.subarray(3 * i, 3 * i + 3));
      expect(point[1]).toBe(1);
      const { value, exact, estimates } = there(point);
      expect(field.value[i]).toBeCloseTo(value, 11);
      expectClose(field.truth.subarray(3 * i, 3 * i + 3), exact);
      expectClose(field.hypergradient!.subarray(3 * i, 3 * i + 3), estimates[1]!.hypergradient);
    }
    expect(Array.from(lambda.subarray(0, 3))).toEqual([-2, 1, -3]);
  });

  it('has needles of the components shown', () => {
    const { needles } = result;
    const { exact, estimates } = there(within(slice, [0.3, -0.4]));
    expectClose(needles!.truth.subarray(0, 2), [exact[2]!, exact[0]!]);
    const { hypergradient: h } = estimates[1]!;
    expectClose(needles!.hypergradient.subarray(0, 2), [h[2]!, h[0]!]);
  });

  it('shows where F is stationary in all of λ, in the slice or not', () => {
    expect(result.stationary).toHaveLength(1);
    const [{ lambda, kind }] = result.stationary as [Result['stationary'][number]];
    expect(kind).toBe('minimum');
    expect(Math.abs(lambda[1]! - scenario.lambda[1]!)).toBeGreaterThan(1e-3);
    for (const x of there(lambda).exact) expect(Math.abs(x)).toBeLessThan(1e-7);
  });

  it('is the same while λ₁ moves within it, and another where λ₁ leaves it', () => {
    const keyOf = (lambda: readonly number[], outer = scenario.slice.outer) =>
      keys.field(planOf({ ...scenario, lambda, slice: { ...scenario.slice, outer } }), { frame });
    expect(keyOf([-1, 1, 3])).toBe(keyOf(scenario.lambda));
    expect(keyOf([0.5, 1.1, -0.25])).not.toBe(keyOf(scenario.lambda));
    expect(keyOf(scenario.lambda, [0, 1])).not.toBe(keyOf(scenario.lambda));
  });
});

it('the levels of g along two of three w have the third of the solution', () => {
  const {
    frame: [x0, , y0],
    columns,
    values,
    low,
  } = result.inner!;
  const { solution, lambda } = result.unrolled;
  const g = (w: readonly number[]) => problemOf(problem).inner(Float64Array.from(w), Float64Array.from(lambda));
  expect(values[0]).toBeCloseTo(g([solution![0]!, x0, y0]), 10);
  expect(values).toHaveLength(columns ** 2);
  expect(low).toBeCloseTo(g(solution!), 12);
});

describe('two λ, or one', () => {
  it('need no slice: what is sampled does not depend on λ₁', () => {
    const toy = defaultScenario();
    const keyOf = (lambda: readonly number[]) => keys.field(planOf({ ...toy, lambda }), { frame });
    expect(keyOf([1, 1])).toBe(keyOf([0, 0.5]));
  });
});
