import type { Graph, Node } from './graph.ts';
import { type Operator, operators } from './operators.ts';

type Composed = (graph: Graph, a: Node) => Node;

const cosh: Composed = ({ constant, apply, add, mul, neg }, a) =>
  mul(constant(0.5), add(apply('exp', a), apply('exp', neg(a))));

/** Functions that are made of operators. */
const composed: Readonly<Record<string, Composed>> = {
  cosh,
  // tanh · cosh keeps its digits near 0, where e^x − e^−x loses them.
  sinh: (graph, a) => graph.mul(graph.apply('tanh', a), cosh(graph, a)),
  relu: ({ constant, apply }, a) => apply('max', a, constant(0)),
  cbrt: ({ constant, apply, mul }, a) => mul(apply('sign', a), apply('pow', apply('abs', a), constant(1 / 3))),
  log2: ({ constant, apply, mul }, a) => mul(constant(Math.LOG2E), apply('log', a)),
  log10: ({ constant, apply, mul }, a) => mul(constant(Math.LOG10E), apply('log', a)),
};

/** A call as nodes: of two and more arguments, from the left. */
export const callNode = (graph: Graph, name: string, [first, ...rest]: readonly Node[]): Node => {
  const made = composed[name];
  if (made) return made(graph, first!);
  if (!(name in operators)) throw new Error(`"${name}" has no operator`);
  const op = name as Operator;
  return rest.length === 0 ? graph.apply(op, first!) : rest.reduce((a, b) => graph.apply(op, a, b), first!);
};
