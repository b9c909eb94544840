import { expect, test } from 'vitest';
import { startScenario, withCut } from '../../scenario/start.ts';
import { createExplorerStore, type Stored } from '../../state/store.ts';
import { carry, key, takeCarried } from './carried.ts';

const shelf = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  };
};

const arrived = async (state: Stored, hash = '#a', language = 'de') => {
  const kept = shelf();
  carry(kept, 'de', '#a', state);
  const taken = await takeCarried(kept, language, hash);
  expect(kept.getItem(key)).toBeNull();
  return taken;
};

test('the first screen arrives with its beat and K, which its link does not hold', async () => {
  const store = createExplorerStore({ page: 'start', scenario: startScenario('direct') });
  store.getState().edit(withCut(store.getState().scenario, 7));
  expect((await arrived(store.getState()))?.scenario).toEqual(store.getState().scenario);
});

test('every edit can be undone and done again after the language was changed', async () => {
  const store = createExplorerStore();
  const { edit, reset, undo } = store.getState();
  edit({ T: 50 });
  reset();
  edit({ problem: 'shaban-toy-interfering' });
  edit({ stepSize: 0.05 });
  undo();
  undo();
  const there = createExplorerStore();
  there.setState((await arrived(store.getState()))!);
  for (const go of ['undo', 'undo', 'redo', 'redo', 'redo', 'redo', 'redo'] as const) {
    store.getState()[go]();
    there.getState()[go]();
    expect(there.getState().scenario).toEqual(store.getState().scenario);
  }
  expect(there.getState().scenario.stepSize).toBe(0.05);
});

test('nothing arrives in another language, at another address, or twice', async () => {
  const state = createExplorerStore().getState();
  expect(await arrived(state, '#a', 'en')).toBeNull();
  expect(await arrived(state, '#b')).toBeNull();
  expect(await takeCarried(shelf(), 'de', '#a')).toBeNull();
});
