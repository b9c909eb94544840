import type { Derived } from '../derive.ts';
import { ancestors, type Node } from '../expression/graph.ts';
import { createMachine } from '../expression/machine.ts';
import type { Formula, LeftDomain, Vec } from '../problem.ts';

const partial: ReadonlySet<Node['op']> = new Set(['sqrt', 'log', 'log1p', 'pow', 'div']);

/** Whether finite arguments can leave this operator's domain: not so where what it divides by, or its exponent, is a fit constant. */
const isPartial = ({ op, args }: Node): boolean => {
  if (!partial.has(op)) return false;
  const [, b] = args;
  if (op === 'div') return b?.op !== 'constant' || b.value === 0;
  if (op === 'pow') return !(b?.op === 'constant' && Number.isInteger(b.value) && b.value >= 0);
  return true;
};

/** Whether a value that is not finite says that the arguments are outside the domain, and not that it is too large. */
const isOutside = (op: Node['op'], value: number, args: readonly number[]): boolean => {
  if (Number.isNaN(value)) return true;
  if (op === 'div') return args[1] === 0;
  return (op === 'log' && args[0] === 0) || (op === 'log1p' && args[0] === -1) || (op === 'pow' && args[0] === 0);
};

/** How an operator is written between its arguments, and how tightly it holds them. */
const signs: Partial<Record<Node['op'], readonly [sign: string, holds: number]>> = {
  add: [' + ', 1],
  sub: [' − ', 1],
  neg: ['−', 1],
  mul: ['·', 2],
  div: ['/', 2],
  pow: ['^', 3],
};

/** A term as a person would type it. */
const print = (node: Node, names: ReadonlyMap<Node, string>): string => {
  const { op, args } = node;
  if (op === 'constant') return String(Number(node.value.toPrecision(6))).replace('-', '−');
  if (op === 'input') return names.get(node) ?? node.name;
  const [sign, holds] = signs[op] ?? [null, 0];
  if (sign === null) return `${op}(${args.map((arg) => print(arg, names)).join(', ')})`;
  const within = (arg: Node, least: number) =>
    (signs[arg.op]?.[1] ?? least) < least ? `(${print(arg, names)})` : print(arg, names);
  const [a, b] = args as [Node, Node | undefined];
  if (!b) return `${sign}${within(a, holds + 1)}`;
  return op === 'mul' && a === b ? `${within(a, 4)}^2` : `${within(a, holds)}${sign}${within(b, holds + 1)}`;
};

/** A path of as many states as fit is looked at. */
const width = 64;

/** Where g along a path w_0 … w_T, or f at its end, leaves its domain first; undefined where neither can. */
export const domainOf = (
  formula: Formula,
  { inner, outer, inputs: { w, l } }: Derived,
): ((path: Float64Array, l: Vec) => LeftDomain | null) | undefined => {
  if (!ancestors([inner, outer]).some(isPartial)) return undefined;
  const M = w.length;
  const names = new Map<Node, string>([
    ...w.map((node, i) => [node, formula.w[i]!] as const),
    ...l.map((node, j) => [node, formula.lambda[j]!] as const),
  ]);
  const given = [...w, ...l];
  const machine = createMachine([...given, inner, outer], width);
  const { memory, at } = machine;
  const programs = { inner: machine.program([inner], given), outer: machine.program([outer], given) };

  /** Below a node without a finite value in a row of memory: the first term whose arguments have one. */
  const termIn = (node: Node, row: number): string | null => {
    const value = (one: Node) => memory[at(one) + row]!;
    const taken = node.op === 'select' ? [node.args[value(node.args[0]!) ? 1 : 2]!] : node.args;
    const broken = taken.filter((arg) => !Number.isFinite(value(arg)));
    for (const arg of broken) {
      const term = termIn(arg, row);
      if (term !== null) return term;
    }
    if (broken.length > 0) return null;
    return isPartial(node) && isOutside(node.op, value(node), node.args.map(value)) ? print(node, names) : null;
  };

  return (path, lambda) => {
    const T = path.length / M - 1;
    l.forEach((node, j) => {
      machine.fill(node, lambda[j]!);
    });
    for (let from = 0; from <= T; from += width) {
      const count = Math.min(width, T + 1 - from);
      w.forEach((node, i) => {
        for (let k = 0; k < count; k++) memory[at(node) + k] = path[(from + k) * M + i]!;
      });
      machine.run(programs.inner, count);
      for (let k = 0; k < count; k++) {
        if (Number.isFinite(memory[at(inner) + k]!)) continue;
        const term = termIn(inner, k);
        if (term !== null) return { of: 'inner', t: from + k, term };
      }
    }
    w.forEach((node, i) => {
      memory[at(node)] = path[T * M + i]!;
    });
    machine.run(programs.outer, 1);
    const term = Number.isFinite(memory[at(outer)]!) ? null : termIn(outer, 0);
    return term === null ? null : { of: 'outer', t: T, term };
  };
};
