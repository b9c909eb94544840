import { describe, expect, test } from 'vitest';
import { boundsAt, hasBounds } from '../curves/bounds.ts';
import { type Dynamics, drain } from '../dynamics.ts';
import { compileFormula } from '../formula.ts';
import { implicit } from '../implicit.ts';
import { innerMethod } from '../innerMethod.ts';
import type { Formula, Problem, Vec } from '../problem.ts';
import { distance, euclidean, norm } from '../space.ts';
import { chanceOf } from './chances.ts';
import { drawnBy, isOffered } from './choice.ts';
import { estimate } from './estimate.ts';
import type { Estimator } from './index.ts';
import { combinations, gradeOf, type Meaning, meaningOf, meanings, type Situation, situations } from './meaning.ts';

/** f and g name both components of λ; g is strongly convex and no quadratic. */
const smooth: Formula = {
  lambda: ['l1', 'l2'],
  w: ['w1', 'w2'],
  inner: '((w1 - l1)^2 + (w2 - l2*w1/2)^2/2)/2 + sin(w1)/10',
  outer: '(w1 - 1)^2 + w2^2 + l1*w2/5 + l2^2/3',
};

/** What has λ, the settings and the inner solution, in each situation; T is what differs. */
interface Case {
  readonly d: Dynamics<Vec, Vec>;
  readonly problem: Problem | null;
  readonly l: Vec;
  readonly solution: Vec | null;
  readonly w0: Vec;
}

const l = Float64Array.of(0.7, -0.4);
const w0 = [1.5, 0.5];

const ofFormula = (formula: Formula, T: number, more: object = {}, at = l): Case => {
  const problem = compileFormula(formula);
  const descent = { T, stepSize: 0.4, w0, ...more };
  const solver = implicit(problem, w0);
  const d = innerMethod(problem, descent);
  const start = d.init(at).subarray(0, problem.M);
  const reason = solver.solve(at, 0, start, 0);
  return { d, problem, l: at, solution: reason ? null : solver.gradient.slice(), w0: start };
};

/** Φ(w, λ) = A w + λ with A not symmetric, f = ‖w‖²/2 + ⟨λ, w⟩/5. */
const rotation = (T: number): Case => {
  const [a, b, c, e] = [0.5, 0.4, -0.2, 0.3];
  const times = (w: Vec): Vec => Float64Array.of(a * w[0]! + b * w[1]!, c * w[0]! + e * w[1]!);
  const back = (w: Vec): Vec => Float64Array.of(a * w[0]! + c * w[1]!, b * w[0]! + e * w[1]!);
  const plus = (x: Vec, y: Vec, by = 1): Vec => x.map((v, i) => v + by * y[i]!);
  const start = Float64Array.from(w0);
  const d: Dynamics<Vec, Vec> = {
    ...{ steps: T, stationary: true, W: euclidean(2), L: euclidean(2) },
    init: () => start.slice(),
    initPull: () => new Float64Array(2),
    initPush: () => new Float64Array(2),
    step: (_, w, at) => plus(times(w), at),
    linearize: () => ({
      pull: (x) => ({ w: back(x), l: x.slice() }),
      pullW: back,
      push: (dw, dl) => plus(times(dw), dl),
      release: () => {},
    }),
    outer: (w, at) => (w[0]! ** 2 + w[1]! ** 2) / 2 + (at[0]! * w[0]! + at[1]! * w[1]!) / 5,
    outerGradient: (w, at) => ({ w: plus(w, at, 0.2), l: w.map((x) => x / 5) }),
  };
  // (I − A) w* = λ and (I − Aᵀ) v = ∇_w f.
  const det = (1 - a) * (1 - e) - b * c;
  const w = Float64Array.of(((1 - e) * l[0]! + b * l[1]!) / det, (c * l[0]! + (1 - a) * l[1]!) / det);
  const g = plus(w, l, 0.2);
  const v = Float64Array.of(((1 - e) * g[0]! + c * g[1]!) / det, (b * g[0]! + (1 - a) * g[1]!) / det);
  return { d, problem: null, l, solution: plus(v, w, 0.2), w0: start };
};

