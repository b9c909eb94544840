import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { defaultScenario } from '../scenario/defaults.ts';
import { clockOf, momentOf, nextTau, otherClock } from './clock.ts';
import { createPlayer, type Player } from './player.ts';
import { createExplorerStore, type Store } from './store.ts';

const ticksTo = (last: number): number => {
  let ticks = 0;
  for (let tau = 1; tau < last; tau = nextTau(tau, last)) ticks++;
  return ticks;
};

describe('the next τ', () => {
  test('is one more up to 30, and later strides ever further, never past the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10_001 }), fc.integer({ min: 1, max: 10_000 }), (last, from) => {
        const tau = Math.min(from, last - 1);
        const next = nextTau(tau, last);
        expect(next).toBeGreaterThan(tau);
        expect(next).toBeLessThanOrEqual(last);
        if (tau < 30) expect(next).toBe(tau + 1);
        if (tau >= 30 && next < last) {
          expect(next - tau).toBeGreaterThan(1);
          expect(nextTau(next, 1e9) - next).toBeGreaterThanOrEqual(next - tau);
        }
      }),
    );
  });

  test('takes about 12 seconds through 200 iterations and 20 through 10,000, at four steps per second', () => {
    expect(ticksTo(201) / 4).toBeGreaterThan(11);
    expect(ticksTo(201) / 4).toBeLessThan(13);
    expect(ticksTo(10_001) / 4).toBeGreaterThan(19);
    expect(ticksTo(10_001) / 4).toBeLessThan(21);
  });
});

describe('the player', () => {
  let store: Store;
  let player: Player;
  let now: number;
  let tasks: Map<number, { readonly due: number; readonly task: () => void }>;
  const wait = (milliseconds: number): void => {
    const end = now + milliseconds;
    for (;;) {
      const next = [...tasks].filter(([, { due }]) => due <= end).sort(([, a], [, b]) => a.due - b.due)[0];
      if (!next) break;
      tasks.delete(next[0]);
      now = next[1].due;
      next[1].task();
    }
    now = end;
  };
  const state = () => store.getState();
  const at = () => [state().scenario.tau, state().playback.playing];
  beforeEach(() => {
    let handles = 0;
    now = 0;
    tasks = new Map();
    store = createExplorerStore({ scenario: { ...defaultScenario(), tau: 1 } });
    player = createPlayer(store, {
      setTimeout: (task, milliseconds) => {
        tasks.set(++handles, { due: now + milliseconds, task });
        return handles;
      },
      clearTimeout: (handle) => void tasks.delete(handle),
    });
  });

  test('shows four outer steps per second, or half, twice and four times as many', () => {
    const stepsIn = (milliseconds: number): number => {
      const { tau } = state().scenario;
      wait(milliseconds);
      return state().scenario.tau - tau;
    };
    player.toggle();
    expect(stepsIn(1000)).toBe(4);
    state().play({ speed: 2 });
    wait(250);
    expect(stepsIn(1000)).toBe(8);
    state().play({ speed: 4 });
    wait(125);
    expect(stepsIn(500)).toBe(8);
  });

  test('pauses where it is told to, and goes on from there', () => {
    player.toggle();
    wait(500);
    player.toggle();
    wait(5000);
    expect(at()).toEqual([4, false]);
    player.toggle();
    expect(at()).toEqual([5, true]);
    player.stop();
    expect(tasks.size).toBe(0);
  });

  test('goes one step where it is asked for one, from the end to the start', () => {
    player.toggle();
    player.once();
    wait(5000);
    expect(at()).toEqual([3, false]);
    state().edit({ tau: 201 });
    player.once();
    expect(at()).toEqual([1, false]);
    expect(tasks.size).toBe(0);
  });

  test('stops at the end, and starts there from the beginning', () => {
    state().edit({ tau: 150 });
    player.toggle();
    wait(5000);
    expect(at()).toEqual([201, false]);
    expect(tasks.size).toBe(0);
    player.toggle();
    expect(at()).toEqual([1, true]);
  });

  test('goes from the end to the start where it loops', () => {
    state().play({ loop: true });
    state().edit({ outer: { ...state().scenario.outer, iterations: 3 }, tau: 1 });
    player.toggle();
    const seen = [state().scenario.tau];
    for (let i = 0; i < 5; i++) {
      wait(250);
      seen.push(state().scenario.tau);
    }
    expect(seen).toEqual([2, 3, 4, 1, 2, 3]);
  });

  test('stops where a person edits, moves τ, takes hold of something or visits another page, and not for the cursor', () => {
    const plays = (act: () => void): boolean => {
      player.toggle();
      wait(250);
      act();
      const { playing } = state().playback;
      player.stop();
      state().hold(false);
      return playing;
    };
    expect(plays(() => state().edit({ T: 50 }))).toBe(false);
    expect(plays(() => state().edit({ tau: 9 }))).toBe(false);
    expect(plays(() => state().hold(true))).toBe(false);
    expect(plays(() => state().undo())).toBe(false);
    expect(plays(() => state().visit('papers'))).toBe(false);
    expect(plays(() => state().point({ step: 3 }))).toBe(true);
    expect(plays(() => state().play({ speed: 4, loop: true }))).toBe(true);
  });

  test('leaves no steps to undo', () => {
    player.toggle();
    wait(20_000);
    expect(state().scenario.tau).toBe(201);
    expect(state().history.past).toBeNull();
  });
});

describe('time within one hypergradient', () => {
  const run = (T: number, K: number) => {
    const toy = defaultScenario();
    const estimator = { kind: 'truncated', K, initTerm: 'drop' } as const;
    return createExplorerStore({ scenario: { ...toy, T, estimators: [{ estimator, slot: 0 }], selected: 0 } });
  };

  test('starts with both passes done, and goes back to τ', () => {
    const store = run(100, 25);
    const { point } = store.getState();
    point(otherClock(store.getState()));
    expect(clockOf(store.getState())).toMatchObject({ kind: 'passes', first: 0, at: 125, last: 125 });
    expect(momentOf(store.getState())).toEqual({ phase: 'reverse', t: 75, taken: 25 });
    point(otherClock(store.getState()));
    expect(clockOf(store.getState())).toMatchObject({ kind: 'outer', at: 2, last: 201 });
    expect(momentOf(store.getState())).toBeNull();
  });

  test('takes about eight seconds however many steps there are, and less where they are few', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (T, K) => {
        const store = run(T, K);
        store.getState().point({ pass: 0 });
        const { last, beat, next } = clockOf(store.getState());
        let took = 0;
        for (let at = 0; at < last; at = next(at)) took += beat;
        expect(took).toBeLessThanOrEqual(8600);
        expect(took).toBeGreaterThan(Math.min(7000, 249 * last));
      }),
      { numRuns: 50 },
    );
  });

  test('stays within the passes when K or T becomes less', () => {
    const store = run(100, 25);
    store.getState().point({ pass: 120 });
    store.getState().edit({ T: 40 });
    expect(clockOf(store.getState())).toMatchObject({ at: 65, last: 65 });
  });
});
