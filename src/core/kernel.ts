import type { Derived, Loop } from './derive.ts';
import { ancestors, dependents, invariants, type Node } from './expression/graph.ts';
import { atom, literal, statements } from './expression/javascript.ts';
import { isCostly } from './expression/operators.ts';

/**
 * The fused kernel's loops in one shape for every printer: what is computed once per call (γ alone), once per λ (with
 * γ, where it does not shrink), and at every step; and what a forward step leaves on the tape for the backward step.
 */
export interface Plan {
  readonly perCall: readonly Node[];
  readonly perLambda: readonly Node[];
  /** w's and costly nodes of w_{t−1} that the backward step reads. Empty where the Jacobians are constant. */
  readonly tape: readonly Node[];
}

export const plan = (d: Derived, loop: Loop): Plan => {
  const { w, l, a, gamma } = d.inputs;
  const { next, pull, gather, cut, keep, s, r, start, shrinks } = loop;
  const loops = [...next, ...pull, ...gather, ...cut, ...keep];
  const all = [...loops, ...start, ...(d.init ?? []), d.outer, ...d.outerGradient.w, ...d.outerGradient.l];
  const inLoop = [...w, ...a, ...s, ...r, ...(shrinks ? [gamma] : [])];
  const moving = dependents(loops, inLoop);
  return {
    perCall: invariants(all, dependents(all, [...inLoop, ...l])),
    perLambda: invariants(loops, moving),
    tape: tape([...pull, ...gather], next, w, moving),
  };
};

const tape = (back: readonly Node[], next: readonly Node[], w: readonly Node[], moving: ReadonlySet<Node>): Node[] => {
  const known = new Set([...w, ...ancestors(next).filter((n) => moving.has(n) && isCostly(n.op))]);
  const used = new Set([...back, ...ancestors(back, known).flatMap((n) => n.args)]);
  return [...known].filter((n) => used.has(n));
};

/** What decays is 0 from here on. A product that rounds to itself among the subnormal numbers costs a hundred others. */
const FAINT = 1e-290;
/** How many steps pass between two looks for it. */
const LOOK = 256;

/** How many λ advance together: enough to keep the processor busy, few enough that the loop's values stay in its registers. */
const lanesFor = (d: Derived, loop: Loop): number => {
  if (d.constantJacobian && !loop.shrinks) return Math.max(1, Math.min(6, Math.floor(7 / d.M)));
  const size = ancestors([...loop.next, ...loop.pull, ...loop.gather]).length;
  return size <= 100 ? 4 : size <= 150 ? 2 : 1;
};

