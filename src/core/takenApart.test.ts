import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Cotangent, type Dynamics, drain, drive, type Walk } from './dynamics.ts';
import type { Estimator } from './estimators/choice.ts';
import { estimate } from './estimators/estimate.ts';
import { explicit } from './explicit.ts';
import { anyFormula, decays } from './expression/arbitrary.ts';
import { compileFormula } from './formula.ts';
import { gradientDescent } from './gradientDescent.ts';
import type { Vec } from './problem.ts';
import { distance, euclidean, norm, type Space } from './space.ts';
import { contributions, estimateFrom, initTermsOf, leftOut, type TakenApart, takingApart } from './takenApart.ts';
import { operatorNorm } from './theory/operatorNorm.ts';

const coordinate = fc.integer({ min: -15, max: 15 }).map((n) => n / 10);
const numbers = fc.array(coordinate, { minLength: 9, maxLength: 9 });
const everyKind = (K: number): Estimator[] => [
  ...(['reverse', 'forward', 'checkpointed', 'recompute', 'first-order'] as const).map((kind) => ({ kind })),
  ...(['drop', 'keep'] as const).flatMap((initTerm): Estimator[] => [
    { kind: 'truncated', K, initTerm },
    { kind: 'debiased', K, initTerm, q: 0.2 },
  ]),
  { kind: 'ufom', q: 0.2 },
];

/** ‖h_{T−K} − d‖ and every estimator's h, from what was taken apart and from the estimators themselves. */
const agrees = <W, L>(d: Dynamics<W, L>, l: L, estimators: readonly Estimator[], parts: TakenApart): void => {
  const left = leftOut(parts);
  const read = (h: L) => d.L.numbers([h]) as Vec;
  const scale = Math.max(1, norm(parts.exact));
  for (const e of estimators) {
    const { hypergradient, own } = estimateFrom(parts, e, left);
    expect(distance(hypergradient, read(drain(estimate(d, l, e))))).toBeLessThan(1e-12 * scale);
    expect(Math.abs(own[0]! - distance(hypergradient, parts.exact))).toBeLessThan(1e-12 * scale);
  }
};

test('on random problems every estimator is found in it, and its terms sum to d', () => {
  fc.assert(
    fc.property(anyFormula, numbers, fc.integer({ min: 1, max: 12 }), decays, (formula, x, T, decay) => {
      const problem = compileFormula(formula);
      const { M, N } = problem;
      const d = gradientDescent(problem, { T, stepSize: 0.1, ...(decay && { decay }), w0: x.slice(0, M) });
      const l = Float64Array.from(x.slice(3, 3 + N));
      const estimators = [0, T >> 1, T].flatMap(everyKind);
      const parts = drain(takingApart(d, l, { withInit: initTermsOf(estimators, T), path: true }));
      agrees(d, l, estimators, parts);
      expect(Array.from(parts.path.subarray(-M))).toEqual(Array.from(drain(takingApart(d, l)).path));
      const sum = parts.gathered.slice(0, N);
      for (let t = T; t >= 0; t--) for (let i = 0; i < N; i++) sum[i] = sum[i]! + parts.terms[t * N + i]!;
      expect(distance(sum, parts.exact)).toBe(0);
      const matrices = explicit(d, false);
      const same = drain(takingApart(matrices.dynamics, l));
      expect(distance(same.gathered, parts.gathered)).toBeLessThan(1e-12 * Math.max(1, norm(parts.gathered)));
      const { A, B } = matrices.norms(l);
      for (let t = 1; t <= T; t++) {
        const linear = d.linearize(t, parts.path.subarray((t - 1) * M, t * M), l);
        const columns = Array.from({ length: M }, (_, j) => linear.pull(d.W.basis(j)));
        expect(A[t - 1]).toBe(operatorNorm(d.W.numbers(columns.map(({ w }) => w)) as Vec, M, M));
        expect(B[t - 1]).toBeCloseTo(operatorNorm(d.L.numbers(columns.map(({ l }) => l)) as Vec, M, N), 10);
      }
    }),
    { numRuns: 60 },
  );
});

interface Moving {
  readonly w: Vec;
  readonly velocity: Vec;
}

