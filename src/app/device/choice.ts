import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What a person chose for this device, not for the scenario: it stays where storage is allowed, else as long as the page. */
export const createChoice = <V extends string>(key: string, values: readonly V[]) => {
  const stored = (): V | null => {
    try {
      const value = localStorage.getItem(key);
      return values.find((v) => v === value) ?? null;
    } catch {
      return null;
    }
  };
  const chosen = createStore(() => ({ value: stored() }));
  return {
    read: (): V | null => chosen.getState().value,
    subscribe: (listener: () => void) => chosen.subscribe(listener),
    use: (): V | null => useStore(chosen, ({ value }) => value),
    write(value: V): void {
      chosen.setState({ value });
      try {
        localStorage.setItem(key, value);
      } catch {
        // Storage is forbidden here.
      }
    },
  };
};
