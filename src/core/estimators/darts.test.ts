import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted } from '../counted.ts';
import { drawnLambda } from '../data/generate.ts';
import { dataKinds } from '../data/given.ts';
import { problemOfData } from '../data/index.ts';
import { drain } from '../dynamics.ts';
import { decays, formulas } from '../expression/arbitrary.ts';
import { compile, compileFormula } from '../formula.ts';
import { innerMethod } from '../innerMethod.ts';
import type { Descent, Problem, Vec } from '../problem.ts';
import { problems } from '../problems/index.ts';
import { distance, norm } from '../space.ts';
import { estimate } from './estimate.ts';

/** How far it is from truncation with K = 1, beside how large that is; its costs are as predicted. */
const off = (problem: Problem, descent: Descent, l: Vec, step: number): number => {
  const { dynamics, tally } = counted(innerMethod(problem, descent));
  const h = drain(estimate(dynamics, l, { kind: 'darts', step }));
  expect(tally()).toMatchObject({
    innerGradients: descent.T + 2,
    outerGradients: 1,
    pulls: 0,
    pushes: 0,
    statesPeak: 1,
  });
  const last = drain(estimate(innerMethod(problem, descent), l, { kind: 'truncated', K: 1, initTerm: 'drop' }));
  return distance(h, last) / Math.max(1, norm(last));
};

const tasks = { names: ['a'], values: [[0.5], [1.5]], weights: [3, 1] };
const typed = {
  ...{ lambda: ['l1', 'l2'], w: ['w1', 'w2'], step: 'exp(l2)/8', init: ['l1', 'sin(l2)'] },
  ...{ inner: '(w1 - l1)^2/2 + cosh(l2*w2)/2 + sin(l1*w1*w2)/3', outer: '(w1 - 1)^2 + w2^2 + l1*w2' },
};

test.each(['gradient-descent', 'heavy-ball'] as const)(
  'half the step is a quarter as far from truncation with K = 1, by %s, a learned step and a start of λ among it',
  (method) => {
    for (const formula of [typed, { ...typed, inner: `a*(${typed.inner})`, tasks }])
      for (const decay of ['constant', 'harmonic'] as const) {
        const descent: Descent = { T: 6, stepSize: 0.2, decay, method, momentum: 0.3, w0: [0.4, -0.3] };
        const at = (step: number) => off(compile(formula), descent, Float64Array.of(0.7, -0.4), step);
        expect(at(0.04) / at(0.02)).toBeCloseTo(4, 1);
        expect(at(0.02) / at(0.01)).toBeCloseTo(4, 2);
      }
  },
);

test.each(['gradient-descent', 'heavy-ball'] as const)(
  'on the toy and on problems with data, whose g is of second degree in w where λ stands, it is truncation with K = 1, by %s',
  (method) => {
    const { formula, lambda, w0 } = problems['shaban-toy'];
    const descent: Descent = { T: 30, stepSize: 0.1, method, momentum: 0.3, w0 };
    expect(off(compileFormula(formula), descent, Float64Array.from(lambda), 0.01)).toBeLessThan(1e-11);
    for (const kind of dataKinds) {
      const problem = problemOfData({ kind, generate: { seed: 3, n: 30, p: 8, d: 3, noise: 0.1 } });
      const optimal: Descent = { T: 30, stepSize: 1, optimal: true, method, w0: new Float64Array(problem.M) };
      expect(off(problem, optimal, drawnLambda(kind, 3, 0, problem.N), 0.01), kind).toBeLessThan(1e-11);
    }
  },
);

test('on random problems it is truncation with K = 1 but for O(ε²) and rounding', () => {
  const one = fc.tuple(fc.boolean(), fc.boolean()).chain(([start, learned]) => formulas(start, learned));
  fc.assert(
    fc.property(one, decays, fc.integer({ min: 1, max: 9 }), (formula, decay, T) => {
      const descent: Descent = { T, stepSize: 0.1, ...(decay && { decay }), w0: [0.4, -0.3, 1.1] };
      const l = Float64Array.from(formula.lambda, (_, j) => 0.7 - 0.5 * j);
      const at = (step: number) => off(compileFormula(formula), descent, l, step);
      expect(at(1e-3)).toBeLessThanOrEqual(at(1e-2) / 50 + 1e-10);
    }),
  );
});

test('by hand: λ w³/3 and w²/2 + λ give 1 − γ v (1 + (0.01)²/3), and where v = 0 only ∇_λ f is left', () => {
  const [γ, λ] = [0.1, 2];
  const given = { lambda: ['l1'], w: ['w1'], inner: 'l1*w1^3/3' };
  const at = (outer: string): number => {
    const d = innerMethod(compileFormula({ ...given, outer }), { T: 1, stepSize: γ, w0: [1] });
    return drain(estimate(d, Float64Array.of(λ), { kind: 'darts', step: 0.01 }))[0]!;
  };
  expect(at('w1^2/2 + l1')).toBeCloseTo(1 - γ * (1 - γ * λ) * (1 + 0.01 ** 2 / 3), 12);
  expect(at('l1^2')).toBe(2 * λ);
});
