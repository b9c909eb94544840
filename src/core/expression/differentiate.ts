import { ancestors, dependents, type Graph, is, type Node } from './graph.ts';

/**
 * ∇ of a scalar node by reverse mode, as nodes of the same graph, so that it can be differentiated again. Branching
 * functions are differentiated by branch: an arm that is not taken contributes exactly 0, even where its derivative is infinite.
 */
export const gradient = (graph: Graph, of: Node, by: readonly Node[]): Node[] => {
  const changing = dependents([of], by);
  const adjoint = new Map<Node, Node>([[of, graph.constant(1)]]);
  for (const node of ancestors([of]).reverse()) {
    const seed = adjoint.get(node);
    if (!seed || !changing.has(node) || node.op === 'input') continue;
    const parts = shares(graph, node, seed);
    node.args.forEach((arg, i) => {
      if (!changing.has(arg)) return;
      const before = adjoint.get(arg);
      adjoint.set(arg, before ? accumulate(graph, before, parts[i]!) : parts[i]!);
    });
  }
  return by.map((input) => adjoint.get(input) ?? graph.constant(0));
};

/** Each operand's share: seed · ∂node/∂operand. */
const shares = (graph: Graph, node: Node, seed: Node): readonly Node[] => {
  const { constant, apply, add, sub, mul, div, neg, select } = graph;
  const times = (by: Node) => guarded(graph, seed, (s) => mul(s, by));
  const over = (by: Node) => guarded(graph, seed, (s) => div(s, by));
  const minus = (s: Node) => guarded(graph, s, neg);
  const zero = constant(0);
  const one = constant(1);
  const either = (condition: Node) => [select(condition, seed, zero), select(condition, zero, seed)] as const;
  const [a, b] = node.args as [Node, Node];
  switch (node.op) {
    case 'add':
      return [seed, seed];
    case 'sub':
      return [seed, minus(seed)];
    case 'mul':
      return [times(b), times(a)];
    case 'div':
      return [over(b), minus(guarded(graph, seed, (s) => div(mul(s, node), b)))];
    case 'neg':
      return [minus(seed)];
    case 'pow':
      return [times(mul(b, apply('pow', a, sub(b, one)))), times(mul(node, apply('log', a)))];
    case 'sin':
      return [times(apply('cos', a))];
    case 'cos':
      return [minus(times(apply('sin', a)))];
    case 'tan':
      return [times(add(one, mul(node, node)))];
    case 'atan':
      return [over(add(one, mul(a, a)))];
    case 'exp':
      return [times(node)];
    case 'log':
      return [over(a)];
    case 'log1p':
      return [over(add(one, a))];
    case 'sqrt':
      return [over(mul(constant(2), node))];
    case 'tanh':
      return [times(sub(one, mul(node, node)))];
    case 'sigmoid':
      return [times(mul(node, apply('sigmoid', neg(a))))];
    case 'softplus':
      return [times(apply('sigmoid', a))];
    case 'abs':
      return [times(apply('sign', a))];
    case 'max':
      return either(apply('lessEqual', b, a));
    case 'min':
      return either(apply('lessEqual', a, b));
    case 'select':
      return [zero, ...either(a)];
    default:
      return node.args.map(() => zero);
  }
};

/** Works inside the arm that is not 0, so that an infinite factor cannot reach the other: 0 · ∞ would be NaN. */
const guarded = (graph: Graph, seed: Node, work: (seed: Node) => Node): Node => {
  if (seed.op !== 'select') return work(seed);
  const [condition, a, b] = seed.args as [Node, Node, Node];
  if (is(a, 0)) return graph.select(condition, a, guarded(graph, b, work));
  if (is(b, 0)) return graph.select(condition, guarded(graph, a, work), b);
  return work(seed);
};

/** x + y; the two arms of one condition meet in one node. */
const accumulate = (graph: Graph, x: Node, y: Node): Node => {
  if (x.op === 'select' && y.op === 'select' && x.args[0] === y.args[0]) {
    const [condition, a, b] = x.args as [Node, Node, Node];
    return graph.select(condition, accumulate(graph, a, y.args[1]!), accumulate(graph, b, y.args[2]!));
  }
  return graph.add(x, y);
};
