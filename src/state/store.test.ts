import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarios } from '../scenario/arbitrary.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { repair } from '../scenario/repair.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { createExplorer } from './store.ts';

const toy = defaultScenario();

describe('the store', () => {
  test('holds a valid scenario after any edit', () => {
    const edits = fc.array(
      fc.dictionary(fc.constantFrom(...Object.keys(toy)), fc.oneof(fc.anything(), fc.integer(), fc.double())),
    );
    fc.assert(
      fc.property(scenarios, edits, (start, changes) => {
        const store = createExplorer({ scenario: start });
        for (const change of changes) {
          store.getState().edit(change as Partial<Scenario>);
          const { scenario } = store.getState();
          expect(repair(scenario)).toEqual({ scenario, changes: [] });
        }
      }),
    );
  });

  test('keeps what it had where an edit is no value, and says so', () => {
    const store = createExplorer();
    store.getState().edit({ stepSize: 0.3 });
    expect(store.getState().edit({ stepSize: Number.NaN })).toMatchObject([{ setting: 'stepSize', used: 0.3 }]);
    expect(store.getState().scenario.stepSize).toBe(0.3);
  });

  test('tells its listeners of nothing where an edit changes nothing', () => {
    const store = createExplorer();
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
    expect(store.getState().scenario.estimators).toBe(createExplorer().getState().scenario.estimators);
  });

  test('takes the start of another problem with it, and what else the edit says', () => {
    const store = createExplorer();
    store.getState().edit({ problem: 'shaban-theorem-3.5', T: 20 });
    expect(store.getState().scenario).toEqual({ ...defaultScenario('shaban-theorem-3.5'), T: 20 });
  });

  test('counts as landmarks what Back should undo, and not the moves of a slider', () => {
    const store = createExplorer();
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
    const store = createExplorer();
    store.getState().edit({ problem: 'shaban-toy-interfering', T: 3, lambda: [5, 5] });
    store.getState().reset();
    expect(store.getState().scenario).toEqual(defaultScenario('shaban-toy-interfering'));
  });
});
