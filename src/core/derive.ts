import { gradient } from './expression/differentiate.ts';
import { FormulaError } from './expression/error.ts';
import { ancestors, createGraph, dependents, type Graph, is, type Node, substitute } from './expression/graph.ts';
import { checkNames } from './expression/names.ts';
import { type Budget, formulaLimit, parse } from './expression/parse.ts';
import type { Formula } from './problem.ts';
import { sharesOf } from './tasks.ts';

/** Everything that a printer or the interpreter needs of a formula: nodes of one graph, whatever the target. */
export interface Derived {
  readonly graph: Graph;
  readonly M: number;
  readonly N: number;
  readonly initDependsOnLambda: boolean;
  readonly constantJacobian: boolean;
  /** Inputs: w, λ, the adjoint a, the directions ẇ and λ̇, and γ, or the factor c_t of step(λ) where γ is learned. */
  readonly inputs: Inputs;
  readonly inner: Node;
  readonly innerGradient: readonly Node[];
  readonly innerGradientL: readonly Node[];
  readonly curvaturePull: { readonly w: readonly Node[]; readonly l: readonly Node[] };
  readonly curvaturePush: readonly Node[];
  readonly outer: Node;
  readonly outerGradient: { readonly w: readonly Node[]; readonly l: readonly Node[] };
  /** null: w₀ is a setting. */
  readonly init: readonly Node[] | null;
  readonly initPull: readonly Node[];
  readonly initPush: readonly Node[];
  /** null: γ is a setting. */
  readonly step: Node | null;
  /** ∇_λ step(λ); zeros where γ is a setting. */
  readonly stepGradient: readonly Node[];
  /** For a γ that is the same at every step, and for one that shrinks. */
  readonly loop: Loop;
  readonly shrinking: Loop;
}

export interface Inputs {
  readonly w: readonly Node[];
  readonly l: readonly Node[];
  readonly a: readonly Node[];
  readonly dw: readonly Node[];
  readonly dl: readonly Node[];
  readonly gamma: Node;
}

/**
 * One descent forwards and backwards. Forwards w ← next(w, λ, γ). Backwards, from a = ∇_w f and s = `start`:
 * (a, s) ← (`pull`, `gather`) at w_{t−1}, and at every cut h = `cut`(s, r) with r = ∇_λ f(w_T, λ). Where the Jacobians
 * are constant, s gathers Σα and the constant product with Bᵀ is taken at the cut; otherwise s is h itself.
 */
export interface Loop {
  readonly s: readonly Node[];
  readonly r: readonly Node[];
  readonly next: readonly Node[];
  readonly start: readonly Node[];
  readonly pull: readonly Node[];
  readonly gather: readonly Node[];
  readonly cut: readonly Node[];
  /** h with P₀ᵀa. */
  readonly keep: readonly Node[];
  /** Whether `pull` or `gather` needs w_{t−1}, so that the states must be stored. */
  readonly storesStates: boolean;
  /** Whether γ is another at every step, so that nothing made of it is computed before the loop. */
  readonly shrinks: boolean;
}

/**
 * Parses a formula and differentiates it; several tasks are one problem side by side, as `taskFamily` has it: ∇g, ∇⟨∇_w g, a⟩, ∇f, Ξ₀ and its
 * products (S 4–8). Throws `FormulaError`.
 */
