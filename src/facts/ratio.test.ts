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
            expect(own[fact.tau - 1]).toBeLessThan(0);
            expect(fact.ratio.own).toBe(own[scenario.tau - 1]);
            break;
          case 'ratio-is':
            expect(own[fact.tau - 1]).toBeGreaterThanOrEqual(0);
            break;
          case 'negative-from':
            expect(own.findIndex((x) => x < 0)).toBe(fact.tau - 1);
            expect(fact.least).toBe(Math.min(...own.filter((x) => !Number.isNaN(x))));
            break;
          case 'another-turns-negative':
            expect(others.some((x) => x < 0)).toBe(true);
            break;
          case 'all-steps-downhill':
          case 'all-h-downhill':
            expect([...own, ...others].some((x) => x < 0)).toBe(false);
            break;
          case 'path-arrives':
          case 'path-had-arrived':
            for (let i = fact.since - 1; i < run.length; i++) expect(run.gradientNorm[i]).toBeLessThanOrEqual(1e-8);
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
      if (!kinds.includes('ratio-is') && !kinds.includes('ratio-is-uphill')) return;
      expect(kinds.includes('ratio-is-uphill')).toBe(
        shown(result, result.scenario.selected)[result.scenario.tau - 1]! < 0,
      );
    }),
    tries,
  );
});
