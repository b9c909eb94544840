import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, compileFormula } from '../formula.ts';
import { finish, hypergradients } from '../hypergradients.ts';
import { oneTask } from '../tasks.ts';
import { momentsOf, supremaOf } from '../theory/moments.ts';
import { optimalQ, priceOf, secondMoment } from '../theory/optimalQ.ts';
import {
  b2Of,
  type TwoTasks,
  twoTasksConstants,
  twoTasksFault,
  twoTasksFormula,
  twoTasksOfFig1a,
  twoTasksOfFig1d,
} from './twoTasks.ts';
import { tasksOfFig1a, twoTasksOf } from './twoTasksText.ts';

const descentOf = ({ r, alpha }: TwoTasks) => ({ T: r, stepSize: alpha, w0: [0] });

/** First order and exact at θ. */
const gradients = (problem: TwoTasks) => {
  const found = hypergradients(
    compile(twoTasksFormula(problem)),
    { descent: descentOf(problem), estimators: [{ kind: 'first-order' }], truth: 'steps' },
    1,
  );
  const h = new Float64Array(1);
  return (theta: number) => {
    finish(found.at(Float64Array.of(theta), 1));
    found.read(0, 0, h);
    return { value: found.value[0]!, fom: h[0]!, exact: found.exact[0]! };
  };
};

/** f, f′ and f″ of mathematics B.2. */
const piecewise = (a: number, c: number, A: number, phi: number): readonly [number, number, number] => {
  const [z, s] = [Math.abs(phi - c), Math.sign(phi - c)];
  const u = z - A;
  if (z <= A) return [(a / 2) * z ** 2, a * s * z, a];
  if (u <= 1) return [a * (A ** 2 / 2 + A * u + u ** 2 / 2 - u ** 3 / 6), a * s * (z - u ** 2 / 2), a * (1 - u)];
  return [a * ((A + 0.5) * (u - 1) + A ** 2 / 2 + A + 1 / 3), a * s * (A + 0.5), 0];
};

describe('U Theorem 2', () => {
  test('has the constants of U Fig. 1a–c', () => {
    const { b2, c, A, thetaFom, thetaStar, plateau, p } = twoTasksConstants(twoTasksOfFig1a);
    expect([b2, c[1], A]).toEqual([expect.closeTo(17.39527, 5), expect.closeTo(11.596847, 6), c[1] + 1]);
    expect(p[0]).toBeCloseTo(0.598737, 6);
    expect(p[1]).toBeCloseTo(0.196874, 6);
    expect([thetaFom, thetaStar, plateau]).toEqual(
      [5.758867, 2.840282, 0.3464102].map((x, i) => expect.closeTo(x, i === 2 ? 7 : 6)),
    );
    const at = gradients(twoTasksOfFig1a);
    expect(at(thetaFom).value).toBeCloseTo(1.981504, 6);
    expect(at(thetaStar).value).toBeCloseTo(1.47599, 6);
    expect(at(thetaFom).fom).toBeCloseTo(0, 12);
    expect(at(thetaFom).exact).toBeCloseTo(0.3464102, 7);
    expect(at(thetaStar).exact).toBeCloseTo(0, 12);
  });

  test('has the constants of U Fig. 1d–f', () => {
    const { thetaFom, thetaStar, plateau } = twoTasksConstants(twoTasksOfFig1d);
    expect(thetaFom).toBeCloseTo(4.870578, 6);
    expect(thetaStar).toBeCloseTo(4.734989, 6);
    expect(plateau).toBeCloseTo(0.1058281, 7);
    expect(Math.abs(gradients(twoTasksOfFig1d)(thetaFom).exact)).toBeCloseTo(0.1058281, 7);
  });

  test('as the program has them are what follows from D', () => {
    const { b2, A } = twoTasksConstants(twoTasksOfFig1a);
    expect(tasksOfFig1a).toEqual({ a: twoTasksOfFig1a.a, b2: expect.closeTo(b2, 12), A: expect.closeTo(A, 12) });
    const formula = twoTasksFormula(twoTasksOfFig1d);
    expect(twoTasksOf(formula)).toEqual({ a: [0.5, 1.5], b2: 10, A: 400 });
    expect(twoTasksOf({ ...formula, outer: '(phi - b)^2' })).toBeNull();
    expect(b2Of(0.06, [0.5, 1.5], 0.1, 10)).toBe(b2);
  });

  test('its text is the piecewise polynomial with its two derivatives, everywhere', () => {
    const formula = twoTasksFormula(twoTasksOfFig1a);
    const { c, A } = twoTasksConstants(twoTasksOfFig1a);
    twoTasksOfFig1a.a.forEach((a, i) => {
      const task = compileFormula(oneTask(formula, i));
      for (const z of [0, 0.3, A - 1e-3, A + 1e-3, A + 0.4, A + 0.999, A + 1.001, A + 30])
        for (const phi of [c[i]! - z, c[i]! + z]) {
          const [w, l, out, mixed] = [
            Float64Array.of(phi),
            Float64Array.of(0),
            new Float64Array(1),
            new Float64Array(1),
          ];
          const [value, slope, curvature] = piecewise(a, c[i]!, A, phi);
          expect(task.inner(w, l)).toBeCloseTo(value, 9);
          task.innerGradient(w, l, out);
          expect(out[0]).toBeCloseTo(slope, 9);
          task.curvaturePull(w, l, Float64Array.of(1), out, mixed);
          expect(out[0]).toBeCloseTo(curvature, 9);
        }
    });
  });

  test('has its derivatives where two polynomials meet, too', () => {
    // b/a, A and the edges are numbers that float64 holds.
    const tasks: TwoTasks = { kind: 'two-tasks', a: [0.5, 2], b: 8, A: 5, alpha: 0.1, r: 10 };
    const formula = twoTasksFormula(tasks);
    tasks.a.forEach((a, i) => {
      const task = compileFormula(oneTask(formula, i));
      for (const z of [-6, -5, 0, 5, 6]) {
        const [w, l, out, mixed] = [
          Float64Array.of(4 * i + z),
          Float64Array.of(0),
          new Float64Array(1),
          new Float64Array(1),
        ];
        const [value, slope, curvature] = piecewise(a, 4 * i, 5, 4 * i + z);
        expect(task.inner(w, l)).toBeCloseTo(value, 12);
        task.innerGradient(w, l, out);
        expect(out[0]).toBeCloseTo(slope, 12);
        task.curvaturePull(w, l, Float64Array.of(1), out, mixed);
        expect(out[0]).toBeCloseTo(curvature, 12);
      }
    });
  });

  test('|∇M(θ_FOM)|² is 2D for any r, α, a and D', () => {
    const a = fc.double({ min: 0.1, max: 5, noNaN: true });
    const problems = fc
      .tuple(
        a,
        a,
        fc.double({ min: 0.05, max: 0.8, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 1e-3, max: 10, noNaN: true }),
      )
      .filter(([a1, a2]) => Math.abs(a1 - a2) > 0.05)
      .map(
        ([a1, a2, share, r, D]): TwoTasks => ({
          kind: 'two-tasks',
          a: [a1, a2],
          alpha: share / Math.max(a1, a2),
          r,
          D,
        }),
      );
    fc.assert(
      fc.property(problems, (problem) => {
        expect(twoTasksFault(problem)).toBeNull();
        const { thetaFom, thetaStar, b2 } = twoTasksConstants(problem);
        const at = gradients(problem);
        const D = 'D' in problem ? problem.D : 0;
        expect(Math.abs(Math.abs(at(thetaFom).exact) - Math.sqrt(2 * D))).toBeLessThan(1e-12 * b2);
        expect(Math.abs(at(thetaFom).fom)).toBeLessThan(1e-12 * b2);
        expect(Math.abs(at(thetaStar).exact)).toBeLessThan(1e-12 * b2);
      }),
      { numRuns: 40 },
    );
  });

  test('is refused with the reason where the steps do not contract, or the tasks are one', () => {
    expect(twoTasksFault({ ...twoTasksOfFig1a, alpha: 0.7 })).toEqual({ code: 'alpha-too-large', limit: 1 / 1.5 });
    expect(twoTasksFault({ ...twoTasksOfFig1a, alpha: 1 / 1.5 })).toMatchObject({ code: 'alpha-too-large' });
    expect(twoTasksFault({ ...twoTasksOfFig1a, a: [1, 1] })).toEqual({ code: 'equal-curvatures' });
    expect(twoTasksFault({ ...twoTasksOfFig1d, A: 5 })).toMatchObject({ code: 'zone-too-narrow' });
    expect(twoTasksFault(twoTasksOfFig1d)).toBeNull();
  });
});