const cases: Readonly<Record<Situation, (T: number) => Case>> = {
  descent: (T) => ofFormula(smooth, T),
  'heavy-ball': (T) => ofFormula(smooth, T, { method: 'heavy-ball', momentum: 0.3 }),
  start: (T) => ofFormula({ ...smooth, init: ['l1 + 1', '2*l2'] }, T),
  'learned-step': (T) => ofFormula({ ...smooth, step: '10^l2' }, T),
  valleys: (T) => ofFormula({ ...smooth, inner: '(w1^2 - 1)^2/4 + w1*l1/10 + (w2 - l2)^2/2' }, T),
  'not-symmetric': rotation,
};

const [few, many] = [8, 150];
const h = ({ d, l: at }: Case, e: Estimator, outcome = 0): Vec => drain(estimate(d, at, e, outcome));
const truth = (one: Case): Vec => h(one, { kind: 'reverse' });
const off = (one: Case, e: Estimator): number => distance(h(one, e), truth(one));
const offSolution = (one: Case, e: Estimator): number => distance(h(one, e), one.solution!);
const same = 1e-10;
const withK = (e: Estimator, K: number): Estimator => ({ ...e, ...('K' in e && { K }), ...('k' in e && { k: K }) });
const withMore = (e: Estimator, more: object): Estimator => ({ ...e, ...more });
const mean = (one: Case, e: Estimator): Vec => {
  const drawn = drawnBy(e, one.d.steps)!;
  const draws = drawn.depths.map((_, j) => h(one, e, j));
  return draws[0]!.map((_, i) => draws.reduce((sum, x, j) => sum + chanceOf(drawn, j) * x[i]!, 0));
};
const rightOnAverage = (at: (T: number) => Case, e: Estimator) => {
  expect(distance(mean(at(few), e), truth(at(few)))).toBeLessThan(same);
  expect(off(at(few), e)).toBeGreaterThan(1e-4);
};
/** Nearer to ∇f with more steps. */
const fades = (at: (T: number) => Case, e: Estimator) => {
  expect(offSolution(at(few), e)).toBeGreaterThan(1e-4);
  expect(offSolution(at(many), e)).toBeLessThan(1e-3 * offSolution(at(few), e));
};
/** More iterations and more steps both count. */
const fadesWithK = (at: (T: number) => Case, e: Estimator) => {
  expect(offSolution(at(many), withK(e, 1))).toBeGreaterThan(1e-3);
  expect(offSolution(at(many), withK(e, many))).toBeLessThan(1e-8);
  expect(offSolution(at(few), withK(e, many))).toBeGreaterThan(1e-6);
};
const forgets = (at: (T: number) => Case, e: Estimator) => {
  expect(off(at(few), withK(e, few - 3))).toBeGreaterThan(1e-6);
  expect(off(at(few), withK(e, 1))).toBeGreaterThan(off(at(few), withK(e, few - 3)));
};

