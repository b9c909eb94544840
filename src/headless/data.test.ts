import { describe, expect, it } from 'vitest';
import reference from '../core/data/linear.reference.json' with { type: 'json' };
import { answer } from './answer.ts';

const ask = (command: string, question: object) => JSON.parse(answer(command, JSON.stringify(question)));
const kinds = { LR: 'logistic', KRR: 'kernel-ridge', BR: 'biased-ridge', HR: 'hyper-representation' } as const;

describe.each(Object.keys(kinds) as (keyof typeof kinds)[])('%s as a question', (name) => {
  const { data, size, runs } = reference[name];
  const { lam, exact, errors, vectors } = runs[0]!;
  const problem = {
    kind: kinds[name],
    ...{ X: data.X, y: data.y, Xval: data.Xv, yval: data.yv },
    ...('beta' in size && { beta: size.beta }),
    ...('d' in size && { d: size.d }),
  };
  const inner = { method: name === 'LR' ? 'gradient-descent' : 'heavy-ball', optimal: true };
  const from = { problem, inner, w0: 'zero' };
  const off = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((x, i) => x - b[i]!));
  const length = Math.hypot(...exact);

  it('hypergradients with their residual and k + 1 products', () => {
    const estimators = [
      { kind: 'reverse' },
      { kind: 'fixed-point', k: 50 },
      { kind: 'fixed-point', k: 50, map: 'gradient-descent' },
      { kind: 'conjugate-gradient', k: 10 },
    ];
    const { implicit, results } = ask('hypergradient', { ...from, T: 50, lambda: lam, estimators });
    expect(off(implicit, exact)).toBeLessThan(1e-9 * length);
    const at = vectors['50'];
    for (const [i, wanted] of [at.ITD, at.FP_kt, at.FPgd_kt].entries())
      expect(off(results[i].hypergradient, wanted)).toBeLessThan(1e-9 * length);
    expect(results.map(({ cost }: { cost: { pulls: number } }) => cost.pulls)).toEqual([50, 51, 51, 11]);
    expect(results[0].residual).toBeUndefined();
    expect(results[3].residual).toBeGreaterThanOrEqual(0);
  });

  it('curves of the error over t', () => {
    const estimators = [{ kind: 'reverse' }, { kind: 'fixed-point' }, { kind: 'fixed-point', k: 10 }];
    const found = ask('convergence', { ...from, T: 60, lambdas: [lam], estimators, k: 't' });
    const wanted = [errors.ITD, errors.FP_kt, errors.FP_k10];
    reference.t.forEach((t, i) => {
      if (t > 60) return;
      for (const [m, curve] of wanted.entries())
        if (curve[i]! > 1e-9 * length) expect(Math.abs(found.errors[m].mean[t - 1] / curve[i]! - 1)).toBeLessThan(1e-6);
    });
    expect(found.solutionError[0]).toHaveLength(60);
  });
});

