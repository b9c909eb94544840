import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { predictedCounts } from '../costs.ts';
import { counted } from '../counted.ts';
import { type Dynamics, drain } from '../dynamics.ts';
import { decays, formulas } from '../expression/arbitrary.ts';
import { compileFormula } from '../formula.ts';
import { gradientDescent } from '../gradientDescent.ts';
import { finish, hypergradients } from '../hypergradients.ts';
import type { Descent, FormulaProblem, Vec } from '../problem.ts';
import { builtIn, prepareBuiltIns } from '../problems/built-in.ts';
import { distance, dot, norm } from '../space.ts';
import { takingApart } from '../takenApart.ts';
import { coinVariance } from '../theory/agreement.ts';
import { drawnBy, type Estimator } from './choice.ts';
import { estimate } from './estimate.ts';

await prepareBuiltIns();

interface Setting {
  readonly problem: FormulaProblem;
  readonly descent: Descent;
  readonly l: Vec;
}

const coordinate = fc.integer({ min: -15, max: 15 }).map((n) => n / 10);
const settings = (init?: boolean): fc.Arbitrary<Setting> =>
  fc
    .record({
      formula: fc
        .tuple(init === undefined ? fc.boolean() : fc.constant(init), fc.boolean())
        .chain(([start, learned]) => formulas(start, learned)),
      decay: decays,
      T: fc.integer({ min: 1, max: 12 }),
      numbers: fc.array(coordinate, { minLength: 6, maxLength: 6 }),
    })
    .map(({ formula, decay, T, numbers }) => ({
      problem: compileFormula(formula),
      descent: { T, stepSize: 0.1, ...(decay && { decay }), w0: numbers.slice(0, formula.w.length) },
      l: Float64Array.from(numbers.slice(3, 3 + formula.lambda.length)),
    }));

const run = ({ problem, descent, l }: Setting, e: Estimator, xi = 0): number[] =>
  Array.from(drain(estimate(gradientDescent(problem, descent), l, e, xi)));

const closeTo = (a: readonly number[], b: readonly number[], tolerance: number) =>
  expect(distance(a, b)).toBeLessThanOrEqual(tolerance * Math.max(1, norm(b)));

const outerValue = ({ problem, descent }: Setting, l: Vec): number =>
  drain(takingApart(gradientDescent(problem, descent), l)).value;

describe('on random problems whose start depends on λ', () => {
  test('forward, reverse, checkpointed and recompute give the same gradient, checkpointed bit for bit', () => {
    fc.assert(
      fc.property(settings(true), (s) => {
        const reverse = run(s, { kind: 'reverse' });
        expect(run(s, { kind: 'checkpointed' })).toEqual(reverse);
        closeTo(run(s, { kind: 'forward' }), reverse, 1e-12);
        closeTo(run(s, { kind: 'recompute' }), reverse, 1e-12);
      }),
    );
  });

  test('it is the gradient: central differences of fourth order agree', () => {
    fc.assert(
      fc.property(settings(true), (s) => {
        const reverse = run(s, { kind: 'reverse' });
        const at = (j: number, step: number) => {
          const moved = s.l.slice();
          moved[j] = moved[j]! + step;
          return outerValue(s, moved);
        };
        const h = 1e-3;
        const difference = reverse.map(
          (_, j) => (8 * (at(j, h) - at(j, -h)) - (at(j, 2 * h) - at(j, -2 * h))) / (12 * h),
        );
        closeTo(reverse, difference, 1e-6);
      }),
    );
  });

  test('keeping the init term, K = 0 is FOM and K = T is reverse; dropping it, K = T misses it', () => {
    fc.assert(
      fc.property(settings(true), (s) => {
        const truncated = (K: number, initTerm: 'keep' | 'drop') => run(s, { kind: 'truncated', K, initTerm });
        expect(truncated(0, 'keep')).toEqual(run(s, { kind: 'first-order' }));
        expect(truncated(s.descent.T, 'keep')).toEqual(run(s, { kind: 'reverse' }));
        const direct = gradientDescent(s.problem, s.descent).outerGradient(
          drain(takingApart(gradientDescent(s.problem, s.descent), s.l)).path,
          s.l,
        );
        expect(truncated(0, 'drop')).toEqual(Array.from(direct.l));
      }),
    );
  });
});

test('finite differences are reverse but for O(ε²) and the rounding of F over ε, at 2NT inner gradients', () => {
  fc.assert(
    fc.property(settings(), (s) => {
      const { dynamics, tally } = counted(gradientDescent(s.problem, s.descent));
      const differences = (step: number): Estimator => ({ kind: 'finite-differences', step });
      const d = run(s, { kind: 'reverse' });
      const scale = Math.max(1, norm(d), Math.abs(outerValue(s, s.l)));
      const off = (step: number) => distance(run(s, differences(step)), d);
      const coarse = off(1e-3);
      expect(coarse).toBeLessThanOrEqual(1e-3 * scale);
      expect(off(1e-4)).toBeLessThanOrEqual(coarse / 50 + 1e-10 * scale);
      expect(off(1e-5)).toBeLessThanOrEqual(1e-8 * scale);
      drain(estimate(dynamics, s.l, differences(1e-5)));
      const { kept: _, ...counts } = tally();
      expect(counts).toEqual(predictedCounts(differences(1e-5), s.descent.T, s.problem.N));
    }),
  );
});

