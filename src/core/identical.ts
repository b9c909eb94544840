/** Equality of plain data: numbers as Object.is has them, texts, lists, records, typed arrays; all else equals itself only. */

type Numbers = Float64Array | Uint8Array;
type Keyed = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Keyed => typeof value === 'object' && value !== null;
const isNumbers = (value: unknown): value is Numbers => ArrayBuffer.isView(value);

const sameNumbers = (a: Numbers, b: Numbers): boolean => {
  const { length } = a;
  if (length !== b.length || a.constructor !== b.constructor) return false;
  for (let i = 0; i < length; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (x === y ? x === 0 && 1 / x !== 1 / y : !(Number.isNaN(x) && Number.isNaN(y))) return false;
  }
  return true;
};

export const same = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b)) return false;
  if (isNumbers(a) || isNumbers(b)) return isNumbers(a) && isNumbers(b) && sameNumbers(a, b);
  const keys = Object.keys(a);
  if (Array.isArray(a) !== Array.isArray(b) || keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
};

/**
 * `next`, in which every part that equals its counterpart in `before` is that counterpart: what a message brings anew but
 * unchanged stays the identical object, and whoever remembers by identity has nothing to do.
 */
export const keepIdentical = <T>(before: unknown, next: T): T => {
  const whole = isNumbers(before) || isNumbers(next) || Array.isArray(before) !== Array.isArray(next);
  if (whole || !isObject(before) || !isObject(next)) return same(before, next) ? (before as T) : next;
  const kept: Record<string, unknown> = Array.isArray(next) ? ([] as never) : {};
  let unchanged = Object.keys(before).length === Object.keys(next).length;
  for (const [key, value] of Object.entries(next)) {
    kept[key] = Object.hasOwn(before, key) ? keepIdentical(before[key], value) : value;
    unchanged &&= Object.hasOwn(before, key) && Object.is(kept[key], before[key]);
  }
  return (unchanged ? before : kept) as T;
};
