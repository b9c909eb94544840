import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/**
 * Whether the page stands as it is printed: <html data-printing>, whose layout is print.css. The browser prints right
 * after it has said so, before any frame is drawn; so whoever measures boxes does it at once.
 */
const listeners = new Set<() => void>();
let printing = false;

export const isPrinting = (): boolean => printing;

export const onPrinting = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const usePrinting = (): boolean => useSyncExternalStore(onPrinting, isPrinting);

const set = (now: boolean) => {
  if (now === printing) return;
  printing = now;
  document.documentElement.toggleAttribute('data-printing', now);
  const tell = () => {
    for (const listener of listeners) listener();
  };
  // Twice: what is measured first may decide which other boxes there are.
  flushSync(tell);
  flushSync(tell);
};

const paper = window.matchMedia('print');
paper.addEventListener('change', () => set(paper.matches));
window.addEventListener('beforeprint', () => set(true));
window.addEventListener('afterprint', () => set(false));
