import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { choosingSentence } from '#words/choosing.ts';
import { chanceOf } from '../core/estimators/chances.ts';
import { drawnBy } from '../core/estimators/choice.ts';
import { finish, hypergradients } from '../core/hypergradients.ts';
import { callsPerUpdate } from '../core/outer/calls.ts';
import { type TwoTasks, twoTasksFormula, twoTasksOfFig1a, twoTasksOfFig1d } from '../core/problems/twoTasks.ts';
import { type DepthMoments, depthMomentsOf } from '../core/theory/moments.ts';
import type { Moments } from '../core/theory/optimalQ.ts';
import { computeResult } from '../engine/compute.ts';
import { keys, planOf } from '../engine/plan.ts';
import { prepareAll } from '../engine/problems.ts';
import type { Result } from '../engine/result.ts';
import { choosingTable } from '../export/tables/choosing.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { repair } from '../scenario/repair.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { plain } from '../words/sentence.ts';
import { choosing, choosingFacts, relativeCost } from './choosing.ts';

beforeAll(prepareAll);

const ufom: Scenario['estimators'] = [
  { estimator: { kind: 'first-order' }, slot: 0 },
  { estimator: { kind: 'ufom', q: 0.1 }, slot: 1 },
];

const resultOf = (problem: Scenario['problem'], change: Partial<Scenario>): Result => {
  const bare = defaultScenario(problem);
  const { scenario } = repair({ ...bare, estimators: ufom, selected: 1, runs: 0, costs: 'q', tau: 1, ...change });
  return computeResult({
    ...{ revision: 1, scenario, focus: null, dragging: false, needles: new Float64Array(0) },
    field: { frame: [-20, 40, 0, 1], columns: 10, rows: 2 },
  });
};

const ofTasks = (tasks: TwoTasks, change: Partial<Scenario> = {}): Result =>
  resultOf(twoTasksFormula(tasks), { T: tasks.r, stepSize: tasks.alpha, ...change });

