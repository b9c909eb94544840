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
    pull(graph, node, seed, (arg, value) => {
      if (!changing.has(arg)) return;
      const before = adjoint.get(arg);
      adjoint.set(arg, before ? accumulate(graph, before, value) : value);
    });
  }
  return by.map((input) => adjoint.get(input) ?? graph.constant(0));
};

/** Gives each operand of `node` its share: seed · ∂node/∂operand. */
const pull = (graph: Graph, node: Node, seed: Node, give: (arg: Node, value: Node) => void): void => {
  const { constant, apply, add, sub, mul, div, neg, select } = graph;
  const times = (by: Node) => guarded(graph, seed, (s) => mul(s, by));
  const over = (by: Node) => guarded(graph, seed, (s) => div(s, by));
  const minus = (s: Node) => guarded(graph, s, neg);
  const zero = constant(0);
  const [a, b, c] = node.args as [Node, Node, Node];
  switch (node.op) {
    case 'add':
      give(a, seed);
      return give(b, seed);
    case 'sub':
      give(a, seed);
      return give(b, minus(seed));
    case 'mul':
      give(a, times(b));
      return give(b, times(a));
    case 'div':
      give(a, over(b));
      return give(b, minus(guarded(graph, seed, (s) => div(mul(s, node), b))));
    case 'neg':
      return give(a, minus(seed));
    case 'pow':
      give(a, times(mul(b, apply('pow', a, sub(b, constant(1))))));
      return give(b, times(mul(node, apply('log', a))));
    case 'sin':
      return give(a, times(apply('cos', a)));
    case 'cos':
      return give(a, minus(times(apply('sin', a))));
    case 'tan':
      return give(a, times(add(constant(1), mul(node, node))));
    case 'exp':
      return give(a, times(node));
    case 'log':
      return give(a, over(a));
    case 'log1p':
      return give(a, over(add(constant(1), a)));
    case 'sqrt':
      return give(a, over(mul(constant(2), node)));
    case 'tanh':
      return give(a, times(sub(constant(1), mul(node, node))));
    case 'sigmoid':
      return give(a, times(mul(node, apply('sigmoid', neg(a)))));
    case 'softplus':
      return give(a, times(apply('sigmoid', a)));
    case 'abs':
      return give(a, times(apply('sign', a)));
    case 'max':
      give(a, select(apply('less', a, b), zero, seed));
      return give(b, select(apply('less', a, b), seed, zero));
    case 'min':
      give(a, select(apply('less', b, a), zero, seed));
      return give(b, select(apply('less', b, a), seed, zero));
    case 'select':
      give(b, select(a, seed, zero));
      return give(c, select(a, zero, seed));
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
