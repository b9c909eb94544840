import { type Operator, operators } from './operators.ts';

/**
 * The shared expression graph. Equal subexpressions are one node (hash-consing), and a node's operands always have
 * smaller ids, so that increasing id is a topological order. Simplification happens as nodes are made; it changes a
 * value by rounding at most, wherever all values are finite.
 */
export interface Node {
  readonly id: number;
  readonly op: Operator | 'constant' | 'input';
  readonly args: readonly Node[];
  /** Of a constant; always finite. */
  readonly value: number;
  /** Of an input: a name that this program generated, never the author's. */
  readonly name: string;
}

export type Graph = ReturnType<typeof createGraph>;

export const createGraph = () => {
  const nodes: Node[] = [];
  const known = new Map<string, Node>();

  const intern = (key: string, op: Node['op'], args: readonly Node[], value: number, name: string): Node => {
    const found = known.get(key);
    if (found) return found;
    const node: Node = { id: nodes.length, op, args, value, name };
    nodes.push(node);
    known.set(key, node);
    return node;
  };

  const constant = (value: number): Node => {
    if (!Number.isFinite(value)) throw new RangeError(`a constant must be finite, got ${value}`);
    return intern(`#${Object.is(value, -0) ? 0 : value}`, 'constant', [], value === 0 ? 0 : value, '');
  };
  const input = (name: string): Node => intern(`$${name}`, 'input', [], 0, name);

  const make = (op: Operator, ...args: Node[]): Node => {
    if (args.every((a) => a.op === 'constant')) {
      const value = (operators[op] as (...v: number[]) => number)(...args.map((a) => a.value));
      if (Number.isFinite(value)) return constant(value);
    }
    return intern(`${op} ${args.map((a) => a.id).join(' ')}`, op, args, 0, '');
  };

  const add = (a: Node, b: Node): Node => {
    if (is(a, 0)) return b;
    if (is(b, 0)) return a;
    if (a === b) return mul(constant(2), a);
    if (b.op === 'neg') return sub(a, b.args[0]!);
    if (a.op === 'neg') return sub(b, a.args[0]!);
    return a.id < b.id ? make('add', a, b) : make('add', b, a);
  };

  const sub = (a: Node, b: Node): Node => {
    if (is(b, 0)) return a;
    if (is(a, 0)) return neg(b);
    if (a === b) return constant(0);
    if (b.op === 'neg') return add(a, b.args[0]!);
    if (a.op === 'neg') return neg(add(a.args[0]!, b));
    return make('sub', a, b);
  };

  const neg = (a: Node): Node => {
    if (a.op === 'constant') return constant(-a.value);
    if (a.op === 'neg') return a.args[0]!;
    if (a.op === 'sub') return make('sub', a.args[1]!, a.args[0]!);
    if (a.op === 'mul' && a.args[0]!.op === 'constant') return mul(constant(-a.args[0]!.value), a.args[1]!);
    return make('neg', a);
  };

  /** A constant factor stands first, and there is at most one. */
  const mul = (a: Node, b: Node): Node => {
    if (b.op === 'constant' && a.op !== 'constant') return mul(b, a);
    if (is(a, 0)) return a;
    if (is(a, 1)) return b;
    if (is(a, -1)) return neg(b);
    if (a.op === 'constant') {
      if (b.op === 'neg') return mul(constant(-a.value), b.args[0]!);
      if (b.op === 'mul' && b.args[0]!.op === 'constant') {
        const factor = a.value * b.args[0]!.value;
        if (Number.isFinite(factor) && Math.abs(factor) > 1e-290) return mul(constant(factor), b.args[1]!);
      }
      return make('mul', a, b);
    }
    if (a.op === 'neg') return neg(mul(a.args[0]!, b));
    if (b.op === 'neg') return neg(mul(a, b.args[0]!));
    if (a.op === 'mul' && a.args[0]!.op === 'constant') return mul(a.args[0]!, mul(a.args[1]!, b));
    if (b.op === 'mul' && b.args[0]!.op === 'constant') return mul(b.args[0]!, mul(a, b.args[1]!));
    return a.id < b.id ? make('mul', a, b) : make('mul', b, a);
  };

  const div = (a: Node, b: Node): Node => {
    if (b.op === 'constant' && isPowerOfTwo(b.value)) return mul(constant(1 / b.value), a);
    if (is(a, 0) && !is(b, 0)) return a;
    if (a.op === 'neg') return neg(div(a.args[0]!, b));
    if (b.op === 'neg') return neg(div(a, b.args[0]!));
    return make('div', a, b);
  };

  /** Integer powers are products, square roots are `sqrt`, powers of e are `exp`; the rest is `pow`. */
  const pow = (a: Node, b: Node): Node => {
    if (is(a, Math.E)) return make('exp', b);
    if (b.op !== 'constant' || a.op === 'constant') return make('pow', a, b);
    if (b.value === 0.5) return make('sqrt', a);
    if (b.value < 0) return div(constant(1), pow(a, constant(-b.value)));
    if (!Number.isInteger(b.value) || b.value > 64) return make('pow', a, b);
    if (b.value === 0) return constant(1);
    if (b.value === 1) return a;
    const half = pow(a, constant(Math.floor(b.value / 2)));
    return b.value % 2 === 0 ? mul(half, half) : mul(a, mul(half, half));
  };

  const select = (condition: Node, a: Node, b: Node): Node => {
    if (condition.op === 'constant') return condition.value ? a : b;
    if (condition.op === 'not') return select(condition.args[0]!, b, a);
    return a === b ? a : make('select', condition, a, b);
  };

  const and = (a: Node, b: Node): Node => {
    if (a.op === 'constant') return a.value ? b : a;
    if (b.op === 'constant') return b.value ? a : b;
    return make('and', a, b);
  };
  const or = (a: Node, b: Node): Node => {
    if (a.op === 'constant') return a.value ? a : b;
    if (b.op === 'constant') return b.value ? b : a;
    return make('or', a, b);
  };

  /** The order of the operands of max and min does not matter. */
  const extremum =
    (op: 'max' | 'min') =>
    (a: Node, b: Node): Node =>
      a === b ? a : a.id < b.id ? make(op, a, b) : make(op, b, a);

  const rules: Partial<Record<Operator, (...args: never[]) => Node>> = {
    add,
    sub,
    mul,
    div,
    neg,
    pow,
    select,
    and,
    or,
    max: extremum('max'),
    min: extremum('min'),
  };

  /** The node `op(args)`, simplified. */
  const apply = (op: Operator, ...args: Node[]): Node => {
    const rule = rules[op] as ((...args: Node[]) => Node) | undefined;
    return rule ? rule(...args) : make(op, ...args);
  };

  const sum = (terms: readonly Node[]): Node => terms.reduce(add, constant(0));
  const dot = (a: readonly Node[], b: readonly Node[]): Node => sum(a.map((x, i) => mul(x, b[i]!)));

  return { nodes: nodes as readonly Node[], constant, input, apply, add, sub, mul, div, neg, sum, dot, select };
};

