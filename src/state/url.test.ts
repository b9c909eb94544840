import { beforeEach, describe, expect, test } from 'vitest';
import { defaultScenario } from '../scenario/defaults.ts';
import { createExplorerStore, type Store } from './store.ts';
import { type AddressBar, syncUrl } from './url.ts';

/** A window's address, history and clock, as browsers have them: entries, Back, Forward, a typed address. */
const createBrowser = (hash: string) => {
  const entries = [hash];
  let at = 0;
  let now = 0;
  let tasks: { readonly due: number; readonly task: () => void; readonly handle: number }[] = [];
  let handles = 0;
  const listeners: { readonly type: string; readonly listener: () => void }[] = [];
  const fire = (type: string): void => {
    for (const l of [...listeners]) if (l.type === type) l.listener();
  };
  const hashOf = (url: string): string => (url.includes('#') ? url.slice(url.indexOf('#')) : '');
  const bar: AddressBar = {
    location: {
      get hash() {
        return entries[at] as string;
      },
      pathname: '/unrolled/',
      search: '?a=1',
    },
    history: {
      pushState: (_data, _unused, url) => {
        entries.splice(at + 1, entries.length, hashOf(url));
        at++;
      },
      replaceState: (_data, _unused, url) => {
        entries[at] = hashOf(url);
      },
    },
    addEventListener: (type, listener) => void listeners.push({ type, listener }),
    removeEventListener: (type, listener) => {
      const i = listeners.findIndex((l) => l.type === type && l.listener === listener);
      if (i >= 0) listeners.splice(i, 1);
    },
    setTimeout: (task, milliseconds) => {
      tasks.push({ due: now + milliseconds, task, handle: ++handles });
      return handles;
    },
    clearTimeout: (handle) => {
      tasks = tasks.filter((t) => t.handle !== handle);
    },
  };
  const travel = (to: number): void => {
    at = to;
    fire('popstate');
    fire('hashchange');
  };
  return {
    bar,
    entries,
    listeners,
    wait: (milliseconds: number) => {
      now += milliseconds;
      const due = tasks.filter((t) => t.due <= now);
      tasks = tasks.filter((t) => t.due > now);
      for (const { task } of due) task();
    },
    back: () => travel(at - 1),
    forward: () => travel(at + 1),
    type: (typed: string) => {
      entries.splice(at + 1, entries.length, typed);
      travel(at + 1);
    },
    fire,
  };
};

