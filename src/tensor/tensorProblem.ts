import { derive } from '../core/derive.ts';
import { ancestors, type Graph, type Node } from '../core/expression/graph.ts';
import type { Formula } from '../core/problem.ts';
import { branched, operations } from './operations.ts';
import { engine, type Tensor, tensor1d, tidy, zeros } from './tfjs.ts';

/** A function of components, each a tensor of one number. What it makes on the way is for the caller's `tidy`. */
export type Components = (...values: readonly Tensor[]) => Tensor[];

/** What a formula says, as tensors; its derivatives are taken by tfjs, and the graph's own are their oracle. */
export interface TensorProblem {
  readonly M: number;
  readonly N: number;
  /** g and f of (w, λ). */
  readonly inner: Components;
  readonly outer: Components;
  /** w₀ of λ, and γ of λ; null where they are settings. */
  readonly init: Components | null;
  readonly step: Components | null;
  /** Frees its constants. */
  dispose(): void;
}

export const tensorProblem = (formula: Formula): TensorProblem => {
  const { graph, M, N, inputs, inner, outer, init, step } = derive(formula);
  const { w, l } = inputs;
  const constants = new Map<Node, Tensor>();
  const on = (outputs: readonly Node[], given: readonly Node[]) => evaluator(graph, outputs, given, constants);
  return {
    M,
    N,
    inner: on([inner], [...w, ...l]),
    outer: on([outer], [...w, ...l]),
    init: init && on(init, l),
    step: step && on([step], l),
    dispose: () => {
      for (const constant of constants.values()) constant.dispose();
      constants.clear();
    },
  };
};

/** Walks the nodes of `outputs`. Constants are made once, outside every `tidy`, and stay in `constants`. */
export const evaluator = (
  graph: Graph,
  outputs: readonly Node[],
  inputs: readonly Node[],
  constants: Map<Node, Tensor>,
): Components => {
  const results = branched(graph, outputs, inputs);
  const nodes = ancestors(results, new Set(inputs));
  const constantOf = (node: Node): Tensor => {
    const known = constants.get(node);
    if (known) return known;
    const made = engine().keep(tensor1d([node.value]));
    constants.set(node, made);
    return made;
  };
  return (...given) => {
    const values = new Map(inputs.map((x, i) => [x, given[i]!]));
    for (const node of nodes) {
      if (node.op === 'input') throw new Error(`the input ${node.name} has no value here`);
      if (node.op === 'max' || node.op === 'min') throw new Error(`${node.op} is a branch here`);
      const [a, b, c] = node.args.map((arg) => values.get(arg)!);
      values.set(node, node.op === 'constant' ? constantOf(node) : operations[node.op](a!, b!, c!));
    }
    return results.map((n) => values.get(n)!);
  };
};

/** ∇ of the one component that `f` gives at `at`: differentiable again while a gradient around it is being taken. */
export const gradient = (f: Components, at: readonly Tensor[]): Tensor[] =>
  tidy(() => {
    const { grads } = engine().gradients(() => f(...at)[0]!, [...at], undefined, true);
    return grads.map((g, i) => g ?? zeros(at[i]!.shape));
  });
