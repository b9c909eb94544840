import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { outerAtRest } from '#words/outer.ts';
import { ratioSentence } from '#words/ratio.ts';
import { selectedSwarmSentence, swarmSentence } from '#words/swarm.ts';
import { convergenceSeries } from '../core/outer/convergence.ts';
import { twoTasksFormula, twoTasksOfFig1d } from '../core/problems/twoTasks.ts';
import { twoTasksOf } from '../core/problems/twoTasksText.ts';
import { computeResult } from '../engine/compute.ts';
import { prepareAll } from '../engine/problems.ts';
import type { Result } from '../engine/result.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { repair } from '../scenario/repair.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { formulaOf, problemNamed } from '../scenario/source.ts';
import { nowhere } from '../state/actions.ts';
import { plain } from '../words/sentence.ts';
import { callsAt, spentBy, tauAt } from './calls.ts';
import { convergenceFacts } from './convergence.ts';
import { recordedNear } from './meanRun.ts';
import { outerFacts } from './outer.ts';
import { ratioFacts } from './ratio.ts';
import { runsToCome } from './runsToCome.ts';
import { selectedSwarmFacts, swarmFacts } from './swarm.ts';

beforeAll(prepareAll);

const resultOf = (change: Partial<Scenario>, problem: Scenario['problem'] = problemNamed('two-tasks')): Result => {
  const { scenario } = repair({ ...defaultScenario(problem), ...change });
  return computeResult({
    ...{ revision: 1, scenario, focus: null, dragging: false, needles: new Float64Array(0) },
    field: { frame: [-20, 40, 0, 1], columns: 60, rows: 2 },
  });
};

const compared: Scenario['estimators'] = [
  { estimator: { kind: 'first-order' }, slot: 0 },
  { estimator: { kind: 'ufom', q: 0.2 }, slot: 1 },
  { estimator: { kind: 'reverse' }, slot: 3 },
];

