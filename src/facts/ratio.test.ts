import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isExact } from '../core/estimators/choice.ts';
import type { Result } from '../engine/result.ts';
import { nowhere } from '../state/actions.ts';
import { results, tries } from './arbitrary.ts';
import { ratioFacts } from './ratio.ts';

/** Ratios of estimator e along the path that is shown. */
const shown = ({ descent, scenario }: Result, e: number): readonly number[] => [
  ...(descent.runs[scenario.along ?? e]?.ratio[e] ?? []),
];

it('what is stated of ratios is the case', () => {
  fc.assert(
    fc.property(results, (result) => {
      const { scenario, descent } = result;
      const e = scenario.selected;
      const own = shown(result, e);
      const run = descent.runs[scenario.along ?? e]!;
      const others = scenario.estimators.flatMap((one, i) =>
        i === e || isExact(one.estimator) ? [] : shown(result, i),
      );
      for (const fact of ratioFacts(result, nowhere)) {
        switch (fact.kind) {
          case 'ratio-is-uphill':
          case 'ratio-is-against-solution':
            expect(fact.kind === 'ratio-is-uphill').toBe(scenario.truth === 'steps');
            expect(own[fact.tau - 1]).toBeLessThan(0);
            expect(fact.ratio.own).toBe(own[scenario.tau - 1]);
            break;
          case 'ratio-is':
            expect(own[fact.tau - 1]).toBeGreaterThan(0);
            break;
          case 'ratio-is-zero':
            expect(Math.abs(own[fact.tau - 1]!)).toBeLessThanOrEqual(1e-12);
            break;
          case 'ratio-of-base': {
            const { hypergradient } = result.unrolled.estimates[e]!;
            if (scenario.along !== null && scenario.along !== e) break;
            const { exact, implicit } = result.unrolled;
            const truth = scenario.truth === 'steps' ? exact : implicit!;
            const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, k) => sum + x * b[k]!, 0);
            expect(fact.ratio.own).toBeCloseTo(dot(hypergradient, truth) / dot(truth, truth), 5);
            break;
          }
          case 'one-of-many':
            expect(fact.runs).toBe(scenario.runs);
            break;
          case 'no-ratio-of-short':
            expect(run.gradientNorm[fact.tau - 1]).toBeLessThanOrEqual(fact.least);
            break;
          case 'no-ratio-of-truth':
            expect(run.gradientNorm[fact.tau - 1]).toBeNaN();
            break;
          case 'no-ratio-of-h':
            expect(run.gradientNorm[fact.tau - 1]).toBeGreaterThan(0);
            break;
          case 'negative-from':
            expect(own.findIndex((x) => x < -1e-12)).toBe(fact.tau - 1);
            expect(fact.least).toBe(Math.min(...own.filter((x) => !Number.isNaN(x))));
            break;
          case 'another-turns-negative':
            expect(others.some((x) => x < 0)).toBe(true);
            break;
          case 'all-downhill':
          case 'all-along-solution':
            expect(fact.kind === 'all-downhill').toBe(scenario.truth === 'steps');
            expect([...own, ...others].some((x) => x <= 0)).toBe(false);
            break;
          case 'path-arrives':
          case 'path-had-arrived':
            expect(fact.least).toBeLessThanOrEqual(1e-8);
            for (let i = fact.since - 1; i < run.length; i++)
              expect(run.gradientNorm[i]).toBeLessThanOrEqual(fact.least);
            break;
          case 'no-value':
            expect(Number.isFinite(run.value[fact.tau - 1])).toBe(false);
            break;
          default:
        }
      }
    }),
    tries,
  );
});

it('is uphill exactly where the ratio at τ is negative', () => {
  fc.assert(
    fc.property(results, (result) => {
      const kinds = ratioFacts(result, nowhere).map(({ kind }) => kind);
      const against = kinds.includes('ratio-is-uphill') || kinds.includes('ratio-is-against-solution');
      if (!kinds.includes('ratio-is') && !against) return;
      expect(against).toBe(shown(result, result.scenario.selected)[result.scenario.tau - 1]! < 0);
    }),
    tries,
  );
});
