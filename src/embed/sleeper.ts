import type { Engine, News } from '../engine/client.ts';
import type { Hub } from '../engine/hub.ts';
import type { Ask, Result } from '../engine/result.ts';

export interface Sleeper extends Pick<Hub, 'open'> {
  /** Gives up its sessions, and with the last one the worker; what was answered stays. */
  sleep(): void;
  /** Asks again what was not answered. */
  wake(): void;
}

/** Sessions that can be given up for a while: an ask that comes meanwhile waits until they are taken up. */
export const createSleeper = (engines: Pick<Hub, 'open'>): Sleeper => {
  let awake = true;
  const opened = new Set<{ sleep(): void; wake(): void }>();

  const open = (): Engine => {
    const listeners = new Set<(news: News) => void>();
    let inner: Engine | null = null;
    let result: Result | null = null;
    let owed: Ask | null = null;

    const started = (): Engine => {
      const fresh = engines.open();
      fresh.subscribe((news) => {
        if (news.kind === 'result') {
          result = news.result;
          if (news.result.field?.complete ?? true) settle(news.result.revision);
        } else settle(news.revision);
        for (const listener of [...listeners]) listener(news);
      });
      return fresh;
    };
    const settle = (revision: number): void => {
      if (owed && owed.revision <= revision) owed = null;
    };
    const self = {
      sleep() {
        inner?.dispose();
        inner = null;
      },
      wake() {
        const again = owed;
        if (!again || inner) return;
        inner = started();
        inner.ask(again);
      },
    };
    opened.add(self);
    return {
      ask(ask) {
        owed = { ...ask, needles: ask.needles.slice() };
        if (!awake) return;
        inner ??= started();
        inner.ask(ask);
      },
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      current: () => inner?.current() ?? result,
      order: (job, order) => inner?.order(job, order),
      kill: () => inner?.kill(),
      dispose() {
        opened.delete(self);
        listeners.clear();
        inner?.dispose();
        inner = null;
      },
    };
  };

  return {
    open,
    sleep() {
      awake = false;
      for (const one of opened) one.sleep();
    },
    wake() {
      awake = true;
      for (const one of opened) one.wake();
    },
  };
};
