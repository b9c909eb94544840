import type { DataShelf } from '../../scenario/keptData.ts';

const key = (name: string): string => `unrolled-data-${name}`;

/** The browser's own storage: where it is forbidden or full, nothing is kept. */
export const deviceShelf: DataShelf = {
  read(name) {
    try {
      return localStorage.getItem(key(name));
    } catch {
      return null;
    }
  },
  write(name, text) {
    try {
      localStorage.setItem(key(name), text);
      return true;
    } catch {
      return false;
    }
  },
  remove(name) {
    try {
      localStorage.removeItem(key(name));
    } catch {
      // Where storage is forbidden nothing is kept.
    }
  },
};
