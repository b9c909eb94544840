import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What was done in a step. */
export interface Done {
  /** Its goal has been the case once. */
  readonly met?: boolean;
  /** The answers that were given, in their order; the last one may be right. */
  readonly tried?: readonly string[];
  readonly right?: boolean;
}

/** Where a lesson was left, and what was done in it by the names of its steps. */
export interface Progress {
  readonly at: number;
  readonly done: Readonly<Record<string, Done>>;
}

const key = 'unrolled:lessons';

type All = Readonly<Record<string, Progress>>;

const isBag = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const doneFrom = (given: unknown): Done => {
  if (!isBag(given)) return {};
  const { met, tried, right } = given;
  return {
    ...(met === true && { met }),
    ...(right === true && { right }),
    ...(Array.isArray(tried) && { tried: tried.filter((one) => typeof one === 'string') }),
  };
};

/** What was stored, as far as it can be read. */
export const readProgress = (text: string | null): All => {
  let given: unknown = null;
  try {
    given = JSON.parse(text ?? 'null');
  } catch {
    // Not ours.
  }
  if (!isBag(given)) return {};
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, one]) => {
      if (!isBag(one) || !Number.isInteger(one.at) || !isBag(one.done)) return [];
      const done = Object.fromEntries(Object.entries(one.done).map(([step, given]) => [step, doneFrom(given)]));
      return [[name, { at: Math.max(0, one.at as number), done }]];
    }),
  );
};

const stored = (): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

/** Kept on this device where storage is allowed, else as long as the page. */
const progress = createStore<All>(() => readProgress(stored()));

const write = (change: All): void => {
  progress.setState(change);
  try {
    localStorage.setItem(key, JSON.stringify(progress.getState()));
  } catch {
    // Storage is forbidden here.
  }
};

const begun: Progress = { at: 0, done: {} };

const of = (lesson: string): Progress => progress.getState()[lesson] ?? begun;

export const useProgress = (lesson: string): Progress | undefined => useStore(progress, (all) => all[lesson]);

export const arriveAt = (lesson: string, at: number): void => write({ [lesson]: { ...of(lesson), at } });

export const record = (lesson: string, step: string, done: Done): void => {
  const was = of(lesson);
  write({ [lesson]: { ...was, done: { ...was.done, [step]: { ...was.done[step], ...done } } } });
};

/** From the beginning, with nothing done. */
export const forget = (lesson: string): void => write({ [lesson]: begun });
