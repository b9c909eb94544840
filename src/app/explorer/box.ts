import { onPrinting } from '../device/printing.ts';

/** The width of an explorer's host in its own pixels, of which large type leaves fewer, and paper has its own number. */
export interface Box {
  width(): number;
  subscribe(listener: () => void): () => void;
  dispose(): void;
}

export const createBox = (host: HTMLElement): Box => {
  const listeners = new Set<() => void>();
  const measured = (): number => Number.parseFloat(getComputedStyle(host).width);
  let width = measured();
  const measure = () => {
    width = measured();
    for (const listener of listeners) listener();
  };
  const observer = new ResizeObserver(measure);
  observer.observe(host);
  const stop = onPrinting(measure);
  return {
    width: () => width,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      observer.disconnect();
      stop();
    },
  };
};