test('where the start does not depend on λ, K = T is reverse', () => {
  fc.assert(
    fc.property(settings(false), (s) => {
      expect(run(s, { kind: 'truncated', K: s.descent.T, initTerm: 'drop' })).toEqual(run(s, { kind: 'reverse' }));
    }),
  );
});

const random = fc.record({
  K: fc.integer({ min: 0, max: 12 }),
  initTerm: fc.constantFrom('keep' as const, 'drop' as const),
  q: fc.constantFrom(0.05, 0.1, 0.5, 1),
});

test('ufom and debiased are unbiased, and their variance is (1/q − 1)‖base − d‖², over both sides of the coin', () => {
  fc.assert(
    fc.property(settings(), random, (s, { K, initTerm, q }) => {
      const d = run(s, { kind: 'reverse' });
      const within = Math.min(K, s.descent.T);
      const pairs: [Estimator, Estimator][] = [
        [{ kind: 'ufom', q }, { kind: 'first-order' }],
        [
          { kind: 'debiased', K: within, initTerm, q },
          { kind: 'truncated', K: within, initTerm },
        ],
      ];
      for (const [e, base] of pairs) {
        const tails = run(s, e, 0);
        const heads = run(s, e, 1);
        expect(tails).toEqual(run(s, base));
        const mean = tails.map((x, i) => (1 - q) * x + q * heads[i]!);
        closeTo(mean, d, 1e-12);
        const variance = (1 - q) * distance(tails, d) ** 2 + q * distance(heads, d) ** 2;
        const predicted = coinVariance(q, distance(tails, d));
        expect(Math.abs(variance - predicted)).toBeLessThanOrEqual(1e-11 * Math.max(1, dot(d, d), predicted));
        const second = (1 - q) * dot(tails, tails) + q * dot(heads, heads);
        expect(Math.abs(second - dot(d, d) - predicted)).toBeLessThanOrEqual(1e-11 * Math.max(1, dot(d, d), second));
      }
    }),
  );
});

test('debiased with K = 0 that keeps the init term is ufom', () => {
  fc.assert(
    fc.property(settings(true), fc.constantFrom(0 as const, 1 as const), (s, xi) => {
      const debiased: Estimator = { kind: 'debiased', K: 0, initTerm: 'keep', q: 0.25 };
      expect(run(s, debiased, xi)).toEqual(run(s, { kind: 'ufom', q: 0.25 }, xi));
    }),
  );
});

/** Every outcome of what it draws. */
const drawsOf = (e: Estimator, T: number): number[] => drawnBy(e, T)?.depths.map((_, j) => j) ?? [0];

const everyKind = (T: number): Estimator[] => [
  ...(['reverse', 'forward', 'checkpointed', 'recompute', 'first-order'] as const).map((kind) => ({ kind })),
  { kind: 'ufom', q: 0.2 },
  { kind: 'finite-differences', step: 1e-2 },
  { kind: 'randomised-truncation', rho: 0.7 },
  ...Array.from({ length: T + 1 }, (_, K) => K).flatMap((K) =>
    (['drop', 'keep'] as const).flatMap((initTerm): Estimator[] => [
      { kind: 'truncated', K, initTerm },
      { kind: 'debiased', K, initTerm, q: 0.3 },
    ]),
  ),
];

