import { describe, expect, test } from 'vitest';
import { drain } from '../core/dynamics.ts';
import type { Formula } from '../core/problem.ts';
import { planOf } from '../engine/plan.ts';
import { wholeSwarm } from '../engine/swarming.ts';
import { descentOf } from '../engine/walks.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { problemNamed } from '../scenario/source.ts';
import { answer } from './answer.ts';

const ask = (command: string, question: object) => JSON.parse(answer(command, JSON.stringify(question)));

const problem = { kind: 'two-tasks', a: [0.5, 1.5], D: 0.06, alpha: 0.1, r: 10 };
const estimators = [{ kind: 'first-order' }, { kind: 'reverse' }];

describe('U Theorem 2’s two tasks', () => {
  test('are asked for by their parameters, with r steps of size α and what follows from D', () => {
    const { constants, exact, results } = ask('hypergradient', { problem, lambda: [5.758867], estimators });
    expect(constants.b2).toBeCloseTo(17.39527, 5);
    expect(constants.A).toBeCloseTo(12.596847, 6);
    expect(constants.thetaFom).toBeCloseTo(5.758867, 6);
    expect(constants.thetaStar).toBeCloseTo(2.840282, 6);
    expect(constants.plateau).toBeCloseTo(0.3464102, 7);
    expect(exact[0]).toBeCloseTo(0.3464102, 6);
    expect(results[0].hypergradient[0]).toBeCloseTo(0, 6);
    // Prop. 1, one task's: r + 1 gradients.
    expect(results[0].cost).toMatchObject({ innerGradients: 10, outerGradients: 1, pulls: 0 });
  });

  test('are means over both, of which `task` asks for one', () => {
    const one = (task: number) => ask('hypergradient', { problem, task, lambda: [3], estimators }).exact[0];
    expect((one(0) + one(1)) / 2).toBeCloseTo(ask('hypergradient', { problem, lambda: [3], estimators }).exact[0], 12);
  });

  test('set by b₂ are those of U Fig. 1d–f', () => {
    const { D: _, ...rest } = problem;
    const byB = { ...rest, b: 10, A: 400, alpha: 0.01 };
    const { constants } = ask('hypergradient', { problem: byB, lambda: [0], estimators });
    expect(constants.thetaFom).toBeCloseTo(4.870578, 6);
    expect(constants.thetaStar).toBeCloseTo(4.734989, 6);
    expect(constants.plateau).toBeCloseTo(0.1058281, 7);
  });

  test.each([
    [{ ...problem, alpha: 0.7 }, 'problem.alpha must be below 1/max a = 0.6666666666666666'],
    [{ ...problem, a: [1, 1] }, 'problem.a must be two different numbers'],
    [{ ...problem, b: 3 }, 'problem must have either D or b'],
    [{ ...problem, kind: 'three-tasks' }, 'problem.kind must be one of two-tasks'],
    [{ ...problem, D: -1 }, 'problem.D must be a positive number'],
    [{ ...problem, c: 1 }, 'problem has an unknown key "c"'],
  ])('are refused with the reason: %o', (given, why) => {
    expect(() => ask('hypergradient', { problem: given, lambda: [0], estimators })).toThrow(why);
  });

  test('are refused by any name where a step would not contract', () => {
    const why = "stepSize must be below 1/max a = 0.6666666666666666 on U Theorem 2's tasks, got 0.7";
    const question = { T: 10, stepSize: 0.7, lambda: [0], estimators };
    const text = problemNamed('two-tasks') as Formula;
    const { window: _, ...typed } = text;
    for (const named of ['two-tasks', typed, problem])
      expect(() => ask('hypergradient', { ...question, problem: named })).toThrow(why);
    const inner = { method: 'heavy-ball', stepSize: 0.7, momentum: 0.5 };
    expect(() => ask('hypergradient', { ...question, stepSize: undefined, problem: 'two-tasks', inner })).toThrow(why);
    expect(() => ask('hypergradient', { ...defaultScenario(text), stepSize: 0.7 })).toThrow(
      "stepSize must be below 1/max a on U Theorem 2's tasks, at most 0.66666, got 0.7",
    );
    const other = { ...typed, inner: `${typed.inner} + 0` };
    expect(ask('hypergradient', { ...question, problem: other }).exact).toHaveLength(1);
  });
});

describe('optimal-q', () => {
  test('answers with q* and whether (20) holds', () => {
    const question = { D2: 2659, V2: 200_500, Cdet: 11, Crnd: 55, epsilon: 0 };
    const { version, q, interior } = ask('optimal-q', question);
    expect([version, interior]).toEqual([1, true]);
    expect(q).toBeCloseTo(0.0803, 4);
    expect(ask('optimal-q', { ...question, D2: 200_500 })).toEqual({ version: 1, q: 1, interior: false });
  });

  test.each([
    [{ D2: -1, V2: 1, Cdet: 1, Crnd: 1 }, 'D2 must be at least 0'],
    [{ D2: 1, V2: 1, Cdet: 1, Crnd: 1, epsilon: 0.5 }, 'epsilon must be below 0.5'],
    [{ D2: 1, V2: 1, Cdet: 1 }, 'Crnd must be a number'],
    [{ D2: 1, V2: 1, Cdet: 0, Crnd: 0 }, 'Cdet + Crnd must be positive'],
    [{ D2: 1, V2: 1, Cdet: 1, Crnd: 1, q: 1 }, 'unknown key "q"'],
  ])('refuses %o', (question, why) => {
    expect(() => ask('optimal-q', question)).toThrow(why);
  });
});

