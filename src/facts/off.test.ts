import fc from 'fast-check';
import { expect, it } from 'vitest';
import { offNote } from '#words/off.ts';
import { hasCoin, isRandom, stepsKept } from '../core/estimators/choice.ts';
import { withCoin } from '../scenario/arbitrary.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { resultOf, results, tries } from './arbitrary.ts';
import { offFact } from './off.ts';
import { truthOf } from './truth.ts';

const toy = { ...defaultScenario(), estimators: withCoin };

it('what is stated of a coin is the mean over its two sides', () => {
  fc.assert(
    fc.property(results, (result) => {
      const { unrolled } = result;
      const truth = truthOf(result);
      const away = (h: readonly number[]): number => Math.hypot(...h.map((x, i) => x - truth![i]!));
      for (const [i, { estimator, hypergradient, error }] of unrolled.estimates.entries()) {
        const fact = offFact(result, i)!;
        if (fact.kind !== 'toss-off' && fact.kind !== 'draw-off') {
          const idle = !isRandom(estimator) || stepsKept(estimator, result.scenario.T) === result.scenario.T || !truth;
          expect([idle, fact.error]).toEqual([true, error]);
          continue;
        }
        if (!hasCoin(estimator) || !Number.isFinite(fact.error)) continue;
        const { q } = estimator;
        const heads = hypergradient.map((x, j) => x + (unrolled.exact[j]! - x) / q);
        const mean = hypergradient.map((x, j) => (1 - q) * x + q * heads[j]!);
        const size = 1e-6 * (1 + away(heads) + away(hypergradient));
        expect(Math.abs(fact.mean - away(mean))).toBeLessThan(size);
        const square = (1 - q) * away(hypergradient) ** 2 + q * away(heads) ** 2;
        expect(Math.abs(fact.error - Math.sqrt(square))).toBeLessThan(size);
      }
    }),
    tries,
  );
});

it('an implicit method says against d, and there alone, what it has no part of', () => {
  const estimators = [{ estimator: { kind: 'fixed-point', k: 5, map: 'inner' } as const, slot: 0 }];
  const of = (problem: 'quadratic-from-lambda' | 'learned-step' | 'shaban-toy', truth: 'steps' | 'solution') =>
    offNote(offFact(resultOf({ ...defaultScenario(problem), estimators, selected: 0, truth }), 0)!);
  expect(of('quadratic-from-lambda', 'steps')).toBe('blind to w₀(λ)');
  expect(of('quadratic-from-lambda', 'solution')).toBeNull();
  expect(of('learned-step', 'steps')).toBe('blind to γ');
  expect(of('shaban-toy', 'steps')).toBeNull();
});

it('a toss is said to be one, beside what it is on average', () => {
  const says = (change: Partial<typeof toy>, i: number) => offNote(offFact(resultOf({ ...toy, ...change }), i)!);
  expect([0, 3, 4].map((i) => says({}, i))).toEqual([null, null, 'per toss; 0 on average']);
  expect(says({ truth: 'solution', T: 5 }, 4)).toBeNull();
  expect(says({ truth: 'solution', T: 10 }, 4)).toMatch(/^per toss; \d[\d.]* on average$/);
});
