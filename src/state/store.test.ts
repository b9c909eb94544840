import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarios } from '../scenario/arbitrary.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { repair } from '../scenario/repair.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { canRedo, canUndo, createExplorerStore } from './store.ts';

const toy = defaultScenario();

describe('the store', () => {
  test('holds a valid scenario after any edit', () => {
    const edits = fc.array(
      fc.dictionary(fc.constantFrom(...Object.keys(toy)), fc.oneof(fc.anything(), fc.integer(), fc.double())),
    );
    fc.assert(
      fc.property(scenarios, edits, (start, changes) => {
        const store = createExplorerStore({ scenario: start });
        for (const change of changes) {
          store.getState().edit(change as Partial<Scenario>);
          const { scenario } = store.getState();
          expect(repair(scenario)).toEqual({ scenario, changes: [] });
        }
      }),
    );
  });

  test('keeps what it had where an edit is no value, and says so', () => {
    const store = createExplorerStore();
    store.getState().edit({ stepSize: 0.3 });
    expect(store.getState().edit({ stepSize: Number.NaN })).toMatchObject([{ setting: 'stepSize', used: 0.3 }]);
    expect(store.getState().scenario.stepSize).toBe(0.3);
  });

  test('tells its listeners of nothing where an edit changes nothing', () => {
    const store = createExplorerStore();
    let told = 0;
    store.subscribe(() => told++);
    const { edit, point, hold } = store.getState();
    edit({ T: 100 });
    edit({});
    point({ step: null });
    hold(false);
    expect(told).toBe(0);
    edit({ T: 99 });
    point({ lambda: [1, 2] });
    point({ lambda: [1, 2] });
    expect(told).toBe(2);
    expect(store.getState().scenario.estimators).toBe(createExplorerStore().getState().scenario.estimators);
  });

  test('takes the start of another problem with it, and what else the edit says', () => {
    const store = createExplorerStore();
    store.getState().edit({ problem: 'shaban-theorem-3.5', T: 20 });
    expect(store.getState().scenario).toEqual({ ...defaultScenario('shaban-theorem-3.5'), T: 20 });
  });

  test('counts as landmarks what Back should undo, and not the moves of a slider', () => {
    const store = createExplorerStore();
    const landmarkAfter = (act: () => unknown): number => {
      act();
      return store.getState().landmark;
    };
    const { edit, open, visit, reset, point } = store.getState();
    expect(landmarkAfter(() => edit({ T: 50 }))).toBe(0);
    expect(landmarkAfter(() => point({ step: 3 }))).toBe(0);
    expect(landmarkAfter(() => edit({ estimators: toy.estimators.slice(2) }))).toBe(1);
    expect(landmarkAfter(() => edit({ problem: 'shaban-toy-interfering' }))).toBe(2);
    expect(landmarkAfter(() => visit('papers'))).toBe(3);
    expect(landmarkAfter(() => open({ ...toy, T: 9 }, 'push'))).toBe(4);
    expect(landmarkAfter(() => open({ ...toy, T: 10 }, 'replace'))).toBe(4);
    expect(landmarkAfter(() => reset('T'))).toBe(5);
    expect(store.getState().scenario).toEqual(toy);
    expect(store.getState().page).toBe('explore');
  });

  test('resets everything to the default of the present problem', () => {
    const store = createExplorerStore();
    store.getState().edit({ problem: 'shaban-toy-interfering', T: 3, lambda: [5, 5] });
    store.getState().reset();
    expect(store.getState().scenario).toEqual(defaultScenario('shaban-toy-interfering'));
  });
});