describe('swarm', () => {
  const question = {
    problem,
    lambda: [10],
    estimators: [{ kind: 'ufom', q: 0.1, seed: 1 }],
    outer: { schedule: 'harmonic', stepSize: 10, iterations: 100 } as const,
    ...{ runs: 40, spread: 20, draw: 'one' },
  };

  test('answers with how many runs are spread, their calls, and where each ends: to the last bit the page’s', () => {
    const { at, swarms } = ask('swarm', question);
    const scenario = {
      ...defaultScenario(problemNamed('two-tasks')),
      estimators: [{ estimator: { kind: 'ufom', q: 0.1 }, slot: 0 }],
      ...{ selected: 0, outer: question.outer, runs: 40, seed: 1 },
    } as const;
    const { flights, means } = wholeSwarm(planOf(scenario))!;
    const flight = flights[0]!;
    expect(swarms[0].ends.flat().map(Math.fround)).toEqual(
      Array.from({ length: 40 }, (_, i) => flight.lambda[i * at.length + at.length - 1]),
    );
    expect(swarms[0].calls).toEqual(Array.from(flight.calls));
    expect(Object.keys(swarms[0].gradientNorm.quantiles)).toEqual(['0.05', '0.25', '0.5', '0.75', '0.95']);
    const byMean = ask('swarm', { ...question, expected: true }).swarms[0];
    expect(byMean.ends.flat().map(Math.fround)).toEqual(
      Array.from({ length: 40 }, (_, i) => means[0]!.lambda[i * at.length + at.length - 1]),
    );
    expect(byMean.gradientNorm.mean.at(-1)).toBeLessThan(0.1 * swarms[0].gradientNorm.mean.at(-1));
    // A scenario as the page has it asks the same.
    expect(ask('swarm', scenario).swarms[0].ends).toEqual(swarms[0].ends);
  });

  test('of a scenario, a trajectory draws the tasks that the page draws', () => {
    const scenario = {
      ...defaultScenario(problemNamed('two-tasks')),
      estimators: [{ estimator: { kind: 'ufom', q: 0.1 }, slot: 0 }],
      ...{ selected: 0, outer: question.outer, runs: 0 },
    } as const;
    const { runs } = ask('trajectory', scenario);
    const page = drain(descentOf(planOf(scenario))).runs[0]!;
    expect(runs[0].lambda.flat()).toEqual(Array.from(page.lambda));
  });

  test.each([
    [{ ...question, runs: 0 }, 'runs must'],
    [{ ...question, truth: 'solution' }, 'truth must be "steps"'],
    [{ ...question, expected: 1 }, 'expected must be true or false'],
  ])('refuses %o', (given, why) => {
    expect(() => ask('swarm', given)).toThrow(why);
  });
});

test('moments answers with U (14) and (16) at λ, the price of a step and the best q', () => {
  const question = { problem, lambda: [2.840282], estimators: [{ kind: 'ufom', q: 0.1, xi: 0 }] };
  const { results } = ask('moments', question);
  expect(results[0]).toMatchObject({ Cdet: 11, Crnd: 55, q: 1, interior: false });
  expect(results[0].D2).toBeCloseTo(2.214785, 5);
  expect(results[0].V2).toBeCloseTo(0.259183, 5);
  expect(() => ask('moments', { ...question, estimators: [{ kind: 'reverse' }] })).toThrow('one that tosses a coin');
});

describe('a random depth', () => {
  const at = (given: object) => ({
    problem: 'shaban-toy',
    T: 100,
    stepSize: 0.1,
    w0: [2, 2],
    lambda: [1, 1],
    estimators: [{ kind: 'randomised-truncation', rho: 0.9, ...given }],
  });

  test('is asked for by the depth drawn, and costs so many products and states', () => {
    const { exact, results } = ask('hypergradient', at({ depth: 7 }));
    expect(results[0].estimator).toEqual({ kind: 'randomised-truncation', rho: 0.9, depth: 7 });
    expect(results[0].cost).toEqual({ innerGradients: 100, outerGradients: 1, pulls: 7, pushes: 0, statesPeak: 7 });
    expect(results[0].bound).toBeNull();
    // Each of the last seven contributions counts 1/0.9ᵏ times; on the toy they shrink by 0.9 a step, the first part of λ.
    const { hypergradient } = results[0];
    const shares = Array.from({ length: 7 }, (_, k) => ask('hypergradient', at({ depth: k + 1 })).results[0]);
    const first: number[] = shares.map(({ hypergradient: h }, k) => h[0] - (shares[k - 1]?.hypergradient[0] ?? 0));
    for (const share of first) expect(share).toBeCloseTo(first[0]!, 9);
    expect(Math.abs(hypergradient[0])).toBeLessThan(Math.abs(exact[0]));
  });

  test.each([
    [{}, 'estimators[0].depth must be a whole number'],
    [{ depth: 101 }, 'estimators[0].depth must be'],
    [{ depth: 99, rho: 0.5 }, 'estimators[0].depth must be at most 19 or 100, got 99'],
  ])('is refused where the depth is none: %o', (given, why) => {
    expect(() => ask('hypergradient', at(given))).toThrow(why);
  });

  test('draws along a trajectory by its seed', () => {
    const outer = { schedule: 'inverse-sqrt', firstUpdateNorm: 0.6, iterations: 40 };
    const run = (seed: number) => ask('trajectory', { ...at({ seed }), outer }).runs[0];
    expect(run(1)).toEqual(run(1));
    expect(run(1).coin).not.toEqual(run(2).coin);
    expect(Math.max(...run(1).coin)).toBeGreaterThan(5);
  });
});
