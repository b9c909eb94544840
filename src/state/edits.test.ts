import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimatorKinds } from '../core/estimators/index.ts';
import { scenarios, withCoin } from '../scenario/arbitrary.ts';
import { atProblem, defaultScenario } from '../scenario/defaults.ts';
import { repair } from '../scenario/repair.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { coinIndex } from '../scenario/selected.ts';
import { names, type Resetting, settingOf } from '../scenario/settings/settings.ts';
import { builtInProblems, startOf } from '../scenario/source.ts';
import {
  addEstimator,
  hasK,
  type Resettable,
  removeEstimator,
  withDefault,
  withK,
  withQ,
  withSchedule,
} from './edits.ts';

const toy = defaultScenario();
const slotsByEstimator = ({ estimators }: Scenario) =>
  new Map(estimators.map(({ estimator, slot }) => [estimator, slot]));

describe('an edit', () => {
  test('leaves every scenario valid, but for the work that more estimators or steps ask', () => {
    const own = names.filter((name): name is Resetting => settingOf(name).resets === true);
    const settings: Resettable[] = ['K', 'q', 'iterations', ...own];
    const edit = fc.oneof(
      fc.double().map((K) => (s: Scenario) => withK(s, K)),
      fc.double().map((q) => (s: Scenario) => withQ(s, q)),
      fc.integer({ min: -1, max: 7 }).map((i) => (s: Scenario) => removeEstimator(s, i)),
      fc.constant((s: Scenario) => addEstimator(s)),
      fc.constantFrom(...builtInProblems).map((name) => (s: Scenario) => atProblem(s, name)),
      fc.constantFrom(...settings).map((setting) => (s: Scenario) => withDefault(s, setting)),
    );
    fc.assert(
      fc.property(scenarios, edit, (scenario, change) => {
        const allowed = new Set(['work', 'above']);
        for (const { setting, why } of repair(change(scenario)).changes) {
          expect(allowed).toContain(why.code);
          expect(['iterations', 'tau', 'selected', 'along']).toContain(setting);
        }
      }),
    );
  });

  test('of K changes the selected estimator alone, and to the same K changes nothing', () => {
    fc.assert(
      fc.property(scenarios, fc.integer({ min: 0, max: 10_000 }), (scenario, K) => {
        const next = withK(scenario, K);
        expect({ ...next, estimators: null }).toEqual({ ...scenario, estimators: null });
        next.estimators.forEach((compared, i) => {
          if (i !== scenario.selected) expect(compared).toBe(scenario.estimators[i]);
          else if ('K' in compared.estimator) expect(compared.estimator.K).toBe(K);
        });
        expect(withK(next, K)).toBe(next);
      }),
    );
  });

  test('of K cuts the exact estimator only where there is something to cut', () => {
    const exact = { ...toy, selected: 3 };
    expect(withK(exact, 40).estimators[3]).toEqual({
      estimator: { kind: 'truncated', K: 40, initTerm: 'drop' },
      slot: 3,
    });
    expect(withK(exact, 100)).toBe(exact);
    expect(withK(toy, Number.NaN)).toBe(toy);
    expect(withK(toy, 7.4).estimators[1]?.estimator).toEqual({ kind: 'truncated', K: 7, initTerm: 'drop' });
  });

  test('of q goes to the selected coin, else to the first one, else nowhere', () => {
    const one = { ...toy, estimators: withCoin };
    expect(coinIndex(one)).toBe(4);
    expect(withQ(one, 0.5).estimators[4]?.estimator).toEqual({ kind: 'debiased', K: 5, initTerm: 'drop', q: 0.5 });
    const two = addEstimator(one, 'ufom');
    expect(coinIndex(two)).toBe(5);
    expect(coinIndex({ ...two, selected: 0 })).toBe(4);
    expect(withQ(toy, 0.5)).toBe(toy);
  });

  test('that adds or removes an estimator leaves the others their colours, and the selection its estimator', () => {
    fc.assert(
      fc.property(scenarios, fc.nat({ max: 5 }), (scenario, i) => {
        const before = slotsByEstimator(scenario);
        const selected = scenario.estimators[scenario.selected];
        const added = addEstimator(scenario);
        const removed = removeEstimator(scenario, i);
        for (const next of [added, removed])
          for (const { estimator, slot } of next.estimators)
            if (before.has(estimator)) expect(slot).toBe(before.get(estimator));
        expect(new Set(added.estimators.map(({ slot }) => slot)).size).toBe(added.estimators.length);
        expect(removed.estimators.length).toBeGreaterThan(0);
        if (i !== scenario.selected) expect(removed.estimators[removed.selected]).toBe(selected);
        if (scenario.along !== null && removed.along !== null)
          expect(removed.estimators[removed.along]).toBe(scenario.estimators[scenario.along]);
      }),
    );
    expect(addEstimator(toy).estimators[4]).toEqual({
      estimator: { kind: 'truncated', K: 10, initTerm: 'drop' },
      slot: 4,
    });
    // The first that throws a coin brings many runs, as many as are within the limits; what a person has chosen stays.
    const tossed = addEstimator(toy, 'ufom');
    expect(tossed.runs).toBe(400);
    expect(addEstimator({ ...tossed, runs: 0 }, 'debiased').runs).toBe(0);
    expect(addEstimator({ ...toy, runs: 7 }, 'ufom').runs).toBe(7);
    expect(addEstimator(toy).runs).toBe(0);
    const long = { ...toy, T: 10_000, outer: { ...toy.outer, iterations: 2000 } };
    expect(addEstimator(long, 'ufom').runs).toBe(20);
    const full = addEstimator(addEstimator(toy));
    expect(addEstimator(full)).toBe(full);
  });

  test('of the problem keeps the comparison and takes the start of the problem', () => {
    fc.assert(
      fc.property(scenarios, fc.constantFrom(...builtInProblems), (scenario, name) => {
        const next = atProblem(scenario, name);
        const moved = { ...scenario, problem: name, ...startOf(name), frame: null };
        expect(next).toEqual(scenario.problem === name ? scenario : moved);
        expect(next.estimators).toBe(scenario.estimators);
      }),
    );
  });

  test('that resets one setting brings back its default and nothing else', () => {
    const moved = withQ(withK({ ...toy, T: 40, stepSize: 0.4 }, 17), 0.7);
    expect(withDefault(moved, 'T')).toEqual({ ...moved, T: 100 });
    expect(withDefault(withDefault(moved, 'K'), 'q').estimators).toEqual(toy.estimators);
    const cut = withK({ ...toy, selected: 3 }, 12);
    expect(withDefault(cut, 'K').estimators).toEqual(toy.estimators);
  });

  test('of the schedule keeps the iterations, and a step size that both schedules have', () => {
    const constant = withSchedule({ ...toy, outer: { ...toy.outer, iterations: 30 } }, 'constant');
    expect(constant.outer).toEqual({ schedule: 'constant', stepSize: 0.05, iterations: 30 });
    const harmonic = withSchedule(
      { ...toy, outer: { schedule: 'constant', stepSize: 0.3, iterations: 9 } },
      'harmonic',
    );
    expect(harmonic.outer).toEqual({ schedule: 'harmonic', stepSize: 0.3, iterations: 9 });
    expect(withSchedule(harmonic, 'inverse-sqrt').outer).toEqual({ ...toy.outer, iterations: 9 });
    expect(withSchedule(toy, 'inverse-sqrt')).toBe(toy);
  });

  test('of K reaches exactly the estimators that have one', () => {
    for (const kind of estimatorKinds) {
      const scenario = addEstimator(removeEstimator(toy, 4), kind);
      const { estimator } = scenario.estimators[4]!;
      expect(withK(scenario, 3) !== scenario).toBe(hasK(estimator));
    }
  });
});
