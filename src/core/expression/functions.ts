/** What a formula may call and name beside its own variables, and how libraries and people call the same. */

const unary = [
  'sin',
  'cos',
  'tan',
  'exp',
  'log',
  'log1p',
  'sqrt',
  'tanh',
  'sigmoid',
  'softplus',
  'abs',
  'sign',
] as const;
const more = ['atan', 'erf', 'sinh', 'cosh', 'relu', 'cbrt', 'log2', 'log10'] as const;

/** How many arguments each function takes: [least, most]. */
export const functions: ReadonlyMap<string, readonly [number, number]> = new Map<string, readonly [number, number]>([
  ...[...unary, ...more].map((name) => [name, [1, 1]] as const),
  ['pow', [2, 2]],
  ['max', [2, Number.POSITIVE_INFINITY]],
  ['min', [2, Number.POSITIVE_INFINITY]],
]);

export const constants: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
]);

/** For those who explain the language. */
export const functionNames: readonly string[] = [...functions.keys()];
export const constantNames: readonly string[] = [...constants.keys()];

export const isFunction = (name: string): boolean => functions.has(name);

/** Names that a formula's own variables may not take. */
export const isReserved = (name: string): boolean => functions.has(name) || constants.has(name);

const others: ReadonlyMap<string, string> = new Map([
  ['π', 'pi'],
  ['ln', 'log'],
  ['arctan', 'atan'],
  ['maximum', 'max'],
  ['minimum', 'min'],
  ['power', 'pow'],
  ['absolute', 'abs'],
  ['fabs', 'abs'],
  ['sgn', 'sign'],
  ['expit', 'sigmoid'],
]);

const libraries = /^(?:(?:np|numpy|jnp|jax|tf|torch|math|Math|nn|F|functional|special|scipy)\.)+/;

/** The function or constant that a name stands for where it is no variable: `ln`, `np.exp`, `Sin`, `math.pi`; null: none. */
export const meaningOf = (name: string): string | null => {
  const bare = name.replace(libraries, '');
  const lower = /^[A-Z]/.test(bare) && bare !== 'E' ? bare.toLowerCase() : bare;
  const known = others.get(lower) ?? lower;
  return isReserved(known) ? known : null;
};

/** Under which two spellings of one variable are the same: w₁, w_1 and w1; λ₁, lambda_1 and l1. */
export const sameName = (name: string): string =>
  name
    .replace(/^(?:λ|lambda)(?=[\d_₀-₉]|$)/u, 'l')
    .replace(/[₀-₉]/g, (c) => String(c.charCodeAt(0) - 0x2080))
    .replace(/_(?=\d)/g, '');

/** What a name stands for among the variables of a formula. */
export const variableOf = <X>(names: ReadonlyMap<string, X>, name: string): X | undefined => {
  const own = names.get(name);
  if (own !== undefined) return own;
  const wanted = sameName(name);
  for (const [other, value] of names) if (sameName(other) === wanted) return value;
  return undefined;
};
