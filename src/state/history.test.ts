import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultScenario } from '../scenario/defaults.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { back, forth, type History, noHistory, record } from './history.ts';

const toy = defaultScenario();
const withT = (T: number): Scenario => ({ ...toy, T });
const depth = (history: History): number => {
  let steps = 0;
  for (let step = history.past; step; step = step.below) steps++;
  return steps;
};

describe('the history', () => {
  test('goes back through every edit to the first scenario, and forth to the last, for any edits', () => {
    const edits = fc.array(fc.record({ T: fc.integer({ min: 1, max: 5 }), seed: fc.integer({ min: 1, max: 5 }) }));
    fc.assert(
      fc.property(edits, (changes) => {
        const visited = [toy];
        let history = noHistory;
        for (const change of changes) {
          const was = visited.at(-1)!;
          const next = { ...was, ...change };
          history = record(history, was, next, null);
          if (next.T !== was.T || next.seed !== was.seed) visited.push(next);
        }
        let present = visited.at(-1)!;
        for (const expected of visited.slice(0, -1).reverse()) {
          [history, present] = back(history, present)!;
          expect(present).toEqual(expected);
        }
        expect(back(history, present)).toBeNull();
        for (const expected of visited.slice(1)) {
          [history, present] = forth(history, present)!;
          expect(present).toEqual(expected);
        }
        expect(forth(history, present)).toBeNull();
      }),
    );
  });

  test('keeps ten thousand steps', () => {
    let history = noHistory;
    for (let T = 1; T <= 10_000; T++) history = record(history, withT(T), withT(T + 1), null);
    expect(depth(history)).toBe(10_000);
  });

  test('joins repeats of one setting that follow within half a second of each other', () => {
    let history = record(noHistory, withT(10), withT(11), 0);
    history = record(history, withT(11), withT(12), 499);
    history = record(history, withT(12), withT(13), 998);
    expect(depth(history)).toBe(1);
    expect(back(history, withT(13))?.[1]).toEqual(withT(10));
    expect(depth(record(history, withT(13), withT(14), 1498))).toBe(2);
  });

  test('joins neither another setting nor an edit without a moment', () => {
    const history = record(noHistory, withT(10), withT(11), 0);
    expect(depth(record(history, withT(11), { ...withT(11), seed: 2 }, 1))).toBe(2);
    expect(depth(record(history, withT(11), withT(12), null))).toBe(2);
    expect(depth(record(record(noHistory, withT(10), withT(11), null), withT(11), withT(12), 1))).toBe(2);
  });

  test('holds no step that ends where it began', () => {
    expect(record(noHistory, toy, { ...toy, estimators: [...toy.estimators] }, null)).toBe(noHistory);
    const there = record(noHistory, withT(10), withT(11), 0);
    expect(back(record(there, withT(11), withT(10), 100), withT(10))).toBeNull();
  });

  test('has no step for τ, keeps what can be redone through it, and leaves τ where it is', () => {
    const edited = record(noHistory, { ...withT(10), tau: 2 }, { ...withT(11), tau: 2 }, 0);
    const [undone, present] = back(edited, { ...withT(11), tau: 50 })!;
    expect(present).toEqual({ ...withT(10), tau: 50 });
    const moved = { ...present, tau: 7 };
    const same = record(undone, present, moved, 10);
    expect(same).toBe(undone);
    expect(forth(same, moved)?.[1]).toEqual({ ...withT(11), tau: 7 });
  });

  test('brings τ back where the step itself had moved it', () => {
    const history = record(noHistory, { ...withT(10), tau: 90 }, { ...withT(11), tau: 2 }, null);
    const [undone, present] = back(history, { ...withT(11), tau: 5 })!;
    expect(present.tau).toBe(90);
    expect(forth(undone, present)?.[1].tau).toBe(2);
  });

  test('forgets what could be redone once something else is edited', () => {
    const [undone, present] = back(record(noHistory, withT(10), withT(11), null), withT(11))!;
    expect(forth(record(undone, present, withT(12), null), withT(12))).toBeNull();
  });
});
