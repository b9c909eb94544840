import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formulas, scenarios } from './arbitrary.ts';
import { defaultScenario } from './defaults.ts';
import { limits } from './limits.ts';
import { repair } from './repair.ts';
import { builtInProblems } from './source.ts';
import { printTexts, readTexts, type TextId, type Texts } from './typed.ts';

const toy = defaultScenario();
const read = (change: Texts, scenario = toy) => readTexts({ ...printTexts(scenario), ...change }, scenario);
const whys = (change: Texts) =>
  Object.fromEntries(
    Object.entries(read(change).faults).map(([id, fault]) => [id, [fault!.why.code, fault!.position]]),
  );

test('a number may be typed with the comma of the page, and formulas and what is printed have points', () => {
  const typed = { 'lambda-0-start': ' −0,5', 'w-0-start': '1e-1', step: '0.125' } as const;
  const { change, faults } = readTexts({ ...printTexts(toy), ...typed }, toy, ',');
  expect(faults).toEqual({});
  expect([change?.lambda?.[0], change?.w0?.[0], change?.stepSize]).toEqual([-0.5, 0.1, 0.125]);
  expect(readTexts({ ...printTexts(toy), inner: 'w1^2*0,5' }, toy, ',').faults.inner).toBeDefined();
});

describe('texts stand for a scenario', () => {
  test.each(builtInProblems)(
    'those of %s, typed over as they stand, are the same problem with names of its own',
    (name) => {
      const scenario = defaultScenario(name);
      const { change, faults } = read({}, scenario);
      expect(faults).toEqual({});
      const { scenario: typed, changes } = repair({ ...scenario, ...change });
      expect(changes).toEqual([]);
      expect(typed.problem).toBeTypeOf('object');
      expect([typed.lambda, typed.w0, typed.stepSize]).toEqual([scenario.lambda, scenario.w0, scenario.stepSize]);
      expect(printTexts(typed)).toEqual(printTexts(scenario));
    },
  );

  test('what is printed is read back as the identical problem', () => {
    fc.assert(
      fc.property(fc.tuple(formulas, scenarios), ([problem, other]) => {
        const { scenario } = repair({ ...other, problem, lambda: [1, -0.5], w0: [0.25, 1e-7] });
        const { change, faults } = readTexts(printTexts(scenario), scenario);
        expect(faults).toEqual({});
        expect(change?.problem).toBe(scenario.problem);
        expect(repair({ ...scenario, ...change }).scenario).toEqual(scenario);
      }),
      { numRuns: 200 },
    );
  });

  test('a start of w that names λ makes all starts formulas; without, they are numbers', () => {
    expect(read({ 'w-0-start': '2*l1', 'w-1-start': '1/2' }).change?.problem).toMatchObject({ init: ['2*l1', '1/2'] });
    const { change } = read({ 'w-0-start': '1/2', 'w-1-start': '−pi' });
    expect(change?.problem).not.toHaveProperty('init');
    expect(change?.w0).toEqual([0.5, -Math.PI]);
  });

  test('tasks differ in constants, which may stand in f, g and the start of w; without weights all are alike', () => {
    const typed = {
      constants: 'a, b',
      tasks: '0.5, 0; 1.5, 10',
      inner: 'a/2*(w1 - b)^2 + w2^2',
      'w-0-start': 'l1 + b',
    };
    const { change, faults } = read({ ...typed, 'w-1-start': 'l2' });
    expect(faults).toEqual({});
    expect(change?.problem).toMatchObject({
      init: ['l1 + b', 'l2'],
      tasks: {
        names: ['a', 'b'],
        values: [
          [0.5, 0],
          [1.5, 10],
        ],
        weights: [1, 1],
      },
    });
    expect(read({ ...typed, 'w-1-start': '1', weights: '1, 3' }).change?.problem).toMatchObject({
      tasks: { weights: [1, 3] },
    });
    // Taken away again, and with them what named them.
    const { scenario } = repair({ ...toy, ...change });
    const rid = { constants: '', tasks: '', inner: 'w1^2 + w2^2', 'w-0-start': '1', 'w-1-start': '1' };
    expect(read(rid, scenario).change?.problem).not.toHaveProperty('tasks');
  });

  test.each([
    [{ constants: 'a, w1', tasks: '1, 2' }, { constants: ['formula', 3] }],
    [{ tasks: '1, 2' }, { constants: ['missing', 0] }],
    [{ constants: 'a' }, { tasks: ['tasks', 0] }],
    [{ constants: 'a, b', tasks: '1, 2; 3' }, { tasks: ['task-numbers', 6] }],
    [{ constants: 'a', tasks: '1; x' }, { tasks: ['range', 3] }],
    [{ constants: 'a', tasks: '1; 2', weights: '1' }, { weights: ['task-weights', 0] }],
    [{ constants: 'a', tasks: '1; 2', weights: '1, 0' }, { weights: ['range', 3] }],
    [{ constants: 'a', tasks: Array(17).fill('1').join(';') }, { tasks: ['tasks', 32] }],
  ] as const)('of tasks, %o is told where it stands', (texts, expected) => {
    expect(whys(texts)).toEqual(expected);
  });

  test('a γ that names λ is learned', () => {
    expect(read({ step: 'exp(l1)/20' }).change).toMatchObject({
      problem: { step: 'exp(l1)/20' },
      stepSize: toy.stepSize,
    });
    const { change } = read({ step: '0.05' });
    expect(change?.stepSize).toBe(0.05);
    expect(change?.problem).not.toHaveProperty('step');
  });

  test('numbers are read as in every field', () => {
    const { change } = read({ 'lambda-0-start': '1,000', 'lambda-1-start': '−1e−5', smoothness: '\u00a01 000' });
    expect(change).toMatchObject({ lambda: [1000, -1e-5], problem: { smoothness: 1000 } });
    expect(read({ 'w-0-start': '2λ₁' }).change?.problem).toMatchObject({ init: ['2λ₁', '2'] });
  });

  test('one name fewer is one variable fewer', () => {
    const { change } = read({ w: 'w1', inner: '(w1 - l1)^2', outer: 'w1^2 + l2^2' });
    expect(change).toMatchObject({ problem: { w: ['w1'] }, w0: [2], lambda: [-1, 0.25] });
    expect(repair({ ...toy, ...change }).changes).toEqual([]);
  });
});

