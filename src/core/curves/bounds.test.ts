import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnLambda } from '../data/generate.ts';
import { type DataKind, dataKinds } from '../data/given.ts';
import { problemOfData } from '../data/index.ts';
import reference from '../data/linear.reference.json' with { type: 'json' };
import { drain } from '../dynamics.ts';
import type { Descent } from '../problem.ts';
import { boundOf, boundsAt, hasBounds } from './bounds.ts';
import { cutsAt } from './cuts.ts';
import { errorCurves, floorOf, isReason } from './errorCurves.ts';
import type { Method } from './method.ts';

const methods: readonly Method[] = [
  { kind: 'reverse' },
  { kind: 'fixed-point', k: 't', map: 'inner' },
  { kind: 'fixed-point', k: 10, map: 'inner' },
  { kind: 'conjugate-gradient', k: 't' },
  { kind: 'conjugate-gradient', k: 3 },
];

const curvesAt = (problem: ReturnType<typeof problemOfData>, descent: Descent, l: Float64Array) => {
  const found = drain(errorCurves(problem, descent, l, methods));
  if (isReason(found)) throw new Error(found.code);
  return { ...found, bounds: boundsAt(problem, descent, l, found.end) };
};

const given = (name: 'LR' | 'BR' | 'HR' | 'KRR', kind: DataKind) => {
  const { data, size } = reference[name];
  const more = { ...('beta' in size && { beta: size.beta }), ...('d' in size && { d: size.d }) };
  return problemOfData({ kind, X: data.X, y: data.y, Xval: data.Xv, yval: data.yv, ...more });
};

const descentOf = (M: number, T: number, more: Partial<Descent> = {}): Descent => ({
  ...{ T, stepSize: 1, optimal: true, w0: new Float64Array(M) },
  ...more,
});

describe('G’s bounds on the reference, on average over its 20 λ', () => {
  const meanOf = (name: 'LR' | 'BR', kind: DataKind, method: Method, t: number): number => {
    const problem = given(name, kind);
    const all = reference[name].lams.map((lam) => {
      const { bounds } = curvesAt(problem, descentOf(problem.M, 1), Float64Array.from(lam));
      if (!hasBounds(bounds)) throw new Error(bounds.code);
      return boundOf(method, t, bounds)!;
    });
    return all.reduce((sum, x) => sum + x, 0) / all.length;
  };

  test.each([
    ['(8)', { kind: 'reverse' } as const, [78.69, 0.02192, 7.887e-7]],
    ['(14) with (17)', { kind: 'conjugate-gradient', k: 't' } as const, [25.2, 5.99e-3, 2.155e-7]],
  ])('BR: %s at t = 10, 50, 100', (_, method, wanted) => {
    for (const [i, t] of [10, 50, 100].entries())
      expect(meanOf('BR', 'biased-ridge', method, t) / wanted[i]! - 1).toBeCloseTo(0, 3);
  });

  test('LR: (21) allows 2.264e4 at t = 100', () => {
    const method = { kind: 'fixed-point', k: 't', map: 'inner' } as const;
    expect(meanOf('LR', 'logistic', method, 100) / 2.264e4 - 1).toBeCloseTo(0, 3);
  });
});

test('no error is above its bound, the floor of float64 allowed for: any data, any λ, any step that contracts', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...dataKinds),
      fc.record({ seed: fc.nat(1e6), n: fc.integer({ min: 2, max: 12 }), p: fc.integer({ min: 1, max: 5 }) }),
      fc.double({ min: 0.2, max: 1.9, noNaN: true }),
      fc.boolean(),
      (kind, { seed, n, p }, part, optimal) => {
        const generate = { seed, n, p, noise: 0.3, ...(kind === 'hyper-representation' && { d: 2 }) };
        const problem = problemOfData({ kind, generate });
        const l = drawnLambda(kind, seed, 3, problem.N);
        const [, L] = problem.curvature!(l);
        const descent = descentOf(problem.M, 40, { stepSize: part / L, optimal });
        const { errors, exact, bounds } = curvesAt(problem, descent, l);
        if (!hasBounds(bounds)) throw new Error(bounds.code);
        methods.forEach((method, m) => {
          errors[m]!.forEach((error, i) => {
            expect(error).toBeLessThanOrEqual(boundOf(method, i + 1, bounds)! * (1 + 1e-9) + 100 * floorOf(exact));
          });
        });
      },
    ),
    { numRuns: 60 },
  );
});