/** Prints `(from, …) => i`: the kernel for `lanes` points at a time, which stops where fewer are left. */
const printSweep = (d: Derived, loop: Loop, lanes: number): string => {
  const { w, l, a, gamma } = d.inputs;
  const { s, r, next, start, pull, gather, cut, keep, shrinks } = loop;
  const { perCall, perLambda, tape } = plan(d, loop);
  const { M, N } = d;
  const shared = new Map<Node, string>([[gamma, 'gamma']]);
  const sharedLines = statements(perCall, shared);

  const each = Array.from({ length: lanes }, (_, k) => ({ k, suffix: `_${k}`, names: new Map(shared) }));
  type Lane = (typeof each)[number];
  const forEach = (print: (lane: Lane) => readonly string[]): string => each.flatMap(print).join('\n');
  const scope = (lane: Lane): Lane => ({ ...lane, names: new Map(lane.names) });
  const value = (lane: Lane, node: Node): string => atom(node, lane.names);
  const variables = (lane: Lane, nodes: readonly Node[]): string[] => nodes.map((n) => `${n.name}${lane.suffix}`);
  const named = (lane: Lane, nodes: readonly Node[]): Lane => {
    for (const n of nodes) if (n.op === 'input') lane.names.set(n, `${n.name}${lane.suffix}`);
    return lane;
  };
  /** Values first, then all assignments at once. */
  const assign = (lane: Lane, nodes: readonly Node[], to: readonly Node[], keyword = ''): string[] => {
    const lines = statements(nodes, lane.names, lane.suffix);
    const values = nodes.map((n) => value(lane, n));
    return [...lines, ...variables(lane, to).map((name, i) => `${keyword}${name} = ${values[i]};`)];
  };
  const write = (lane: Lane, array: string, row: string, width: number, nodes: readonly Node[]): string[] => [
    ...statements(nodes, lane.names, lane.suffix),
    ...nodes.map((n, j) => `${array}[(${row} + ${lane.k}) * ${width} + ${j}] = ${value(lane, n)};`),
  ];

  const setUp = forEach((lane) => [
    ...l.map((x, j) => `const ${x.name}${lane.suffix} = lambda[(i + ${lane.k}) * ${N} + ${j}];`),
    ...statements(perLambda, named(lane, l).names, lane.suffix),
    ...(d.init ? assign(lane, d.init, w, 'let ') : variables(lane, w).map((name, m) => `let ${name} = start${m};`)),
  ]);
  const stride = tape.length * lanes;
  const faded = (nodes: readonly Node[]): string =>
    forEach((lane) => variables(lane, nodes).map((x) => `if (Math.abs(${x}) < ${FAINT}) ${x} = 0;`));
  const forwards = forEach((lane) => {
    const inner = named(scope(lane), w);
    const lines = statements(tape, inner.names, lane.suffix);
    const stores = tape.map((n, m) => `tape[p + ${lane.k * tape.length + m}] = ${value(inner, n)};`);
    return [...lines, ...stores, ...assign(inner, next, w)];
  });
  const turn = forEach((lane) => {
    const inner = named(scope(lane), w);
    return [
      ...write(inner, 'value', 'i', 1, [d.outer]),
      ...write(inner, 'state', 'i', M, w),
      ...assign(inner, d.outerGradient.w, a, 'let '),
      ...assign(inner, start, s, 'let '),
      ...statements(d.outerGradient.l, inner.names, lane.suffix),
      ...r.flatMap((x, j) =>
        x.op === 'input' ? [`const ${x.name}${lane.suffix} = ${value(inner, d.outerGradient.l[j]!)};`] : [],
      ),
    ];
  });
  const backwards = forEach((lane) => {
    const inner = named(scope(lane), [...a, ...s]);
    const loads = tape.map((n, m) => {
      const name = n.op === 'input' ? `${n.name}${lane.suffix}_` : `n${n.id}${lane.suffix}`;
      inner.names.set(n, name);
      return `const ${name} = tape[p + ${lane.k * tape.length + m}];`;
    });
    return [...loads, ...assign(inner, [...pull, ...gather], [...a, ...s])];
  });
  const atCut = (row: string, outputs: Readonly<Record<string, readonly Node[]>>): string =>
    forEach((lane) => {
      const inner = named(scope(lane), [...a, ...s, ...r]);
      return Object.entries(outputs).flatMap(([array, nodes]) => write(inner, array, row, N, nodes));
    });

  return `(from, count, lambda, cuts, last, T, ${shrinks ? 'gammas' : 'gamma'}, start, tape, value, state, exact, truncated, truncatedKeep) => {
const length = cuts.length;
${d.init ? '' : w.map((_, m) => `const start${m} = +start[${m}];`).join('\n')}
${sharedLines.join('\n')}
let i = from;
for (; i + ${lanes} <= count; i += ${lanes}) {
${setUp}
for (let t = 0${tape.length ? ', p = 0' : ''}; t < T; ) {
const look = Math.min(T, t + ${LOOK});
for (; t < look; t++${tape.length ? `, p += ${stride}` : ''}) {
${shrinks ? 'const gamma = gammas[t];' : ''}
${forwards}
}
${faded(w)}
}
${turn}
let t = T;
${tape.length ? `let p = T * ${stride};` : ''}
for (let c = 0; c <= last; c++) {
const stop = c < length ? Math.max(T - cuts[c], 0) : 0;
while (t > stop) {
const look = Math.max(stop, t - ${LOOK});
for (; t > look; t--) {
${tape.length ? `p -= ${stride};` : ''}
${shrinks ? 'const gamma = gammas[t - 1];' : ''}
${backwards}
}
${faded(a)}
}
if (c < length) {
const row = c * count + i;
${atCut('row', d.initDependsOnLambda ? { truncated: cut, truncatedKeep: keep } : { truncated: cut })}
}
}
if (last === length) {
${atCut('i', { exact: keep })}
}
}
return i;
}`;
};

