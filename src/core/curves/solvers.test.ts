import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnLambda } from '../data/generate.ts';
import { dataKinds } from '../data/given.ts';
import { problemOfData } from '../data/index.ts';
import { drain } from '../dynamics.ts';
import { estimate } from '../estimators/estimate.ts';
import type { Estimator } from '../estimators/index.ts';
import { innerMethod } from '../innerMethod.ts';
import type { Descent, Vec } from '../problem.ts';
import { distance, norm } from '../space.ts';
import { matricesAlong } from './matrices.ts';
import type { Family } from './method.ts';
import { createSolvers } from './solvers.ts';
import { doubledScales, risingScales } from './spectral.ts';

test('k steps by doubling are k steps one by one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1.9, noNaN: true }), { minLength: 1, maxLength: 4 }),
      fc.double({ min: 0, max: 0.9, noNaN: true }),
      fc.nat(300),
      (values, m, k) => {
        const [doubled, rising] = [doubledScales, risingScales].map((scales) =>
          scales(Float64Array.from(values), 1, m)(k),
        );
        rising!.forEach((wanted, i) => {
          expect(Math.abs(doubled![i]! - wanted)).toBeLessThanOrEqual(1e-12 * (1 + k) * (1 + Math.abs(wanted)));
        });
      },
    ),
  );
});

const estimatorOf = (family: Family, k: number): Estimator => {
  switch (family) {
    case 'truncated':
      return { kind: family, K: k, initTerm: 'drop' };
    case 'fixed-point':
      return { kind: family, k, map: 'inner' };
    case 'fixed-point-descent':
      return { kind: 'fixed-point', k, map: 'gradient-descent' };
    default:
      return { kind: family, k };
  }
};

test('by whatever coordinates, each k of one run is the estimator’s h', () => {
  const families = ['truncated', 'fixed-point', 'fixed-point-descent', 'conjugate-gradient'] as const;
  fc.assert(
    fc.property(
      fc.record({
        ...{ kind: fc.constantFrom(...dataKinds), family: fc.constantFrom(...families), heavy: fc.boolean() },
        ...{ seed: fc.nat(1e6), n: fc.integer({ min: 1, max: 8 }), p: fc.integer({ min: 1, max: 5 }) },
        // Dense, tridiagonal and diagonal by the largest k, and along eigenvectors by how much is to come.
        ...{ most: fc.integer({ min: 1, max: 70 }), runs: fc.constantFrom(0, 1000) },
      }),
      ({ kind, family, heavy, seed, n, p, most, runs }) => {
        const problem = problemOfData({ kind, generate: { seed, n, p, noise: 0.1, d: 2 } });
        const { M, N } = problem;
        const l = drawnLambda(kind, seed, 0, N);
        const T = 7;
        const descent: Descent = {
          ...{ T, stepSize: 1, optimal: true, w0: new Float64Array(M) },
          method: heavy ? 'heavy-ball' : 'gradient-descent',
        };
        const d = innerMethod(problem, descent);
        const states: Vec[] = [d.init(l)];
        for (let t = 1; t <= T; t++) states.push(d.step(t, states[t - 1]!, l));
        const [gradient, b, direct] = [new Float64Array(M), new Float64Array(M), new Float64Array(N)];
        problem.outerGradient(states[T]!.subarray(0, M), l, gradient, direct);
        const at = matricesAlong(problem, l, states, runs);
        at.enter(gradient, b);
        const ks = family === 'truncated' ? [0, 3, T] : [0, 1, most];
        createSolvers(problem, descent, l, at).at(
          T,
          b,
          direct,
          most,
        )(family, ks, (i, h) => {
          const wanted = ks[i] === 0 ? direct : drain(estimate(d, l, estimatorOf(family, ks[i]!)));
          // Conjugate gradients part where rounding decides.
          const allowed = family === 'conjugate-gradient' && ks[i]! > M ? 1e-7 : 1e-10;
          expect(distance(h, wanted)).toBeLessThanOrEqual(allowed * (1 + norm(wanted)));
        });
      },
    ),
  );
});
