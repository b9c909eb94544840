import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarios } from '../scenario/arbitrary.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { resultOf } from './arbitrary.ts';
import { pinnedFacts } from './pinned.ts';

const toy: Scenario = { ...defaultScenario(), outer: { ...defaultScenario().outer, iterations: 3 } };
const run = resultOf(toy);

describe('facts of a pinned run', () => {
  it('are what differs, and the numbers of both runs', () => {
    const live = resultOf({ ...toy, T: 50 });
    expect(pinnedFacts(live, run)).toEqual([
      { kind: 'differs', first: [{ kind: 'T', now: 50, pinned: 100 }], more: 0 },
      {
        kind: 'outcome',
        tau: toy.tau,
        error: { own: live.unrolled.estimates[1]!.error, pinned: run.unrolled.estimates[1]!.error },
        value: { own: live.descent.runs[1]!.value.at(-1), pinned: run.descent.runs[1]!.value.at(-1) },
      },
    ]);
  });

  it('tell estimators apart by their slot', () => {
    const [first, , ...rest] = toy.estimators;
    const who = { ...first!, estimator: { kind: 'reverse' } as const };
    const live = { ...run, scenario: { ...toy, selected: 0, estimators: [who, ...rest] } };
    expect(pinnedFacts(live, run)[0]).toEqual({
      kind: 'differs',
      first: [
        { kind: 'estimator-stands-for', who, pinned: first },
        { kind: 'estimator-left-out', who: toy.estimators[1] },
      ],
      more: 0,
    });
  });

  it('hold of both scenarios, whichever they are: what differs, and nothing else', () => {
    fc.assert(
      fc.property(scenarios, scenarios, fc.boolean(), (a, b, alike) => {
        const [live, pinned] = [
          { ...run, scenario: a },
          { ...run, scenario: alike ? { ...a, tau: b.tau } : b },
        ];
        const [fact] = pinnedFacts(live, pinned);
        if (alike) {
          expect(fact).toEqual({ kind: 'same-run' });
          return;
        }
        if (fact?.kind !== 'differs') throw new Error('two scenarios are hardly ever the same');
        for (const one of fact.first) if ('now' in one) expect(one.now).not.toEqual(one.pinned);
        expect(fact.first.length).toBe(Math.min(4, fact.first.length + fact.more));
        const slots = (s: Scenario) => s.estimators.map(({ slot }) => slot);
        const other = Number(JSON.stringify(a.lambda) !== JSON.stringify(b.lambda)) + Number(a.T !== b.T);
        const come = slots(a).filter((slot) => !slots(b).includes(slot)).length;
        expect(fact.first.length + fact.more).toBeGreaterThanOrEqual(other + come);
      }),
      { numRuns: 50 },
    );
  });
});