export const is = (node: Node, value: number): boolean => node.op === 'constant' && node.value === value;

const isPowerOfTwo = (x: number): boolean => {
  const exponent = Math.log2(Math.abs(x));
  return Number.isInteger(exponent) && Math.abs(exponent) < 1000;
};

/** All nodes that `outputs` are made of, in topological order; below a node in `stop` nothing is visited. */
export const ancestors = (outputs: readonly Node[], stop?: { has(node: Node): boolean }): Node[] => {
  const seen = new Set<Node>();
  const stack = outputs.filter((n) => !stop?.has(n));
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    for (const arg of node.args) if (!seen.has(arg) && !stop?.has(arg)) stack.push(arg);
  }
  return [...seen].sort((a, b) => a.id - b.id);
};

/** Which of `outputs` and what they are made of change with `inputs`. */
export const dependents = (outputs: readonly Node[], inputs: readonly Node[]): Set<Node> => {
  const reached = new Set(inputs);
  for (const node of ancestors(outputs)) if (node.args.some((a) => reached.has(a))) reached.add(node);
  return reached;
};

/** `outputs` with inputs replaced. */
export const substitute = (graph: Graph, outputs: readonly Node[], by: ReadonlyMap<Node, Node>): Node[] => {
  const image = new Map(by);
  for (const node of ancestors(outputs)) {
    if (image.has(node)) continue;
    const args = node.args.map((a) => image.get(a)!);
    const changed = args.some((a, i) => a !== node.args[i]);
    image.set(node, changed ? graph.apply(node.op as Operator, ...args) : node);
  }
  return outputs.map((n) => image.get(n)!);
};

/** What `outputs` need that does not change with `moving`: the nodes to compute before a loop over it. */
export const invariants = (outputs: readonly Node[], moving: ReadonlySet<Node>): Node[] => {
  const found = new Set<Node>();
  const keep = (node: Node) => {
    if (!moving.has(node) && node.args.length > 0) found.add(node);
  };
  for (const node of outputs) keep(node);
  for (const node of ancestors(outputs)) if (moving.has(node)) for (const arg of node.args) keep(arg);
  return [...found];
};
