import { useSyncExternalStore } from 'react';
import type { Theme } from '../views/view.ts';

/** Light or dark: the system's, until the person chooses; the choice stays on this device. */
const KEY = 'unrolled:theme';
const system = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

const stored = (): Theme | null => {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    return null;
  }
};

let chosen = stored();
const current = (): Theme => chosen ?? (system.matches ? 'dark' : 'light');
const apply = () => {
  document.documentElement.dataset.theme = current();
  for (const listener of listeners) listener();
};
system.addEventListener('change', apply);
apply();

export const toggleTheme = () => {
  chosen = current() === 'dark' ? 'light' : 'dark';
  try {
    localStorage.setItem(KEY, chosen);
  } catch {
    // Storage is forbidden here: the choice lasts as long as the page.
  }
  apply();
};

export const useTheme = (): Theme =>
  useSyncExternalStore((changed) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  }, current);
