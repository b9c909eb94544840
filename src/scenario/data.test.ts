import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type DataProblem, dataKinds } from '../core/data/given.ts';
import { dataReader, prepareData } from './data.ts';
import { dataNamed } from './dataNamed.ts';
import { defaultScenario } from './defaults.ts';
import { prepareFormulas } from './formula.ts';
import { forgetData, isKeptHere, keepData, keepDataOn } from './keptData.ts';
import { mentionsFormula, parseHash, printHash } from './link.ts';
import { repair } from './repair.ts';
import type { Scenario } from './scenario.ts';
import { startOf, traitsOf } from './source.ts';

beforeAll(async () => {
  await Promise.all([prepareData(), prepareFormulas()]);
});

const drawn = fc
  .record({
    kind: fc.constantFrom(...dataKinds),
    seed: fc.integer({ min: 0, max: 1e6 }),
    n: fc.integer({ min: 1, max: 60 }),
    p: fc.integer({ min: 1, max: 20 }),
    noise: fc.constantFrom(0, 0.1, 2),
    d: fc.option(fc.constantFrom(1, 3), { nil: undefined }),
    beta: fc.option(fc.constantFrom(0.5, 12), { nil: undefined }),
  })
  .map(({ kind, d, beta, ...rest }): DataProblem => {
    const hasBeta = kind === 'biased-ridge' || kind === 'hyper-representation';
    const generate = { ...rest, ...(kind === 'hyper-representation' && d !== undefined && { d }) };
    return { kind, generate, ...(hasBeta && beta !== undefined && { beta }) };
  });

const comesBack = (scenario: Scenario): void => {
  const hash = printHash('explore', scenario);
  expect(mentionsFormula(hash)).toBe(true);
  const { scenario: found, changes } = parseHash(hash);
  expect(changes).toEqual([]);
  expect(found).toEqual(scenario);
};

test('a problem of data, drawn or given, starts valid and comes back from its link', () => {
  for (const kind of dataKinds) {
    expect(printHash('explore', defaultScenario(dataNamed(kind)))).toBe(`#v=2&p=${kind}`);
    comesBack(defaultScenario(dataNamed(kind)));
  }
  fc.assert(
    fc.property(drawn, (problem) => {
      const scenario = defaultScenario(problem);
      expect(repair(scenario, defaultScenario())).toEqual({ scenario, changes: [] });
      expect(startOf(problem).lambda).toHaveLength(traitsOf(problem).N);
      expect(startOf(problem).w0).toHaveLength(traitsOf(problem).M);
      comesBack(scenario);
    }),
  );
  const rows = {
    X: [
      [1, -0.5],
      [2, 0.25],
    ],
    y: [1, -1],
    Xval: [[0, 1e-3]],
    yval: [-1],
  };
  for (const kind of dataKinds) comesBack(defaultScenario({ kind, ...rows }));
});

test('λ that must stay positive does, and what it is told', () => {
  const scenario = defaultScenario(dataNamed('logistic'));
  const lambda = scenario.lambda.map((x, i) => (i === 3 ? -1 : x));
  const { scenario: mended, changes } = repair({ ...scenario, lambda }, scenario);
  expect(mended.lambda).toEqual(scenario.lambda);
  expect(changes).toMatchObject([{ setting: 'lambda', of: 3, given: -1, why: { code: 'not-positive' } }]);
});

test('tensors are for texts: a problem of data is computed in float64', () => {
  const scenario = defaultScenario(dataNamed('biased-ridge'));
  const { scenario: mended, changes } = repair({ ...scenario, arithmetic: 'tensors' }, scenario);
  expect(mended.arithmetic).toBe('float64');
  expect(changes).toHaveLength(1);
});

test('rows that are kept on the device can be forgotten', () => {
  const shelf = new Map<string, string>();
  keepDataOn({
    read: (name) => shelf.get(name) ?? null,
    write: (name, text) => shelf.set(name, text) === shelf,
    remove: (name) => void shelf.delete(name),
  });
  const X = Array.from({ length: 400 }, (_, i) => [i, Math.sqrt(i), Math.sin(i)]);
  const rows = { kind: 'biased-ridge', X, y: X.map(([a]) => a!), Xval: X, yval: X.map(([a]) => -a!) } as const;
  expect(dataReader().isKept(rows)).toBe(true);
  expect(isKeptHere(rows)).toBe(false);
  expect(keepData(rows)).toBe(true);
  expect(isKeptHere(rows)).toBe(true);
  forgetData(rows);
  expect(shelf.size).toBe(0);
  expect(isKeptHere(rows)).toBe(false);
});
