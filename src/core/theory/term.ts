import type { Node } from '../expression/graph.ts';

/** How an operator is written between its arguments, and how tightly it holds them. */
const signs: Partial<Record<Node['op'], readonly [sign: string, holds: number]>> = {
  add: [' + ', 1],
  sub: [' − ', 1],
  neg: ['−', 1],
  mul: ['·', 2],
  div: ['/', 2],
  pow: ['^', 3],
  less: [' < ', 0],
  lessEqual: [' ≤ ', 0],
  equal: [' = ', 0],
};

/** A term as a person would type it. */
export const printTerm = (node: Node, names: ReadonlyMap<Node, string>): string => {
  const { op, args } = node;
  if (op === 'constant') return String(Number(node.value.toPrecision(6))).replace('-', '−');
  if (op === 'input') return names.get(node) ?? node.name;
  const [sign, holds] = signs[op] ?? [null, 0];
  if (sign === null) return `${op}(${args.map((arg) => printTerm(arg, names)).join(', ')})`;
  const within = (arg: Node, least: number) =>
    (signs[arg.op]?.[1] ?? least) < least ? `(${printTerm(arg, names)})` : printTerm(arg, names);
  const [a, b] = args as [Node, Node | undefined];
  if (!b) return `${sign}${within(a, holds + 1)}`;
  return op === 'mul' && a === b ? `${within(a, 4)}^2` : `${within(a, holds)}${sign}${within(b, holds + 1)}`;
};
