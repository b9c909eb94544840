import { describe, expect, test } from 'vitest';
import { drain } from '../dynamics.ts';
import { chanceOf } from '../estimators/chances.ts';
import { drawnBy, type Estimator, withinSteps } from '../estimators/choice.ts';
import { compile } from '../formula.ts';
import { finish, hypergradients } from '../hypergradients.ts';
import type { Problem } from '../problem.ts';
import { builtIn, prepareBuiltIns } from '../problems/built-in.ts';
import { twoTasksConstants, twoTasksFormula, twoTasksOfFig1a } from '../problems/twoTasks.ts';
import { drawnTask } from '../random.ts';
import { type Moments, optimalQ, priceOf } from '../theory/optimalQ.ts';
import { descend } from './descend.ts';
import { type Flock, flockOf, type SwarmQuestion, swarm, uniformStarts } from './swarm.ts';

await prepareBuiltIns();

const tasks = compile(twoTasksFormula(twoTasksOfFig1a));
const question = (estimator: Estimator, runs: number, more: Partial<SwarmQuestion> = {}): SwarmQuestion => ({
  problem: tasks,
  descent: { T: 10, stepSize: 0.1, w0: [0] },
  estimator,
  outer: { schedule: 'harmonic', stepSize: 10, iterations: 10_000 },
  seed: 1,
  starts: uniformStarts(1, runs, [-10], [30]),
  tasks: 'one',
  wanted: [1, 11, 101, 1001, 10_001],
  ...more,
});

const flocks = (asked: SwarmQuestion): readonly Flock[] => {
  const all: Flock[] = [];
  drain(swarm(asked, (flock) => void all.push(flock)));
  return all;
};

/** The mean over all runs at each wanted τ. */
const meanOf = (all: readonly Flock[], key: 'gradientNorm' | 'calls', wanted: number): number[] => {
  const runs = all.reduce((sum, { count }) => sum + count, 0);
  return Array.from({ length: wanted }, (_, entry) =>
    all.reduce((sum, flock) => {
      const values = flock[key].subarray(entry * flock.count, (entry + 1) * flock.count);
      return sum + values.reduce((a, b) => a + b, 0) / runs;
    }, 0),
  );
};

describe('U Fig. 1a–c, 400 runs from θ ~ U(−10, 30), γ = 10/τ, one task drawn per update', () => {
  const ranBy = (estimator: Estimator) => {
    const all = flocks(question(estimator, 400));
    return { norm: meanOf(all, 'gradientNorm', 5), calls: meanOf(all, 'calls', 5), all };
  };

  test('first order stops at √(2D), where its own mean stops, by 11 calls a step', () => {
    const { norm, calls, all } = ranBy({ kind: 'first-order' });
    expect(norm[4]).toBeGreaterThan(0.34);
    expect(norm[4]).toBeLessThan(0.353);
    expect(calls).toEqual([0, 110, 1100, 11_000, 110_000]);
    const ends = all.flatMap(({ lambda, count }) => Array.from(lambda.subarray(4 * count)));
    const mean = ends.reduce((a, b) => a + b, 0) / ends.length;
    expect(Math.abs(mean - twoTasksConstants(twoTasksOfFig1a).thetaFom)).toBeLessThan(0.02);
  });

  test('UFOM goes on, and takes as many calls as U Prop. 1 says', () => {
    const { norm, calls } = ranBy({ kind: 'ufom', q: 0.1 });
    expect(norm[4]).toBeGreaterThan(0.02);
    expect(norm[4]).toBeLessThan(0.06);
    expect(norm[1]).toBeGreaterThan(0.8);
    // 11 + 55 q a step, off by at most 4 σ of the heads of 4 million draws.
    const off = 4 * 55 * Math.sqrt((0.09 * 10_000) / 400);
    expect(Math.abs(calls[4]! - 10_000 * (11 + 5.5))).toBeLessThan(off);
  });

  test('the exact gradient is nearest, by 66 calls a step without stored states', () => {
    const { norm, calls } = ranBy({ kind: 'recompute' });
    expect(norm[4]).toBeLessThan(0.01);
    expect(norm[2]).toBeCloseTo(0.042, 1);
    expect(calls[4]).toBe(660_000);
  });

  test('the adaptive q is nearer than a q of 0.1', () => {
    const { norm } = ranBy({ kind: 'adaptive-ufom', q: 0.05, beta: 0.99, scale: 0.1, measures: 'bias' });
    expect(norm[4]).toBeLessThan(0.01);
    expect(norm[3]).toBeLessThan(0.08);
  });
});

