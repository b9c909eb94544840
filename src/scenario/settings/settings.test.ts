import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarios } from '../arbitrary.ts';
import { atProblem, defaultScenario } from '../defaults.ts';
import { repair } from '../repair.ts';
import { builtInProblems, startOf } from '../source.ts';
import { isShown, parts, sharesIn } from './parts.ts';
import { names, nextBy, settingOf, settings } from './settings.ts';

describe('the table of settings', () => {
  test('is in the order that a link has, each key once, and none that a link itself needs', () => {
    const keys = names.flatMap((name) => {
      const { link } = settingOf(name);
      return typeof link === 'string' ? [link] : link.map(({ key }) => key);
    });
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toContain('v');
    expect(keys).not.toContain('pin');
    expect(keys.join(' ')).toBe(
      'p l w inner outer init step window region alpha beta tasks data e sel T gamma decay method m optimal w0 warm lambda eta n seed draw runs spread truth arith field arrows along curve against errors lambdas ks target cost over big tau slice frame',
    );
  });

  test('starts every problem at a valid scenario, and brings to another what belongs to it', () => {
    for (const name of builtInProblems) expect(repair(defaultScenario(name), defaultScenario()).changes).toEqual([]);
    expect(names.filter((name) => settingOf(name).ofProblem)).toEqual([
      'T',
      'stepSize',
      'decay',
      'method',
      'momentum',
      'optimal',
      'w0',
      'warm',
      'lambda',
      'draw',
      'runs',
      'spread',
      'slice',
      'frame',
    ]);
    fc.assert(
      fc.property(scenarios, fc.constantFrom(...builtInProblems), (scenario, problem) => {
        const there = { ...scenario, problem, ...startOf(problem), frame: null };
        expect(atProblem(scenario, problem)).toEqual(scenario.problem === problem ? scenario : there);
        expect(repair({ problem }, scenario).scenario).toEqual(atProblem(scenario, problem));
      }),
    );
  });

  test('says of what is shown that no part depends on it', () => {
    expect(names.filter(isShown)).toEqual(['along', 'quantity', 'against', 'errorK', 'target', 'over', 'enlarged']);
    fc.assert(
      fc.property(scenarios, scenarios, (scenario, other) => {
        for (const name of names.filter(isShown))
          for (const part of parts)
            expect(sharesIn(part, { ...scenario, [name]: other[name] })).toEqual(sharesIn(part, scenario));
      }),
    );
  });

  test('brings every setting that has one back to where the problem starts', () => {
    expect(names.filter((name) => settingOf(name).resets)).toEqual(['T', 'stepSize', 'w0', 'lambda', 'outer']);
    expect(names.filter((name) => settingOf(name).isPlace)).toEqual(['tau']);
    expect(settings.T.initial('shaban-toy')).toBe(100);
  });

  test('goes by a key through all values of a setting, and round again', () => {
    const keyed = names.flatMap((name) => settingOf(name).key ?? []);
    expect(keyed.join('')).toBe('tfnqxgcv');
    const home = defaultScenario();
    for (const [name, { domain, ...row }] of Object.entries(settings)) {
      if (!('key' in row) || !('values' in domain)) continue;
      const met = new Set<unknown>();
      let scenario = home;
      for (const _ of domain.values) {
        scenario = repair(nextBy(row.key, scenario), scenario).scenario;
        met.add(scenario[name as keyof typeof scenario]);
      }
      expect(met).toEqual(new Set<unknown>(domain.values));
      expect(scenario).toEqual(home);
    }
    expect(nextBy('y', home)).toBeNull();
  });
});
