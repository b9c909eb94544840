import { describe, expect, test } from 'vitest';
import { defaultScenario } from '../defaults.ts';
import { prepareFormulas } from '../formula.ts';
import { parseHash, printHash } from '../link.ts';
import { repair } from '../repair.ts';
import { initialSlice } from './slice.ts';

await prepareFormulas();
const problem = {
  lambda: ['a', 'b', 'c'],
  w: ['x', 'y', 'z', 'u'],
  inner: '(x-a)^2 + y^2 + z^2 + u^2',
  outer: 'x + b + c',
};
const at = (slice: unknown) => repair({ problem, slice });

describe('which components the planes show', () => {
  test('two different ones of those there are; the first two at first', () => {
    expect(defaultScenario(problem).slice).toEqual(initialSlice);
    const slice = { outer: [2, 0], inner: [3, 1] };
    expect(at(slice)).toMatchObject({ scenario: { slice }, changes: [] });
    expect(at({ outer: [2, 1] })).toMatchObject({ scenario: { slice: { outer: [2, 1], inner: [0, 1] } }, changes: [] });
  });

  test.each([
    [{ outer: [3, 0], inner: [0, 1] }],
    [{ outer: [1, 1], inner: [0, 1] }],
    [{ outer: [0], inner: [0, 1] }],
    ['b'],
  ])('%o is none', (slice) => {
    const { scenario, changes } = at(slice);
    expect(scenario.slice).toEqual(initialSlice);
    expect(changes.map(({ setting, why }) => [setting, why.code])).toEqual([['slice', 'not-a-slice']]);
  });

  test('where there are no more than two, in their order', () => {
    expect(repair({ slice: { outer: [1, 0], inner: [0, 1] } }).scenario.slice).toEqual(initialSlice);
    expect(repair({ problem: 'shaban-theorem-3.5', slice: initialSlice }).changes).toEqual([]);
  });

  test('another problem has its own', () => {
    const base = at({ outer: [2, 0], inner: [3, 1] }).scenario;
    expect(repair({ problem: 'shaban-toy' }, base)).toMatchObject({ scenario: { slice: initialSlice }, changes: [] });
  });

  test('a link says them', () => {
    const { scenario } = at({ outer: [2, 0], inner: [3, 1] });
    const hash = printHash('explore', scenario);
    expect(hash).toContain('slice=2,0,3,1');
    expect(parseHash(hash)).toMatchObject({ scenario: { slice: scenario.slice }, changes: [] });
    expect(printHash('explore', defaultScenario(problem))).not.toContain('slice');
  });
});
