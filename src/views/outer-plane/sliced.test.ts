import { describe, expect, it, vi } from 'vitest';
import { computeResult } from '../../engine/compute.ts';
import { prepare } from '../../engine/problems.ts';
import { defaultScenario } from '../../scenario/defaults.ts';
import { frameOf } from '../../scenario/frame.ts';
import { actionsWithin, cursorAlong, resultAlong } from './sliced.ts';

const problem = {
  lambda: ['a', 'b', 'c'],
  w: ['x'],
  inner: '(x - a*b - c)^2/2',
  outer: 'x^2 + a^2 + b^2 + c^2',
  window: [-2, 2, -1, 3, -4, 4],
};
await prepare(problem);
const axes = [2, 1] as const;
const scenario = {
  ...defaultScenario(problem),
  T: 5,
  lambda: [0.5, 1, -0.25],
  slice: { outer: axes, inner: [0, 1] as const },
};
const result = computeResult({
  revision: 1,
  scenario,
  focus: null,
  field: { frame: [-1, 1, -1, 1], columns: 4, rows: 4 },
  needles: new Float64Array(0),
  dragging: false,
});

describe('a slice seen as a plane', () => {
  const seen = resultAlong(result, axes);

  it('has everything in λ by its two components', () => {
    expect(seen.scenario.lambda).toEqual([-0.25, 1]);
    const { lambda, length } = result.descent.runs[0]!;
    const path = seen.descent.runs[0]!.lambda;
    expect(path).toHaveLength(2 * length);
    for (let i = 0; i < length; i++)
      expect([path[2 * i], path[2 * i + 1]]).toEqual([lambda[3 * i + 2], lambda[3 * i + 1]]);
    expect(seen.unrolled.exact).toEqual([result.unrolled.exact[2], result.unrolled.exact[1]]);
    expect(Array.from(seen.unrolled.gathered.subarray(0, 2))).toEqual([
      result.unrolled.gathered[2],
      result.unrolled.gathered[1],
    ]);
    for (const { lambda } of seen.stationary) expect(lambda).toHaveLength(2);
  });

  it('looks where the problem is looked at along them', () => {
    expect(seen.scenario.frame).toEqual([-4, 4, -1, 3]);
    expect(frameOf(seen.scenario)).toEqual(frameOf(scenario));
  });

  it('has the same objects while nothing of them changes', () => {
    const again = resultAlong({ ...result, revision: 2 }, axes);
    for (const key of ['scenario', 'descent', 'unrolled', 'stationary'] as const) expect(again[key]).toBe(seen[key]);
  });

  it('moves the components shown, and leaves the others', () => {
    const [edit, point] = [vi.fn(), vi.fn()];
    const own = actionsWithin({ edit, point, hold: () => {} }, { at: scenario.lambda, axes });
    own.edit({ lambda: [7, 8] });
    expect(edit).toHaveBeenLastCalledWith({ lambda: [0.5, 8, 7] });
    own.edit({ frame: null });
    expect(edit).toHaveBeenLastCalledWith({ frame: null });
    own.point({ lambda: [7, 8] });
    expect(point).toHaveBeenLastCalledWith({ lambda: [0.5, 8, 7] });
    own.point({ lambda: null, step: 3 });
    expect(point).toHaveBeenLastCalledWith({ lambda: null, step: 3 });
    own.point({ step: 4 });
    expect(point).toHaveBeenLastCalledWith({ step: 4 });
    expect(cursorAlong({ lambda: [0.5, 8, 7], step: null, pass: null }, axes).lambda).toEqual([7, 8]);
  });
});