describe('a run of a swarm', () => {
  const kinds: readonly Estimator[] = [
    { kind: 'ufom', q: 0.3 },
    { kind: 'debiased', K: 3, initTerm: 'drop', q: 0.2 },
    { kind: 'adaptive-ufom', q: 0.05, beta: 0.9, scale: 0.1, measures: 'toss' },
    { kind: 'randomised-truncation', rho: 0.8 },
    { kind: 'truncated', K: 2, initTerm: 'keep' },
  ];
  const toy = builtIn('shaban-toy');
  const startless = compile({
    ...{ lambda: ['l'], w: ['w'], inner: 'a*(w - l)^2/2', outer: '(w - 1)^2 + 0.1*l^2' },
    tasks: { names: ['a'], values: [[0.5], [2]], weights: [1, 2] },
  });
  const settings: readonly (readonly [string, Problem, Partial<SwarmQuestion>])[] = [
    ['two tasks, one drawn', tasks, {}],
    ['two tasks, all', tasks, { tasks: 'all' }],
    [
      'two tasks, one drawn, S’s rule',
      tasks,
      { outer: { schedule: 'inverse-sqrt', firstUpdateNorm: 0.6, iterations: 60 } },
    ],
    [
      'the toy',
      toy,
      { problem: toy, descent: { T: 100, stepSize: 0.1, w0: [2, 2] }, starts: Float64Array.of(-1, 0.25) },
    ],
    [
      'the toy under Adam',
      toy,
      {
        problem: toy,
        descent: { T: 100, stepSize: 0.1, w0: [2, 2] },
        starts: Float64Array.of(-1, 0.25),
        outer: { schedule: 'adam', stepSize: 0.05, iterations: 60 },
      },
    ],
    [
      'the toy from warm starts',
      toy,
      {
        ...{ problem: toy, warm: true, starts: Float64Array.of(-1, 0.25) },
        descent: { T: 8, stepSize: 0.1, w0: [2, 2] },
      },
    ],
    ...(['one', 'all'] as const).map(
      (which) =>
        [`tasks from warm starts, ${which}`, startless, { problem: startless, warm: true, tasks: which }] as const,
    ),
  ];
  test.each(settings)('is to the last bit the descent with the same seed: %s', (_, problem, more) => {
    for (const estimator of kinds) {
      const outer = more.outer ?? { schedule: 'harmonic', stepSize: 0.5, iterations: 60 };
      const asked = question(estimator, 1, { ...more, outer, wanted: Array.from({ length: 61 }, (_, i) => i + 1) });
      const [run] = drain(
        descend(problem, {
          estimators: [estimator],
          descent: asked.descent,
          lambda: asked.starts,
          outer,
          seed: asked.seed,
          truth: 'steps',
          tasks: asked.tasks,
          warm: asked.warm ?? false,
        }).walk,
      ).runs;
      const [flock] = flocks(asked);
      expect(flock!.lambda).toEqual(run!.lambda);
      // The q that a state has is that of the update from there.
      expect(flock!.q?.subarray(0, 60) ?? null).toEqual(run!.q);
    }
  });

  test.each(settings)('scatters around the descent by its mean step: %s', (_, problem, more) => {
    for (const estimator of kinds) {
      const outer = { schedule: 'harmonic', stepSize: 0.5, iterations: 1 } as const;
      const asked = question(estimator, 1, { ...more, outer, wanted: [2] });
      const [mean] = flocks({ ...asked, expected: true });
      // All that one update can draw, with its chances.
      const depths = drawnBy(withinSteps(estimator, asked.descent.T), asked.descent.T);
      const found = hypergradients(problem, { descent: asked.descent, estimators: [estimator], truth: 'steps' }, 1);
      finish(found.at(asked.starts, 1));
      const [h, sum] = [new Float64Array(problem.N), new Float64Array(problem.N)];
      (depths?.reaches ?? [1]).forEach((_, outcome) => {
        const chance = depths ? chanceOf(depths, outcome) : 1;
        finish(found.draw(0, 0, outcome, h));
        for (let k = 0; k < h.length; k++) sum[k] = sum[k]! + chance * h[k]!;
      });
      sum.forEach((x, k) => {
        const scale = 1 + Math.abs(x);
        expect((mean!.lambda[k]! - asked.starts[k]! + 0.5 * x) / scale).toBeCloseTo(0, 9);
      });
    }
  });

  test('by its mean step has the η₁ that it has by its draws, and follows d', () => {
    const outer = { schedule: 'inverse-sqrt', firstUpdateNorm: 0.6, iterations: 60 } as const;
    const asked = question({ kind: 'ufom', q: 0.3 }, 1, { outer, wanted: [2, 61], expected: true });
    const [mean] = flocks(asked);
    // √E‖G‖² over the coin and both tasks.
    const at = (p: Problem, estimator: Estimator): number => {
      const found = hypergradients(p, { descent: asked.descent, estimators: [estimator], truth: 'steps' }, 1);
      finish(found.at(asked.starts, 1));
      const h = new Float64Array(1);
      finish(found.draw(0, 0, 0, h));
      return h[0]!;
    };
    const squares = tasks.each!.map((task) => {
      const [h, d] = [at(task, { kind: 'first-order' }), at(task, { kind: 'reverse' })];
      return 0.5 * (d ** 2 + (1 / 0.3 - 1) * (h - d) ** 2);
    });
    const eta = 0.6 / Math.sqrt(squares[0]! + squares[1]!);
    expect(mean!.lambda[0]! - asked.starts[0]!).toBeCloseTo(-eta * at(tasks, { kind: 'reverse' }), 10);
    expect(mean!.gradientNorm[1]).toBeLessThan(mean!.gradientNorm[0]!);
  });

  test('does not depend on how many run beside it', () => {
    const few = flocks(question(kinds[0]!, 70, { wanted: [200] }));
    const many = flocks(question(kinds[0]!, 700, { wanted: [200] }));
    expect(few.map(({ count }) => count)).toEqual([16, 16, 32, 6]);
    expect(many.map(({ count }) => count)).toEqual([16, 16, 32, 64, 128, 256, 188]);
    few.slice(0, 3).forEach((flock, i) => {
      expect(flock.lambda).toEqual(many[i]!.lambda);
    });
    expect(few[3]!.lambda).toEqual(many[3]!.lambda.subarray(0, 6));
  });
});

