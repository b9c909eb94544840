import type { Derived } from '../derive.ts';
import { ancestors, dependents, type Node } from '../expression/graph.ts';
import { createMachine } from '../expression/machine.ts';
import type { Formula, LeftDomain, Vec } from '../problem.ts';
import { printTerm } from './term.ts';

const partial: ReadonlySet<Node['op']> = new Set(['sqrt', 'log', 'log1p', 'pow', 'div']);

/** Whether finite arguments can leave this operator's domain: not so where what it divides by, or its exponent, is a fit constant. */
const isPartial = ({ op, args }: Node): boolean => {
  if (!partial.has(op)) return false;
  const [, b] = args;
  if (op === 'div') return b?.op !== 'constant' || b.value === 0;
  if (op === 'pow') return !(b?.op === 'constant' && Number.isInteger(b.value) && b.value >= 0);
  return true;
};

/** Whether a value that is not finite says that the arguments are outside the domain, and not that it is too large. */
const isOutside = (op: Node['op'], value: number, args: readonly number[]): boolean => {
  if (Number.isNaN(value)) return true;
  if (op === 'div') return args[1] === 0;
  return (op === 'log' && args[0] === 0) || (op === 'log1p' && args[0] === -1) || (op === 'pow' && args[0] === 0);
};

/** Whether an operator with a value may have no derivative, or no second one, where its first argument is 0. */
const isRoot = ({ op, args: [, b] }: Node): boolean =>
  op === 'sqrt' || (op === 'pow' && !(b?.op === 'constant' && Number.isInteger(b.value)));

/** A path of as many states as fit is looked at. */
const width = 64;

/**
 * Where w_0 as a formula of λ, g along a path w_0 … w_T, or f at its end, leaves its domain first, or has a value and no derivative; a second
 * derivative alone is told where nothing else is missing, for it is not always needed. Undefined where none of it can be.
 */
export const domainOf = (
  formula: Formula,
  { inner, outer, init, innerGradient, curvaturePull, outerGradient, initPull, inputs: { w, l, a } }: Derived,
): ((path: Float64Array, l: Vec) => LeftDomain | null) | undefined => {
  const start = init ?? [];
  if (!ancestors([inner, outer, ...start]).some(isPartial)) return undefined;
  const M = w.length;
  const names = new Map<Node, string>([
    ...w.map((node, i) => [node, formula.w[i]!] as const),
    ...l.map((node, j) => [node, formula.lambda[j]!] as const),
  ]);
  const given = [...w, ...l, ...a];
  const first = { inner: innerGradient, outer: [...outerGradient.w, ...outerGradient.l] };
  const second = [...curvaturePull.w, ...curvaturePull.l];
  const starts = [...start, ...initPull];
  const machine = createMachine([...given, inner, outer, ...first.inner, ...first.outer, ...second, ...starts], width);
  const { memory, at } = machine;
  const programs = {
    inner: machine.program([inner, ...first.inner, ...second], given),
    outer: machine.program([outer, ...first.outer], given),
    start: machine.program(starts, given),
  };
  for (const node of a) machine.fill(node, 1);
  const isBroken = (nodes: readonly Node[], row: number): boolean =>
    nodes.some((node) => !Number.isFinite(memory[at(node) + row]!));
  const roots = (of: readonly Node[]): readonly Node[] => {
    const moving = dependents(of, [...w, ...l]);
    return ancestors(of).filter((node) => isRoot(node) && moving.has(node));
  };
  const rootsOf = { inner: roots([inner]), outer: roots([outer]), start: roots(start) };

  /** A root of 0 in a row of memory where w_0, f or g has a value and a derivative is not finite. */
  const rootIn = (of: LeftDomain['of'], row: number): string | null => {
    const root = rootsOf[of].find((node) => memory[at(node.args[0]!) + row] === 0);
    return root ? printTerm(root, names) : null;
  };

  /** Below a node without a finite value in a row of memory: the first term whose arguments have one. */
  const termIn = (node: Node, row: number): string | null => {
    const value = (one: Node) => memory[at(one) + row]!;
    const taken = node.op === 'select' ? [node.args[value(node.args[0]!) ? 1 : 2]!] : node.args;
    const broken = taken.filter((arg) => !Number.isFinite(value(arg)));
    for (const arg of broken) {
      const term = termIn(arg, row);
      if (term !== null) return term;
    }
    if (broken.length > 0) return null;
    return isPartial(node) && isOutside(node.op, value(node), node.args.map(value)) ? printTerm(node, names) : null;
  };

  /** What w_0 lacks, once λ is filled in. */
  const startLacks = (): LeftDomain | null => {
    machine.run(programs.start, 1);
    const undefinedAt = start.find((node) => !Number.isFinite(memory[at(node)]!));
    const lacks = undefinedAt ? 'value' : isBroken(initPull, 0) ? 'derivative' : null;
    const term = undefinedAt ? termIn(undefinedAt, 0) : lacks && rootIn('start', 0);
    return lacks && term !== null ? { of: 'start', lacks, t: 0, term } : null;
  };

  return (path, lambda) => {
    const T = path.length / M - 1;
    let bent: LeftDomain | null = null;
    l.forEach((node, j) => {
      machine.fill(node, lambda[j]!);
    });
    const none = start.length > 0 ? startLacks() : null;
    if (none) return none;
    for (let from = 0; from <= T; from += width) {
      const count = Math.min(width, T + 1 - from);
      w.forEach((node, i) => {
        for (let k = 0; k < count; k++) memory[at(node) + k] = path[(from + k) * M + i]!;
      });
      machine.run(programs.inner, count);
      for (let k = 0; k < count; k++) {
        const t = from + k;
        if (!Number.isFinite(memory[at(inner) + k]!)) {
          const term = termIn(inner, k);
          if (term !== null) return { of: 'inner', lacks: 'value', t, term };
        } else if (t < T) {
          const lacks = isBroken(first.inner, k) ? 'derivative' : isBroken(second, k) ? 'second-derivative' : null;
          const term = lacks && rootIn('inner', k);
          if (!lacks || term === null) continue;
          if (lacks === 'derivative') return { of: 'inner', lacks, t, term };
          bent ??= { of: 'inner', lacks, t, term };
        }
      }
    }
    w.forEach((node, i) => {
      memory[at(node)] = path[T * M + i]!;
    });
    machine.run(programs.outer, 1);
    const lacks = !Number.isFinite(memory[at(outer)]!) ? 'value' : isBroken(first.outer, 0) ? 'derivative' : null;
    const term = lacks && (lacks === 'value' ? termIn(outer, 0) : rootIn('outer', 0));
    return lacks && term !== null ? { of: 'outer', lacks, t: T, term } : bent;
  };
};
