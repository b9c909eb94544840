import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataKinds } from '../core/data/given.ts';
import { estimatorKinds } from '../core/estimators/index.ts';
import { formulaLimit } from '../core/expression/parse.ts';
import { formulaOfTasks } from '../core/problems/twoTasksText.ts';
import { scenarios } from './arbitrary.ts';
import { defaultScenario } from './defaults.ts';
import { limits, type Range } from './limits.ts';
import { repair } from './repair.ts';
import type { Scenario } from './scenario.ts';
import { settings } from './settings/settings.ts';
import { builtInProblems, problemNamed, problemNames, startOf } from './source.ts';

const within = (x: number, { min, max }: Range): void => {
  expect(x).toBeGreaterThanOrEqual(min);
  expect(x).toBeLessThanOrEqual(max);
};
const wholeWithin = (x: number, range: Range): void => {
  expect(Number.isInteger(x)).toBe(true);
  within(x, range);
};

const expectValid = (s: Scenario): void => {
  const start = startOf(s.problem);
  expect(s.w0).toHaveLength(start.w0.length);
  expect(s.lambda).toHaveLength(start.lambda.length);
  for (const x of [...s.w0, ...s.lambda, ...(s.frame ?? [])]) within(x, limits.coordinate);
  wholeWithin(s.estimators.length, limits.estimators);
  expect(new Set(s.estimators.map(({ slot }) => slot)).size).toBe(s.estimators.length);
  for (const { estimator, slot } of s.estimators) {
    wholeWithin(slot, { min: 0, max: 5 });
    expect(estimatorKinds).toContain(estimator.kind);
    if ('K' in estimator) wholeWithin(estimator.K, limits.K);
    if ('q' in estimator) within(estimator.q, limits.q);
  }
  const last = s.estimators.length - 1;
  wholeWithin(s.selected, { min: 0, max: last });
  if (s.along !== null) wholeWithin(s.along, { min: 0, max: last });
  wholeWithin(s.T, limits.T);
  within(s.stepSize, limits.stepSize);
  wholeWithin(s.outer.iterations, limits.iterations);
  expect(s.T * s.outer.iterations * s.estimators.length).toBeLessThanOrEqual(limits.work);
  wholeWithin(s.tau, { min: 1, max: s.outer.iterations + 1 });
  wholeWithin(s.seed, limits.seed);
  expect(settings.truth.domain.values).toContain(s.truth);
  expect(settings.field.domain.values).toContain(s.field);
  expect(typeof s.arrows).toBe('boolean');
  if (s.frame) expect(s.frame[0] < s.frame[1] && s.frame[2] < s.frame[3]).toBe(true);
  expect(JSON.parse(JSON.stringify(s))).toEqual(s);
};

const toy = defaultScenario();

/** Scenarios whose parts are replaced by anything at all. */
const damaged = fc
  .tuple(scenarios, fc.array(fc.tuple(fc.constantFrom(...Object.keys(toy)), fc.anything({ withBigInt: true }))))
  .map(([scenario, holes]) => ({ ...scenario, ...Object.fromEntries(holes) }) as unknown);