describe('the address', () => {
  let store: Store;
  let browser: ReturnType<typeof createBrowser>;
  let stop: () => void;
  const state = () => store.getState();
  const start = (hash: string): void => {
    browser = createBrowser(hash);
    store = createExplorerStore();
    stop = syncUrl(store, browser.bar);
  };
  beforeEach(() => start('#/explore'));

  test('is opened at the start', () => {
    start('#/papers?v=2&T=40');
    expect([state().page, state().scenario.T, state().landmark]).toEqual(['papers', 40, 0]);
    browser.wait(1000);
    expect(browser.entries).toEqual(['#/papers?v=2&T=40']);
  });

  test('follows a quarter of a second after the last change, in place', () => {
    state().edit({ T: 50 });
    browser.wait(249);
    state().edit({ T: 51 });
    browser.wait(249);
    expect(browser.entries).toEqual(['#/explore']);
    browser.wait(1);
    expect(browser.entries).toEqual(['#v=2&T=51']);
  });

  test('that cannot be written is written with the next change, as an entry of its own where it was to be one', () => {
    const { pushState, replaceState } = browser.bar.history;
    const refuse = () => {
      throw new Error('too many');
    };
    Object.assign(browser.bar.history, { pushState: refuse, replaceState: refuse });
    state().edit({ T: 50 });
    browser.wait(250);
    state().visit('papers');
    browser.wait(250);
    expect([browser.entries, state().scenario.T, state().page]).toEqual([['#/explore'], 50, 'papers']);
    Object.assign(browser.bar.history, { pushState, replaceState });
    state().edit({ T: 51 });
    browser.wait(250);
    expect(browser.entries).toEqual(['#/explore', '#/papers?v=2&T=51']);
  });

  test('waits while a handle is held', () => {
    state().hold(true);
    state().edit({ T: 50 });
    browser.wait(10_000);
    expect(browser.entries).toEqual(['#/explore']);
    state().hold(false);
    browser.wait(249);
    expect(browser.entries).toEqual(['#/explore']);
    browser.wait(1);
    expect(browser.entries).toEqual(['#v=2&T=50']);
  });

  test('waits while time plays, and is written once when it pauses', () => {
    const { pushState, replaceState } = browser.bar.history;
    let written = 0;
    const counted = (write: typeof pushState) => (data: unknown, unused: string, url: string) => {
      written++;
      write(data, unused, url);
    };
    Object.assign(browser.bar.history, { pushState: counted(pushState), replaceState: counted(replaceState) });
    state().play({ playing: true, speed: 0.5 });
    for (let tau = 3; tau <= 9; tau++) {
      state().edit({ tau });
      browser.wait(500);
    }
    expect(written).toBe(0);
    state().play({ playing: false });
    browser.wait(250);
    expect([written, browser.entries]).toEqual([1, ['#v=2&tau=9']]);
  });

  test('that changes can be undone, but not the one that the page was opened with', () => {
    start('#v=2&T=40');
    state().undo();
    expect(state().scenario.T).toBe(40);
    browser.type('#v=2&T=50');
    state().undo();
    expect(state().scenario.T).toBe(40);
    browser.wait(250);
    expect(browser.entries.at(-1)).toBe('#v=2&T=40');
  });

  test('does not move with the cursor', () => {
    state().edit({ T: 50 });
    browser.wait(200);
    state().point({ step: 3 });
    browser.wait(50);
    expect(browser.entries).toEqual(['#v=2&T=50']);
  });

  test('gives a landmark an entry of its own, after what came before it', () => {
    state().edit({ T: 50 });
    state().edit({ problem: 'shaban-toy-interfering' });
    state().edit({ T: 60 });
    browser.wait(250);
    state().visit('papers');
    browser.wait(250);
    expect(browser.entries).toEqual([
      '#v=2&T=50',
      '#v=2&p=shaban-toy-interfering&T=60',
      '#/papers?v=2&p=shaban-toy-interfering&T=60',
    ]);
  });

  test('goes back and forward through the states, without writing anything itself', () => {
    state().visit('papers');
    browser.wait(250);
    state().open({ ...defaultScenario(), T: 7 }, 'push');
    browser.wait(250);
    const entries = [...browser.entries];
    expect(entries).toEqual(['#/explore', '#/papers', '#v=2&T=7']);
    browser.back();
    expect([state().page, state().scenario.T]).toEqual(['papers', 100]);
    browser.wait(1000);
    browser.back();
    expect([state().page, state().scenario.T]).toEqual(['explore', 100]);
    browser.forward();
    browser.forward();
    browser.wait(1000);
    expect([state().page, state().scenario.T]).toEqual(['explore', 7]);
    expect(browser.entries).toEqual(entries);
  });

  test('an edit after going back replaces the entry that it is on', () => {
    state().open({ ...defaultScenario(), T: 7 }, 'push');
    browser.wait(250);
    browser.back();
    state().edit({ T: 8 });
    browser.wait(250);
    expect(browser.entries).toEqual(['#v=2&T=8', '#v=2&T=7']);
  });

  test('that somebody types is opened, with its changes told until they are dismissed', () => {
    browser.type('#v=2&T=50000&speed=2');
    expect(state().scenario.T).toBe(10_000);
    expect(state().changes.map(({ setting }) => setting)).toEqual(['link', 'T']);
    browser.wait(1000);
    expect(browser.entries.at(-1)).toBe('#v=2&T=50000&speed=2');
    state().dismiss();
    expect(state().changes).toEqual([]);
    state().edit({ T: 40 });
    browser.wait(250);
    expect(browser.entries).toEqual(['#/explore', '#v=2&T=40']);
  });

  test('is that of the explorer alone at the default scenario, with path and query kept', () => {
    const urls: string[] = [];
    const { replaceState } = browser.bar.history;
    browser.bar.history.replaceState = (data, unused, url) => {
      urls.push(url);
      replaceState(data, unused, url);
    };
    state().edit({ T: 50 });
    browser.wait(250);
    state().edit({ T: 100 });
    browser.wait(250);
    expect(urls).toEqual(['/unrolled/?a=1#v=2&T=50', '/unrolled/?a=1#/explore']);
  });

  test('is written at once when the page is left', () => {
    state().edit({ T: 50 });
    browser.fire('pagehide');
    expect(browser.entries).toEqual(['#v=2&T=50']);
  });

  test('is left alone once the sync has ended', () => {
    stop();
    state().edit({ T: 50 });
    browser.wait(1000);
    expect(browser.entries).toEqual(['#/explore']);
    expect(browser.listeners).toEqual([]);
  });
});
