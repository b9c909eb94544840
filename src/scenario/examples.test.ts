import { beforeAll, describe, expect, test } from 'vitest';
import { exampleWords } from '#words/own.ts';
import { contradictions, convexityOf, sampleDomain, suggested } from '../core/theory/sampled.ts';
import { computeResult } from '../engine/compute.ts';
import { planOf } from '../engine/plan.ts';
import { prepare } from '../engine/problems.ts';
import type { Result } from '../engine/result.ts';
import { type ExampleId, examples } from './examples.ts';
import { prepareFormulas } from './formula.ts';
import { domainOf, frameOf } from './frame.ts';
import { parseHash, printHash } from './link.ts';
import { repair } from './repair.ts';
import type { Scenario } from './scenario.ts';
import { formulaOf } from './source.ts';
import { printTexts, readTexts } from './typed.ts';

const scenarioOf = (id: ExampleId): Scenario => examples.find((example) => example.id === id)!.scenario;
const compute = (scenario: Scenario, focus: readonly number[] | null = null): Result =>
  computeResult({
    revision: 0,
    scenario,
    focus,
    field: { frame: frameOf(scenario), columns: 48, rows: 48 },
    needles: new Float64Array(0),
    dragging: false,
  });
const ends = ({ descent, scenario }: Result): readonly (readonly number[])[] => {
  const N = scenario.lambda.length;
  return descent.runs.map((run) => Array.from(run.lambda.subarray((run.length - 1) * N, run.length * N)));
};

beforeAll(async () => {
  await prepareFormulas();
  await prepare(scenarioOf('penalties').problem);
});

describe.each(examples)('$id', ({ id, scenario }) => {
  test('is a valid scenario that its link and its texts bring back', () => {
    expect(repair(scenario).changes).toEqual([]);
    expect(parseHash(printHash('problem', scenario))).toEqual({ page: 'problem', scenario, changes: [], pinned: null });
    expect(readTexts(printTexts(scenario), scenario)).toMatchObject({
      faults: {},
      change: { problem: scenario.problem },
    });
    expect(planOf(scenario).scenario).toBe(scenario);
  });

  test('declares nothing that samples contradict, and is finite on its domain', () => {
    const formula = formulaOf(scenario.problem)!;
    const sampled = sampleDomain(formula, domainOf(formula));
    expect(sampled.broken).toBeNull();
    expect(contradictions(formula, sampled)).toEqual({ strongConvexity: null, smoothness: null });
    if (formula.strongConvexity !== undefined)
      expect(suggested(sampled)).toEqual({
        strongConvexity: formula.strongConvexity,
        smoothness: formula.smoothness,
      });
  });

  test('has one minimum of F in its window, and the exact descent ends there', () => {
    const result = compute(scenario);
    const [minimum, ...others] = result.stationary.filter(({ kind }) => kind === 'minimum');
    expect(others).toEqual([]);
    const exact = ends(result)[scenario.estimators.findIndex(({ estimator }) => estimator.kind === 'reverse')]!;
    const frame = frameOf(scenario);
    exact.forEach((x, j) => {
      expect(Math.abs(x - minimum!.lambda[j]!) / (frame[2 * j + 1]! - frame[2 * j]!)).toBeLessThan(0.05);
    });
    const { runs } = result.descent;
    expect(runs.at(-1)!.value.at(-1)!).toBeLessThan(0.05 * runs.at(-1)!.value[0]!);
  });

  test('is told in words', () => {
    expect(exampleWords[id].title.length).toBeLessThan(24);
    expect(exampleWords[id].look).toMatch(/\.$/);
  });
});

describe('what the examples say is so', () => {
  test('penalties: every K ends at exp λ = (0.95, 1.75), where f is 0', () => {
    const result = compute(scenarioOf('penalties'));
    for (const end of ends(result)) {
      expect(Math.exp(end[0]!)).toBeCloseTo(0.95, 2);
      expect(Math.exp(end[1]!)).toBeCloseTo(1.75, 2);
    }
    for (const { value } of result.descent.runs) expect(value.at(-1)!).toBeLessThan(1e-6);
  });

  test('slow direction: K = 5 keeps all of the fast component and (1 − 0.99⁵)/(1 − 0.99²⁰⁰) of the slow one', () => {
    const scenario = scenarioOf('slow-direction');
    const { unrolled } = compute(scenario, scenario.lambda);
    const [, K5, , exact] = unrolled.estimates.map(({ hypergradient }) => hypergradient);
    expect(K5![0]! / exact![0]!).toBeCloseTo(1, 12);
    expect(K5![1]! / exact![1]!).toBeCloseTo((1 - 0.99 ** 5) / (1 - 0.99 ** 200), 10);
    expect(((1 - 0.99 ** 5) / (1 - 0.99 ** 200)).toFixed(2)).toBe('0.06');
  });

  test('two valleys: starts on either side of the ridge end in different minima of g, and no bound is drawn', () => {
    const scenario = scenarioOf('two-valleys');
    const formula = formulaOf(scenario.problem)!;
    expect(convexityOf(sampleDomain(formula, domainOf(formula)))).toBe('none');
    const [left, right] = [scenario.w0, [0.9, 0]].map((w0) => {
      const { unrolled } = compute({ ...scenario, w0, lambda: [-0.2, 0] }, [-0.2, 0]);
      expect(unrolled.bound).toBeNull();
      return unrolled.path.at(-2)!;
    });
    expect(left).toBeLessThan(-0.9);
    expect(right).toBeGreaterThan(0.8);
  });

  test('learned start: h is 0 without the init term; first order goes uphill somewhere, and runs away', () => {
    const scenario = scenarioOf('learned-start');
    const result = compute(scenario, scenario.lambda);
    const [first, dropped, kept, exact] = result.unrolled.estimates.map(({ hypergradient }) => hypergradient);
    expect([...dropped!]).toEqual([0, 0]);
    expect(first![0]! * exact![0]! + first![1]! * exact![1]!).toBeLessThan(0);
    expect(kept![0]! * exact![0]! + kept![1]! * exact![1]!).toBeGreaterThan(0);
    expect(Math.hypot(...ends(result)[0]!)).toBeGreaterThan(100);
  });

  test('learned step: the best γ is near 2/(α + β), and implicit differentiation has no answer', () => {
    const scenario = scenarioOf('learned-step');
    const { stationary, unrolled } = compute(scenario);
    expect(Math.abs(Math.exp(stationary[0]!.lambda[0]!) - 1.6)).toBeLessThan(0.1);
    expect([unrolled.implicit, unrolled.implicitReason]).toEqual([null, { code: 'learned-step' }]);
  });
});
