import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drain } from './dynamics.ts';
import type { Estimator } from './estimators/choice.ts';
import { estimate } from './estimators/estimate.ts';
import { estimators as descriptors } from './estimators/index.ts';
import { anyFormula, decays } from './expression/arbitrary.ts';
import { compileFormula } from './formula.ts';
import { gradientDescent } from './gradientDescent.ts';
import { finish, type Hypergradients, hypergradients, walked } from './hypergradients.ts';
import { implicit } from './implicit.ts';
import { descend } from './outer/descend.ts';
import type { Problem } from './problem.ts';
import { builtIn, prepareBuiltIns } from './problems/built-in.ts';
import { distance, norm } from './space.ts';

await prepareBuiltIns();

const coordinate = fc.integer({ min: -15, max: 15 }).map((n) => n / 10);
const numbers = fc.array(coordinate, { minLength: 12, maxLength: 12 });
const T = 8;
const some: fc.Arbitrary<Estimator[]> = fc.array(
  fc.oneof(
    fc.constantFrom<Estimator>(
      ...(['reverse', 'forward', 'checkpointed', 'recompute', 'first-order'] as const).map((kind) => ({ kind })),
    ),
    fc.record({
      kind: fc.constant('truncated' as const),
      K: fc.integer({ min: 0, max: T }),
      initTerm: fc.constantFrom('drop' as const, 'keep' as const),
    }),
    fc.record({
      kind: fc.constant('debiased' as const),
      K: fc.integer({ min: 0, max: T }),
      initTerm: fc.constantFrom('drop' as const, 'keep' as const),
      q: fc.constantFrom(0.1, 0.5, 1),
    }),
    fc.record({ kind: fc.constant('ufom' as const), q: fc.constantFrom(0.1, 0.5, 1) }),
  ),
  { maxLength: 6 },
);

/** A problem that has no fused kernel. */
const unfused = (problem: Problem): Problem => {
  const { sweep: _, ...rest } = problem;
  return rest;
};

