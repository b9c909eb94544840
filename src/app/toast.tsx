import { useSyncExternalStore } from 'react';

/** One short sentence about what a button has just done, on screen for a moment and heard by screen readers. */
const moment = 5000;

let text = '';
let timer = 0;
const listeners = new Set<() => void>();

const show = (next: string): void => {
  text = next;
  for (const changed of listeners) changed();
};

export const tell = (sentence: string): void => {
  window.clearTimeout(timer);
  show(sentence);
  timer = window.setTimeout(show, moment, '');
};

const subscribe = (changed: () => void): (() => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

export const Toast = () => (
  <span className="toast" role="status">
    {useSyncExternalStore(subscribe, () => text)}
  </span>
);
