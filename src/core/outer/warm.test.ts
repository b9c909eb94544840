import { describe, expect, test } from 'vitest';
import { boundOf, boundsAt, hasBounds } from '../curves/bounds.ts';
import { problemOfData } from '../data/index.ts';
import { drain } from '../dynamics.ts';
import type { Estimator } from '../estimators/index.ts';
import { compile } from '../formula.ts';
import { gradientDescent } from '../gradientDescent.ts';
import type { Descent, Formula, Problem } from '../problem.ts';
import { builtIn, prepareBuiltIns } from '../problems/built-in.ts';
import { distance, norm } from '../space.ts';
import { unroll } from '../unroll.ts';
import { descend, type OuterQuestion, type Run } from './descend.ts';

await prepareBuiltIns();

const toy = builtIn('shaban-toy');
const logistic = problemOfData({ kind: 'logistic', generate: { seed: 3, n: 12, p: 3, noise: 0.1 } });
/** w is pulled to aλ by tasks of different curvature, from one w₀. */
const family: Formula = {
  lambda: ['l'],
  w: ['w'],
  inner: 'a*(w - l)^2/2 + 0.05*w^4',
  outer: '(w - 1)^2 + 0.1*l^2',
  tasks: { names: ['a'], values: [[0.5], [2]], weights: [1, 2] },
};

const estimators: readonly Estimator[] = [
  { kind: 'truncated', K: 2, initTerm: 'drop' },
  { kind: 'truncated', K: 2, initTerm: 'keep' },
  { kind: 'reverse' },
  { kind: 'finite-differences', step: 1e-5 },
  { kind: 'fixed-point', k: 5, map: 'inner' },
  { kind: 'debiased', K: 2, initTerm: 'drop', q: 0.4 },
];

const runs = (
  problem: Problem,
  question: Omit<OuterQuestion, 'seed' | 'truth' | 'estimators' | 'warm'>,
): readonly Run[] =>
  drain(descend(problem, { seed: 1, truth: 'steps', estimators, warm: true, ...question }).walk).runs;

const row = (values: Float64Array, i: number, width: number): Float64Array => values.slice(i * width, (i + 1) * width);

const descent: Descent = { T: 6, stepSize: 0.1, w0: [2, 2] };
const outer = { schedule: 'constant', stepSize: 0.05, iterations: 12 } as const;

