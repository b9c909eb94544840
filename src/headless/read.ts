import type { Range } from '../scenario/limits.ts';

/** Bad input, as the one sentence that the command prints. */
export class Refusal extends Error {}

export type Bag = Readonly<Record<string, unknown>>;

const shown = (x: unknown): string => (x === undefined ? 'nothing' : (JSON.stringify(x)?.slice(0, 60) ?? String(x)));

/** Each reader returns what it was asked for or refuses with a sentence that names the place. */
export const refuse = (what: string, given: unknown): never => {
  throw new Refusal(`${what}, got ${shown(given)}`);
};

export const readObject = (given: unknown, name: string, allowed: readonly string[]): Bag => {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return refuse(`${name} must be an object`, given);
  for (const key of Object.keys(given))
    if (!allowed.includes(key))
      throw new Refusal(`${name} has an unknown key ${JSON.stringify(key)}; known are ${allowed.join(', ')}`);
  return given as Bag;
};

export const readNumber = (given: unknown, name: string, { min, max }: Range): number => {
  if (typeof given !== 'number' || !Number.isFinite(given) || (min > 0 && given <= 0))
    return refuse(`${name} must be a ${min > 0 ? 'positive ' : ''}number`, given);
  if (given < min) return refuse(`${name} must be at least ${min}`, given);
  return given > max ? refuse(`${name} must be at most ${max}`, given) : given;
};

export const readInteger = (given: unknown, name: string, { min, max }: Range): number => {
  if (typeof given === 'number' && Number.isInteger(given) && given >= min && given <= max) return given;
  return refuse(`${name} must be an integer from ${min} to ${max}`, given);
};

export const readOneOf = <T extends string | number>(given: unknown, name: string, allowed: readonly T[]): T =>
  allowed.find((x) => x === given) ?? refuse(`${name} must be one of ${allowed.join(', ')}`, given);

export const readList = <T>(given: unknown, name: string, each: (x: unknown, name: string) => T): readonly T[] =>
  Array.isArray(given) ? given.map((x, i) => each(x, `${name}[${i}]`)) : refuse(`${name} must be a list`, given);

export const readVector = (given: unknown, name: string, length: number, range: Range): readonly number[] => {
  const vector = readList(given, name, (x, at) => readNumber(x, at, range));
  return vector.length === length ? vector : refuse(`${name} must hold ${length} numbers`, given);
};
