import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predictedCounts } from '../core/costs.ts';
import { chanceOf } from '../core/estimators/chances.ts';
import { drawnBy, type Estimator, isRandom } from '../core/estimators/choice.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { resultOf, scenarios, tries } from './arbitrary.ts';
import { cellFact, columns, costFacts, costRows } from './cost.ts';

const of = (estimators: readonly Estimator[], selected = 0) =>
  resultOf({
    ...defaultScenario(),
    estimators: estimators.map((estimator, slot) => ({ estimator, slot })),
    selected,
    outer: { schedule: 'constant', stepSize: 0.01, iterations: 1 },
  });
const K5: Estimator = { kind: 'truncated', K: 5, initTerm: 'drop' };

describe('facts of cost', () => {
  it('are what stands out of the selected estimator, as numbers', () => {
    const both = of([K5, { kind: 'forward' }], 1);
    const who = costRows(both)[1]!;
    expect(costFacts(both)).toEqual([{ kind: 'legend' }, { kind: 'tangents', who, tangents: 2 }]);
    expect(cellFact(who, 'products', who.cells!.products)).toEqual({ kind: 'counted', unit: 'pushes', counted: 200 });
  });

  it('are two sets of counts beside a pinned run, and that counting goes on', () => {
    const live = of([K5]);
    expect(costFacts(live, of([{ kind: 'reverse' }]))).toMatchObject([
      {
        kind: 'pinned',
        live: { gradients: 100, products: 5, states: 5 },
        pinned: { gradients: 100, products: 100, states: 100 },
      },
    ]);
    expect(costFacts({ ...live, costs: [] })).toEqual([{ kind: 'counting' }]);
  });

  it('name the side of the coin on which a count is off', () => {
    const live = of([{ kind: 'debiased', K: 5, initTerm: 'drop', q: 0.1 }]);
    const costs = live.costs.map((cost) => ({
      ...cost,
      countedHeads: { ...cost.countedHeads!, pulls: cost.countedHeads!.pulls + 3 },
    }));
    expect(costFacts({ ...live, costs })).toMatchObject([
      { kind: 'differ' },
      { kind: 'mismatch', unit: 'products', off: { counted: 103, predicted: 100, xi: 1 } },
    ]);
  });

  it('hold of the formulas of S Table 1, whatever the scenario', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const result = resultOf(scenario);
        const { T, lambda } = scenario;
        for (const row of costRows(result))
          for (const column of columns) {
            const { counted, predicted, off } = row.cells![column];
            expect([off, counted]).toEqual([null, predicted]);
          }
        for (const fact of costFacts(result)) {
          if (!('who' in fact)) continue;
          const { estimator } = fact.who;
          const [tails, heads] = [0, 1].map((xi) => predictedCounts(estimator, T, lambda.length, xi as 0 | 1));
          switch (fact.kind) {
            case 'whatever-coin':
              expect([isRandom(estimator), tails!.innerGradients]).toEqual([true, heads!.innerGradients]);
              break;
            case 'heads':
              expect(fact.gradients).toBe(heads!.innerGradients);
              expect(heads!.innerGradients).toBeGreaterThan(tails!.innerGradients);
              break;
            case 'depths': {
              const drawn = drawnBy(estimator, T)!;
              const chances = drawn.depths.map((at, j) => at * chanceOf(drawn, j));
              expect(fact.products).toBeCloseTo(
                chances.reduce((a, b) => a + b, 0),
                6,
              );
              expect(fact.most).toBe(T);
              break;
            }
            case 'tangents':
              expect(fact.tangents).toBe(lambda.length);
              break;
            case 'solves':
              expect(fact.products).toBe(tails!.pulls + tails!.pushes);
              expect(fact.columns).toBe(tails!.statesPeak);
              break;
            case 'nothing':
              expect([tails!.pulls, tails!.statesPeak]).toEqual([0, fact.states]);
              break;
            case 'again':
              expect(fact.steps).toBe(tails!.innerGradients - T);
              break;
            case 'keeps-some':
              expect(fact.states).toBe(tails!.statesPeak);
              expect(fact.states).toBeLessThan(T);
              break;
            case 'keeps-all':
              expect(tails!.statesPeak).toBe(T);
              break;
            default:
              throw new Error(`no law of ${fact.kind}`);
          }
        }
      }),
      tries,
    );
  });
});