/** What each meaning claims, as a computation that would fail where it is not so. */
const holds: Readonly<Record<Meaning, (at: (T: number) => Case, e: Estimator, situation: Situation) => void>> = {
  exact: (at, e) => expect(off(at(few), e)).toBeLessThan(same),
  'exact-in-valley': (at, e) => expect(off(at(few), e)).toBeLessThan(same),
  'on-average': rightOnAverage,
  'on-average-depth': rightOnAverage,
  rounding: (at, e) => {
    expect(off(at(few), e)).toBeLessThan(1e-8);
    expect(off(at(few), e)).toBeGreaterThan(0);
  },
  'rounding-valleys': (at, e) => {
    expect(off(at(few), e)).toBeLessThan(1e-8);
    const edge: Formula = {
      ...{ lambda: ['l1'], w: ['w1'], inner: '(w1^2 - 1)^2/4', outer: 'w1', init: ['l1'] },
    };
    const over = ofFormula(edge, many, {}, Float64Array.of(1e-7));
    expect(off(over, e)).toBeGreaterThan(1e4);
  },
  forgotten: (at, e) => {
    forgets(at, e);
    expect(off(at(few), withK(e, few))).toBeLessThan(same);
  },
  'forgotten-path': (at, e) => {
    forgets(at, e);
    expect(off(at(few), withK(e, few))).toBeLessThan(same);
  },
  'forgotten-valleys': (at, e) => forgets(at, e),
  'forgotten-start': (at, e) => {
    forgets(at, e);
    expect(off(at(few), withK(e, few))).toBeGreaterThan(1e-4);
  },
  'forgotten-kept': (at, e) => {
    expect(off(at(few), withK(e, 1))).toBeGreaterThan(1e-3);
    expect(off(at(few), withK(e, few))).toBeLessThan(same);
  },
  'forgotten-step': (at, e) => {
    forgets(at, e);
    expect(off(at(few), withK(e, few))).toBeLessThan(same);
  },
  'one-step': (at, e) => {
    for (const T of [few, many]) {
      const last = h(at(T), { kind: 'truncated', K: 1, initTerm: 'drop' });
      expect(distance(h(at(T), e), last)).toBeLessThan(1e-5);
      expect(off(at(T), e)).toBeGreaterThan(1e-3);
    }
  },
  direct: (at, e) => {
    const one = at(few);
    const end = Array.from({ length: few }).reduce<Vec>((w, _, t) => one.d.step(t + 1, w, one.l), one.d.init(one.l));
    expect(h(one, e)).toEqual(one.d.outerGradient(end, one.l).l);
    expect(off(one, e)).toBeGreaterThan(1e-3);
  },
  'direct-start': (at, e) => {
    const one = at(few);
    const end = Array.from({ length: few }).reduce<Vec>((w, _, t) => one.d.step(t + 1, w, one.l), one.d.init(one.l));
    const gradient = one.d.outerGradient(end, one.l);
    const share = one.d.initPull(one.l, gradient.w);
    expect(
      distance(
        h(one, e),
        gradient.l.map((x, i) => x + share[i]!),
      ),
    ).toBeLessThan(same);
    expect(norm(share)).toBeGreaterThan(1e-3);
    expect(off(one, e)).toBeGreaterThan(1e-3);
  },
  'aims-at-solution': (at, e) => {
    expect(off(at(few), withK(e, many))).toBeGreaterThan(1e-6);
    expect(off(at(many), withK(e, many))).toBeLessThan(1e-7);
  },
  // In proportion to ρ, once all columns are there.
  'aims-damped': (at, e) => {
    expect(off(at(few), withK(e, many))).toBeGreaterThan(1e-6);
    const far = (damping: number) => off(at(many), withMore(withK(e, many), { damping }));
    expect(far(1e-3) / far(1e-5)).toBeGreaterThan(80);
    expect(far(1e-3) / far(1e-5)).toBeLessThan(120);
  },
  // The same h, to the last bit, where w₀ is the same numbers and no function of λ.
  'blind-start': (at, e) => {
    const own = ofFormula(smooth, few, { w0: Array.from(at(few).w0) });
    expect(h(at(few), e)).toEqual(h(own, e));
    expect(distance(truth(at(few)), truth(own))).toBeGreaterThan(1e-3);
  },
  'blind-step': (at, e) => {
    const plain = ofFormula(smooth, many, { stepSize: 10 ** l[1]! });
    expect(distance(h(at(many), withK(e, many)), h(plain, withK(e, many)))).toBeLessThan(1e-8);
    const short = ofFormula(smooth, few, { stepSize: 10 ** l[1]! });
    expect(distance(truth(at(few)), truth(short))).toBeGreaterThan(1e-3);
  },
  solver: fades,
  'solver-radius': (at, e) => {
    fades(at, e);
    const { problem } = at(few);
    const known = { ...problem!, curvature: () => [0.5, 1.6] as const };
    const why = boundsAt(known, { T: few, stepSize: 0.4, w0, method: 'heavy-ball', momentum: 0.3 }, l, l);
    expect(hasBounds(why)).toBe(false);
  },
  'solver-start': fades,
  'solver-valley': fades,
  'solver-contraction': fades,
  'solver-average': (at, e) => {
    const one = at(few);
    expect(distance(mean(one, e), one.solution!)).toBeCloseTo(distance(truth(one), one.solution!), 9);
  },
  'forgotten-and-solver': (at, e) => {
    expect(offSolution(at(few), withK(e, 1))).toBeGreaterThan(1e-4);
    expect(offSolution(at(many), withK(e, many))).toBeLessThan(1e-8);
  },
  'solver-and-k': fadesWithK,
  'solver-and-k-radius': fadesWithK,
  'solver-and-residual': (at, e) => {
    fadesWithK(at, e);
    expect(offSolution(at(many), withK(e, 2))).toBeLessThan(1e-8);
  },
  'solver-and-damping': (at, e) => {
    const far = (k: number, damping: number, T = many) => offSolution(at(T), withMore(e, { k, damping }));
    expect(far(2, 1e-6)).toBeLessThan(1e-4);
    expect(far(2, 1e-1)).toBeGreaterThan(1e-3);
    expect(far(1, 1e-6)).toBeGreaterThan(1e-3);
    expect(far(2, 1e-6, few)).toBeGreaterThan(far(2, 1e-6));
  },
  'residual-descent-map': (at, e) => {
    if (!('damping' in e)) fadesWithK(at, e);
    const { problem } = at(many);
    expect(h(at(many), e)).toEqual(h({ ...at(many), d: withoutVelocity(at(many), problem!) }, e));
  },
  'residual-squared': fadesWithK,
  // The state (w, velocity) has twice as many components: after M iterations it is not done.
  'residual-own-map': (at, e) => {
    expect(offSolution(at(many), withK(e, 2))).toBeGreaterThan(1e-6);
    expect(offSolution(at(many), withK(e, 12))).toBeLessThan(1e-8);
  },
  'of-valley-k': fadesWithK,
  'of-valley-positive': (at, e) => {
    expect(offSolution(at(many), withK(e, 2))).toBeLessThan(1e-8);
    stuck(e);
  },
  'of-valley-regular': (at, e) => expect(offSolution(at(many), withK(e, many))).toBeLessThan(1e-8),
  // What would come of it is not the solution of the system, whatever k.
  'not-symmetric': (at, e) => {
    expect(isOffered(e.kind, { symmetric: false })).toBe(false);
    expect(offSolution(at(many), withMore(withK(e, 2), 'damping' in e ? { damping: 1e-8 } : {}))).toBeGreaterThan(1e-3);
    expect(offSolution(at(many), { kind: 'normal-equations', k: 2 })).toBeLessThan(1e-8);
  },
  'no-objective': (at, e) => {
    expect(isOffered(e.kind, { symmetric: false })).toBe(false);
    expect(() => h(at(few), e)).toThrow('no objective');
  },
  'no-gradient': (at) => {
    const { problem } = at(few);
    expect(implicit(problem!, w0).solve(l, 0, w0, 0)).toEqual({ code: 'learned-step' });
  },
};