export const derive = (formula: Formula): Derived => {
  const graph = createGraph();
  const M = formula.w.length * (formula.tasks?.values.length ?? 1);
  const N = formula.lambda.length;
  const inputs: Inputs = {
    w: vector(graph, 'w', M),
    l: vector(graph, 'l', N),
    a: vector(graph, 'a', M),
    dw: vector(graph, 'dw', M),
    dl: vector(graph, 'dl', N),
    gamma: graph.input('gamma'),
  };
  const { w, l, a, dw, dl } = inputs;
  const { inner, outer, init, step } = read(graph, formula, inputs);

  const innerGradient = gradient(graph, inner, w);
  const innerGradientL = gradient(graph, inner, l);
  const pulled = gradient(graph, graph.dot(innerGradient, a), [...w, ...l]);
  const curvaturePull = { w: pulled.slice(0, M), l: pulled.slice(M) };
  // ∇_w of the derivative of g along (ẇ, λ̇): by symmetry ∇²_ww g ẇ + ∇²_wλ g λ̇.
  const along = graph.add(graph.dot(innerGradient, dw), graph.dot(innerGradientL, dl));
  const outerPair = gradient(graph, outer, [...w, ...l]);
  const outerGradient = { w: outerPair.slice(0, M), l: outerPair.slice(M) };
  const initPull = init ? gradient(graph, graph.dot(init, a), l) : l.map(() => graph.constant(0));
  const stepGradient = step ? gradient(graph, step, l) : l.map(() => graph.constant(0));
  const constantJacobian = !depends([...curvaturePull.w, ...curvaturePull.l], w) && stepGradient.every((n) => is(n, 0));
  const parts = { inputs, innerGradient, curvaturePull, outerGradientL: outerGradient.l, initPull, step, stepGradient };
  const loop = constantJacobian ? unrollConstant(graph, parts) : unrollAny(graph, parts);

  return {
    graph,
    M,
    N,
    initDependsOnLambda: !initPull.every((n) => is(n, 0)),
    constantJacobian,
    inputs,
    inner,
    innerGradient,
    innerGradientL,
    curvaturePull,
    curvaturePush: gradient(graph, along, w),
    outer,
    outerGradient,
    init,
    initPull,
    initPush: gradient(graph, graph.dot(initPull, dl), a),
    step,
    stepGradient,
    loop,
    shrinking: { ...(constantJacobian ? unrollAny(graph, parts) : loop), shrinks: true },
  };
};

const depends = (outputs: readonly Node[], on: readonly Node[]): boolean => {
  const changing = dependents(outputs, on);
  return outputs.some((n) => changing.has(n));
};

interface Parts
  extends Pick<Derived, 'inputs' | 'innerGradient' | 'curvaturePull' | 'initPull' | 'step' | 'stepGradient'> {
  readonly outerGradientL: readonly Node[];
}

/** r, and w − γ_t ∇_w g with γ_t = γ or γ · step(λ). */
const common = (graph: Graph, { inputs: { w, l, gamma }, innerGradient, outerGradientL, step }: Parts) => {
  const { sub, mul, constant } = graph;
  const rate = step ? mul(gamma, step) : gamma;
  return {
    rate,
    r: vector(graph, 'r', l.length).map((x, j) => (is(outerGradientL[j]!, 0) ? constant(0) : x)),
    descended: w.map((x, i) => sub(x, mul(rate, innerGradient[i]!))),
  };
};

/** s is h; P_tᵀ a = −γ_t ∇²_λw g a − c_t ⟨∇_w g, a⟩ ∇_λ step(λ), the latter where γ is learned. */
const unrollAny = (graph: Graph, parts: Parts): Loop => {
  const { inputs, innerGradient, curvaturePull, outerGradientL, initPull, stepGradient } = parts;
  const { w, l, a, gamma } = inputs;
  const { add, sub, mul, dot } = graph;
  const { rate, r, descended } = common(graph, parts);
  const s = vector(graph, 's', l.length);
  const slope = dot(innerGradient, a);
  const pull = a.map((x, i) => sub(x, mul(rate, curvaturePull.w[i]!)));
  const gather = s.map((x, j) => sub(x, add(mul(rate, curvaturePull.l[j]!), mul(gamma, mul(slope, stepGradient[j]!)))));
  return {
    s,
    r,
    next: descended,
    start: [...outerGradientL],
    pull,
    gather,
    cut: [...s],
    keep: s.map((h, j) => add(h, initPull[j]!)),
    storesStates: depends([...pull, ...gather], w),
    shrinks: false,
  };
};

