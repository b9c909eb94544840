import { describe, expect, it } from 'vitest';
import type { Estimator } from './estimators/choice.ts';
import { builtIn, prepareBuiltIns } from './problems/built-in.ts';
import { soFar } from './soFar.ts';
import { distance } from './space.ts';
import { lastPosition } from './twoPasses.ts';
import { unroll } from './unroll.ts';

await prepareBuiltIns();

const T = 12;
const estimators: readonly Estimator[] = [
  { kind: 'truncated', K: 5, initTerm: 'drop' },
  { kind: 'truncated', K: 5, initTerm: 'keep' },
  { kind: 'truncated', K: 50, initTerm: 'drop' },
  { kind: 'debiased', K: 3, initTerm: 'keep', q: 0.5 },
  { kind: 'reverse' },
  { kind: 'recompute' },
  { kind: 'forward' },
  { kind: 'first-order' },
];

/** w₀ is a function of λ here, so that there is an init term to keep. */
const problem = builtIn('quadratic-from-lambda');
const lambda = Array.from({ length: problem.N }, (_, i) => 0.7 - 0.4 * i);
const w0 = Array.from({ length: problem.M }, () => 0.5);

describe.each(['steps', 'solution'] as const)('h so far, against the truth of %s', (truth) => {
  const u = unroll(problem, { descent: { T, stepSize: 0.1, w0 }, lambda, estimators, truth });
  const target = truth === 'steps' ? u.exact : u.implicit!;
  const walks = u.estimates.map((estimate) => ({
    estimate,
    last: lastPosition(estimate.estimator, T),
    at: (position: number) => soFar(u, estimate, position),
  }));

  it('is nothing while the forward pass goes on', () => {
    for (const { at, last } of walks) for (let p = 0; p < Math.min(T + 1, last); p++) expect(at(p)).toBeNull();
  });

  it('is what truncation after so many steps would answer', () => {
    for (const { at, last } of walks) {
      for (let p = T + 1; p < last; p++) {
        const cut: Estimator = { kind: 'truncated', K: p - T, initTerm: 'drop' };
        const [same] = unroll(problem, {
          descent: { T, stepSize: 0.1, w0 },
          lambda,
          estimators: [cut],
          truth,
        }).estimates;
        expect(at(p)).toMatchObject({ h: same!.hypergradient, taken: p - T, done: false });
      }
    }
  });

  it("is the estimator's own in the end, and its error is its distance from the truth throughout", () => {
    for (const { at, last, estimate } of walks) {
      expect(at(last)).toMatchObject({ h: estimate.hypergradient, error: estimate.baseError, done: true });
      for (let p = T + 1; p <= last; p++) {
        const { h, error } = at(p)!;
        expect(Math.abs(error - distance(h, target))).toBeLessThan(1e-12);
      }
    }
  });
});
