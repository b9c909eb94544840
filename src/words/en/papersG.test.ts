import { describe, expect, test } from 'vitest';
import { errorCurves, isReason } from '../../core/curves/errorCurves.ts';
import { drawnLambda } from '../../core/data/generate.ts';
import { isDataProblem } from '../../core/data/given.ts';
import { drain } from '../../core/dynamics.ts';
import { computeResult } from '../../engine/compute.ts';
import { prepareAll, problemOf } from '../../engine/problems.ts';
import type { Result } from '../../engine/result.ts';
import { paperFactOfG } from '../../facts/papersG.ts';
import { type GPaperId, papersOfG } from '../../scenario/papersG.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { plain } from '../sentence.ts';
import { measuredSentence, paperWords } from './papers.ts';

await prepareAll();

const scenarioOf = (id: GPaperId): Scenario => papersOfG.find((card) => card.id === id)!.scenario;
const solve = (scenario: Scenario): Result =>
  computeResult({
    ...{ revision: 1, scenario, focus: null, field: null, needles: new Float64Array(0), dragging: false },
  });
const solved = new Map<GPaperId, Result>();
/** §2.3 is about the errors of KRR, shown in another way. */
const resultOf = (id: GPaperId): Result => {
  const known =
    solved.get(id) ??
    (id === 'g-ranking' ? { ...resultOf('g-fig-1-krr'), scenario: scenarioOf(id) } : solve(scenarioOf(id)));
  solved.set(id, known);
  return known;
};
const factOf = <K extends string>(id: GPaperId, kind: K) => {
  const fact = paperFactOfG[id](resultOf(id));
  if (fact?.kind !== kind) throw new Error(`${id} measures ${fact?.kind}`);
  return fact as Extract<typeof fact, { readonly kind: K }>;
};

describe('a card of G', () => {
  test.each([
    ['g-fig-1-lr', 't = 50: Unrolled 0.76, Fixed pt k = t 0.51 and CG k = t 0.36.'],
    ['g-fig-1-hr', 'Unrolled: 274 at t = 1, 518 at 3; Fixed pt k = t and CG k = t fall at once.'],
    [
      'g-theorems',
      't = 50: Unrolled 1.4 × 10⁻⁵ (bound 4.1 × 10⁻⁴), Fixed pt k = t 1.4 × 10⁻⁵ (bound 4.1 × 10⁻⁴) and CG k = t 1.8 × 10⁻⁵ (bound 1.2 × 10⁻⁴). No error is above its bound.',
    ],
    ['g-ranking', 'Closest at so many of 60 t: Unrolled 0, Fixed pt k = t 52 and CG k = t 8.'],
    ['q-start', 'w* ignores w₀. Of ‖d‖ = 2.14 its share is 1.69 at T = 40; CG k = 10 has none of it.'],
    ['q-step', 'w* is the same for every γ. Through 30 steps ∂f/∂lg γ is 0.078; CG k = 10 has 0.011.'],
  ] as const)('%s measures what is computed elsewhere', (id, here) => {
    expect(plain(measuredSentence(id, resultOf(id))).replaceAll('\u00A0', ' ')).toBe(here);
  });

  test('of two methods that are one measures rounding alone', () => {
    expect(factOf('g-fig-1-br', 'one-for-all-t').apart).toBeLessThan(1e-12);
    const { apart, K } = factOf('s-prop-3.6', 'truncation-is-fixed-point');
    expect(apart).toBeLessThan(1e-12);
    expect(K).toBe(56);
  });

  test('that asks about CG is right at as many iterations as w has components, and one late is not', () => {
    const { k, error, late } = factOf('q-late', 'one-late');
    expect(problemOf(scenarioOf('q-late').problem).M).toBe(k);
    expect(error).toBeLessThan(1e-5);
    expect(late).toBeGreaterThan(1);
  });

  test('of LR ranks CG before the fixed point before unrolling, of KRR the fixed point first', () => {
    const order = (id: GPaperId) =>
      [...factOf(id, 'errors-at').of].sort((a, b) => a.error - b.error).map(({ method }) => method.method.kind);
    expect(order('g-fig-1-lr')).toEqual(['conjugate-gradient', 'fixed-point', 'reverse']);
    expect(order('g-fig-1-krr')).toEqual(['fixed-point', 'conjugate-gradient', 'reverse']);
  });

  test('of BR is of a map that is affine in w, and of the theorems has no error above its bound', () => {
    expect(problemOf(scenarioOf('g-fig-1-br').problem).constantJacobian).toBe(true);
    expect(factOf('g-theorems', 'bounds-hold').everywhere).toBe(true);
    expect(factOf('g-theorems', 'bounds-hold').of).toHaveLength(3);
    const loose = paperFactOfG['g-theorems']({
      ...resultOf('g-fig-1-lr'),
      scenario: { ...scenarioOf('g-fig-1-lr'), T: 100 },
    });
    const ofFixedPoint = loose?.kind === 'bounds-hold' ? loose.of[1]! : null;
    expect(Math.log10(ofFixedPoint!.bound / ofFixedPoint!.error)).toBeCloseTo(7, 1);
  });

  test('that asks about w₀ names the share that flows through it, which more steps let die out', () => {
    const share = (T: number) => {
      const fact = paperFactOfG['q-start'](solve({ ...scenarioOf('q-start'), T }));
      return fact?.kind === 'share-of-start' ? fact.share : Number.NaN;
    };
    expect(share(200)).toBeLessThan(share(40) / 3);
    expect(share(40)).toBeLessThan(share(1));
  });

  test('that asks about the step has truncation see K/T of it', () => {
    const { unrolled, scenario } = resultOf('q-step');
    const [, { hypergradient }] = unrolled.estimates as [unknown, { hypergradient: ArrayLike<number> }];
    expect(hypergradient[1]! / unrolled.exact[1]!).toBeCloseTo(5 / scenario.T, 6);
  });

  test('says in how many of 12 drawn data sets CG is the closest at most t', () => {
    const leads = (id: GPaperId): number => {
      const { problem: source, method } = scenarioOf(id);
      if (!isDataProblem(source) || !('generate' in source)) throw new Error('no data to draw');
      return Array.from({ length: 12 }, (_, i) => i + 1).filter((seed) => {
        const problem = problemOf({ ...source, generate: { ...source.generate, seed } });
        const descent = { T: 56, stepSize: 1, optimal: true, method, w0: new Float64Array(problem.M) };
        const sums = [0, 1, 2].map(() => new Float64Array(14));
        for (let i = 0; i < 4; i++) {
          const lambda = drawnLambda(source.kind, seed, i, problem.N);
          const methods = [
            { kind: 'reverse' },
            { kind: 'fixed-point', k: 't', map: 'inner' },
            { kind: 'conjugate-gradient', k: 't' },
          ] as const;
          const found = drain(errorCurves(problem, descent, lambda, methods, 4));
          if (isReason(found)) throw new Error(found.code);
          for (const [m, sum] of sums.entries())
            found.errors[m]!.forEach((e, t) => {
              sum[t] = sum[t]! + e;
            });
        }
        const best = sums[2]!.filter((e, t) => e <= Math.min(sums[0]![t]!, sums[1]![t]!)).length;
        return best > 7;
      }).length;
    };
    const [lr, krr, br, hr] = (['g-fig-1-lr', 'g-fig-1-krr', 'g-fig-1-br', 'g-fig-1-hr'] as const).map(leads);
    expect(plain(paperWords['g-ranking'].differs)).toContain(`LR ${lr}, KRR ${krr}, BR ${br}, HR ${hr}`);
  });
});
