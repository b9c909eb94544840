import { describe, expect, it } from 'vitest';
import { drain } from './dynamics.ts';
import type { Estimator } from './estimators/index.ts';
import { compile, compileFormula } from './formula.ts';
import { descend } from './outer/descend.ts';
import { allocateSweep, type Descent, type Formula, type Problem } from './problem.ts';
import { oneTask } from './tasks.ts';
import { unroll } from './unroll.ts';

const formula: Formula = {
  lambda: ['l1', 'l2'],
  w: ['w1', 'w2'],
  inner: '((w1 - l1*a)^2 + (w2 - b)^2/2 + sin(w1*w2)/5)/2',
  outer: '(w1 - b)^2 + w2^2*a + l1*l2*b',
  init: ['l1 + a', 'l2*b'],
  tasks: {
    names: ['a', 'b'],
    values: [
      [0.5, 1],
      [1.5, -0.75],
    ],
    weights: [3, 1],
  },
};
const descent: Descent = { T: 9, stepSize: 0.2, w0: [0.1, -0.2] };
const lambda = [0.7, -0.4];
const estimators: readonly Estimator[] = [
  { kind: 'truncated', K: 3, initTerm: 'keep' },
  { kind: 'truncated', K: 3, initTerm: 'drop' },
  { kind: 'first-order' },
  { kind: 'reverse' },
];
const expectClose = (found: ArrayLike<number>, wanted: ArrayLike<number>): void => {
  expect(found.length).toBe(wanted.length);
  Array.from(wanted).forEach((x, i) => {
    expect(Math.abs(found[i]! - x)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(x)));
  });
};

const { init: _, ...withoutInit } = formula;

describe.each<readonly [string, Formula]>([
  ['as it is', formula],
  ['with w₀ a setting', withoutInit],
])('two tasks, %s', (_, text) => {
  const family = compile(text);
  const alone = [0, 1].map((i) => compileFormula(oneTask(text, i)));
  const weighed = (of: (problem: Problem) => readonly number[]): readonly number[] => {
    const [a, b] = alone.map(of);
    return a!.map((x, i) => (3 * x + b![i]!) / 4);
  };
  const at = (problem: Problem, truth: 'steps' | 'solution' = 'steps') =>
    unroll(problem, { descent, lambda, estimators, truth });

  it('have F, d, every h and ∇f at the solution as weighted means', () => {
    const found = at(family);
    expectClose(
      [found.value],
      weighed((problem) => [at(problem).value]),
    );
    expectClose(
      found.exact,
      weighed((problem) => at(problem).exact),
    );
    expectClose(
      found.gathered,
      weighed((problem) => Array.from(at(problem).gathered)),
    );
    found.estimates.forEach(({ hypergradient }, i) => {
      expectClose(
        hypergradient,
        weighed((problem) => at(problem).estimates[i]!.hypergradient),
      );
    });
    expectClose(
      found.implicit!,
      weighed((problem) => at(problem).implicit!),
    );
    expect(found.path.length).toBe(10 * 4);
  });

  it('have them from the fused kernel too, at several λ', () => {
    const points = Float64Array.of(0.7, -0.4, 1, 1, -0.2, 0.3);
    const cuts = Int32Array.of(0, 3, 9);
    const swept = (problem: Problem) => {
      const out = allocateSweep(problem, 3, cuts.length);
      problem.sweep!({ count: 3, lambda: points, cuts }, descent, out);
      return out;
    };
    const found = swept(family);
    for (const key of ['value', 'exact', 'truncated', 'truncatedKeep'] as const)
      expectClose(
        found[key],
        weighed((problem) => Array.from(swept(problem)[key])),
      );
    expectClose(found.state.subarray(4, 6), swept(alone[0]!).state.subarray(2, 4));
    expectClose(found.state.subarray(6, 8), swept(alone[1]!).state.subarray(2, 4));
  });

  it('descend along the mean', () => {
    const question = {
      estimators,
      descent,
      lambda,
      outer: { schedule: 'constant', stepSize: 0.05, iterations: 1 },
      seed: 1,
      truth: 'steps',
    } as const;
    const { runs } = drain(descend(family, question).walk);
    runs.forEach(({ lambda: path }, i) => {
      const h = weighed((problem) => at(problem).estimates[i]!.hypergradient);
      expectClose(
        path.subarray(2, 4),
        lambda.map((x, j) => x - 0.05 * h[j]!),
      );
    });
  });
});

describe('the text of tasks', () => {
  it('keeps their names to themselves, and out of the step, which is one for all', () => {
    expect(() => compile({ ...formula, step: 'a/10' })).toThrow(/unknown-name/);
    expect(() => compile({ ...formula, tasks: { ...formula.tasks!, names: ['a', 'w1'] } })).toThrow(/named-twice/);
  });
  it('names every component of w by its task', () => {
    expect(compile(formula).names.w).toEqual(['w1 (1)', 'w2 (1)', 'w1 (2)', 'w2 (2)']);
  });
});