/** What a fused sweep keeps between calls, and how it is called: many λ at a time, then the rest one by one. */
const printFused = (d: Derived, loop: Loop, lanes: number): { setUp: string; call: string } => {
  const arguments_ =
    'batch.count, batch.lambda, batch.cuts, last, descent.T, gamma, descent.w0, tape, out.value, out.state, out.exact, out.truncated, out.truncatedKeep';
  return {
    setUp: `let tape = new Float64Array(0);
const sweepMany = ${printSweep(d, loop, lanes)};
const sweepOne = ${lanes === 1 ? 'sweepMany' : printSweep(d, loop, 1)};`,
    call: `(batch, descent, gamma, out) => {
const size = descent.T * ${plan(d, loop).tape.length * lanes};
if (tape.length < size) tape = new Float64Array(size);
const last = batch.exact === false ? batch.cuts.length - 1 : batch.cuts.length;
sweepOne(sweepMany(0, ${arguments_}), ${arguments_});
}`,
  };
};

/** Prints `() => …`, which makes the fused sweep of a step that shrinks; it reads γ_1 … γ_T, or c_1 … c_T where γ is learned. */
export const printShrinking = (d: Derived, lanes = lanesFor(d, d.shrinking)): string => {
  const { setUp, call } = printFused(d, d.shrinking, lanes);
  return `() => {\n${setUp}\nreturn ${call};\n}`;
};

/** Prints `() => …`, which makes a `Printed` problem. The text is JavaScript of generated names and finite numbers only. */
export const printProblem = (d: Derived, lanes = lanesFor(d, d.loop)): string => {
  const { w, l, a, dw, dl } = d.inputs;
  const vectors = { w, l, a, dw, dl, w0: w };
  const { curvaturePull, outerGradient } = d;
  const { setUp, call } = printFused(d, d.loop, lanes);
  const body = (read: readonly (keyof typeof vectors)[], nodes: readonly Node[]) => {
    const used = new Set(ancestors(nodes));
    const names = new Map<Node, string>();
    const lines: string[] = [];
    for (const vector of read) {
      vectors[vector].forEach((node, i) => {
        if (!used.has(node)) return;
        names.set(node, node.name);
        lines.push(`const ${node.name} = ${vector}[${i}];`);
      });
    }
    return { names, lines: [...lines, ...statements(nodes, names)] };
  };
  const scalar = (read: readonly (keyof typeof vectors)[], node: Node): string => {
    const { names, lines } = body(read, [node]);
    return `(${read.join(', ')}) => {\n${lines.join('\n')}\nreturn ${atom(node, names)};\n}`;
  };
  const writes = (
    read: readonly (keyof typeof vectors)[],
    outputs: Readonly<Record<string, readonly Node[]>>,
  ): string => {
    const { names, lines } = body(read, Object.values(outputs).flat());
    for (const [out, nodes] of Object.entries(outputs)) {
      lines.push(...nodes.map((n, i) => `${out}[${i}] = ${atom(n, names)};`));
    }
    return `(${[...read, ...Object.keys(outputs)].join(', ')}) => {\n${lines.join('\n')}\n}`;
  };

  return `() => {
${setUp}
return {
M: ${literal(d.M)}, N: ${literal(d.N)},
initDependsOnLambda: ${d.initDependsOnLambda}, constantJacobian: ${d.constantJacobian},
inner: ${scalar(['w', 'l'], d.inner)},
innerGradient: ${writes(['w', 'l'], { out: d.innerGradient })},
innerGradientL: ${writes(['w', 'l'], { out: d.innerGradientL })},
curvaturePull: ${writes(['w', 'l', 'a'], { outW: curvaturePull.w, outL: curvaturePull.l })},
curvaturePush: ${writes(['w', 'l', 'dw', 'dl'], { out: d.curvaturePush })},
outer: ${scalar(['w', 'l'], d.outer)},
outerGradient: ${writes(['w', 'l'], { outW: outerGradient.w, outL: outerGradient.l })},
init: ${writes(['l', 'w0'], { out: d.init ?? w })},
initPull: ${writes(['l', 'a'], { out: d.initPull })},
initPush: ${writes(['l', 'dl'], { out: d.initPush })},
stepSize: ${d.step ? scalar(['l'], d.step) : '(l, setting) => setting'},
stepGradient: ${writes(['l'], { out: d.stepGradient })},
sweep: ${call},
};
}`;
};