describe('what is wrong is said of its field, at its character', () => {
  test.each<[Texts, Partial<Record<TextId, [string, number]>>]>([
    [
      { outer: 'w1 + nobody', inner: 'w1;l1' },
      { outer: ['formula', 5], inner: ['formula', 2] },
    ],
    [{ outer: '  ' }, { outer: ['missing', 0] }],
    [{ outer: `w1${' '.repeat(limits.formulaLength)}` }, { outer: ['formula', limits.formulaLength] }],
    [{ lambda: '' }, { lambda: ['names', 0] }],
    [{ lambda: 'l1, l2, l3' }, { lambda: ['names', 7] }],
    [{ lambda: 'l1,  2l' }, { lambda: ['formula', 5] }],
    [{ w: 'w1, l1' }, { w: ['formula', 4] }],
    [{ w: 'w1, sin' }, { w: ['formula', 4] }],
    [{ w: 'w1, w1' }, { w: ['formula', 4] }],
    [{ 'lambda-0-start': 'l1' }, { 'lambda-0-start': ['formula', 0] }],
    [{ 'lambda-0-start': '1e9' }, { 'lambda-0-start': ['range', 0] }],
    [{ 'lambda-0-start': '1/0' }, { 'lambda-0-start': ['range', 0] }],
    [{ 'w-1-start': 'l1 + w1' }, { 'w-1-start': ['formula', 5] }],
    [{ 'lambda-0-start': '0,5' }, { 'lambda-0-start': ['number', 0] }],
    [{ smoothness: '1.234,5' }, { smoothness: ['number', 0] }],
    [{ step: '0' }, { step: ['range', 0] }],
    [{ step: 'l1*w1' }, { step: ['formula', 3] }],
    [
      { 'w-0-low': '1' },
      { 'w-0-high': ['half-domain', 0], 'w-1-low': ['half-domain', 0], 'w-1-high': ['half-domain', 0] },
    ],
    [{ 'lambda-0-low': '1', 'lambda-0-high': '1' }, { 'lambda-0-high': ['empty-domain', 0] }],
    [{ strongConvexity: '2' }, { strongConvexity: ['alpha-above-beta', 0] }],
    [{ smoothness: '-1' }, { smoothness: ['range', 0] }],
  ])('%j', (change, expected) => {
    expect(whys(change)).toEqual(expected);
    expect(read(change).change).toBeNull();
  });

  test('and the other fields are still read', () => {
    const { tex, faults } = read({ outer: 'w1 +' });
    expect(Object.keys(faults)).toEqual(['outer']);
    expect(tex.inner).toContain('frac');
  });

  test('all formulas together have one budget', () => {
    const long = Array.from({ length: 130 }, () => 'w1').join('+');
    expect(whys({ inner: long, outer: long })).toEqual({ outer: ['formula', expect.any(Number)] });
  });
});
