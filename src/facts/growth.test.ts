import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costs } from '../core/costs.ts';
import { drain } from '../core/dynamics.ts';
import { withinSteps } from '../core/estimators/choice.ts';
import type { Result } from '../engine/result.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { resultOf, scenarios, tries } from './arbitrary.ts';
import { growthFacts } from './growth.ts';

const of = (change: Partial<Scenario>): Result =>
  resultOf({ ...defaultScenario(), outer: { schedule: 'constant', stepSize: 0.01, iterations: 1 }, ...change });

describe('facts of growth', () => {
  const along = of({ costs: 'T' });
  const who = { ...along.scenario.estimators[1]!, truth: 'steps' };
  const spending = { time: 105, states: 5, mean: false, tangents: false };

  it('are what the selected estimator spends where the scenario stands', () => {
    expect(growthFacts(along)).toEqual([{ kind: 'legend' }, { kind: 'spends', who, spending }]);
    expect(growthFacts(of({ costs: 'K', selected: 3 }))[1]).toMatchObject({ kind: 'spends-whatever-K' });
  });

  it('are both runs’ numbers where a pinned one spends something else', () => {
    expect(growthFacts(of({ costs: 'T', T: 50 }), along)).toEqual([
      { kind: 'spends-beside', who, spending: { ...spending, time: 55 }, pinned: { time: 105, states: 5 } },
    ]);
  });

  it('are a count and its formula where they differ', () => {
    const curves = along.growth!.curves.map((c) => ({ ...c, states: c.states.map((n) => n + 1) }));
    expect(growthFacts({ ...along, growth: { ...along.growth!, curves } })).toMatchObject([
      { kind: 'differ' },
      { kind: 'mismatch', axis: 'T', at: 1, of: 'states', counted: 2, predicted: 1 },
    ]);
  });

  it('hold of a run that is counted anew, whatever the scenario', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const result = resultOf(scenario);
        for (const fact of growthFacts(result)) {
          if (fact.kind === 'counting') expect(['each', 'q']).toContain(scenario.costs);
          else if (fact.kind !== 'legend') {
            if (!('spending' in fact)) throw new Error(`no law of ${fact.kind}`);
            const { estimator } = fact.who;
            const [cost] = drain(costs([withinSteps(estimator, scenario.T)], scenario.T, scenario.lambda.length));
            const { innerGradients, pulls, pushes, statesPeak } = cost!.expected;
            expect(fact.spending.time).toBeCloseTo(innerGradients + pulls + pushes, 9);
            expect(fact.spending.states).toBe(statesPeak);
            expect(fact.kind.endsWith('whatever-K')).toBe(scenario.costs === 'K' && !('K' in estimator));
          }
        }
      }),
      tries,
    );
  });
});
