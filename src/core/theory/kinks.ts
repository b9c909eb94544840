import type { Derived } from '../derive.ts';
import { ancestors, dependents, type Graph, type Node } from '../expression/graph.ts';
import { createMachine } from '../expression/machine.ts';
import type { Formula, Kink, Vec } from '../problem.ts';
import { printTerm } from './term.ts';

/** The edge of a branch: where `side` is 0. */
interface Edge {
  readonly node: Node;
  readonly side: Node;
}

/** What a branch turns on. Conditions are looked at one by one, wherever they stand. */
const sideOf = (graph: Graph, { op, args: [a, b] }: Node): Node | null => {
  switch (op) {
    case 'abs':
    case 'sign':
      return a!;
    case 'max':
    case 'min':
    case 'less':
    case 'lessEqual':
      return graph.sub(a!, b!);
    default:
      return null;
  }
};

/** A path of as many states as fit is looked at. */
const width = 64;

/**
 * Where a path w_0 … w_T meets a kink of g, or its end one of f; undefined where neither has one. A state on a kink is told before
 * steps across one, and of those the steps that go on to the end of the path.
 */
export const kinkOf = (
  formula: Formula,
  { graph, inner, outer, inputs: { w, l } }: Derived,
): ((path: Float64Array, l: Vec) => Kink | null) | undefined => {
  const edgesOf = (of: Node, by: readonly Node[]): readonly Edge[] => {
    const moving = dependents([of], by);
    return ancestors([of]).flatMap((node) => {
      const side = moving.has(node) ? sideOf(graph, node) : null;
      return side ? [{ node, side }] : [];
    });
  };
  const edges = { inner: edgesOf(inner, w), outer: edgesOf(outer, [...w, ...l]) };
  if (edges.inner.length + edges.outer.length === 0) return undefined;
  const M = w.length;
  const names = new Map<Node, string>([
    ...w.map((node, i) => [node, formula.w[i]!] as const),
    ...l.map((node, j) => [node, formula.lambda[j]!] as const),
  ]);
  const given = [...w, ...l];
  const sides = [...edges.inner, ...edges.outer].map(({ side }) => side);
  const machine = createMachine([...given, ...sides], width);
  const { memory, at } = machine;
  const program = machine.program(sides, given);

  return (path, lambda) => {
    const T = path.length / M - 1;
    const told = (of: Kink['of'], how: Kink['how'], t: number, { node }: Edge): Kink => ({
      ...{ of, how, t },
      term: printTerm(node, names),
    });
    l.forEach((node, j) => {
      machine.fill(node, lambda[j]!);
    });
    /** Of each edge: the side of the state before, the first step across it, and the first of those that lead across it without a break. */
    const before = edges.inner.map(() => Number.NaN);
    const across = edges.inner.map(() => -1);
    const since = edges.inner.map(() => -1);
    for (let from = 0; from <= T; from += width) {
      const count = Math.min(width, T + 1 - from);
      w.forEach((node, i) => {
        for (let k = 0; k < count; k++) memory[at(node) + k] = path[(from + k) * M + i]!;
      });
      machine.run(program, count);
      for (let k = 0; k < count; k++) {
        const t = from + k;
        for (const [e, edge] of edges.inner.entries()) {
          const side = memory[at(edge.side) + k]!;
          if (side === 0 && t < T) return told('inner', 'on', t, edge);
          const crosses = side * before[e]! < 0;
          if (crosses && across[e]! < 0) across[e] = t - 1;
          since[e] = crosses ? (since[e]! < 0 ? t - 1 : since[e]!) : -1;
          before[e] = Math.sign(side);
        }
        if (t < T) continue;
        const edge = edges.outer.find(({ side }) => memory[at(side) + k] === 0);
        if (edge) return told('outer', 'on', T, edge);
      }
    }
    const astride = since.findIndex((t) => t >= 0 && t < T - 1);
    if (astride >= 0) return told('inner', 'astride', since[astride]!, edges.inner[astride]!);
    const crossed = across.findIndex((t) => t >= 0);
    return crossed >= 0 ? told('inner', 'across', across[crossed]!, edges.inner[crossed]!) : null;
  };
};