describe('the choice of q', () => {
  const price = priceOf(10);

  test('on U Fig. 1a–c: the suprema say .189, θ* says that no coin pays', () => {
    const at = momentsOf(compile(twoTasksFormula(twoTasksOfFig1a)), descentOf(twoTasksOfFig1a));
    const suprema = supremaOf(at, -1000, 1000);
    expect(suprema.D2).toBeCloseTo(12.25896, 4);
    expect(suprema.V2).toBeCloseTo(214.409, 3);
    expect(optimalQ(suprema, price).q).toBeCloseTo(0.18896, 4);
    const { thetaStar, thetaFom } = twoTasksConstants(twoTasksOfFig1a);
    const atStar = at(Float64Array.of(thetaStar));
    expect(atStar.D2).toBeCloseTo(2.214785, 6);
    expect(atStar.V2).toBeCloseTo(0.259183, 6);
    expect(optimalQ(atStar, price)).toEqual({ q: 1, interior: false });
    expect(secondMoment(0.1, atStar)).toBeCloseTo(20.1922, 4);
    const atFom = at(Float64Array.of(thetaFom));
    expect(atFom.D2).toBeCloseTo(1.1979, 4);
    expect(atFom.V2).toBeCloseTo(0.5904, 4);
  });

  test('on U Fig. 1d–f: q* is 0.0804 over ℝ, 0.1119 over ±50, .0848 at θ*', () => {
    const at = momentsOf(compile(twoTasksFormula(twoTasksOfFig1d)), descentOf(twoTasksOfFig1d));
    expect(optimalQ(supremaOf(at, -1000, 1000), price).q).toBeCloseTo(0.0804, 4);
    expect(supremaOf(at, -1000, 1000).V2).toBeCloseTo(200_500.3, 1);
    expect(optimalQ(supremaOf(at, -50, 50), price).q).toBeCloseTo(0.1119, 4);
    const { thetaStar } = twoTasksConstants(twoTasksOfFig1d);
    expect(optimalQ(at(Float64Array.of(thetaStar)), price).q).toBeCloseTo(0.084848, 6);
  });
});
