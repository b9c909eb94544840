import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { Theme } from '../../views/view.ts';
import { createChoice } from './choice.ts';
import { isPrinting, onPrinting } from './printing.ts';

/** Light or dark: the system's, until the person chooses; paper is light. */
const system = window.matchMedia('(prefers-color-scheme: dark)');
const chosen = createChoice<Theme>('unrolled:theme', ['light', 'dark']);
/** Colours that are forced are the system's, and so is their theme. */
const forced = window.matchMedia('(forced-colors: active)');
const current = (): Theme => (!forced.matches && chosen.read()) || (system.matches ? 'dark' : 'light');
const listeners = new Set<() => void>();
/** The theme that something is taken in, whatever the page has. */
let taken: Theme | null = null;
/** Whether the page is shown to a room. */
let projected = false;
const shown = (): Theme => (isPrinting() ? 'light' : (taken ?? (projected && !forced.matches ? 'paper' : current())));

const apply = (): void => {
  document.documentElement.dataset.theme = shown();
  for (const changed of listeners) changed();
};
system.addEventListener('change', apply);
forced.addEventListener('change', apply);
chosen.subscribe(apply);
onPrinting(apply);
apply();

export const toggleTheme = () => chosen.write(current() === 'dark' ? 'light' : 'dark');

/** Paper, as a projector shows it best, or again what was chosen. */
export const project = (on: boolean): void => {
  projected = on;
  apply();
};

/** Takes something of the page as it looks in a theme; the page is drawn in it and back again, and nothing is painted in between. */
export const inTheme = <T>(theme: Theme, take: () => T): T => {
  const show = (next: Theme | null) => {
    taken = next;
    flushSync(apply);
  };
  show(theme);
  try {
    return take();
  } finally {
    show(null);
  }
};

export const useTheme = (): Theme =>
  useSyncExternalStore((changed) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  }, shown);