test('there are none where the theorems do not hold, and the reason says why', () => {
  const problem = given('HR', 'hyper-representation');
  const l = Float64Array.from(reference.HR.lams[0]!);
  const code = (more: Partial<Descent>, of = problem) => {
    const bounds = boundsAt(of, descentOf(problem.M, 5, more), l, new Float64Array(problem.M).fill(1));
    return hasBounds(bounds) ? null : bounds.code;
  };
  expect(code({})).toBe(null);
  expect(code({ decay: 'harmonic' })).toBe('step-varies');
  expect(code({ w0: new Float64Array(problem.M).fill(0.5) })).toBe('starts-elsewhere');
  expect(code({ optimal: false, stepSize: 10 })).toBe('no-contraction');
  const { lipschitz: _, ...unknown } = problem;
  expect(code({}, unknown)).toBe('no-constants');
});

test('heavy ball on HR: ‖∂Φ‖ is 1.10 to 1.68 over the 20 λ, its spectral radius at most 0.656', () => {
  const problem = given('HR', 'hyper-representation');
  const all = reference.HR.lams.map((lam) => {
    const l = Float64Array.from(lam);
    const bounds = boundsAt(problem, descentOf(problem.M, 5, { method: 'heavy-ball' }), l, new Float64Array(problem.M));
    if (hasBounds(bounds) || bounds.code !== 'heavy-ball') throw new Error('a bound');
    return bounds;
  });
  const norms = all.map(({ norm }) => norm);
  expect([Math.min(...norms).toFixed(2), Math.max(...norms).toFixed(2)]).toEqual(['1.10', '1.68']);
  expect(Math.max(...all.map(({ radius }) => radius))).toBeCloseTo(0.656, 3);
});

describe('two truths at w₂₀', () => {
  const at = (name: 'HR' | 'BR', kind: DataKind, lam: readonly number[], more: Partial<Descent>) => {
    const problem = given(name, kind);
    const families = ['truncated', 'fixed-point', 'conjugate-gradient'] as const;
    const found = drain(cutsAt(problem, descentOf(problem.M, 20, more), Float64Array.from(lam), families));
    if ('code' in found) throw new Error(found.code);
    return found;
  };

  test('HR, λ no. 5, heavy ball: K = 10 is twice as close to ∇f as all 20 steps', () => {
    const { cuts, apart } = at('HR', 'hyper-representation', reference.HR.lams[4]!, { method: 'heavy-ball' });
    expect(apart).toBeCloseTo(18.19243, 4);
    expect(cuts[0]!.againstSolution[9]).toBeCloseTo(9.29236, 4);
    expect(cuts[0]!.againstSteps[9]).toBeCloseTo(11.2, 1);
    expect(cuts[0]!.againstSteps[19]).toBeLessThan(1e-12 * apart);
    expect(cuts[1]!.againstSolution[19]).toBeCloseTo(0.284462, 5);
    expect(cuts[2]!.againstSolution[3]).toBeCloseTo(0.248561, 5);
  });

  test('BR, λ no. 3, descent: K = 16 is the closest', () => {
    const { cuts, apart } = at('BR', 'biased-ridge', reference.BR.lams[2]!, {});
    expect(apart).toBeCloseTo(0.388379, 5);
    expect(cuts[0]!.againstSolution[15]).toBeCloseTo(0.242269, 5);
    expect(Math.min(...cuts[0]!.againstSolution)).toBe(cuts[0]!.againstSolution[15]);
    expect(cuts[2]!.againstSolution[19]).toBeCloseTo(0.527154, 5);
  });

  test('after many steps of heavy ball, conjugate gradients arrive with as many iterations as w has components', () => {
    const problem = given('HR', 'hyper-representation');
    const l = Float64Array.from(reference.HR.lams[4]!);
    const descent = descentOf(problem.M, 100, { method: 'heavy-ball' });
    const found = drain(cutsAt(problem, descent, l, ['conjugate-gradient']));
    if ('code' in found) throw new Error(found.code);
    const { againstSolution } = found.cuts[0]!;
    expect(againstSolution[problem.M - 1]).toBeLessThan(1e-6 * againstSolution[0]!);
  });
});