test('the fused kernel gives what the estimators give: every kind, every K, every draw, several λ at once', () => {
  fc.assert(
    fc.property(settings(), (s) => {
      const { problem, descent } = s;
      const estimators = everyKind(descent.T);
      const count = 3;
      const points = Float64Array.from({ length: count * problem.N }, (_, i) => s.l[i % problem.N]! + 0.1 * (i % 4));
      const found = hypergradients(problem, { descent, estimators, truth: 'steps' }, count);
      finish(found.at(points, count));
      for (let point = 0; point < count; point++) {
        const l = points.slice(point * problem.N, (point + 1) * problem.N);
        for (const [k, e] of estimators.entries()) {
          for (const xi of drawsOf(e, descent.T)) {
            const h = new Float64Array(problem.N);
            finish(found.draw(k, point, xi, h));
            closeTo(Array.from(h), run({ ...s, l }, e, xi), 1e-11);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('every vector is released once and none is used afterwards, so that tensors do not leak', () => {
  const problem = builtIn('quadratic-from-lambda');
  const plain = gradientDescent(problem, { T: 7, stepSize: 0.2, w0: [0, 0] });
  for (const e of everyKind(7)) {
    for (const xi of drawsOf(e, 7)) {
      const { dynamics, alive } = owned(plain);
      const l = Float64Array.of(1.5, -0.5);
      const h = drain(estimate(dynamics, l, e, xi));
      expect(alive(), JSON.stringify(e)).toEqual([h]);
    }
  }
});

/** Dynamics that hand out vectors, remember which are alive, and throw when a dead one is touched. */
const owned = (d: Dynamics<Vec, Vec>) => {
  const living = new Set<Vec>();
  const dead = new Set<Vec>();
  const give = (v: Vec) => {
    living.add(v);
    return v;
  };
  const use = (...vectors: Vec[]) => {
    for (const v of vectors) if (dead.has(v)) throw new Error('a released vector was used');
  };
  const space = (s: typeof d.W): typeof d.W => ({
    ...s,
    zeros: () => give(s.zeros()),
    basis: (i) => give(s.basis(i)),
    axpy: (a, x, y) => {
      use(x, y);
      return give(s.axpy(a, x, y));
    },
    dot: (x, y) => {
      use(x, y);
      return s.dot(x, y);
    },
    release: (v) => {
      use(v);
      if (!living.delete(v)) throw new Error('a vector was released that nobody handed out');
      dead.add(v);
    },
  });
  const dynamics: Dynamics<Vec, Vec> = {
    ...d,
    W: space(d.W),
    L: space(d.L),
    init: (l) => give(d.init(l)),
    initPull: (l, a) => {
      use(a);
      return give(d.initPull(l, a));
    },
    initPush: (l, dl) => give(d.initPush(l, dl)),
    step: (t, w, l) => {
      use(w);
      return give(d.step(t, w, l));
    },
    linearize: (t, w, l) => {
      use(w);
      const linear = d.linearize(t, w, l);
      return {
        ...linear,
        pull: (a) => {
          use(a, w);
          const pulled = linear.pull(a);
          return { w: give(pulled.w), l: give(pulled.l) };
        },
        push: (dw, dl) => {
          use(dw, dl, w);
          return give(linear.push(dw, dl));
        },
      };
    },
    outerGradient: (w, l) => {
      use(w);
      const gradient = d.outerGradient(w, l);
      return { w: give(gradient.w), l: give(gradient.l) };
    },
  };
  return { dynamics, alive: () => [...living] };
};

describe('S Theorem 3.5, reconstructed', () => {
  const problem = builtIn('shaban-theorem-3.5');
  const at = (T: number, stepSize: number, lambda: number) => {
    const s: Setting = { problem, descent: { T, stepSize, w0: [2] }, l: Float64Array.of(lambda) };
    return {
      h: (K: number) => run(s, { kind: 'truncated', K, initTerm: 'drop' })[0]!,
      d: run(s, { kind: 'reverse' })[0]!,
    };
  };
  const D = (k: number, stepSize: number) => 1 - (1 - stepSize) ** k;
  const stationary = (K: number, T: number, stepSize: number) =>
    (1 - D(K, stepSize) * (1 - D(T, stepSize)) * 2) / (1 + D(K, stepSize) * D(T, stepSize));

  test('K = 1 is not zero where d is, and d is not zero where K = 1 is', () => {
    const best = stationary(100, 100, 0.1);
    const end = stationary(1, 100, 0.1);
    expect(best).toBeCloseTo(0.4999867, 7);
    expect(end).toBeCloseTo(0.9090883, 7);
    expect(at(100, 0.1, best).d).toBeCloseTo(0, 14);
    expect(at(100, 0.1, best).h(1)).toBeCloseTo(-0.4500106, 7);
    expect(at(100, 0.1, end).h(1)).toBeCloseTo(0, 14);
    expect(at(100, 0.1, end).d).toBeCloseTo(0.8181814, 7);
  });

  test('the same with T = 20 and γ = 0.2', () => {
    for (const [K, lambda] of [
      [20, 0.4942694],
      [1, 0.8310872],
      [5, 0.5914429],
    ] as const) {
      expect(stationary(K, 20, 0.2)).toBeCloseTo(lambda, 7);
      expect(at(20, 0.2, lambda).h(K)).toBeCloseTo(0, 6);
    }
  });
});

test('as in MAML, literal K-RMD returns ∇_λ f alone where only w₀ depends on λ', () => {
  const names = { lambda: ['l1', 'l2'], w: ['w1', 'w2'] };
  const inner = '((w1 - 1)^2 + sin(w2))/2';
  const problem = compileFormula({ ...names, inner, outer: 'w1^2*w2 + (l1^2 + l2^2)/8', init: ['l1', 'l2'] });
  const s: Setting = { problem, descent: { T: 6, stepSize: 0.2, w0: [0, 0] }, l: Float64Array.of(1.5, -0.5) };
  for (const K of [0, 1, 6]) closeTo(run(s, { kind: 'truncated', K, initTerm: 'drop' }), [0.375, -0.125], 1e-15);
  expect(distance(run(s, { kind: 'reverse' }), [0.375, -0.125])).toBeGreaterThan(0.1);
});
