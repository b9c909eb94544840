import { describe, expect, test } from 'vitest';
import { compileFormula } from '../core/formula.ts';
import type { Traits } from '../core/problem.ts';
import { prepare, problemOf } from '../engine/problems.ts';
import { builtInName, builtInProblems, formulaOf, sourceOf, startOf, traitsOf } from './source.ts';

const typed = { lambda: ['a', 'b'], w: ['x'], inner: '(x - a)^2/2', outer: 'x^2 + b^2', init: ['b'], smoothness: 1 };

const tasks = { names: ['c'], values: [[1], [2], [3]], weights: [1, 1, 2] };
const family = { ...typed, inner: '(x - a*c)^2/2', tasks };

describe('what a problem is made of', () => {
  test('a name is a built-in problem, a bare formula a typed one', () => {
    expect(sourceOf('shaban-toy')).toEqual({ kind: 'built-in', name: 'shaban-toy' });
    expect(sourceOf(typed)).toEqual({ kind: 'formula', formula: typed });
    expect([builtInName('shaban-toy'), builtInName(typed)]).toEqual(['shaban-toy', null]);
    expect(formulaOf(typed)).toBe(typed);
  });

  test('its traits are the same object each time', () => {
    expect(traitsOf(typed)).toBe(traitsOf(typed));
    expect(traitsOf('learned-step')).toBe(traitsOf('learned-step'));
  });

  test.each([...builtInProblems, typed, family])(
    'the traits of %o are those of the problem as it is computed',
    async (problem) => {
      await prepare(problem);
      const { window: _, ...traits } = traitsOf(problem);
      for (const key of Object.keys(traits) as Exclude<keyof Traits, 'window'>[])
        expect(problemOf(problem)[key], key).toEqual(traits[key]);
      expect(startOf(problem).lambda.length).toBe(traits.N);
      expect(startOf(problem).w0.length).toBe(traits.M / traits.tasks);
    },
  );

  test('a start and a step of its own are told apart from settings', () => {
    expect(traitsOf(typed)).toMatchObject({ givesStart: true, learnsStep: false, M: 1, N: 2, smoothness: 1 });
    expect(traitsOf('learned-step')).toMatchObject({ givesStart: false, learnsStep: true });
    expect(compileFormula({ ...typed, init: ['3'] }).initDependsOnLambda).toBe(false);
  });
});