/** Heavy-ball descent on Σ cᵢ (wᵢ − λᵢ)²/2: the state is (w, velocity), and f = Σ wᵢ²/2 + λ₁ w₁. */
const heavyBall = (c: readonly number[], T: number, gamma: number, beta: number): Dynamics<Moving, Vec> => {
  const n = c.length;
  const R = euclidean(n);
  const make = (of: (i: number) => number) => Float64Array.from({ length: n }, (_, i) => of(i));
  const pair = (w: Vec, velocity: Vec): Moving => ({ w, velocity });
  const W: Space<Moving> = {
    dimension: 2 * n,
    zeros: () => pair(R.zeros(), R.zeros()),
    basis: (i) => (i < n ? pair(R.basis(i), R.zeros()) : pair(R.zeros(), R.basis(i - n))),
    axpy: (a, x, y) => pair(R.axpy(a, x.w, y.w), R.axpy(a, x.velocity, y.velocity)),
    dot: (x, y) => (R.dot(x.w, y.w) as number) + (R.dot(x.velocity, y.velocity) as number),
    numbers: (vectors) => R.numbers(vectors.flatMap(({ w, velocity }) => [w, velocity])),
    retain: (v) => v,
    release: () => {},
  };
  const moved = ({ w, velocity }: Moving, l: Vec): Moving => {
    const faster = make((i) => beta * velocity[i]! - gamma * c[i]! * (w[i]! - l[i]!));
    return pair(R.axpy(1, faster, w), faster);
  };
  // w' = w + v', v' = β v − γ c (w − λ): what reaches v' is α_v + α_w.
  const pull = (a: Moving): Cotangent<Moving, Vec> => {
    const both = R.axpy(1, a.w, a.velocity);
    return {
      w: pair(
        make((i) => a.w[i]! - gamma * c[i]! * both[i]!),
        make((i) => beta * both[i]!),
      ),
      l: make((i) => gamma * c[i]! * both[i]!),
    };
  };
  return {
    steps: T,
    stationary: true,
    W,
    L: R,
    init: (l) => pair(R.axpy(0.5, l, R.basis(0)), R.zeros()),
    initPull: (_, a) => R.axpy(0.5, a.w, R.zeros()),
    initPush: (_, dl) => pair(R.axpy(0.5, dl, R.zeros()), R.zeros()),
    step: (_, w, l) => moved(w, l),
    linearize: () => ({
      pull,
      pullW: (a) => pull(a).w,
      push: (dw, dl) => moved(dw, dl),
      release: () => {},
    }),
    outer: ({ w }, l) => (R.dot(w, w) as number) / 2 + l[0]! * w[0]!,
    outerGradient: ({ w }, l) => ({
      w: pair(R.axpy(l[0]!, R.basis(0), w), R.zeros()),
      l: R.axpy(w[0]!, R.basis(0), R.zeros()),
    }),
  };
};

test('a state of several parts is taken apart, a velocity beside w', () => {
  const d = heavyBall([0.5, 1, 2], 15, 0.2, 0.6);
  const l = Float64Array.of(1, -0.5, 0.25);
  const estimators = [0, 4, 15].flatMap(everyKind);
  const parts = drain(takingApart(d, l, { withInit: initTermsOf(estimators, 15), path: true }));
  expect(parts.path.length).toBe(16 * 6);
  agrees(d, l, estimators, parts);
});

test('vectors that stay on a device are read at the end, and each is released once', async () => {
  const plain = heavyBall([0.5, 2], 6, 0.2, 0.5);
  const out = new Set<object>();
  const lend = <V extends object>(v: V): V => {
    out.add(v);
    return v;
  };
  const give = (v: object): void => {
    if (!out.delete(v)) throw new Error('released, but not lent');
  };
  const space = <V extends object>(s: Space<V>): Space<V> => ({
    ...s,
    axpy: (a, x, y) => lend(s.axpy(a, x, y)),
    numbers: (vectors) => {
      const found = s.numbers(vectors) as Vec;
      return { read: async () => found };
    },
    release: give,
  });
  const lendBoth = <W extends object, L extends object>({ w, l }: Cotangent<W, L>) => ({ w: lend(w), l: lend(l) });
  const d: typeof plain = {
    ...plain,
    W: space(plain.W),
    L: space(plain.L),
    init: (l) => lend(plain.init(l)),
    initPull: (l, a) => lend(plain.initPull(l, a)),
    step: (t, w, l) => lend(plain.step(t, w, l)),
    linearize: (t, w, l) => {
      const linear = plain.linearize(t, w, l);
      return { ...linear, pull: (a) => lendBoth(linear.pull(a)) };
    },
    outer: (w, l) => {
      const value = plain.outer(w, l) as number;
      return { read: async () => value };
    },
    outerGradient: (w, l) => lendBoth(plain.outerGradient(w, l)),
  };
  const wanted = { withInit: new Set([0, 3, 6]), path: true };
  const walk = (of: typeof plain): Walk<TakenApart> => takingApart(of, Float64Array.of(1, -0.5), wanted);
  expect(await drive(walk(d))).toEqual(drain(walk(plain)));
  expect(out.size).toBe(0);
});

describe('thousands of variables', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('are taken apart in vectors alone: a few for each step, and no matrix', () => {
    const M = 2000;
    const T = 100;
    let largest = 0;
    let sum = 0;
    const RealArray = Float64Array;
    vi.stubGlobal(
      'Float64Array',
      class extends RealArray {
        constructor(...given: ConstructorParameters<typeof Float64Array>) {
          super(...given);
          largest = Math.max(largest, this.length);
          sum += this.length;
        }
      },
    );
    const d = heavyBall(
      Array.from({ length: M }, (_, i) => 0.1 + i / M),
      T,
      0.5,
      0,
    );
    const l = new Float64Array(M).fill(1);
    const parts = drain(takingApart(d, l, { withInit: new Set([5]) }));
    vi.unstubAllGlobals();
    expect(largest).toBeLessThan((M * M) / 4);
    expect(sum).toBeLessThan(30 * T * M);
    expect(contributions(parts).length).toBe(T);
    expect(leftOut(parts)[T]).toBe(norm(parts.terms.subarray(0, M)));
  });
});