describe('a warm start', () => {
  test.each<[string, Problem, Descent, readonly number[]]>([
    ['the toy, by its kernel', toy, descent, [-1, 0.25]],
    ['the toy, by generic walks', { ...toy, sweep: undefined } as unknown as Problem, descent, [-1, 0.25]],
    ['the toy with heavy ball', toy, { ...descent, method: 'heavy-ball', momentum: 0.5 }, [-1, 0.25]],
    ['logistic regression', logistic, { T: 6, stepSize: 1, optimal: true, w0: [0, 0, 0] }, [1, 2, 1]],
    ['tasks', compile(family), { ...descent, w0: [0.5] }, [2]],
  ])('begins every inner descent where the last one of its run ended: %s', (_, problem, descent, lambda) => {
    const { M, N, tasks } = problem;
    for (const [r, run] of runs(problem, { descent, lambda, outer }).entries()) {
      expect(Array.from(row(run.start!, 0, M))).toEqual(
        Array.from({ length: M }, (_, i) => descent.w0[i % (M / tasks)]),
      );
      for (let i = 0; i < run.length; i++) {
        const start = row(run.start!, i, M);
        const here = unroll(problem, {
          descent: { ...descent, w0: start },
          lambda: row(run.lambda, i, N),
          estimators,
          truth: 'steps',
        });
        expect(Math.abs(run.value[i]! - here.value)).toBeLessThanOrEqual(1e-13 * (1 + Math.abs(here.value)));
        const { ratio } = here.estimates[r]!;
        if (r < 5) expect(Math.abs(run.ratio[r]![i]! - ratio)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(ratio)));
        const end = here.path.slice(descent.T * M);
        if (i + 1 < run.length)
          expect(distance(row(run.start!, i + 1, M), end)).toBeLessThanOrEqual(1e-13 * (1 + norm(end)));
      }
    }
  });

  test('is one long inner descent where λ stands still: d is then K-RMD of its last T steps', () => {
    const still = { ...outer, stepSize: 0 };
    for (const [problem, lambda, w0] of [
      [toy, [1, 1], [2, 2]],
      [logistic, [1, 2, 1], [0, 0, 0]],
    ] as const) {
      const { M, N } = problem;
      const run = runs(problem, { descent: { ...descent, w0 }, lambda, outer: still })[2]!;
      for (const tau of [2, 5, 13]) {
        const start = row(run.start!, tau - 1, M);
        const ask = (descent: Descent, estimators: readonly Estimator[]) =>
          unroll(problem, { descent, lambda, estimators, truth: 'solution' });
        const one = ask({ ...descent, w0: start }, []);
        const long = ask({ ...descent, T: 6 * tau, w0 }, [{ kind: 'truncated', K: 6, initTerm: 'drop' }]);
        expect(distance(one.exact, long.estimates[0]!.hypergradient)).toBeLessThan(1e-13);
        // And not the gradient of that long descent, which knows where its w₀ came from.
        expect(distance(one.exact, long.exact)).toBeGreaterThan(1e-6);
        expect(N).toBe(one.exact.length);
      }
      // What T steps forget of ∇f stays, however long λ stands.
      const end = unroll(problem, {
        descent: {
          ...descent,
          T: 6,
          w0: unroll(problem, { descent: { ...descent, T: 4000, w0 }, lambda, estimators: [], truth: 'solution' })
            .solution!,
        },
        lambda,
        estimators: [],
        truth: 'solution',
      });
      expect(distance(end.exact, end.implicit!)).toBeGreaterThan(1e-3 * norm(end.implicit!));
    }
  });

  test('leaves d the derivative through T steps with w₀ held, so that the init term is 0: keep is drop', () => {
    const all = runs(toy, { descent, lambda: [-1, 0.25], outer });
    for (const [i, key] of [0, 1].entries()) expect(all[i]!.ratio[key]).toEqual(all[i]!.ratio[1 - key]);
    const run = all[2]!;
    const w0 = row(run.start!, 4, 2);
    const lambda = row(run.lambda, 4, 2);
    const { exact } = unroll(toy, { descent: { ...descent, w0 }, lambda, estimators: [], truth: 'steps' });
    const F = (l: Float64Array): number => {
      const d = gradientDescent(toy, { ...descent, w0 });
      let w = d.init(l);
      for (let t = 1; t <= 6; t++) w = d.step(t, w, l);
      return d.outer(w, l) as number;
    };
    for (const k of [0, 1]) {
      const [up, down] = [1e-5, -1e-5].map((by) => F(lambda.with(k, lambda[k]! + by))) as [number, number];
      expect((up - down) / 2e-5).toBeCloseTo(exact[k]!, 7);
    }
  });

  test('keeps S (10) and the path bound, which hold for any w₀', () => {
    const run = runs(toy, { descent, lambda: [-1, 0.25], outer })[0]!;
    for (let i = 0; i < run.length; i++) {
      const w0 = row(run.start!, i, 2);
      const at = { lambda: row(run.lambda, i, 2), estimators: [], truth: 'steps' } as const;
      const { error, bound, pathBound } = unroll(toy, { descent: { ...descent, w0 }, ...at });
      for (const [K, e] of error.entries()) {
        expect(e).toBeLessThanOrEqual(pathBound![K]! * (1 + 1e-12));
        expect(pathBound![K]!).toBeLessThanOrEqual(bound![K]! * (1 + 1e-12));
      }
    }
  });

  test('breaks G (8), (14) with (17) and (21), which rest on ‖w₀ − w*‖ ≤ ‖w*‖: they hold from 0 and not from where w was', () => {
    const ridge = problemOfData({ kind: 'biased-ridge', generate: { seed: 5, n: 10, p: 2, noise: 0.1 }, beta: 1 });
    const { M } = ridge;
    const far = { T: 4, stepSize: 1, optimal: true, w0: new Float64Array(M) };
    const asked: readonly Estimator[] = [
      { kind: 'reverse' },
      { kind: 'conjugate-gradient', k: 4 },
      { kind: 'fixed-point', k: 4, map: 'inner' },
    ];
    const errorsFrom = (w0: Float64Array) => {
      const found = unroll(ridge, { descent: { ...far, w0 }, lambda: [0, 0], estimators: asked, truth: 'solution' });
      return { errors: found.estimates.map(({ error }) => error), solution: Float64Array.from(found.solution!) };
    };
    const cold = errorsFrom(far.w0);
    const bounds = boundsAt(ridge, far, Float64Array.of(0, 0), cold.solution);
    if (!hasBounds(bounds)) throw new Error(bounds.code);
    const allowed = [
      boundOf({ kind: 'reverse' }, 4, bounds)!,
      boundOf({ kind: 'conjugate-gradient', k: 4 }, 4, bounds)!,
      boundOf({ kind: 'fixed-point', k: 4, map: 'inner' }, 4, bounds)!,
    ];
    // The step before was at λ = (3000, 3000), where w is far out.
    const before = unroll(ridge, { descent: far, lambda: [3000, 3000], estimators: [], truth: 'steps' });
    const warm = errorsFrom(before.path.slice(-M));
    for (const [i, limit] of allowed.entries()) {
      expect(cold.errors[i]!).toBeLessThanOrEqual(limit);
      expect(warm.errors[i]!).toBeGreaterThan(limit);
    }
    expect(boundsAt(ridge, { ...far, w0: before.path.slice(-M) }, Float64Array.of(0, 0), cold.solution)).toEqual({
      code: 'starts-elsewhere',
    });
  });
});
