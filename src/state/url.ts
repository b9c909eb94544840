import { prepareFormulas } from '../scenario/formula.ts';
import { mentionsFormula, parseHash, printHash } from '../scenario/link.ts';
import type { State, Store } from './store.ts';

/** The part of a window that the address needs. */
export interface AddressBar {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string };
  readonly history: {
    pushState(data: unknown, unused: string, url: string): void;
    replaceState(data: unknown, unused: string, url: string): void;
  };
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
  setTimeout(task: () => void, milliseconds: number): number;
  clearTimeout(handle: number): void;
}

const rest = 250;

const isBusy = ({ held, playback }: State): boolean => held || playback.playing;

/**
 * Opens the address, and keeps it and the store the same. The address follows a quarter of a second after the last change and never
 * during a drag or while time plays; a landmark gets an entry of its own, other changes rewrite the present one. An address that somebody
 * else has changed (back, forward, typed) is opened. A browser may refuse an entry (too many in a short time, a sandbox): what is on
 * screen stays, and the next change writes it. Returns what ends it.
 */
export const syncUrl = (store: Store, bar: AddressBar): (() => void) => {
  const { location, history } = bar;
  let known: string | null = null;
  let timer: number | null = null;
  let pending = false;
  let pushes = false;

  const settle = (): void => {
    if (timer !== null) bar.clearTimeout(timer);
    timer = null;
    pending = false;
  };
  const write = ({ page, scenario, pinned, manner }: State): void => {
    const push = pushes;
    settle();
    pushes = false;
    const hash = printHash(page, scenario, pinned, manner);
    if (hash === known) return;
    const url = `${location.pathname}${location.search}${hash}`;
    try {
      if (push) history.pushState(null, '', url);
      else history.replaceState(null, '', url);
      known = hash;
    } catch {
      pending = true;
      pushes = push;
    }
  };
  const stop = store.subscribe((state, was) => {
    const moved = (['scenario', 'page', 'pinned', 'manner'] as const).some((part) => state[part] !== was[part]);
    const waits = isBusy(state);
    if (!moved && waits === isBusy(was)) return;
    if (state.landmark !== was.landmark) {
      if (pending) write(was);
      pushes = true;
    }
    pending ||= moved;
    if (timer !== null) bar.clearTimeout(timer);
    timer = pending && !waits ? bar.setTimeout(() => write(store.getState()), rest) : null;
  });

  const read = (opening: boolean): void => {
    const { hash } = location;
    if (hash === known) return;
    known = hash;
    if (mentionsFormula(hash)) void prepareFormulas().then(() => known === hash && open(hash, opening));
    else open(hash, opening);
  };
  const open = (hash: string, opening: boolean): void => {
    store.getState().arrive(parseHash(hash), opening);
    // The address stays as it was found until something is changed.
    settle();
    pushes = false;
  };
  const leave = (): void => {
    if (pending) write(store.getState());
  };
  const changed = (): void => read(false);
  const listeners = [
    ['popstate', changed],
    ['hashchange', changed],
    ['pagehide', leave],
  ] as const;
  for (const [type, listener] of listeners) bar.addEventListener(type, listener);
  read(true);

  return () => {
    leave();
    stop();
    for (const [type, listener] of listeners) bar.removeEventListener(type, listener);
  };
};
