import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Result } from '../engine/result.ts';
import { nowhere } from '../state/actions.ts';
import { results, runawayResults, tries } from './arbitrary.ts';
import { stepsBack } from './drawnDepth.ts';
import { innerFacts } from './inner.ts';

/** w_0 … w_T. */
const statesOf = ({ unrolled: { path }, scenario: { T } }: Result): readonly (readonly number[])[] => {
  const M = path.length / (T + 1);
  return Array.from({ length: T + 1 }, (_, t) => [...path.subarray(t * M, (t + 1) * M)]);
};
const apart = (a: readonly number[], b: readonly number[]): number => Math.hypot(...a.map((x, i) => x - b[i]!));

it('what is stated of the inner descent is the case', () => {
  fc.assert(
    fc.property(fc.oneof(results, runawayResults), (result) => {
      const { T } = result.scenario;
      const w = statesOf(result);
      const solution = result.unrolled.solution!;
      const K = stepsBack(result, result.scenario.selected);
      for (const fact of innerFacts(result, nowhere)) {
        switch (fact.kind) {
          case 'end-is-from-solution':
            expect(fact.distance.own).toBe(apart(w[T]!, solution));
            if (fact.solution === 'lambda-tau') expect(apart(solution, [...result.unrolled.lambda])).toBeLessThan(1e-6);
            break;
          case 'is-farther-than-start':
            for (let t = fact.t; t <= T; t++) expect(apart(w[t]!, solution) <= apart(w[0]!, solution)).toBe(false);
            break;
          case 'last-move':
            expect(fact.moved).toBe(apart(w[T]!, w[T - K]!));
            break;
          case 'last-move-about':
            expect(fact.largest).toBeGreaterThan(apart(w[T]!, w[T - K]!));
            break;
          case 'last-do-nothing':
            for (let t = T - K; t < T; t++) expect(w[t]).toEqual(w[T]);
            break;
          case 'none-are-kept':
            expect(K).toBe(0);
            break;
          case 'all-are-kept':
          case 'all-are-used':
            expect(K).toBe(T);
            break;
          case 'steps-grow':
          case 'steps-grow-away':
            for (let t = fact.from + 1; t <= T; t++) {
              const [now, before] = [apart(w[t]!, w[t - 1]!), apart(w[t - 1]!, w[t - 2]!)];
              if (Number.isFinite(now)) expect(now).toBeGreaterThan(before);
            }
            break;
          default:
        }
      }
    }),
    tries,
  );
});

it('a step is forgotten exactly where the cut leaves it out', () => {
  fc.assert(
    fc.property(fc.oneof(results, runawayResults), (result) => {
      const { T } = result.scenario;
      const K = stepsBack(result, result.scenario.selected);
      for (let step = 1; step <= T; step++) {
        const [, fact] = innerFacts(result, { ...nowhere, step });
        expect(fact?.kind === 'step-is-forgotten').toBe(step <= T - K);
      }
    }),
    tries,
  );
});
