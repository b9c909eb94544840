import { useSyncExternalStore } from 'react';

/** What a person chose for this device, not for the scenario: it stays where storage is allowed, else as long as the page. */
export const createChoice = <V extends string>(key: string, values: readonly V[]) => {
  const listeners = new Set<() => void>();
  const stored = (): V | null => {
    try {
      const value = localStorage.getItem(key);
      return values.find((v) => v === value) ?? null;
    } catch {
      return null;
    }
  };
  let chosen = stored();
  const read = (): V | null => chosen;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  const write = (value: V): void => {
    chosen = value;
    try {
      localStorage.setItem(key, value);
    } catch {
      // Storage is forbidden here.
    }
    for (const listener of listeners) listener();
  };
  return { read, write, subscribe, use: () => useSyncExternalStore(subscribe, read) };
};