test('fused and walked it gives what the estimators give: any problem, estimators, truth, and batches one after another', () => {
  fc.assert(
    fc.property(
      anyFormula,
      decays,
      numbers,
      some,
      fc.constantFrom('steps' as const, 'solution' as const),
      (formula, decay, x, estimators, truth) => {
        const problem = compileFormula(formula);
        const { M, N } = problem;
        const descent = { T, stepSize: 0.1, ...(decay && { decay }), w0: x.slice(0, M) };
        const d = gradientDescent(problem, descent);
        const inner = implicit(problem, descent.w0);
        const room = 4;
        const fused = hypergradients(problem, { descent, estimators, truth }, room);
        const generic = hypergradients(unfused(problem), { descent, estimators, truth }, room);
        for (const count of [3, 1, 4]) {
          const lambda = Float64Array.from({ length: room * N }, (_, i) => x[(i + count) % 12]! / 2);
          finish(fused.at(lambda, count));
          finish(generic.at(lambda, count));
          const l = (point: number) => lambda.slice(point * N, point * N + N);
          for (let point = 0; point < count; point++) {
            const exact = drain(estimate(d, l(point), { kind: 'reverse' }));
            const close = (got: Float64Array, want: ArrayLike<number>) =>
              expect(distance(got, want)).toBeLessThan(1e-11 * Math.max(1, norm(exact), norm(want)));
            for (const found of [fused, generic]) {
              const at = (all: Float64Array) => all.subarray(point * N, point * N + N);
              close(at(found.exact), exact);
              for (const [e, estimator] of estimators.entries()) {
                const h = new Float64Array(N + 1);
                found.read(e, point, h, 1);
                close(h.subarray(1), drain(estimate(d, l(point), estimator, 0)));
                if (!('q' in estimator)) continue;
                finish(found.draw(e, point, 1, h.subarray(1)));
                const size = Math.max(1, norm(exact)) / estimator.q;
                expect(distance(h.subarray(1), drain(estimate(d, l(point), estimator, 1)))).toBeLessThan(1e-10 * size);
              }
              if (truth === 'steps') expect(found.truth).toBe(found.exact);
              else if (inner.solve(lambda, point * N, found.state, point * M)) expect(at(found.truth)[0]).toBeNaN();
              else expect(at(found.truth)).toEqual(inner.gradient);
            }
            expect(Math.abs(fused.value[point]! - generic.value[point]!)).toBeLessThan(
              1e-11 * Math.max(1, Math.abs(fused.value[point]!)),
            );
          }
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('an outer descent goes the same way where there is no fused kernel', () => {
  const problem = builtIn('quadratic-from-lambda');
  const descent = { T: 10, stepSize: 0.2, w0: [0, 0] };
  const estimators: Estimator[] = [
    { kind: 'forward' },
    { kind: 'truncated', K: 3, initTerm: 'keep' },
    { kind: 'debiased', K: 2, initTerm: 'drop', q: 0.4 },
  ];
  const question = {
    descent,
    estimators,
    lambda: [1, -0.5],
    outer: { schedule: 'constant', stepSize: 0.05, iterations: 12 },
    seed: 3,
  } as const;
  for (const truth of ['steps', 'solution'] as const) {
    const [fused, walking] = [problem, unfused(problem)].map((p) => drain(descend(p, { ...question, truth }).walk));
    for (const [r, run] of fused!.runs.entries()) {
      const other = walking!.runs[r]!;
      expect(other.coin).toEqual(run.coin);
      expect(distance(other.lambda, run.lambda)).toBeLessThan(1e-10);
      expect(distance(other.gradientNorm, run.gradientNorm)).toBeLessThan(1e-9);
      for (const [e, ratio] of run.ratio.entries()) expect(distance(other.ratio[e]!, ratio)).toBeLessThan(1e-9);
    }
  }
});

test('an estimator that no sweep yields walks by its own algorithm, beside those that are read off', () => {
  const about = descriptors['first-order'] as { reading: unknown };
  const { reading } = about;
  about.reading = null;
  try {
    const problem = builtIn('quadratic-from-lambda');
    const descent = { T: 6, stepSize: 0.2, w0: [0, 0] };
    const d = gradientDescent(problem, descent);
    const estimators: Estimator[] = [{ kind: 'first-order' }, { kind: 'truncated', K: 2, initTerm: 'drop' }];
    const lambda = Float64Array.of(1, 2, -1, 0.5, 0.25, 3);
    const sources: Hypergradients[] = [problem, unfused(problem)].map((p) =>
      hypergradients(p, { descent, estimators, truth: 'steps' }, 3),
    );
    for (const found of sources) {
      finish(found.at(lambda, 3));
      for (let point = 0; point < 3; point++)
        for (const [e, estimator] of estimators.entries())
          for (const xi of [0, 1] as const) {
            const h = new Float64Array(2);
            finish(found.draw(e, point, xi, h));
            expect(distance(h, drain(estimate(d, lambda.slice(2 * point, 2 * point + 2), estimator)))).toBeLessThan(
              1e-12,
            );
          }
    }
  } finally {
    about.reading = reading;
  }
});

test('what walks releases the λ that it was lent', () => {
  const d = gradientDescent(builtIn('quadratic-from-lambda'), { T: 4, stepSize: 0.2, w0: [0, 0] });
  const lent = new Set<Float64Array>();
  const L = { ...d.L, release: (v: Float64Array) => void lent.delete(v) };
  const lend = (v: Float64Array) => {
    const own = v.slice();
    lent.add(own);
    return own;
  };
  const estimators: Estimator[] = [{ kind: 'ufom', q: 0.5 }];
  const found = walked({ ...d, L }, { lend, M: 2, estimators, room: 2 });
  finish(found.at(Float64Array.of(1, 2, 3, 4), 2));
  finish(found.draw(0, 1, 1, new Float64Array(2)));
  expect(lent.size).toBe(0);
});

test('a batch that wants no d has the same h', () => {
  const estimators = [
    { kind: 'first-order' },
    { kind: 'truncated', K: 3, initTerm: 'drop' },
    { kind: 'truncated', K: 7, initTerm: 'keep' },
  ] as const;
  const formula = {
    ...{ lambda: ['a', 'b'], w: ['u'], init: ['a*b'], inner: '(u - a)^2/2 + b*cos(u)', outer: 'u^2*a + b' },
  };
  for (const how of ['print', 'interpret'] as const) {
    const problem = compileFormula(formula, how);
    const asked = { descent: { T: 12, stepSize: 0.2, w0: [0] }, estimators, truth: 'steps' } as const;
    const points = Float64Array.from({ length: 22 }, (_, i) => Math.sin(3 * i));
    const [whole, apart] = [hypergradients(problem, asked, 11), hypergradients(problem, asked, 11)];
    finish(whole.at(points, 11));
    finish(apart.at(points, 11, false));
    const [h, same] = [new Float64Array(2), new Float64Array(2)];
    estimators.forEach((_, e) => {
      for (let i = 0; i < 11; i++) {
        whole.read(e, i, h);
        apart.read(e, i, same);
        expect(same).toEqual(h);
      }
    });
    expect(apart.exact.every((x) => x === 0)).toBe(true);
  }
});
