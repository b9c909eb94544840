import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { Theme } from '../views/view.ts';
import { createChoice } from './choice.ts';
import { isPrinting, onPrinting } from './printing.ts';

/** Light or dark: the system's, until the person chooses; paper is light. */
const system = window.matchMedia('(prefers-color-scheme: dark)');
const chosen = createChoice<Theme>('unrolled:theme', ['light', 'dark']);
const current = (): Theme => chosen.read() ?? (system.matches ? 'dark' : 'light');
const shown = (): Theme => (isPrinting() ? 'light' : current());

const apply = () => {
  document.documentElement.dataset.theme = current();
};
system.addEventListener('change', apply);
chosen.subscribe(apply);
apply();

export const toggleTheme = () => chosen.write(current() === 'dark' ? 'light' : 'dark');

/** Takes something of the page as it looks in another theme; between the two changes nothing is painted. */
export const inTheme = <T>(theme: Theme, take: () => T): T => {
  const was = chosen;
  const show = (next: Theme | null) =>
    flushSync(() => {
      chosen = next;
      apply();
    });
  show(theme);
  try {
    return take();
  } finally {
    show(was);
  }
};

export const useTheme = (): Theme =>
  useSyncExternalStore((changed) => {
    const stop = [chosen.subscribe(changed), onPrinting(changed)];
    system.addEventListener('change', changed);
    return () => {
      for (const end of stop) end();
      system.removeEventListener('change', changed);
    };
  }, shown);