describe('bad questions of data are refused in a sentence', () => {
  const generate = { seed: 1, n: 8, p: 3, noise: 0.1 };
  const heavyBall = { method: 'heavy-ball', stepSize: 0.1, momentum: 0.5 };
  const question = {
    problem: { kind: 'logistic', generate },
    ...{ T: 5, stepSize: 0.1, w0: 'zero', lambda: [1, 1, 1], estimators: [{ kind: 'reverse' }] },
  };
  it.each([
    [{ lambda: [1, 0, 1] }, 'lambda[1] must be a positive number, got 0'],
    [{ lambda: [1] }, 'lambda must hold 3 numbers'],
    [
      { problem: { kind: 'logistic', generate: { ...generate, n: 0 } } },
      'problem.generate.n must be at least 1, got 0',
    ],
    [{ problem: { kind: 'logic', generate } }, 'problem.kind must be one of two-tasks, logistic'],
    [{ problem: { kind: 'logistic', X: [[1]], y: [2], Xval: [[1]], yval: [1] } }, 'y must hold 1 and -1 alone'],
    [
      { problem: { kind: 'logistic', X: [[1], [1, 2]], y: [1, 1], Xval: [[1]], yval: [1] } },
      'X[1] must hold 1 numbers',
    ],
    [{ inner: { method: 'heavy-ball', stepSize: 0.1 } }, 'inner.momentum must be a number'],
    [
      { inner: heavyBall, estimators: [{ kind: 'conjugate-gradient', k: 2, map: 'inner' }] },
      'estimators[0].map must be gradient-descent: conjugate-gradient needs a symmetric Jacobian, and that of heavy ball is not',
    ],
    [
      { inner: heavyBall, estimators: [{ kind: 'normal-equations', k: 2, map: 'gradient-descent' }] },
      'estimators[0].map must be inner',
    ],
    [{ estimators: [{ kind: 'reverse', map: 'inner' }] }, 'estimators[0].map is for implicit methods'],
  ])('%j', (change, message) => {
    expect(() => answer('hypergradient', JSON.stringify({ ...question, ...change }))).toThrow(message);
  });

  it('curves refuse the same map, and a scenario says why', () => {
    const estimators = [{ kind: 'conjugate-gradient', map: 'inner' }];
    const asked = { ...question, inner: heavyBall, estimators };
    expect(() => answer('convergence', JSON.stringify(asked))).toThrow('conjugate-gradient needs a symmetric Jacobian');
    const scenario = { estimators: [{ estimator: { kind: 'conjugate-gradient', k: 2, map: 'inner' }, slot: 0 }] };
    expect(() => answer('hypergradient', JSON.stringify(scenario))).toThrow('needs a symmetric Jacobian');
  });

  it('curves with their bounds, and with both truths at w_T', () => {
    const estimators = [{ kind: 'reverse' }, { kind: 'conjugate-gradient' }, { kind: 'normal-equations' }];
    const problem = { kind: 'biased-ridge', generate };
    const base = { problem, lambda: [0.5, -0.2, 0.1], T: 30, w0: 'zero', estimators };
    const found = ask('convergence', { ...base, inner: { method: 'gradient-descent', optimal: true }, cuts: true });
    const [unrolled, conjugate, normal] = found.errors;
    for (const { perLambda, bounds } of [unrolled, conjugate])
      for (const [t, bound] of bounds[0].entries()) expect(bound).toBeGreaterThan(perLambda[0][t] * (1 - 1e-9));
    expect(normal.bounds).toEqual([null]);
    expect([found.constants[0].q < 1, found.boundReasons]).toEqual([true, [null]]);
    const [{ at, apart, families }] = found.cuts;
    expect(families.map(({ family }: { family: string }) => family)).toEqual([
      'truncated',
      'conjugate-gradient',
      'normal-equations',
    ]);
    expect(at.at(-1)).toBe(30);
    expect(families[0].againstSteps.at(-1)).toBeLessThan(1e-12);
    expect(families[0].againstSolution.at(-1)).toBeCloseTo(apart, 12);
    expect(apart).toBeCloseTo(unrolled.mean.at(-1), 12);
    const heavy = ask('convergence', { ...base, inner: heavyBall });
    expect(heavy.boundReasons[0]).toMatch(/^heavy ball is no contraction in this norm/);
    expect([heavy.errors[0].bounds, heavy.cuts]).toEqual([[null], undefined]);
  });

  it('what an implicit method is blind to is named', () => {
    const estimators = [{ kind: 'conjugate-gradient', k: 2 }, { kind: 'reverse' }];
    const blind = (problem: string, more: object) =>
      ask('hypergradient', { problem, T: 5, lambda: [1, -0.1], estimators, ...more }).results.map(
        (one: { blindTo?: string | null }) => one.blindTo,
      );
    expect(blind('quadratic-from-lambda', { stepSize: 0.1 })).toEqual(['start', undefined]);
    expect(blind('learned-step', { w0: 'zero' })).toEqual(['step', undefined]);
    expect(blind('shaban-toy', { w0: 'zero', stepSize: 0.1 })).toEqual([null, undefined]);
  });

  it('and good ones answered', () => {
    const { exact } = ask('hypergradient', question);
    expect(exact).toHaveLength(3);
  });
});