test('an adaptive q is q_min until the first head, and then U (24) of the means over the heads', () => {
  for (const measures of ['bias', 'toss'] as const) {
    const estimator = { kind: 'adaptive-ufom', q: 0.2, beta: 0.9, scale: 0.1, measures } as const;
    const lambda = [3];
    const outer = { schedule: 'harmonic', stepSize: 1, iterations: 200 } as const;
    const asked = {
      descent: { T: 10, stepSize: 0.1, w0: [0] },
      lambda,
      outer,
      seed: 4,
      truth: 'steps',
      tasks: 'one',
    } as const;
    const [run] = drain(descend(tasks, { ...asked, estimators: [estimator] }).walk).runs;
    const seen: Moments[] = [];
    for (let tau = 1; tau <= 200; tau++) {
      const mean = (key: keyof Moments) =>
        seen.reduce((sum, x, i) => sum + 0.1 * 0.9 ** (seen.length - 1 - i) * x[key], 0) / (1 - 0.9 ** seen.length);
      const wanted =
        seen.length === 0 ? 0.2 : Math.max(0.2, optimalQ({ D2: 0.1 * mean('D2'), V2: mean('V2') }, priceOf(10)).q);
      expect(run!.q![tau - 1]).toBeCloseTo(wanted, 9);
      if (!run!.coin![tau - 1]) continue;
      // What the drawn task's own first order and gradient were there.
      const task = tasks.each![drawnTask(4, 0, tau, [0.5, 0.5])]!;
      const at = {
        ...asked,
        lambda: run!.lambda.subarray(tau - 1, tau),
        outer: { ...outer, iterations: 1 },
        tasks: 'all',
      } as const;
      const [first, exact] = drain(
        descend(task, { ...at, estimators: [{ kind: 'first-order' }, { kind: 'reverse' }] }).walk,
      ).runs.map(({ lambda: l }) => l[0]! - l[1]!);
      const factor = measures === 'toss' ? (1 / wanted - 1) ** 2 : 1;
      seen.push({ D2: factor * (first! - exact!) ** 2, V2: exact! ** 2 });
    }
    expect(seen.length).toBeGreaterThan(10);
  }
});

test('a flock pauses after so many inner steps, however long its updates are', () => {
  const pauses = (T: number, runs: number): number => {
    const outer = { schedule: 'harmonic' as const, stepSize: 10, iterations: 20 };
    const descent = { T, stepSize: 0.1, w0: [0] };
    const walk = flockOf(question({ kind: 'first-order' }, runs, { outer, descent, wanted: [21] }), 0, runs);
    let count = 0;
    while (!walk.next().done) count += 1;
    return count;
  };
  expect([pauses(10, 16), pauses(1000, 16), pauses(1000, 256), pauses(10_000, 256)]).toEqual([0, 1, 20, 20]);
});