describe('what is stated of many runs', () => {
  test('before any is there: that one is shown and how many follow, where the selected one has many', () => {
    const made = resultOf({ estimators: compared, selected: 1, runs: 40, draw: 'all', spread: 0 });
    const awaited = { ...made, swarm: null };
    expect(runsToCome(made)).toBeNull();
    expect(outerFacts(made)).not.toContainEqual(expect.objectContaining({ kind: 'runs-to-come' }));
    expect(outerFacts(awaited).at(-1)).toEqual({ kind: 'runs-to-come', runs: 40 });
    expect(plain(outerAtRest(awaited))).toMatch(/ One run is shown; 40 follow once nothing is held\.$/);
    const ofReverse = { ...awaited, scenario: { ...awaited.scenario, selected: 2 } };
    expect(runsToCome(ofReverse)).toBeNull();
  });

  test('is the mean, and the bounds of nine in ten, of the runs at the τ that is named', () => {
    fc.assert(
      fc.property(
        fc.record({
          runs: fc.integer({ min: 1, max: 45 }),
          iterations: fc.integer({ min: 1, max: 40 }),
          tau: fc.integer({ min: 1, max: 41 }),
          selected: fc.integer({ min: 0, max: 2 }),
          seed: fc.integer({ min: 0, max: 1000 }),
          quantity: fc.constantFrom('value', 'gradient', 'distance' as const),
          spread: fc.constantFrom(0, 3, 20),
          draw: fc.constantFrom('all', 'one' as const),
        }),
        ({ iterations, ...rest }) => {
          const outer = { schedule: 'constant', stepSize: 0.4, iterations } as const;
          const result = resultOf({ ...rest, tau: Math.min(rest.tau, iterations + 1), outer, estimators: compared });
          const swarm = result.swarm!;
          const best = result.stationary.find(({ kind }) => kind === 'minimum')!.lambda[0]!;
          /** Run by run, the long way round. */
          const at = (e: number, tau: number): number[] => {
            const flight = swarm.flights[e]!;
            const j = swarm.at.indexOf(tau);
            return Array.from({ length: flight.count }, (_, i) => {
              const entry = i * swarm.at.length + j;
              return rest.quantity === 'distance'
                ? Math.abs(flight.lambda[entry]! - best)
                : rest.quantity === 'value'
                  ? flight.value[entry]!
                  : flight.gradientNorm[entry]!;
            });
          };
          // From one start it is the run that draws nothing: that of d for UFOM.
          const mean = swarmFacts(result).find(({ kind }) => kind === 'without-chance');
          expect(mean !== undefined).toBe(rest.draw === 'one' || rest.selected === 1);
          if (mean?.kind === 'without-chance') {
            const all = resultOf({ ...{ outer, estimators: compared, draw: 'all', spread: 0, runs: 0 } });
            const run = all.descent.runs[rest.selected === 1 ? 2 : rest.selected]!;
            const tau = swarm.at[recordedNear(swarm.at, result.scenario.tau)]!;
            const series = convergenceSeries(run, rest.quantity, result.stationary);
            expect(mean.starts).toBe(rest.spread > 0 ? rest.runs : 1);
            if (rest.spread === 0) expect(mean.value).toBeCloseTo(series[tau - 1]!, 4);
          }
          for (const fact of [...selectedSwarmFacts(result), ...swarmFacts(result)]) {
            if (fact.kind === 'plateau' || fact.kind === 'price' || fact.kind === 'without-chance') continue;
            expect(fact).toMatchObject({ count: rest.runs, runs: rest.runs });
            if (fact.kind === 'selected') {
              const values = at(rest.selected, fact.tau);
              expect(fact.mean).toBeCloseTo(values.reduce((a, b) => a + b, 0) / values.length, 10);
              const within = values.filter((v) => v >= fact.low && v <= fact.high).length;
              expect(within).toBeGreaterThanOrEqual(Math.floor(0.9 * values.length));
              expect(values).toContain(fact.low);
              expect(values).toContain(fact.high);
            } else
              fact.means.forEach(({ who, mean }) => {
                const e = compared.findIndex(({ slot }) => slot === who.slot);
                if (!swarm.flights[e]) return;
                const values = at(e, fact.tau);
                expect(mean).toBeCloseTo(values.reduce((a, b) => a + b, 0) / values.length, 10);
              });
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('is the plateau of first order on U Theorem 2’s tasks, where F by all tasks and the mean of their first-order steps vanish apart', () => {
    const result = resultOf({ estimators: compared, runs: 4, draw: 'all', spread: 0, selected: 0, tau: 2 });
    const fact = swarmFacts(resultOf({ estimators: compared, runs: 4 })).find(({ kind }) => kind === 'plateau');
    expect(fact).toMatchObject({ plateau: expect.closeTo(Math.sqrt(2 * 0.06), 10) });
    // The run of first order that follows both tasks ends there.
    const far = resultOf({
      ...{ estimators: compared, selected: 0, draw: 'all', runs: 0 },
      outer: { schedule: 'constant', stepSize: 0.5, iterations: 400 },
    });
    expect(far.descent.runs[0]!.gradientNorm.at(-1)).toBeCloseTo(Math.sqrt(2 * 0.06), 6);
    expect(swarmFacts(result).length).toBeGreaterThan(0);
    expect(twoTasksOf(formulaOf(problemNamed('two-tasks'))!)).toMatchObject({ a: [0.5, 1.5] });
  });

  describe('by function calls', () => {
    const byCalls = (problem: Scenario['problem'], change: Partial<Scenario>, q: number) =>
      resultOf(
        {
          estimators: [
            { estimator: { kind: 'first-order' }, slot: 0 },
            { estimator: { kind: 'ufom', q }, slot: 1 },
            { estimator: { kind: 'recompute' }, slot: 3 },
          ],
          ...{ selected: 1, runs: 120, against: 'calls', tau: 1001 },
          outer: { schedule: 'harmonic', stepSize: 10, iterations: 1000 },
          ...change,
        },
        problem,
      );
    const priceIn = (result: Result): number => {
      const price = selectedSwarmFacts(result).find((fact) => fact.kind === 'price');
      return price?.kind === 'price' ? price.share : Number.NaN;
    };

    test('a coin costs more than it saves on U Fig. 1a–c, and less on U Fig. 1d–f', () => {
      // 17.6 and .28 over 10⁴ updates and 4096 runs.
      const first = byCalls(problemNamed('two-tasks'), {}, 0.1);
      expect(priceIn(first)).toBeGreaterThan(12);
      expect(priceIn(first)).toBeLessThan(25);
      const wide = { stepSize: 0.01, lambda: [0], spread: 50 };
      const second = byCalls(twoTasksFormula(twoTasksOfFig1d), wide, 0.0804);
      expect(priceIn(second)).toBeGreaterThan(0.2);
      expect(priceIn(second)).toBeLessThan(0.36);
      expect(plain(selectedSwarmSentence(second))).toMatch(
        /^To ‖d‖\s=\s[\d.]+ on average UFOM takes \d\d\s% of the calls of Recompute\. With 1\d,\d{3} function calls, UFOM has ‖d‖\s=\s[\d.]+ on average over 120 runs; nine in ten: [\d.]+ to [\d.]+\.$/,
      );
    });

    test('all means are told with the selected one’s calls; an estimator that has made fewer is not', () => {
      const result = byCalls(problemNamed('two-tasks'), { runs: 40, tau: 500 }, 0.1);
      const [means] = swarmFacts(result);
      expect(means?.kind).toBe('means');
      if (means?.kind !== 'means') return;
      const { at, flights } = result.swarm!;
      const j = at.indexOf(means.tau);
      expect(means.calls).toBe(flights[1]!.calls[j]);
      expect(Math.abs(means.calls! - (means.tau - 1) * 16.5)).toBeLessThan(0.1 * means.calls!);
      expect(means.means).toHaveLength(3);
      const late = byCalls(problemNamed('two-tasks'), { runs: 40, selected: 2 }, 0.1);
      const [all] = swarmFacts(late);
      expect(all?.kind === 'means' && all.means.map(({ who }) => who.estimator.kind)).toEqual(['recompute']);
    });

    test('a run alone says how many it has made by U Prop. 1', () => {
      const result = byCalls(problemNamed('two-tasks'), { runs: 0, selected: 2, draw: 'one', tau: 11 }, 0.1);
      expect(convergenceFacts(result)).toContainEqual(expect.objectContaining({ kind: 'calls-so-far', calls: 660 }));
      const coin = result.descent.runs[1]!.coin!.subarray(0, 10).reduce((sum, xi) => sum + xi, 0);
      expect(callsAt(spentBy(result, 1), 11)).toBe(110 + 55 * coin);
      expect(tauAt(spentBy(result, 2), 660)).toBe(11);
    });
  });

  test('is never that a run stops, or arrives, whose steps follow drawn tasks', () => {
    const told = (draw: Scenario['draw']) =>
      [0, 1].flatMap((selected) =>
        convergenceFacts(
          resultOf({
            ...{ estimators: [compared[0]!, compared[2]!], selected, draw, runs: 0, tau: 401, quantity: 'distance' },
            outer:
              draw === 'all'
                ? { schedule: 'constant', stepSize: 0.5, iterations: 400 }
                : { schedule: 'harmonic', stepSize: 10, iterations: 3000 },
          }),
        ).map(({ kind }) => kind),
      );
    expect(told('one').filter((kind) => /^(stops|another-stops|reach|vanish)/.test(kind))).toEqual([]);
    expect(told('all').some((kind) => /^(stops|another-stops|reach|vanish)/.test(kind))).toBe(true);
  });

  test('is said so', () => {
    const result = resultOf({
      ...{ estimators: compared, selected: 1, runs: 64, tau: 50 },
      outer: { schedule: 'harmonic', stepSize: 10, iterations: 100 },
    });
    expect(plain(selectedSwarmSentence(result))).toMatch(
      /^At τ\s=\s\d+, UFOM has ‖d‖\s=\s[\d.]+ on average over 64 runs; nine in ten: [\d.]+ to [\d.]+\.$/,
    );
    expect(plain(ratioSentence(result, nowhere))).toMatch(/ The path is that of one of 64 runs\.$/);
    expect(ratioFacts({ ...result, swarm: null }, nowhere)).not.toContainEqual(
      expect.objectContaining({ kind: 'one-of-many' }),
    );
    expect(plain(swarmSentence(result))).toMatch(
      /the mean of ‖d‖ over 64 runs is [\d.]+ for First order, [\d.]+ for UFOM and [\d.]+ for Exact\. By its mean step, without chance, UFOM has ‖d‖\s=\s[\d.]+ there, on average from 64 starts\. The mean step of First order is 0 where ‖d‖\s=\s√\(2D\)\s=\s0\.346 \(U Theorem 2\)\.$/,
    );
  });
});