/** Heavy ball whose linear system is made of gradient descent at its w_T by hand. */
const withoutVelocity = ({ d }: Case, problem: Problem): Dynamics<Vec, Vec> => {
  const plain = innerMethod(problem, { T: d.steps, stepSize: 0.4, w0 });
  const padded = (w: Vec): Vec => Float64Array.from([...w, 0, 0]);
  return {
    ...d,
    descentMap: (state, at) => {
      const linear = plain.linearize(1, state.subarray(0, 2), at);
      return {
        pull: (a) => ({ ...linear.pull(a.subarray(0, 2)), w: padded(linear.pull(a.subarray(0, 2)).w) }),
        pullW: (a) => padded(linear.pullW(a.subarray(0, 2))),
        push: (dw, dl) => padded(linear.push(dw.subarray(0, 2), dl)),
        release: () => {},
      };
    },
  };
};

/** On a hill of g CG stops at once, and leaves the whole residual. */
const stuck = (e: Estimator) => {
  const hill: Formula = { lambda: ['l1'], w: ['w1'], inner: 'cos(w1) + l1*w1/100', outer: 'w1' };
  const one = ofFormula(hill, 1, { w0: [0] }, Float64Array.of(0.1));
  expect(h(one, e)[0]! + 0).toBe(0);
};

describe('what an estimator means', () => {
  const cells = combinations().flatMap((row) =>
    row.estimators.flatMap((e) => situations.map((situation) => [e.kind, situation, e, row] as const)),
  );

  test.each(cells)('%s, %s: both truths are as the table says', (_, situation, e) => {
    const { steps, solution } = meaningOf(e, situation);
    holds[steps](cases[situation], e, situation);
    holds[solution](cases[situation], e, situation);
  });

  test('no meaning stands for nothing', () => {
    const used = new Set(combinations().flatMap(({ cells: own }) => situations.flatMap((s) => Object.values(own[s]))));
    expect([...used].sort()).toEqual([...meanings].sort());
  });

  test('what is exact keeps every share, and what solves at w_T has none of w₀ and γ', () => {
    for (const { estimators, cells: own } of combinations()) {
      const solves = estimators.every((e) => 'k' in e);
      expect(gradeOf(own.start.steps) === 'undefined').toBe(solves);
      expect(gradeOf(own['learned-step'].steps) === 'undefined').toBe(solves);
    }
  });
});
