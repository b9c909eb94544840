import { describe, expect, test } from 'vitest';
import { errorCurves, isReason } from '../curves/errorCurves.ts';
import type { Method } from '../curves/method.ts';
import { drain } from '../dynamics.ts';
import type { Estimator } from '../estimators/choice.ts';
import { estimate } from '../estimators/estimate.ts';
import { implicit } from '../implicit.ts';
import { innerMethod } from '../innerMethod.ts';
import type { Descent } from '../problem.ts';
import { distance, norm } from '../space.ts';
import { constantsAt, curvatureAt } from '../stepConstants.ts';
import type { DataKind } from './given.ts';
import { problemOfData } from './index.ts';
import reference from './linear.reference.json' with { type: 'json' };

/** Cuts of the reference, and what each of its names is here. */
const kinds = { LR: 'logistic', KRR: 'kernel-ridge', BR: 'biased-ridge', HR: 'hyper-representation' } as const;
const names = Object.keys(kinds) as (keyof typeof kinds)[];

const setting = (name: keyof typeof kinds) => {
  const { data, size, runs } = reference[name];
  const { X, y, Xv, yv } = data;
  const kind: DataKind = kinds[name];
  const more = { ...('beta' in size && { beta: size.beta }), ...('d' in size && { d: size.d }) };
  const problem = problemOfData({ kind, X, y, Xval: Xv, yval: yv, ...more });
  const method = name === 'LR' ? 'gradient-descent' : 'heavy-ball';
  const descent: Descent = { T: 200, stepSize: 1, optimal: true, method, w0: new Float64Array(problem.M) };
  return { problem, descent, runs };
};

const methods: Readonly<Record<string, Method>> = {
  ITD: { kind: 'reverse' },
  FP_kt: { kind: 'fixed-point', k: 't', map: 'inner' },
  FP_k10: { kind: 'fixed-point', k: 10, map: 'inner' },
  FPgd_kt: { kind: 'fixed-point', k: 't', map: 'gradient-descent' },
  FPgd_k10: { kind: 'fixed-point', k: 10, map: 'gradient-descent' },
  CG_kt: { kind: 'conjugate-gradient', k: 't' },
  CG_k10: { kind: 'conjugate-gradient', k: 10 },
};

const estimatorOf = (name: string, t: number): Estimator => {
  const method = methods[name]!;
  if (!('k' in method)) return { kind: 'reverse' };
  return { ...method, k: method.k === 't' ? t : method.k };
};

const cases = names.flatMap((name) => [0, 1].map((i) => [name, i] as const));

describe.each(cases)('%s, λ no. %i from 0', (name, index) => {
  const { problem, descent, runs } = setting(name);
  const run = runs[index]!;
  const l = Float64Array.from(run.lam);
  /** What rounding does to iterates of conjugate gradients here, as the reference measured it. */
  const roundOff = Math.max(
    ...Object.values(run.vectors).flatMap((at) =>
      Object.entries(at).flatMap(([key, value]) => (key.endsWith('sensitivity') ? [Number(value)] : [])),
    ),
  );

  test('μ and L, steps and momentum, the solution and the exact gradient there', () => {
    const [mu, L] = curvatureAt(problem, l)!;
    expect(Math.abs(mu / run.consts.mu - 1)).toBeLessThan(1e-12);
    expect(Math.abs(L / run.consts.L - 1)).toBeLessThan(1e-12);
    const heavy = constantsAt(problem, { ...descent, method: 'heavy-ball' }, l);
    expect(Math.abs(heavy.stepSize / run.consts.alpha_hb - 1)).toBeLessThan(1e-11);
    expect(Math.abs(heavy.momentum / run.consts.mom - 1)).toBeLessThan(1e-11);
    const inner = implicit(problem, descent.w0);
    expect(inner.solve(l, 0, descent.w0, 0)).toBe(null);
    expect(distance(inner.solution, run.w)).toBeLessThan(1e-11 * norm(run.w));
    expect(distance(inner.gradient, run.exact)).toBeLessThan(1e-9 * norm(run.exact));
  });

  test.each(['5', '50'] as const)('w_t, and the vector of every method at t = %s', (at) => {
    const wanted: Readonly<Record<string, number[] | number>> = run.vectors[at];
    const t = Number(at);
    const d = innerMethod(problem, { ...descent, T: t });
    for (const method of Object.keys(methods)) {
      const h = drain(estimate(d, l, estimatorOf(method, t)));
      const allowed = method.startsWith('CG')
        ? Math.max(1e-9 * norm(run.exact), 10 * roundOff)
        : 1e-9 * norm(run.exact);
      expect(distance(h, wanted[method] as number[]), method).toBeLessThanOrEqual(allowed);
    }
  });

  test('the error of every method after t steps', () => {
    const found = drain(errorCurves(problem, descent, l, Object.values(methods)));
    if (isReason(found)) throw new Error(found.code);
    const size = norm(run.exact);
    Object.keys(methods).forEach((method, m) => {
      const wanted = run.errors[method as keyof typeof run.errors];
      reference.t.forEach((t, i) => {
        const [error, theirs] = [found.errors[m]![t - 1]!, wanted[i]!];
        const where = `${method} at t = ${t}`;
        const least = method.startsWith('CG') ? Math.max(1e-11 * size, 10 * roundOff) : 1e-11 * size;
        if (theirs <= 1e-9 * size) expect(Math.abs(error - theirs), where).toBeLessThanOrEqual(least);
        else if (!method.startsWith('CG')) expect(Math.abs(error / theirs - 1), where).toBeLessThan(1e-6);
        else if (name !== 'KRR') expect(Math.abs(error - theirs), where).toBeLessThan(1e-9 * size);
        else if (t >= 3 && t <= 25) expect(error / theirs, where).toBeLessThan(5);
      });
    });
  });
});

/** Entry t − 1 of several curves, on average. */
const meanAt = (curves: readonly Float64Array[], t: number): number =>
  curves.reduce((sum, curve) => sum + curve[t - 1]!, 0) / curves.length;

test.each(names)('%s: ∇f at all 20 λ, and the mean error of every method over them', (name) => {
  const { problem, descent, runs } = setting(name);
  const { lams, exact_all: exact, mean_errors: means } = reference[name];
  const found = lams.map((lam, i) => {
    const curves = drain(errorCurves(problem, { ...descent, T: 100 }, Float64Array.from(lam), Object.values(methods)));
    if (isReason(curves)) throw new Error(curves.code);
    expect(distance(curves.exact, exact[i]!), `λ no. ${i}`).toBeLessThan(1e-9 * norm(exact[i]!));
    return curves;
  });
  const size = Math.max(...exact.map((gradient) => norm(gradient)), norm(runs[0]!.exact));
  Object.keys(methods).forEach((method, m) => {
    reference.t
      .filter((t) => t <= 100)
      .forEach((t, i) => {
        const theirs = means[method as keyof typeof means][i]!;
        const error = meanAt(
          found.map(({ errors }) => errors[m]!),
          t,
        );
        const where = `${method} at t = ${t}`;
        if (theirs <= 1e-9 * size) expect(error, where).toBeLessThanOrEqual(1e-9 * size);
        else if (!method.startsWith('CG')) expect(Math.abs(error / theirs - 1), where).toBeLessThan(1e-6);
        else if (name !== 'KRR') expect(Math.abs(error - theirs), where).toBeLessThan(1e-9 * size);
        else if (t >= 3 && t <= 25) expect(error / theirs, where).toBeLessThan(5);
      });
  });
});
