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

/** A path is still at a kink where it has crossed it within so many steps. */
const near = 8;

/** Whether a path comes no nearer to an edge from its state `since` on: its later half goes at least half as far from it as its earlier one. */
const keepsAway = (side: Float64Array, since: number): boolean => {
  const middle = (since + side.length) >> 1;
  const farthest = (from: number, to: number) =>
    side.subarray(from, to).reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return farthest(middle, side.length) >= farthest(since, middle) / 2;
};

/** How a path goes across an edge, from the sides on which its states lie; null where it does not. */
const crossing = (side: Float64Array): { readonly how: 'astride' | 'about' | 'across'; readonly t: number } | null => {
  const crosses = (t: number): boolean => t >= 0 && side[t]! * side[t + 1]! < 0;
  const T = side.length - 1;
  let first = -1;
  for (let t = 0; t < T && first < 0; t++) if (crosses(t)) first = t;
  if (first < 0) return null;
  let every = T;
  while (crosses(every - 1)) every--;
  if (every < T - 1 && keepsAway(side, every)) return { how: 'astride', t: every };
  let [since, count] = [T, 0];
  for (let t = T - 1; t >= first && since - t <= near; t--) if (crosses(t)) [since, count] = [t, count + 1];
  return count > 2 && keepsAway(side, since) ? { how: 'about', t: since } : { how: 'across', t: first };
};

/**
 * Where a path w_0 … w_T meets a kink of g, or its end one of f; undefined where neither has one. A state on a kink is told before
 * steps across one, and of those the ones that go on to the end of the path.
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
    const along = edges.inner.map(() => new Float64Array(T + 1));
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
          along[e]![t] = side;
        }
        if (t < T) continue;
        const edge = edges.outer.find(({ side }) => memory[at(side) + k] === 0);
        if (edge) return told('outer', 'on', T, edge);
      }
    }
    const found = along.map(crossing);
    for (const how of ['astride', 'about', 'across'] as const) {
      const e = found.findIndex((one) => one?.how === how);
      if (e >= 0) return told('inner', how, found[e]!.t, edges.inner[e]!);
    }
    return null;
  };
};
