import { type Change, gist, type Report, type Setting } from './change.ts';
import { clamp, type Range } from './limits.ts';

/** Any value to the nearest valid one of a kind; what had to be changed is reported, what is absent is the fallback. */

export type Bag = Readonly<Record<string, unknown>>;

export const isBag = (x: unknown): x is Bag => typeof x === 'object' && x !== null && !Array.isArray(x);

/** `next`, or `given` itself where they hold the same values, so that an unchanged part stays the identical object. */
export const settle = <T extends object>(given: unknown, next: T): T => {
  if (typeof given !== 'object' || given === null) return next;
  if (Array.isArray(given) !== Array.isArray(next)) return next;
  const keys = Object.keys(next);
  if (Object.keys(given).length !== keys.length) return next;
  const was = given as Bag;
  const is = next as unknown as Bag;
  return keys.every((key) => Object.hasOwn(was, key) && Object.is(was[key], is[key])) ? (given as T) : next;
};

export const reportUnknownKeys = (given: Bag, known: readonly string[], setting: Setting, report: Report): void => {
  for (const key of Object.keys(given))
    if (given[key] !== undefined && !known.includes(key))
      report({ setting, given: gist(key), used: null, why: { code: 'unknown-key' } });
};

interface Kind {
  readonly setting: Setting;
  readonly of?: number;
  readonly range: Range;
  readonly whole?: boolean;
}

const numberIn = (given: unknown): number =>
  typeof given === 'number' ? given : typeof given === 'string' && given.trim() !== '' ? Number(given) : Number.NaN;

export const toNumber = (given: unknown, kind: Kind, fallback: number, report: Report): number => {
  if (given === undefined) return fallback;
  const { setting, of, range, whole = false } = kind;
  const x = numberIn(given);
  const tell = (used: number, why: Change['why']): number => {
    report({ setting, ...(of === undefined ? {} : { of }), given: Number.isNaN(x) ? gist(given) : x, used, why });
    return used;
  };
  if (Number.isNaN(x)) return tell(fallback, { code: 'not-a-number' });
  if (x <= 0 && range.min > 0 && !whole) return tell(fallback, { code: 'not-positive' });
  if (x > range.max) return tell(range.max, { code: 'above', limit: range.max });
  if (x < range.min) return tell(range.min, { code: 'below', limit: range.min });
  if (whole && !Number.isInteger(x)) return tell(clamp(Math.round(x), range) + 0, { code: 'not-whole' });
  // + 0: minus zero is zero.
  return typeof given === 'string' ? tell(x + 0, { code: 'written-as-text' }) : x + 0;
};

export const toVector = (
  given: unknown,
  setting: Setting,
  range: Range,
  fallback: readonly number[],
  report: Report,
): readonly number[] => {
  if (given === undefined) return fallback;
  if (!Array.isArray(given)) {
    report({ setting, given: gist(given), used: fallback, why: { code: 'not-a-list' } });
    return fallback;
  }
  const wanted = fallback.length;
  const next = fallback.map((x, i) =>
    i < given.length ? toNumber(given[i] ?? Number.NaN, { setting, of: i, range }, x, report) : x,
  );
  if (given.length !== wanted) report({ setting, given: given.length, used: next, why: { code: 'length', wanted } });
  return settle(given, next);
};

export const toOneOf = <T extends string, F extends T | null>(
  given: unknown,
  setting: Setting,
  allowed: readonly T[],
  fallback: F,
  report: Report,
): T | F => {
  if (given === undefined) return fallback;
  const found = allowed.find((name) => name === given);
  if (found === undefined) report({ setting, given: gist(given), used: fallback, why: { code: 'one-of', allowed } });
  return found ?? fallback;
};

export const toFlag = (given: unknown, setting: Setting, fallback: boolean, report: Report): boolean => {
  if (given === undefined || typeof given === 'boolean') return given ?? fallback;
  report({ setting, given: gist(given), used: String(fallback), why: { code: 'one-of', allowed: ['true', 'false'] } });
  return fallback;
};
