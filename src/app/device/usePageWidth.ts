import { useSyncExternalStore } from 'react';
import { onPrinting } from '../page/printing.ts';

/** The width of the page in its own pixels, of which large type leaves fewer, and paper has its own number. */
const page = document.getElementById('root')!;
const measured = (): number => Number.parseFloat(getComputedStyle(page).width);
const listeners = new Set<() => void>();
let width = measured();

const measure = () => {
  width = measured();
  for (const listener of listeners) listener();
};
new ResizeObserver(measure).observe(page);
onPrinting(measure);

/** Whether the page is at least so wide; `@container page (min-width: …)` says the same to a style sheet. */
export const usePageIsWide = (least: number): boolean =>
  useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => width >= least,
  );
