import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeResult } from '../engine/compute.ts';
import { scenarios, withCoin } from '../scenario/arbitrary.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { parseHash } from '../scenario/link.ts';
import { repair } from '../scenario/repair.ts';
import { answer } from './answer.ts';
import { Refusal } from './read.ts';
import { refusalOf } from './refused.ts';
import { isScenario, readScenario } from './scenario.ts';

const toy = { ...defaultScenario(), estimators: withCoin };
const ask = (command: string, question: object) => JSON.parse(answer(command, JSON.stringify(question)));
const axes = { x: [-1, 1, 3], y: [0, 1, 2] };

describe('a scenario as the page has it', () => {
  test('is answered as the question that says the same, with the coins of its seed', () => {
    const { T, stepSize, w0, lambda, outer, seed } = toy;
    const estimators = toy.estimators.map(({ estimator }) => estimator);
    const question = { version: 1, problem: 'shaban-toy', T, stepSize, w0, lambda, outer, seed, grid: axes };
    const trajectory = ask('trajectory', { ...question, estimators });
    expect(ask('trajectory', toy)).toEqual(trajectory);
    const xi = trajectory.runs[4].coin[0];
    const withCoin = { ...question, estimators: [...estimators.slice(0, 4), { ...estimators[4], xi }] };
    expect(ask('hypergradient', { version: 1, ...toy })).toEqual(ask('hypergradient', withCoin));
    expect(ask('field', { ...toy, grid: axes })).toEqual(ask('field', withCoin));
  });

  test('has the runs that the page draws', () => {
    const { scenario } = parseHash(
      '#v=1&p=quadratic-from-lambda&T=30&e=K5-keep,ufom-q0.5,K90&sel=0&along=1&n=20&seed=9',
    );
    const asked = { revision: 0, focus: null, field: null, needles: new Float64Array(0), dragging: false };
    const { descent } = computeResult({ ...asked, scenario });
    const { runs } = ask('trajectory', scenario);
    descent.runs.forEach((run, i) => {
      expect(runs[i].lambda.flat()).toEqual(Array.from(run.lambda.subarray(0, 2 * run.length)));
      expect(runs[i].outerValue).toEqual(Array.from(run.value));
      expect(runs[i].alongPath).toEqual(Array.from(descent.runs[1]!.ratio[i]!));
    });
    expect(runs[2].estimator).toMatchObject({ K: 30 });
  });

  test('may leave out what stands at its default', () => {
    const estimators = [{ estimator: { kind: 'reverse' }, slot: 0 }];
    expect(ask('hypergradient', { estimators })).toEqual(ask('hypergradient', { ...toy, estimators, selected: 0 }));
    expect(ask('hypergradient', { problem: 'learned-step', estimators }).version).toBe(1);
  });

  test('is taken where it is valid, whatever it is', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const given = JSON.parse(JSON.stringify({ ...scenario, arithmetic: 'float64' }));
        expect(isScenario(given)).toBe(true);
        expect(readScenario(given).lambda).toEqual(scenario.lambda);
      }),
      { numRuns: 50 },
    );
  });

  const first = toy.estimators[0]!;
  test.each<[string, object]>([
    ['stepSize must be a positive number, got -1', { stepSize: -1 }],
    ['stepSize must be at most 10, got 11', { stepSize: 11 }],
    ['stepSize must be a number, got a text', { stepSize: '0.1' }],
    ['T must be an integer, got 2.5', { T: 2.5 }],
    ['T must be at most 10000, got 10001', { T: 10_001 }],
    [
      'T × outer.iterations × estimators must be at most 100000000: here outer.iterations must be at most 2000, got 10000',
      { T: 10_000, outer: { ...toy.outer, iterations: 10_000 } },
    ],
    ['decay must be one of constant, inverse-sqrt, harmonic, got "linear"', { decay: 'linear' }],
    ['lambda must hold 2 numbers, got 1', { lambda: [1] }],
    ['lambda[1] must be a number, got "x"', { lambda: [1, 'x'] }],
    [
      'estimators[0].estimator.K must be at least 0, got -1',
      { estimators: [{ ...first, estimator: { ...first.estimator, K: -1 } }] },
    ],
    ['estimators[1].slot must be a slot from 0 to 5 that no other has, got 0', { estimators: [first, first] }],
    [
      'outer.schedule must be one of inverse-sqrt, constant, harmonic, adam, got "sgd"',
      { outer: { ...toy.outer, schedule: 'sgd' } },
    ],
    ['selected must be at most 4, got 9', { selected: 9 }],
    ['tau must be at most 201, got 500', { tau: 500 }],
    ['frame must be a list of lower and upper ends, got […]', { frame: [1, 0, 0, 1] }],
    ['problem must be one of shaban-toy', { problem: 'toy' }],
    ['the question has an unknown key "gamma"', { gamma: 1 }],
    ['version must be 1, got 2', { version: 2 }],
    ['arithmetic must be float64 here, got "tensors"', { arithmetic: 'tensors' }],
    ['problem.inner: ', { problem: { lambda: ['l'], w: ['w'], inner: '(w-l', outer: 'w' } }],
  ])('is refused in one sentence: %s', (sentence, change) => {
    const attempt = () => answer('hypergradient', JSON.stringify({ ...toy, ...change }));
    expect(attempt).toThrow(Refusal);
    expect(attempt).toThrow(sentence);
  });

  test('has a sentence for whatever repair would change', () => {
    const damaged = fc
      .tuple(scenarios, fc.array(fc.tuple(fc.constantFrom(...Object.keys(toy)), fc.jsonValue())))
      .map(([scenario, holes]) => ({ ...scenario, ...Object.fromEntries(holes) }));
    fc.assert(
      fc.property(damaged, (given) => {
        for (const change of repair(given).changes) expect(refusalOf(change)).toMatch(/^[^\n]+$/);
      }),
    );
  });
});
