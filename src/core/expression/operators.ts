import { erf } from './erf.ts';

/** The closed set of operators. Comparisons and connectives give a truth (1 or 0), which only `select` and connectives take. */
export const operators = {
  add: (a: number, b: number) => a + b,
  sub: (a: number, b: number) => a - b,
  mul: (a: number, b: number) => a * b,
  div: (a: number, b: number) => a / b,
  neg: (a: number) => -a,
  pow: (a: number, b: number) => a ** b,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  atan: Math.atan,
  erf,
  exp: Math.exp,
  log: Math.log,
  log1p: Math.log1p,
  sqrt: Math.sqrt,
  tanh: Math.tanh,
  sigmoid: (a: number) => 1 / (1 + Math.exp(-a)),
  softplus: (a: number) => Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a))),
  abs: Math.abs,
  sign: Math.sign,
  max: (a: number, b: number) => Math.max(a, b),
  min: (a: number, b: number) => Math.min(a, b),
  less: (a: number, b: number) => (a < b ? 1 : 0),
  lessEqual: (a: number, b: number) => (a <= b ? 1 : 0),
  equal: (a: number, b: number) => (a === b ? 1 : 0),
  and: (a: number, b: number) => (a && b ? 1 : 0),
  or: (a: number, b: number) => (a || b ? 1 : 0),
  not: (a: number) => (a ? 0 : 1),
  select: (condition: number, a: number, b: number) => (condition ? a : b),
} satisfies Record<string, (...args: number[]) => number>;

export type Operator = keyof typeof operators;

/** Operators that cost more than a few additions: what a pass computes with them is worth keeping for the next. */
export const isCostly = (op: string): boolean => costly.has(op);
const costly = new Set([
  'pow',
  'sin',
  'cos',
  'tan',
  'atan',
  'erf',
  'exp',
  'log',
  'log1p',
  'tanh',
  'sigmoid',
  'softplus',
]);