describe('undo', () => {
  test('takes a drag back as one step, from where it was taken up to where it was let go', () => {
    const store = createExplorerStore();
    const { edit, hold, undo, redo } = store.getState();
    const T = () => store.getState().scenario.T;
    hold(true);
    for (const next of [90, 80, 70]) edit({ T: next, lambda: [next, 0] });
    expect(canUndo(store.getState())).toBe(false);
    hold(false);
    undo();
    expect(store.getState().scenario).toEqual(toy);
    expect([canUndo(store.getState()), canRedo(store.getState())]).toEqual([false, true]);
    redo();
    expect(T()).toBe(70);
    undo();
    hold(true);
    edit({ T: 30 });
    undo();
    expect([T(), store.getState().held]).toEqual([100, false]);
  });

  test('joins quick repeats of one setting, and nothing that Back goes over', () => {
    let now = 0;
    const store = createExplorerStore({}, () => now);
    const { edit, undo } = store.getState();
    for (const T of [101, 102, 103]) {
      now += 100;
      edit({ T });
    }
    now += 600;
    edit({ T: 104 });
    undo();
    expect(store.getState().scenario.T).toBe(103);
    undo();
    expect(store.getState().scenario.T).toBe(100);
    edit({ estimators: toy.estimators.slice(0, 3) });
    edit({ estimators: toy.estimators.slice(0, 2) });
    undo();
    expect(store.getState().scenario.estimators).toHaveLength(3);
  });

  test('goes back over presets, resets and arrivals, but not to before the page was opened', () => {
    const store = createExplorerStore();
    const { arrive, open, reset, undo, redo, edit } = store.getState();
    const T = () => store.getState().scenario.T;
    arrive({ page: 'explore', scenario: { ...toy, T: 40 }, pinned: null, changes: [] }, true);
    expect(canUndo(store.getState())).toBe(false);
    arrive({ page: 'explore', scenario: { ...toy, T: 50 }, pinned: null, changes: [] });
    open({ ...toy, T: 60 }, 'push');
    reset();
    const back = [50, 60].map(() => {
      undo();
      return T();
    });
    expect(back).toEqual([60, 50]);
    undo();
    expect(T()).toBe(40);
    redo();
    redo();
    expect(T()).toBe(60);
    edit({ T: 61 });
    expect(canRedo(store.getState())).toBe(false);
  });

  test('leaves a valid scenario after any edits, with τ inside it', () => {
    const edits = fc.array(
      fc.oneof(
        fc.integer({ min: 1, max: 400 }).map((iterations) => ({ outer: { ...toy.outer, iterations } })),
        fc.integer({ min: 1, max: 401 }).map((tau) => ({ tau })),
        fc.integer({ min: 1, max: 9 }).map((T) => ({ T })),
      ),
    );
    fc.assert(
      fc.property(edits, fc.array(fc.boolean()), (changes, ways) => {
        const store = createExplorerStore({}, () => 0);
        for (const change of changes) store.getState().edit(change);
        for (const way of ways) {
          if (way) store.getState().undo();
          else store.getState().redo();
          const { scenario } = store.getState();
          expect(repair(scenario)).toEqual({ scenario, changes: [] });
        }
      }),
    );
  });

  test('of another problem is an entry of its own for Back', () => {
    const store = createExplorerStore();
    store.getState().edit({ problem: 'shaban-toy-interfering' });
    store.getState().undo();
    expect([store.getState().scenario, store.getState().landmark]).toEqual([toy, 2]);
  });
});

describe('a pinned run', () => {
  test('stays as it was while the live one changes, and changes places with it', () => {
    const store = createExplorerStore();
    const { togglePin, swapPin, edit, undo } = store.getState();
    togglePin();
    edit({ T: 40, tau: 7 });
    expect(store.getState().pinned?.T).toBe(100);
    swapPin();
    expect(store.getState()).toMatchObject({ scenario: { T: 100, tau: 7 }, pinned: { T: 40 } });
    undo();
    expect(store.getState()).toMatchObject({ scenario: { T: 40 }, pinned: { T: 40 } });
    togglePin();
    expect(store.getState().pinned).toBeNull();
    swapPin();
    expect(store.getState()).toMatchObject({ scenario: { T: 40 }, pinned: null });
  });
});
