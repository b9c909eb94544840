import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareBuiltIns } from '../../core/problems/built-in.ts';
import { computeResult } from '../../engine/compute.ts';
import { bestOf, cloudOf, meanOf, startFact } from '../../facts/start.ts';
import { repair } from '../../scenario/repair.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Beat, beatOf, beats, cloudRuns, startScenario, withCut } from '../../scenario/start.ts';
import { plain } from '../sentence.ts';
import { tell } from '../telling.ts';
import { startTelling } from './start.ts';

beforeAll(prepareBuiltIns);

const resultOf = (scenario: Scenario) =>
  computeResult({
    ...{ revision: 1, scenario, focus: null, dragging: false, needles: new Float64Array(0) },
    field: { frame: scenario.frame!, columns: 64, rows: 32 },
  });
const said = (scenario: Scenario, cloud: readonly Float64Array[] | null = null): string => {
  const fact = startFact(resultOf(scenario), cloud);
  return fact ? plain(tell(startTelling, fact)) : '';
};
describe('the first screen', () => {
  test('has scenarios that need no repair, and knows them again', () => {
    for (const beat of beats) {
      const scenario = startScenario(beat);
      expect(repair(scenario).changes).toEqual([]);
      expect(beatOf(withCut(scenario, 40))).toBe(beat);
    }
  });

  test('says what is computed at its start, at K = 1 and past the best λ', () => {
    expect(said(startScenario())).toMatch(
      /^With 25 of 100 steps in memory the gradient in λ is off by 14 %, and the path still/,
    );
    expect(said(startScenario('cut', 1))).toMatch(
      /off by 91 %.*within 0\.01 .* after 9 moves, where keeping all takes 6\.$/,
    );
    expect(said(startScenario('direct'))).toMatch(
      /runs 0\.557 past .* cancels the one step you kept\. The 99 forgotten/,
    );
  });

  test('and the mean of its runs with a coin', () => {
    const scenario = startScenario('coin');
    const result = resultOf(scenario);
    const cloud = cloudOf(result)!;
    expect(cloud.length).toBe(cloudRuns);
    expect(new Set(cloud.map((path) => path.join())).size).toBeGreaterThan(cloudRuns / 2);
    const best = bestOf(result)!.lambda;
    const mean = meanOf(cloud);
    const off = Math.hypot(mean.at(-2)! - best[0]!, mean.at(-1)! - best[1]!);
    expect(off).toBeLessThan(0.05);
    expect(cloudOf({ ...result, swarm: null })).toBeNull();
    expect(said(scenario)).toMatch(
      /with chance 0\.1 it sends .* right on average\. 300 runs with it follow once the cut rests\.$/,
    );
    expect(said(scenario, cloud)).toMatch(/300 runs scatter; .* from the best λ, for 5\.9 times the work\.$/);
  });

  test('says whole sentences at every cut, each of which arrives where it says so', () => {
    fc.assert(
      fc.property(fc.constantFrom<Beat>('cut', 'direct'), fc.integer({ min: 1, max: 100 }), (beat, K) => {
        const result = resultOf(startScenario(beat, K));
        const fact = startFact(result, null)!;
        expect(plain(tell(startTelling, fact))).toMatch(/^[A-Z][^—∞]*[.?]$/);
        if (fact.kind !== 'arrives') return;
        const best = bestOf(result)!.lambda;
        const { lambda, length } = result.descent.runs[0]!;
        const apart = (i: number) => Math.hypot(lambda[2 * i]! - best[0]!, lambda[2 * i + 1]! - best[1]!);
        for (let i = fact.yours; i < length; i++) expect(apart(i)).toBeLessThanOrEqual(fact.within);
        expect(apart(fact.yours - 1)).toBeGreaterThan(fact.within);
      }),
      { numRuns: 30 },
    );
  });
});
