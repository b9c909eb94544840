import { ancestors, type Node } from './graph.ts';
import type { Operator } from './operators.ts';

/**
 * Printing to Python with NumPy, float64, in the order in which JavaScript evaluates. Printed text holds only
 * generated identifiers, finite numbers and the calls below; a person's text can appear in comments alone.
 */
type Names = Map<Node, string>;

/** How tightly an expression holds together: what stands in it loosely is bracketed. */
const choice = 0;
const truth = 1;
const comparison = 2;
const sum = 3;
const product = 4;
const sign = 5;
const whole = 6;

interface Printed {
  readonly text: string;
  readonly holds: number;
}

const call =
  (name: string) =>
  (...args: readonly Printed[]): Printed => ({
    text: `${name}(${args.map((arg) => arg.text).join(', ')})`,
    holds: whole,
  });

const within = ({ text, holds }: Printed, least: number): string => (holds < least ? `(${text})` : text);

/** An operator that is read from the left, as + and − are: its right operand must hold more tightly. */
const infix =
  (symbol: string, holds: number) =>
  (a: Printed, b: Printed): Printed => ({ text: `${within(a, holds)} ${symbol} ${within(b, holds + 1)}`, holds });

/** Comparisons and connectives: what stands on either side of one is bracketed if it is one itself. */
const between =
  (symbol: string, holds: number) =>
  (a: Printed, b: Printed): Printed => ({
    text: `${within(a, holds + 1)} ${symbol} ${within(b, holds + 1)}`,
    holds,
  });

const printed: Record<Operator, (a: Printed, b: Printed, c: Printed) => Printed> = {
  add: infix('+', sum),
  sub: infix('-', sum),
  mul: infix('*', product),
  div: infix('/', product),
  neg: (a) => ({ text: `-${within(a, sign)}`, holds: sign }),
  pow: call('power'),
  sin: call('np.sin'),
  cos: call('np.cos'),
  tan: call('np.tan'),
  atan: call('np.arctan'),
  erf: call('erf'),
  exp: call('np.exp'),
  log: call('np.log'),
  log1p: call('np.log1p'),
  sqrt: call('np.sqrt'),
  tanh: call('np.tanh'),
  sigmoid: call('sigmoid'),
  softplus: call('softplus'),
  abs: call('np.abs'),
  sign: call('np.sign'),
  max: call('np.maximum'),
  min: call('np.minimum'),
  less: between('<', comparison),
  lessEqual: between('<=', comparison),
  equal: between('==', comparison),
  and: between('and', truth),
  or: between('or', truth),
  not: (a) => ({ text: `not ${within(a, comparison)}`, holds: truth }),
  select: (a, b, c) => ({ text: `${within(b, sum)} if ${within(a, truth)} else ${within(c, sum)}`, holds: choice }),
};

/** What NumPy has no name for, by operator: printed once, before what calls it. */
const helpers: Partial<Record<Operator, string>> = {
  pow: `def power(x, y):
    """x^y, undefined for 1^±∞ and 1^nan."""
    return x**y if np.isfinite(y) or np.abs(x) != 1 else np.nan`,
  erf: `def erf(x):
    """The error function, which NumPy does not have."""
    import math

    return np.float64(math.erf(x))`,
  sigmoid: `def sigmoid(x):
    """1/(1 + e^−x)."""
    return 1 / (1 + np.exp(-x))`,
  softplus: `def softplus(x):
    """log(1 + e^x), without overflow."""
    return np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x)))`,
};

export const helpersFor = (outputs: readonly Node[]): string[] => {
  const used = new Set<string>(ancestors(outputs).map((node) => node.op));
  return Object.entries(helpers).flatMap(([op, text]) => (used.has(op) ? [text] : []));
};

/** A finite number as source text: every digit, and never an integer that Python would widen. */
export const literal = (value: number): string => {
  if (!Number.isFinite(value)) throw new RangeError(`only finite numbers are printed, got ${value}`);
  const text = Object.is(value, -0) ? '-0.0' : String(value);
  return Math.abs(value) >= 2 ** 53 && !text.includes('e') ? `${text}.0` : text;
};

/** Whether a value may be a number of Python's own, on which division and powers raise errors where NumPy's give ±∞ or nan. */
export const isPlain = (node: Node): boolean =>
  node.op === 'constant' || (node.op === 'select' && node.args.slice(1).some(isPlain));

/** Expressions longer than this are taken apart. */
const width = 72;

/**
 * The statements that compute `outputs`, and each output as an expression. What is used more than once, or is long,
 * gets a name u1, u2, …; the rest is written in place, bracketed so that it is evaluated in the graph's own order.
 */
export const statements = (outputs: readonly Node[], inputs: ReadonlyMap<Node, string>) => {
  const nodes = ancestors(outputs);
  const uses = new Map<Node, number>();
  for (const node of [...nodes.flatMap((n) => n.args), ...outputs]) uses.set(node, (uses.get(node) ?? 0) + 1);
  const atoms: Names = new Map(inputs);
  const text = new Map<Node, Printed>();
  const lines: string[] = [];
  const last = new Set(outputs);
  for (const node of nodes) {
    if (node.op === 'constant') {
      text.set(node, { text: literal(node.value), holds: node.value < 0 ? sign : whole });
      continue;
    }
    const known = atoms.get(node);
    if (known === undefined && node.op === 'input') throw new Error(`the input ${node.name} has no value here`);
    if (known === undefined) {
      const args = node.args.map((arg) => text.get(arg)!);
      if (node.op !== 'select' && node.args.every(isPlain))
        args.forEach((arg, i) => {
          args[i] = call('np.float64')(arg);
        });
      const made = printed[node.op as Operator](...(args as [Printed, Printed, Printed]));
      if (uses.get(node) === 1 && (made.text.length <= width || last.has(node))) {
        text.set(node, made);
        continue;
      }
      atoms.set(node, `u${lines.length + 1}`);
      lines.push(`u${lines.length + 1} = ${made.text}`);
    }
    text.set(node, { text: atoms.get(node)!, holds: whole });
  }
  return { lines, values: outputs.map((node) => text.get(node)!.text) };
};
