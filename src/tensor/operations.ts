import type { Graph, Node } from '../core/expression/graph.ts';
import { ancestors, substitute } from '../core/expression/graph.ts';
import type { Operator } from '../core/expression/operators.ts';
import {
  abs,
  add,
  atan,
  cos,
  div,
  equal,
  erf,
  exp,
  less,
  lessEqual,
  log,
  log1p,
  logicalAnd,
  logicalNot,
  logicalOr,
  mul,
  neg,
  pow,
  sigmoid,
  sign,
  sin,
  softplus,
  sqrt,
  sub,
  type Tensor,
  tan,
  tanh,
  where,
} from './tfjs.ts';

/** Every operator of the expression graph as an operation of tensors; max and min are branches (`branched`). */
export const operations: Readonly<
  Record<Exclude<Operator, 'max' | 'min'>, (a: Tensor, b: Tensor, c: Tensor) => Tensor>
> = {
  add,
  sub,
  mul,
  div,
  neg: (a) => neg(a),
  pow,
  sin: (a) => sin(a),
  cos: (a) => cos(a),
  tan: (a) => tan(a),
  atan: (a) => atan(a),
  erf: (a) => erf(a),
  exp: (a) => exp(a),
  log: (a) => log(a),
  log1p: (a) => log1p(a),
  sqrt: (a) => sqrt(a),
  tanh: (a) => tanh(a),
  sigmoid: (a) => sigmoid(a),
  softplus: (a) => softplus(a),
  abs: (a) => abs(a),
  sign: (a) => sign(a),
  less,
  lessEqual,
  equal,
  and: logicalAnd,
  or: logicalOr,
  not: (a) => logicalNot(a),
  select: where,
};

/** How many max and min may stand inside each other before their arms are left as they are: each doubles the nodes within. */
const DEEPEST = 4;

/**
 * The same nodes for a differentiation that knows no branches: max and min as conditionals, and inside each arm every
 * input is 0 where the arm is not taken, so that what is infinite there meets a condition on its way back and not a product.
 */
export const branched = (graph: Graph, outputs: readonly Node[], inputs: readonly Node[]): Node[] => {
  const image = new Map<Node, Node>();
  const nested = new Map<Node, number>();
  const zero = graph.constant(0);
  const arm = (node: Node, held: (x: Node) => Node): Node =>
    substitute(graph, [node], new Map(inputs.map((x) => [x, held(x)])))[0]!;
  const choose = (condition: Node, a: Node, b: Node): Node =>
    graph.select(
      condition,
      arm(a, (x) => graph.select(condition, x, zero)),
      arm(b, (x) => graph.select(condition, zero, x)),
    );
  /** a where `isFirst`, b where `isSecond`, and where neither is, their mean, which both are. */
  const extreme = (a: Node, b: Node, isFirst: Node, isSecond: Node, isDeep: boolean): Node => {
    const { apply, select, add, mul, constant } = graph;
    const [first, second] = isDeep
      ? [a, b]
      : [arm(a, (x) => select(isSecond, zero, x)), arm(b, (x) => select(isFirst, zero, x))];
    if (a.op === 'constant') return select(isSecond, second, a);
    if (b.op === 'constant') return select(isFirst, first, b);
    const mean = add(mul(constant(0.5), first), mul(constant(0.5), second));
    return select(apply('equal', a, b), mean, select(isFirst, first, second));
  };
  for (const node of ancestors(outputs)) {
    const isExtremum = node.op === 'max' || node.op === 'min';
    const depth = Math.max(0, ...node.args.map((arg) => nested.get(arg)!)) + (isExtremum ? 1 : 0);
    nested.set(node, depth);
    const [a, b, c] = node.args.map((arg) => image.get(arg)!) as [Node, Node, Node];
    const made = (): Node => {
      if (node.args.length === 0) return node;
      if (node.op === 'select') return choose(a, b, c);
      if (node.op === 'max')
        return extreme(a, b, graph.apply('less', b, a), graph.apply('less', a, b), depth > DEEPEST);
      if (node.op === 'min')
        return extreme(a, b, graph.apply('less', a, b), graph.apply('less', b, a), depth > DEEPEST);
      return graph.apply(node.op as Operator, ...node.args.map((arg) => image.get(arg)!));
    };
    image.set(node, made());
  }
  return outputs.map((n) => image.get(n)!);
};