describe('the choice of q', () => {
  test('on U Fig. 1a–c: the suprema say .189, where runs end no coin pays; on U Fig. 1d–f .0804, .1119 within ±50', () => {
    const first = choosing(ofTasks(twoTasksOfFig1a, { lambda: [2.840282] }))!;
    expect(first.price).toEqual({ Cdet: 11, Crnd: 55, epsilon: 0 });
    expect(first.best.q).toBeCloseTo(0.188955, 4);
    expect([first.here.D2, first.here.V2]).toEqual([expect.closeTo(2.214785, 5), expect.closeTo(0.259183, 5)]);
    expect(first.bound! / 18_936.7).toBeCloseTo(1, 5);
    expect(plain(choosingSentence(ofTasks(twoTasksOfFig1a, { lambda: [2.840282] })))).toMatch(
      /^Over all λ, 𝔻²\/𝕍² is 0\.057, below the 0\.417 of U \(20\): q\* = 0\.19\. At λ_τ it is 8\.5: no coin pays there\. 𝔻²_bound/,
    );
    const wide = { frame: [-50, 50, -1, 1] as const, lambda: [4.734989] };
    const second = (over: Scenario['over']) => choosing(ofTasks(twoTasksOfFig1d, { ...wide, over }))!;
    expect(second('everywhere').best.q).toBeCloseTo(0.0804, 4);
    expect(second('window').best.q).toBeCloseTo(0.1119, 4);
    expect(second('here').best.q).toBeCloseTo(0.084848, 5);
  });

  test('q* costs less than every other q of the table', () => {
    const a = fc.double({ min: 0.2, max: 3, noNaN: true });
    const tasks = fc
      .tuple(a, a, fc.double({ min: 0.05, max: 0.8, noNaN: true }), fc.integer({ min: 1, max: 20 }))
      .filter(([a1, a2]) => Math.abs(a1 - a2) > 0.1)
      .map(
        ([a1, a2, share, r]): TwoTasks => ({
          kind: 'two-tasks',
          a: [a1, a2],
          alpha: share / Math.max(a1, a2),
          r,
          D: 0.1,
        }),
      );
    fc.assert(
      fc.property(tasks, fc.constantFrom('everywhere', 'window', 'here' as const), (problem, over) => {
        const result = ofTasks(problem, { over });
        const { best, moments, price } = choosing(result)!;
        const least = relativeCost(best.q, moments, price);
        for (const row of choosingTable(result).rows) expect(row[4]).toBeGreaterThanOrEqual(least * (1 - 1e-12));
      }),
      { numRuns: 15 },
    );
  });

  test('where first order is 0, no coin over it pays, and a cut’s signal says so', () => {
    const toy = resultOf('shaban-toy', {});
    expect(choosingFacts(toy)).toEqual([expect.objectContaining({ kind: 'base-is-zero', firstOrder: true })]);
    expect(choosing(toy)!.best).toEqual({ q: 1, interior: false });
    const debiased = resultOf('shaban-toy', {
      estimators: [{ estimator: { kind: 'debiased', K: 60, q: 0.1, initTerm: 'drop' }, slot: 0 }],
      selected: 0,
    });
    expect(choosing(debiased)).toMatchObject({ over: 'here', best: { interior: true } });
    expect(choosingFacts(resultOf('shaban-toy', { estimators: [ufom[0]!], selected: 0 }))).toEqual([
      { kind: 'no-coin' },
    ]);
  });

  test('a random depth: its mean square is that of its draws one by one, and no ρ costs less than the best', () => {
    for (const problem of [twoTasksFormula(twoTasksOfFig1a), 'shaban-toy'] as const) {
      for (const rho of [0.7, 0.95]) {
        const estimator = { kind: 'randomised-truncation', rho } as const;
        const at = { estimators: [{ estimator, slot: 1 }], selected: 0, T: 12, over: 'here' } as const;
        const result = resultOf(problem, at);
        const { chance, square, calls, costs, best } = choosing(result)!;
        expect(chance).toBe('rho');
        const { problem: made, descent } = planOf(result.scenario);
        const drawn = drawnBy(estimator, 12)!;
        let [whole, gradients] = [0, 0];
        for (const [i, task] of (made.each ?? [made]).entries()) {
          const source = hypergradients(task, { descent, estimators: [estimator], truth: 'steps' }, 1);
          finish(source.at(Float64Array.from(result.unrolled.lambda), 1));
          const h = new Float64Array(task.N);
          for (let outcome = 0; outcome < drawn.depths.length; outcome++) {
            finish(source.draw(0, 0, outcome, h));
            whole += (made.shares?.[i] ?? 1) * chanceOf(drawn, outcome) * h.reduce((sum, x) => sum + x * x, 0);
          }
        }
        for (let outcome = 0; outcome < drawn.depths.length; outcome++)
          gradients += chanceOf(drawn, outcome) * callsPerUpdate(estimator, 12, made.N, 1)[outcome]!;
        expect((square(rho)[0] + square(rho)[1]) / whole).toBeCloseTo(1, 10);
        expect(calls(rho)[0] + calls(rho)[1]).toBeCloseTo(gradients, 9);
        expect([square(1)[1], costs[0]!(1)]).toEqual([0, 1]);
        const least = costs[0]!(best.q);
        const { name, rows } = choosingTable(result);
        expect(name).toBe('choosing-rho');
        for (const row of rows) expect(row[4]).toBeGreaterThanOrEqual(least * (1 - 1e-9));
        expect(choosingFacts(result).map(({ kind }) => kind)).toEqual(['best-depth', 'own-depth']);
        // Another ρ has the same moments.
        const other = { ...estimator, rho: 0.5 };
        expect(keys.choice(planOf({ ...result.scenario, estimators: [{ estimator: other, slot: 1 }] }), [0])).toBe(
          keys.choice(planOf(result.scenario), [0]),
        );
      }
    }
  });

  test('a ρ over all λ: each moment is at least what a grid finds, the first is a coin’s 𝔻², and no ρ costs less', () => {
    const estimators = [{ estimator: { kind: 'randomised-truncation', rho: 0.9 } as const, slot: 1 }];
    const wide = { frame: [-50, 50, -1, 1] as const, lambda: [4.734989], selected: 0, estimators };
    const result = ofTasks(twoTasksOfFig1d, { ...wide, over: 'everywhere' });
    const { over, moments, here, square, costs, best } = choosing(result)!;
    expect(over).toBe('everywhere');
    const { problem, descent } = planOf(result.scenario);
    const at = depthMomentsOf(problem, descent);
    const biases = (of: Moments) => (of as DepthMoments).biases;
    for (let i = 0; i <= 5000; i++) {
      const there = at(Float64Array.of(-1000 + 0.4 * i));
      expect(there.V2).toBeLessThanOrEqual(moments.V2 * (1 + 1e-6));
      for (const [k, x] of biases(there).entries()) expect(x).toBeLessThanOrEqual(biases(moments)[k]! * (1 + 1e-6));
    }
    expect(biases(here)).toEqual(at(Float64Array.from(result.unrolled.lambda)).biases);
    expect(square(0.5)[1]).toBeGreaterThan(0);
    for (let rho = 0.01; rho <= 1; rho += 0.01) expect(costs[0]!(rho)).toBeGreaterThanOrEqual(costs[0]!(best.q) - 1e-9);
    expect(choosingFacts(result)).toMatchObject([
      { kind: 'best-depth', over: 'everywhere' },
      { kind: 'own-depth' },
      { kind: 'best-depth', over: 'here' },
    ]);
    // h_0 is first order’s.
    const coin = choosing(ofTasks(twoTasksOfFig1d, { ...wide, estimators: ufom, selected: 1, over: 'everywhere' }))!;
    expect(moments.D2 / coin.moments.D2).toBeCloseTo(1, 4);
    expect(moments.V2 / coin.moments.V2).toBeCloseTo(1, 4);
    expect(plain(choosingSentence(result))).toMatch(/^Over all λ .* At λ_τ /);
  });

  test('where the gradient is 0, no ρ is compared; where chance weighs more than it saves, none below 1 pays', () => {
    const estimators = [{ estimator: { kind: 'randomised-truncation', rho: 0.9 } as const, slot: 0 }];
    const result = resultOf('shaban-toy', { estimators, selected: 0, T: 5 });
    const factsWith = (V2: number, bias: number) =>
      choosingFacts({
        ...result,
        choice: { ...result.choice!, here: { D2: bias, V2, biases: new Float64Array(5).fill(bias) } },
      });
    expect(factsWith(0, 0)).toEqual([{ kind: 'no-gradient', over: 'here' }]);
    expect(factsWith(1, 100)[0]).toEqual({ kind: 'best-depth', over: 'here', rho: 1, gain: null });
    expect(factsWith(1, 0)[0]).toMatchObject({ kind: 'best-depth', gain: { square: 1 } });
  });

  test('an adaptive q is that of the run’s last update before τ', () => {
    const estimator = { kind: 'adaptive-ufom', q: 0.05, beta: 0.9, scale: 0.1, measures: 'bias' } as const;
    const resultFor = (runs: number) =>
      ofTasks(twoTasksOfFig1a, {
        ...{ estimators: [{ estimator, slot: 1 }], selected: 0, tau: 101, runs },
        outer: { schedule: 'harmonic', stepSize: 10, iterations: 100 },
      });
    const one = resultFor(0);
    const adapted = choosingFacts(one).find((fact) => fact.kind === 'adapted');
    expect(adapted).toEqual({
      ...{
        kind: 'adapted',
        who: { estimator, slot: 1, truth: 'steps' },
        tau: 101,
        q: one.descent.runs[0]!.q![99],
        ofMany: false,
      },
    });
    // Of many it is spread over them, at the last update before τ that is recorded.
    const many = resultFor(40);
    const { at, flights } = many.swarm!;
    const j = at.length - 2;
    const own = Array.from({ length: 40 }, (_, i) => flights[0]!.q![i * at.length + j]!).sort((a, b) => a - b);
    expect(choosingFacts(many).find((fact) => fact.kind === 'adapted-on-average')).toMatchObject({
      ...{ tau: at[j]! + 1, low: own[1], high: own[37], count: 40, runs: 40 },
      q: expect.closeTo(own.reduce((a, b) => a + b, 0) / 40, 10),
    });
    expect(new Set(own).size).toBeGreaterThan(20);
    expect(choosing(many)!.course!.q).toHaveLength(j + 1);
    expect(choosingFacts({ ...many, swarm: null })).toContainEqual(
      expect.objectContaining({ kind: 'adapted', ofMany: true }),
    );
  });
});