describe('repair', () => {
  test('makes a valid scenario of anything, and finds nothing to change in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withBigInt: true, withSparseArray: true }), damaged), (given) => {
        const { scenario } = repair(given);
        expectValid(scenario);
        const again = repair(scenario);
        expect(again.scenario).toBe(scenario);
        expect(again.changes).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('returns a valid scenario as the identical object, from whatever base', () => {
    fc.assert(
      fc.property(scenarios, scenarios, (scenario, base) => {
        expect(repair(scenario, base)).toEqual({ scenario, changes: [] });
        expect(repair(scenario, base).scenario).toBe(scenario);
      }),
    );
  });

  test('keeps a part that is valid as the identical object', () => {
    const given = { ...toy, T: 0 };
    const { scenario } = repair(given);
    expect(scenario.estimators).toBe(given.estimators);
    expect(scenario.outer).toBe(given.outer);
    expect(scenario.lambda).toBe(given.lambda);
  });

  test('takes what is absent from the default without a word', () => {
    expect(repair({})).toEqual({ scenario: toy, changes: [] });
    expect(repair({ T: 7 })).toEqual({ scenario: { ...toy, T: 7 }, changes: [] });
    expect(repair({ problem: 'shaban-theorem-3.5' }).scenario).toEqual(defaultScenario('shaban-theorem-3.5'));
    for (const name of builtInProblems) expect(repair(defaultScenario(name)).changes).toEqual([]);
  });

  test.each([
    [{ T: 50_000 }, { setting: 'T', given: 50_000, used: 10_000, why: { code: 'above', limit: 10_000 } }],
    [{ T: 0 }, { setting: 'T', given: 0, used: 1, why: { code: 'below', limit: 1 } }],
    [{ T: 10.6 }, { setting: 'T', given: 10.6, used: 11, why: { code: 'not-whole' } }],
    [{ T: '50' }, { setting: 'T', given: 50, used: 50, why: { code: 'written-as-text' } }],
    [{ T: Number.NaN }, { setting: 'T', given: Number.NaN, used: 100, why: { code: 'not-a-number' } }],
    [{ T: Infinity }, { setting: 'T', given: Infinity, used: 10_000, why: { code: 'above', limit: 10_000 } }],
    [{ stepSize: -1 }, { setting: 'stepSize', given: -1, used: 0.1, why: { code: 'not-positive' } }],
    [
      { problem: 'toy' },
      {
        setting: 'problem',
        given: 'toy',
        used: 'shaban-toy',
        why: { code: 'one-of', allowed: [...problemNames, ...dataKinds] },
      },
    ],
    [{ lambda: [1] }, { setting: 'lambda', given: 1, used: [1, 0.25], why: { code: 'length', wanted: 2 } }],
    [{ selected: 9 }, { setting: 'selected', given: 9, used: 3, why: { code: 'above', limit: 3 } }],
    [{ tau: 500 }, { setting: 'tau', given: 500, used: 201, why: { code: 'above', limit: 201 } }],
    [{ frame: [1, 0, 0, 1] }, { setting: 'frame', given: '[…]', used: null, why: { code: 'not-a-window' } }],
    [{ speed: 2 }, { setting: 'scenario', given: 'speed', used: null, why: { code: 'unknown-key' } }],
    [null, { setting: 'scenario', given: 'null', used: null, why: { code: 'not-an-object' } }],
  ])('says what it made of %j', (given, change) => {
    expect(repair(given).changes).toEqual([change]);
  });

  test('lets K exceed T, and lowers the iterations where T × iterations × estimators passes the limit', () => {
    const compared = [{ estimator: { kind: 'truncated', K: 150, initTerm: 'drop' }, slot: 0 }];
    expect(repair({ T: 100, estimators: compared, selected: 0 }).changes).toEqual([]);
    const { scenario, changes } = repair({ T: 10_000, outer: { ...toy.outer, iterations: 10_000 } });
    expect(scenario.outer.iterations).toBe(2500);
    expect(changes).toEqual([
      { setting: 'iterations', given: 10_000, used: 2500, why: { code: 'work', limit: limits.work } },
    ]);
  });

  test('leaves an unknown estimator out, and the selection stays with its estimator', () => {
    const estimators = [{ estimator: { kind: 'guess' }, slot: 0 }, ...toy.estimators.slice(1)];
    const { scenario, changes } = repair({ ...toy, estimators, selected: 2, along: 0 });
    expect(scenario.estimators).toEqual(toy.estimators.slice(1));
    expect(scenario.selected).toBe(1);
    expect(changes.map(({ setting, given }) => [setting, given])).toContainEqual(['estimator', 'guess']);
  });

  test('keeps six estimators at most, each in a slot of its own', () => {
    const entry = { estimator: { kind: 'truncated', K: 3, initTerm: 'drop' }, slot: 2 };
    const { scenario, changes } = repair({ estimators: Array(9).fill(entry) });
    expect(scenario.estimators.map(({ slot }) => slot)).toEqual([2, 0, 1, 3, 4, 5]);
    expect(changes.filter(({ why }) => why.code === 'taken')).toHaveLength(5);
    expect(changes).toContainEqual({ setting: 'estimators', given: 9, used: 6, why: { code: 'too-many', limit: 6 } });
  });

  test('takes what is beyond repair from the base', () => {
    const base = { ...toy, stepSize: 0.7, T: 30 };
    expect(repair({ ...base, stepSize: Number.NaN }, base).scenario).toEqual(base);
  });

  test('accepts a formula that compiles, and says why another does not', () => {
    const formula = { lambda: ['l1'], w: ['w1'], inner: '(w1 - l1)^2 / 2', outer: 'w1^2', smoothness: 1 };
    const { scenario, changes } = repair({ problem: formula });
    expect(changes).toEqual([]);
    expect(scenario.problem).toBe(formula);
    expect(scenario.lambda).toHaveLength(1);
    for (const inner of ['(w1 - l1', 'w1 + nobody', 3, 'w1+'.repeat(1000)]) {
      const bad = repair({ problem: { ...formula, inner } });
      expect(bad.scenario.problem).toBe('shaban-toy');
      expect(bad.changes[0]?.why.code).toBe('formula');
    }
    const undeclared = repair({ problem: { ...formula, smoothness: -1 } });
    expect(undeclared.scenario.problem).not.toHaveProperty('smoothness');
    expect(undeclared.changes).toEqual([
      { setting: 'smoothness', given: -1, used: null, why: { code: 'not-positive' } },
    ]);
  });

  test('states the limit of formulas as the parser enforces it', () => {
    expect(limits.formulaNodes).toBe(formulaLimit);
  });
});

test('other constants of U’s tasks leave every setting as it is', () => {
  const tasks = defaultScenario(problemNamed('two-tasks'));
  const changed = { ...tasks, T: 7, stepSize: 0.05, runs: 12, spread: 3, lambda: [4] };
  const problem = formulaOfTasks({ a: [0.5, 1.5], b2: 3, A: 9 });
  expect(repair({ problem }, changed).scenario).toEqual({ ...changed, problem });
});
