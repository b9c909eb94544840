import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Estimator } from '../core/estimators/choice.ts';
import { stepsKept } from '../core/estimators/choice.ts';
import { isRead } from '../core/estimators/fromSweep.ts';
import type { Result } from '../engine/result.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { selectedWithinSteps } from '../scenario/selected.ts';
import { nowhere } from '../state/actions.ts';
import { resultOf, results, runawayResults, tries } from './arbitrary.ts';
import { boundFact } from './bound.ts';
import { flowFact } from './flow.ts';
import { stripFacts } from './strip.ts';
import { stripNote } from './stripNote.ts';

/** ‖h − d‖, from the vectors themselves. */
const biasOf = ({ unrolled, scenario }: Result): number =>
  Math.hypot(...unrolled.estimates[scenario.selected]!.hypergradient.map((x, i) => x - unrolled.exact[i]!));

/** Round-off of vectors of this length. */
const near = ({ unrolled }: Result): number => 1e-9 * (1 + Math.hypot(...unrolled.exact));

/** Random results of a cut of K steps against d. */
const cuts: fc.Arbitrary<Result> = fc
  .tuple(results, fc.nat(), fc.constantFrom('drop' as const, 'keep' as const))
  .map(([{ scenario }, k, initTerm]) => {
    const estimator: Estimator = { kind: 'truncated', K: k % (scenario.T + 2), initTerm };
    return resultOf({ ...scenario, truth: 'steps', estimators: [{ estimator, slot: 0 }], selected: 0, along: null });
  });

it('what is stated of a cut is the case', () => {
  fc.assert(
    fc.property(fc.oneof(cuts, runawayResults), (result) => {
      const { unrolled, scenario } = result;
      const { T } = scenario;
      const K = stepsKept(selectedWithinSteps(result.scenario).estimator, T);
      for (const fact of stripFacts(result, nowhere)) {
        switch (fact.kind) {
          case 'cut-by-steps':
          case 'cut-but-init':
          case 'cut-by-init':
            expect(fact.cut).toBe(T - K);
            expect(Math.abs(fact.error.own - biasOf(result))).toBeLessThanOrEqual(near(result));
            break;
          case 'bound-allows':
            expect(biasOf(result)).toBeLessThanOrEqual(fact.bound + near(result));
            break;
          case 'keeps-all':
          case 'uses-all':
          case 'uses-all-keeps-none':
            expect(K).toBe(T);
            expect(biasOf(result)).toBeLessThanOrEqual(near(result));
            break;
          case 'takes-no-pass':
            expect(isRead(selectedWithinSteps(result.scenario).estimator)).toBe(false);
            expect(fact.error.own).toBe(unrolled.estimates[scenario.selected]!.error);
            break;
          case 'keeps-none':
          case 'keeps-none-nor-init':
          case 'keeps-none-init-early':
            expect(K).toBe(0);
            break;
          case 'keeps-last':
          case 'keeps-last-not-init':
          case 'keeps-last-init-early':
            expect([K, fact.behind]).toEqual([1, T - 1]);
            break;
          case 'grows-into-past':
          case 'grows-into-past-and-cut':
            expect(unrolled.contribution[0]).toBeGreaterThan(unrolled.contribution[T - 1]!);
            expect(fact.factor).toBeGreaterThan(1);
            break;
          case 'K-is-above-T':
            expect(fact.K).toBeGreaterThan(T);
            break;
          default:
        }
      }
    }),
    tries,
  );
});

it('a note says that numbers end where some do, that nothing flows where all are 0, and why there is no bound', () => {
  fc.assert(
    fc.property(fc.oneof(results, runawayResults), (result) => {
      const { contribution, bound, initContribution } = result.unrolled;
      const note = stripNote(result);
      const finite = contribution.every(Number.isFinite);
      const silent = initContribution === 0 && contribution.every((c) => c === 0);
      expect(note?.tone === 'bad').toBe(!finite);
      expect(flowFact(result)?.kind === 'nothing-flows').toBe(silent);
      if (finite && !silent && result.scenario.truth === 'steps')
        expect(boundFact(result) === null).toBe(bound !== null);
    }),
    tries,
  );
});

it('a pinned run stands beside by its end: shorter, longer, or as long', () => {
  const of = (T: number) => resultOf({ ...defaultScenario(), T, tau: 1, selected: 1 });
  const kinds = (T: number, pinned: number) => stripFacts(of(T), nowhere, false, of(pinned)).map(({ kind }) => kind);
  expect(kinds(20, 12)).toEqual(['cut', 'pinned-is-shorter']);
  expect(kinds(12, 20)).toEqual(['cut', 'pinned-is-longer']);
  expect(kinds(12, 12)).toEqual(['cut']);
});

it('facts are plain data', () => {
  const estimator: Estimator = { kind: 'truncated', K: 3, initTerm: 'drop' };
  const result = resultOf({ ...defaultScenario(), T: 9, estimators: [{ estimator, slot: 2 }], selected: 0 });
  const facts = stripFacts(result, nowhere);
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  expect(facts[0]).toMatchObject({ kind: 'cut-by-steps', cut: 6, T: 9 });
});
