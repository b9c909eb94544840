import { ancestors, type Node } from './graph.ts';
import { type Operator, operators } from './operators.ts';

/**
 * The block interpreter: every node has a row of `width` values in one memory, and an instruction serves the whole
 * row. It needs no code generation.
 */
export const createMachine = (outputs: readonly Node[], width: number) => {
  const nodes = ancestors(outputs);
  const offsets = new Map(nodes.map((node, i) => [node, i * width]));
  const memory = new Float64Array(nodes.length * width);
  for (const node of nodes)
    if (node.op === 'constant') memory.fill(node.value, offsets.get(node)!, offsets.get(node)! + width);
  const at = (node: Node): number => offsets.get(node)!;

  return {
    memory,
    /** Where a node's row starts. */
    at,
    /** What computes `outputs` once the rows of `given` are filled. */
    program: (outputs: readonly Node[], given: Iterable<Node>): Program =>
      ancestors(outputs, new Set(given)).flatMap((node) => {
        if (node.op === 'constant') return [];
        if (node.op === 'input') throw new Error(`the input ${node.name} has no value here`);
        return [{ op: node.op, to: at(node), from: node.args.map(at) }];
      }),
    run: (program: Program, count: number): void => {
      for (const { op, to, from } of program) row(op, memory, to, from, count);
    },
    fill: (node: Node, value: number): void => {
      memory.fill(value, at(node), at(node) + width);
    },
    /** Rows to rows; no row of `to` may also be one of `from`, unless it is its own. */
    copy: (from: readonly Node[], to: readonly Node[]): void => {
      from.forEach((node, i) => {
        memory.copyWithin(at(to[i]!), at(node), at(node) + width);
      });
    },
  };
};

export type Program = readonly { readonly op: Operator; readonly to: number; readonly from: readonly number[] }[];

const row = (op: Operator, m: Float64Array, to: number, from: readonly number[], count: number): void => {
  const [a, b, c] = from as [number, number, number];
  switch (op) {
    case 'add':
      for (let i = 0; i < count; i++) m[to + i] = m[a + i]! + m[b + i]!;
      return;
    case 'sub':
      for (let i = 0; i < count; i++) m[to + i] = m[a + i]! - m[b + i]!;
      return;
    case 'mul':
      for (let i = 0; i < count; i++) m[to + i] = m[a + i]! * m[b + i]!;
      return;
    case 'div':
      for (let i = 0; i < count; i++) m[to + i] = m[a + i]! / m[b + i]!;
      return;
    case 'neg':
      for (let i = 0; i < count; i++) m[to + i] = -m[a + i]!;
      return;
    case 'exp':
      for (let i = 0; i < count; i++) m[to + i] = Math.exp(m[a + i]!);
      return;
    case 'sigmoid':
      for (let i = 0; i < count; i++) m[to + i] = 1 / (1 + Math.exp(-m[a + i]!));
      return;
    case 'select':
      for (let i = 0; i < count; i++) m[to + i] = m[a + i] ? m[b + i]! : m[c + i]!;
      return;
  }
  const operate: (a: number, b: number) => number = operators[op];
  if (from.length === 1) for (let i = 0; i < count; i++) m[to + i] = operate(m[a + i]!, 0);
  else for (let i = 0; i < count; i++) m[to + i] = operate(m[a + i]!, m[b + i]!);
};
