import { ancestors, dependents, type Graph, is, type Node } from './graph.ts';

/**
 * ∇ of a scalar node by reverse mode, as nodes of the same graph, so that it can be differentiated again. Branching
 * functions are differentiated by branch: an arm that is not taken contributes exactly 0, even where its derivative is infinite.
 * Where two operands of max or min tie, the derivative is the mean of theirs; where one of them is a number, it is 0, as
 * relu's; that of abs at 0 is 0.
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
  const half = guarded(graph, seed, (s) => mul(constant(0.5), s));
  /** The share of the operand that is above the other, or below it: at a tie half of it, and all of a number's where the other is one. */
  const above = (x: Node, y: Node): Node => {
    if (x.op === 'constant') return zero;
    if (y.op === 'constant') return select(apply('less', y, x), seed, zero);
    return select(apply('less', y, x), seed, select(apply('equal', x, y), half, zero));
  };
  const below = (x: Node, y: Node): Node => {
    if (x.op === 'constant') return zero;
    if (y.op === 'constant') return select(apply('less', x, y), seed, zero);
    return select(apply('less', x, y), seed, select(apply('equal', x, y), half, zero));
  };
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
      return [
        // a⁰ is 1 wherever a is; where a is 0, 0 · a⁻¹ would be no number. Elsewhere the product stays, to be differentiated in b.
        times(
          select(
            apply('and', apply('equal', a, zero), apply('equal', b, zero)),
            zero,
            mul(b, apply('pow', a, sub(b, one))),
          ),
        ),
        // 0ᵇ is 0 for all b > 0.
        times(select(apply('and', apply('equal', a, zero), apply('less', zero, b)), zero, mul(node, apply('log', a)))),
      ];
    case 'sin':
      return [times(apply('cos', a))];
    case 'cos':
      return [minus(times(apply('sin', a)))];
    case 'tan':
      return [times(add(one, mul(node, node)))];
    case 'atan':
      return [over(add(one, mul(a, a)))];
    case 'erf':
      return [times(mul(constant(2 / Math.sqrt(Math.PI)), apply('exp', neg(mul(a, a)))))];
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
      return [above(a, b), above(b, a)];
    case 'min':
      return [below(a, b), below(b, a)];
    case 'select':
      return [zero, ...either(a)];
    default:
      return node.args.map(() => zero);
  }
};

/** Whether an arm of a conditional, or of one inside it, is 0: what such a value weighs may be infinite where it is not taken. */
const canVanish = (seed: Node): boolean =>
  seed.op === 'select' && seed.args.slice(1).some((x) => is(x, 0) || canVanish(x));
/** Whether a sum has a part that can vanish, so that each part is to be weighed by itself. */
const hasVanishing = (seed: Node): boolean =>
  canVanish(seed) || ((seed.op === 'add' || seed.op === 'sub') && seed.args.some(hasVanishing));

/** Works inside the arms that are not 0, so that an infinite factor cannot reach the others: 0 · ∞ would be NaN. `work` is linear. */
const guarded = (graph: Graph, seed: Node, work: (seed: Node) => Node): Node => {
  if (is(seed, 0)) return seed;
  if (canVanish(seed)) {
    const [condition, a, b] = seed.args as [Node, Node, Node];
    return graph.select(condition, guarded(graph, a, work), guarded(graph, b, work));
  }
  if (!hasVanishing(seed)) return work(seed);
  const [a, b] = seed.args as [Node, Node];
  const [x, y] = [guarded(graph, a, work), guarded(graph, b, work)];
  return seed.op === 'add' ? accumulate(graph, x, y) : graph.sub(x, y);
};

/** x + y; the two arms of one condition meet in one node. */
const accumulate = (graph: Graph, x: Node, y: Node): Node => {
  if (x.op === 'select' && y.op === 'select' && x.args[0] === y.args[0]) {
    const [condition, a, b] = x.args as [Node, Node, Node];
    return graph.select(condition, accumulate(graph, a, y.args[1]!), accumulate(graph, b, y.args[2]!));
  }
  return graph.add(x, y);
};
