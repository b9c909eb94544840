import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnBy } from '../core/estimators/choice.ts';
import type { Result } from '../engine/result.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { drawsTasks } from '../scenario/settings/parts.ts';
import { traitsOf } from '../scenario/source.ts';
import { resultOf, scenarios, tries } from './arbitrary.ts';
import { drawnRuns } from './arrival.ts';
import { averageFact, type ConvergenceFact, convergenceFacts } from './convergence.ts';
import { lengthOf, truthOf } from './truth.ts';

const of = (change: Partial<Scenario>): Result => resultOf({ ...defaultScenario(change.problem), ...change }, true);

describe('facts of convergence', () => {
  it('are that all arrive, and the value at τ beside the exact one', () => {
    const result = of({});
    const [all, has] = convergenceFacts(result);
    expect(all).toMatchObject({ kind: 'reach', count: 4, who: null, minimum: 'lowest' });
    expect(has).toMatchObject({
      kind: 'has-beside-exact',
      tau: 2,
      measure: { quantity: 'gradient', truth: 'steps' },
      other: result.descent.runs[3]!.gradientNorm[1],
    });
  });

  it('are where a run stands still, and that non-interference fails there', () => {
    const stuck = { problem: 'shaban-toy-interfering', selected: 0 } as const;
    expect(convergenceFacts(of({ ...stuck, tau: 9 })).map(({ kind }) => kind)).toEqual(['stops-with-h', 'value-at']);
    expect(convergenceFacts(of({ ...stuck, tau: 201 }))).toMatchObject([{ kind: 'stops-interfering' }]);
    expect(convergenceFacts(of({ ...stuck, tau: 201, quantity: 'distance' }))).toMatchObject([
      { kind: 'stops-away-interfering', minimum: 'lowest' },
    ]);
  });

  it('have no average under Adam', () => {
    const outer = { schedule: 'adam', stepSize: 0.1, iterations: 9 } as const;
    expect(averageFact(of({ outer }))).toEqual({ kind: 'no-common-step' });
  });

  /** The result where the selected run ends, and the lengths of h and of the truth there. */
  /** How far a run of twice as many updates ends from where this one does, as a part of its way. */
  const goesOn = ({ scenario }: Result, selected: number): number => {
    const { outer } = scenario;
    const { descent } = resultOf({ ...scenario, outer: { ...outer, iterations: 2 * outer.iterations } });
    const { lambda } = descent.runs[selected]!;
    const N = scenario.lambda.length;
    const [first, last] = [lambda.subarray(0, N), lambda.subarray(lambda.length - N)];
    const end = lambda.subarray(outer.iterations * N, (outer.iterations + 1) * N);
    const apart = (a: Float64Array, b: Float64Array) => Math.hypot(...a.map((x, k) => x - b[k]!));
    return Math.max(0, apart(last, end) - 1e-14 * Math.hypot(...end)) / (apart(end, first) || 1);
  };
  const atEnd = ({ scenario }: Result, selected: number) => {
    const { unrolled } = resultOf({ ...scenario, selected, tau: scenario.outer.iterations + 1 });
    return {
      h: lengthOf(unrolled.estimates[selected]!.hypergradient),
      truth: lengthOf(truthOf({ scenario, unrolled })),
    };
  };
  const close = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(b)));
  /** Where λ is larger, a sine of it is rounding. */
  const far = 1e4;

  const tasksUsed = (scenario: Scenario): number => (drawsTasks(scenario) ? 1 : traitsOf(scenario.problem).tasks);

  const holds = (result: Result, fact: ConvergenceFact): void => {
    const { scenario, descent, unrolled, stationary } = result;
    const run = descent.runs[scenario.selected]!;
    const N = scenario.lambda.length;
    if (!(lengthOf(unrolled.lambda) < far)) return;
    const away = (lambda: ArrayLike<number>) =>
      stationary
        .filter(({ kind }) => kind === 'minimum')
        .map((p) => Math.hypot(...p.lambda.map((x, k) => x - lambda[k]!)));
    switch (fact.kind) {
      case 'has':
      case 'has-beside-exact':
      case 'has-while-w-diverges':
        if (fact.measure.quantity === 'gradient') close(fact.value.own, lengthOf(truthOf(result)));
        else close(fact.value.own, unrolled.value);
        break;
      case 'below-zero':
        close(fact.value, unrolled.value);
        break;
      case 'is-away':
      case 'is-away-beside-exact':
        expect(Math.min(...away(unrolled.lambda).map((x) => Math.abs(x - fact.value.own)))).toBeLessThan(1e-6);
        break;
      case 'reach':
      case 'reach-wholly': {
        const within = fact.kind === 'reach' ? fact.within : 0;
        const ends = drawnRuns(result).map(({ run: { lambda } }) => away(lambda.subarray(lambda.length - N)));
        expect(ends).toHaveLength(fact.count);
        expect(ends[0]!.some((_, i) => ends.every((end) => end[i]! <= within))).toBe(true);
        break;
      }
      case 'vanish':
        for (const { run: one } of drawnRuns(result)) expect(one.gradientNorm.at(-1)).toBeLessThanOrEqual(fact.length);
        break;
      case 'stops':
      case 'stops-away':
      case 'stops-with-h':
      case 'stops-away-with-h':
      case 'stops-interfering':
      case 'stops-away-interfering': {
        const { h, truth } = atEnd(result, scenario.selected);
        expect(h).toBeLessThanOrEqual(1.01e-3 * truth);
        expect(goesOn(result, scenario.selected)).toBeLessThan(1e-2);
        break;
      }
      case 'another-stops': {
        const stopped = scenario.estimators.findIndex(({ slot }) => slot === fact.who.slot);
        const { h, truth } = atEnd(result, stopped);
        expect(goesOn(result, stopped)).toBeLessThan(1e-2);
        expect(h).toBeLessThanOrEqual(1.01e-3 * truth);
        close(fact.length, truth);
        break;
      }
      case 'calls-so-far': {
        const { counted, countedHeads } = result.costs[scenario.selected]!;
        const calls = [counted, countedHeads ?? counted].map(
          (c) => tasksUsed(scenario) * (c.innerGradients + c.outerGradients + c.pulls + c.pushes),
        );
        // Each step that the pass goes further takes as much.
        const { depths } = drawnBy(run.estimator, scenario.T) ?? { depths: [0, 1] };
        const further = (outcome: number) => (depths[outcome]! - depths[0]!) / (depths.at(-1)! - depths[0]! || 1);
        let spent = 0;
        for (let i = 0; i < Math.min(scenario.tau, run.length) - 1; i++)
          spent += calls[0]! + (calls[1]! - calls[0]!) * further(run.coin?.[i] ?? 0);
        close(fact.calls, spent);
        break;
      }
      case 'zero-h':
        expect(atEnd(result, scenario.selected).h).toBe(0);
        break;
      case 'run-diverges':
        expect(run.length).toBeLessThan(scenario.outer.iterations + 1);
        break;
      case 'no-value':
        expect(run.value[fact.tau - 1]).not.toSatisfy(Number.isFinite);
        break;
      case 'no-minimum':
        expect(away(scenario.lambda)).toEqual([]);
        break;
      case 'nothing':
        expect(run.length).toBe(0);
        break;
      case 'not-finite':
      case 'value-at':
      case 'cannot-learn-step':
        break;
      default:
        throw new Error(`no law of ${fact.kind}`);
    }
  };

  it('hold of what is computed anew at τ and at the end, whatever the scenario', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const result = resultOf(scenario, true);
        for (const fact of convergenceFacts(result)) holds(result, fact);
      }),
      tries,
    );
  });
});
