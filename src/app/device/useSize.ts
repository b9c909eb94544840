import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { onPrinting } from './printing.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The content box of an element, in whole CSS pixels; null until it has been laid out. */
export const useSize = <E extends HTMLElement>(): [RefObject<E | null>, Size | null] => {
  const ref = useRef<E>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const width = Math.floor(element.clientWidth);
      const height = Math.floor(element.clientHeight);
      setSize((old) => (old && old.width === width && old.height === height ? old : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const stop = onPrinting(measure);
    return () => {
      observer.disconnect();
      stop();
    };
  }, []);
  return [ref, size];
};
