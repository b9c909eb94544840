import type { GivenProblem, Rows } from '../core/data/given.ts';

/** Where rows that are too many for a link are kept, on one device. */
export interface DataShelf {
  /** null: nothing is kept by this name. */
  read(name: string): string | null;
  /** false where there is no room, or none is allowed. */
  write(name: string, text: string): boolean;
  remove(name: string): void;
}

/** For as long as the page. */
const memory = new Map<string, string>();
let shelf: DataShelf | null = null;

/** Hands over what outlives the page, where there is such. */
export const keepDataOn = (given: DataShelf): void => {
  shelf = given;
};

/** 64 bits of a text, by two multiplicative hashes (FNV-1a). */
const hashOf = (text: string): string => {
  let [a, b] = [0x811c9dc5, 0xcbf29ce4];
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    a = Math.imul(a ^ sign, 0x01000193);
    b = Math.imul(b ^ sign, 0x01000197);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
};

/** What problems of the same rows have in common, whatever their model and its constants. */
const named = new WeakMap<Rows, string>();

/** What a link calls rows that it does not hold; the page remembers them by it. */
export const nameOfKept = ({ X, y, Xval, yval }: GivenProblem): string => {
  const known = named.get(X);
  if (known !== undefined) return known;
  const text = JSON.stringify({ X, y, Xval, yval });
  const name = hashOf(text);
  named.set(X, name);
  memory.set(name, text);
  return name;
};

/** Keeps rows on this device; false where they last as long as the page only. */
export const keepData = (problem: GivenProblem): boolean => {
  const name = nameOfKept(problem);
  return shelf?.write(name, memory.get(name)!) ?? false;
};

/** Whether rows are kept on this device beyond the page. */
export const isKeptHere = (problem: GivenProblem): boolean => (shelf?.read(nameOfKept(problem)) ?? null) !== null;

/** Takes rows off this device; the page has them until it is closed. */
export const forgetData = (problem: GivenProblem): void => shelf?.remove(nameOfKept(problem));

/** The rows of that name as they were kept, not judged yet; null where they are not on this device. */
export const keptData = (name: string): unknown => {
  try {
    return JSON.parse(memory.get(name) ?? shelf?.read(name) ?? 'null');
  } catch {
    return null;
  }
};