/** The same where the Jacobians are constant: s gathers Σα, and Bᵀ is taken at the cut. */
const unrollConstant = (graph: Graph, parts: Parts): Loop => {
  const { inputs, innerGradient, curvaturePull, initPull } = parts;
  const { w, l, a } = inputs;
  const { add, sub, mul, neg, constant, sum, dot } = graph;
  const zero = constant(0);
  const { rate, r, descended } = common(graph, parts);
  // J = I − γ∇²_ww g, row i of the symmetric Hessian; Bᵀ = −γ∇²_λw g, its entry (j, i).
  const J = curvaturePull.w.map((row, i) =>
    gradient(graph, row, a).map((h, k) => sub(constant(i === k ? 1 : 0), mul(rate, h))),
  );
  const B = curvaturePull.l.map((row) => gradient(graph, row, a).map((p) => neg(mul(rate, p))));
  const used = a.map((_, i) => B.some((row) => !is(row[i]!, 0)));
  const s = vector(graph, 's', a.length).map((x, i) => (used[i] ? x : zero));
  const atZero = substitute(graph, innerGradient, new Map(w.map((x) => [x, zero])));
  const cut = l.map((_, j) => add(r[j]!, dot(B[j]!, s)));
  return {
    s: s.filter((_, i) => used[i]),
    r,
    next: isAffine(innerGradient, w) ? J.map((row, i) => add(dot(row, w), neg(mul(rate, atZero[i]!)))) : descended,
    start: a.filter((_, i) => used[i]).map(() => zero),
    pull: J.map((row) => dot(row, a)),
    gather: s.flatMap((x, i) => (used[i] ? [add(x, a[i]!)] : [])),
    cut,
    keep: cut.map((h, j) => sum([h, initPull[j]!])),
    storesStates: false,
    shrinks: false,
  };
};

const vector = (graph: Graph, name: string, length: number): Node[] =>
  Array.from({ length }, (_, i) => graph.input(`${name}_${i}`));

/** Whether every node is of degree ≤ 1 in w as written: branches in w can have constant slopes and yet jump. */
const isAffine = (outputs: readonly Node[], w: readonly Node[]): boolean => {
  const changing = dependents(outputs, w);
  const affine = new Set<Node>(w);
  const ok = (node: Node) => !changing.has(node) || affine.has(node);
  for (const node of ancestors(outputs)) {
    const [a, b, c] = node.args as [Node, Node, Node];
    const both = node.op === 'add' || node.op === 'sub';
    const scaled = node.op === 'mul' && (!changing.has(a) || !changing.has(b));
    if (both || scaled ? ok(a) && ok(b) : false) affine.add(node);
    if (node.op === 'neg' && ok(a)) affine.add(node);
    if (node.op === 'div' && !changing.has(b) && ok(a)) affine.add(node);
    if (node.op === 'select' && !changing.has(a) && ok(b) && ok(c)) affine.add(node);
  }
  return outputs.every(ok);
};

/** What the names of each task stand for. */
const constantsOf = (graph: Graph, { lambda, w, tasks }: Formula): readonly ReadonlyMap<string, Node>[] => {
  if (!tasks) return [new Map()];
  checkNames('tasks', tasks.names, new Set([...lambda, ...w]));
  return tasks.values.map((values) => new Map(tasks.names.map((name, i) => [name, graph.constant(values[i]!)])));
};

const read = (graph: Graph, formula: Formula, { w, l }: Inputs) => {
  checkNames('lambda', formula.lambda, new Set());
  checkNames('w', formula.w, new Set(formula.lambda));
  const m = formula.w.length;
  const lambdaNames = new Map(formula.lambda.map((name, j) => [name, l[j]!]));
  if (formula.init && formula.init.length !== m)
    throw new FormulaError({ kind: 'starts', wanted: m, given: formula.init.length }, 'init');
  const budgets: Budget[] = [];
  const tasks = constantsOf(graph, formula).map((constants, i) => {
    const budget: Budget = { nodes: formulaLimit };
    budgets.push(budget);
    const startNames = new Map([...lambdaNames, ...constants]);
    const own = formula.w.map((name, k) => [name, w[i * m + k]!] as const);
    const names = new Map([...lambdaNames, ...own, ...constants]);
    return {
      inner: parse(graph, formula.inner, names, budget, 'inner'),
      outer: parse(graph, formula.outer, names, budget, 'outer'),
      init: formula.init?.map((text, k) => parse(graph, text, startNames, budget, 'init', k)) ?? null,
    };
  });
  const step = formula.step === undefined ? null : parse(graph, formula.step, lambdaNames, budgets[0]!, 'step');
  const [only, ...more] = tasks;
  if (only && more.length === 0) return { ...only, step };
  const shares = sharesOf(formula.tasks!);
  return {
    inner: tasks.map(({ inner }) => inner).reduce((a, b) => graph.add(a, b)),
    outer: tasks.map(({ outer }, i) => graph.mul(graph.constant(shares[i]!), outer)).reduce((a, b) => graph.add(a, b)),
    init: formula.init ? tasks.flatMap(({ init }) => init ?? []) : null,
    step,
  };
};
