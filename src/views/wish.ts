import { useRef } from 'react';

/** How long a wish counts, in milliseconds, before what is drawn is believed again. */
const patience = 400;

/**
 * Quick repeats (keys held down, wheels) outrun the engine: each must start from what was asked last, not from what is
 * drawn. `read` gives the last wish while it is fresh, else the value drawn.
 */
export interface Wish<T> {
  read(drawn: T): T;
  write(value: T): void;
  /** What is drawn next counts again. */
  forget(): void;
}

export const useWish = <T>(): Wish<T> => {
  const last = useRef<{ value: T; at: number } | null>(null);
  const wish = useRef<Wish<T>>({
    read: (drawn) => (last.current && performance.now() - last.current.at < patience ? last.current.value : drawn),
    write: (value) => {
      last.current = { value, at: performance.now() };
    },
    forget: () => {
      last.current = null;
    },
  });
  return wish.current;
};
