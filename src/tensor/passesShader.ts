import type { Derived, Loop } from '../core/derive.ts';
import { ancestors, type Node } from '../core/expression/graph.ts';
import { atom, prelude, statements } from '../core/expression/wgsl.ts';
import { plan } from '../core/kernel.ts';
import type { Decay, Descent } from '../core/problem.ts';
import { isShrinking } from '../core/stepSize.ts';
import type { Uniform } from './fused.ts';
import { GpuFault } from './gpu.ts';

/**
 * One descent forwards and backwards as WGSL, one λ a thread. Nothing of the path is stored in memory that the machine
 * shares: where the backward pass needs w_{t−1}, each thread keeps every s-th state, s = ⌈√T⌉, and walks a segment anew
 * before it is walked back (mathematics A.3), so that no batch is too large for a buffer. Short steps are printed several
 * times in a row: on a software adapter the loop itself would take most of the time.
 */
export interface Passes {
  /** For the module: the functions that are called, and each thread's room for states. */
  readonly module: string;
  /** For the top of `main`: what depends on γ alone. */
  readonly once: string;
  /** Given λ as `l_0`, …: w_T, `value` = f(w_T, λ), and `t` = `T` with a, s and r before the first step back. */
  readonly forwards: string;
  /** Steps back until `t` = `stop`; may be run again with a lower `stop`. */
  readonly backwards: string;
  /** h where the pass stands: with P₀ᵀa where the condition `keep` holds. */
  readonly h: (keep: string) => { readonly lines: string; readonly values: readonly string[] };
}

/** The longest segment, so that T ≤ 32² = 1024 where states are needed. */
export const SEGMENT = 32;

/** The most steps that a loop can walk back; the others take any T. */
export const mostSteps = ({ storesStates }: Loop): number => (storesStates ? SEGMENT ** 2 : Number.POSITIVE_INFINITY);

/** The loop of this descent. */
export const loopOf = (d: Derived, { decay }: Descent): Loop => (isShrinking(decay) ? d.shrinking : d.loop);

export const block = (lines: readonly string[]): string => lines.join('\n');

const decays: Readonly<Record<Decay, number>> = { constant: 0, 'inverse-sqrt': 1, harmonic: 2 };

/** What the passes read: T, γ and its decay, w₀. Throws a `GpuFault` where they cannot walk back T steps. */
export const passesUniforms = (d: Derived, descent: Descent): Uniform[] => {
  const { T, stepSize, decay = 'constant', w0 } = descent;
  if (T > mostSteps(loopOf(d, descent)))
    throw new GpuFault('refused', `${T} steps are more than a thread has room for`);
  return [
    { name: 'T', type: 'i32', value: T },
    { name: 'segment', type: 'i32', value: Math.ceil(Math.sqrt(T)) },
    { name: 'decay', type: 'i32', value: decays[decay] },
    { name: 'gamma', type: 'f32', value: d.step ? 1 : stepSize },
    ...Array.from({ length: d.M }, (_, m) => ({
      name: `start${m}`,
      type: 'f32' as const,
      value: d.init ? 0 : (w0[m] ?? 0),
    })),
  ];
};

export const printPasses = (d: Derived, loop: Loop): Passes => {
  const { w, l, a, gamma } = d.inputs;
  const { s, r, next, start, pull, gather, cut, keep, storesStates, shrinks } = loop;
  const { perCall, perLambda } = plan(d, loop);
  const { M } = d;
  type Names = Map<Node, string>;

  const outside: Names = new Map(shrinks ? [] : [[gamma, gamma.name]]);
  const once = statements(perCall, outside);
  for (const node of l) outside.set(node, node.name);
  const invariant = statements(perLambda, outside);
  const inside = (...nodes: readonly (readonly Node[])[]): Names => {
    const names = new Map(outside);
    for (const node of [...nodes.flat(), gamma]) if (node.op === 'input') names.set(node, node.name);
    return names;
  };
  const values = (names: Names, nodes: readonly Node[]) => nodes.map((n) => atom(n, names));
  /** All values first, then the assignments. */
  const assign = (names: Names, nodes: readonly Node[], to: readonly Node[], keyword = ''): string[] => {
    const lines = statements(nodes, names);
    const given = values(names, nodes);
    const held = keyword ? [] : to.map((n, i) => `let next_${n.name} = ${given[i]};`);
    return [...lines, ...held, ...to.map((n, i) => `${keyword}${n.name} = ${keyword ? given[i] : `next_${n.name}`};`)];
  };
  const rate = (t: string): string => (shrinks ? `let gamma = rate(${t});` : '');
  const size = ancestors([...next, ...pull, ...gather]).length;
  const times = Math.max(1, Math.min(8, Math.floor(200 / size)));
  /** Both loops of a walk: several steps at once, then what is left of them. */
  const walk = (enough: string, left: string, step: string): string =>
    `while (${enough}) {\n${step.repeat(times)}}\nwhile (${left}) {\n${step}}`;
  const walkForwards = (t: string, last: string, before = ''): string =>
    walk(
      `${t} + ${times} <= ${last}`,
      `${t} < ${last}`,
      `{\n${block([before, rate(`${t} + 1`), ...assign(inside(w), next, w)])}\n}\n${t}++;\n`,
    );
  const walkBackwards = (stop: string, before = ''): string =>
    walk(
      `t >= ${stop} + ${times}`,
      `t > ${stop}`,
      `{\n${block([before, rate('t'), ...assign(inside(w, a, s), [...pull, ...gather], [...a, ...s])])}\n}\nt--;\n`,
    );

  const store = (array: string, at: string): string =>
    block(w.map((x, m) => `${array}[(${at}) * ${M} + ${m}] = ${x.name};`));
  const load = (array: string, at: string): string =>
    block(w.map((x, m) => `${x.name} = ${array}[(${at}) * ${M} + ${m}];`));

  // In one scope with what follows: a term that w_0 shares with f has been given its name here.
  const begin = d.init ? assign(outside, d.init, w, 'var ') : w.map((x, m) => `var ${x.name} = uniforms.start${m};`);
  const turn = ((): string => {
    const names = inside(w);
    return block([
      ...statements([d.outer], names),
      `let value = ${atom(d.outer, names)};`,
      ...assign(names, d.outerGradient.w, a, 'var '),
      ...assign(names, start, s, 'var '),
      ...statements(d.outerGradient.l, names),
      ...r.flatMap((x, j) => (x.op === 'input' ? [`let ${x.name} = ${atom(d.outerGradient.l[j]!, names)};`] : [])),
    ]);
  })();

  return {
    module: `${prelude}
${storesStates ? `var<private> marks: array<f32, ${SEGMENT * M}>;\nvar<private> states: array<f32, ${SEGMENT * M}>;` : ''}
fn rate(t: i32) -> f32 {
let root = select(f32(t), sqrt(f32(t)), uniforms.decay == 1);
return select(uniforms.gamma / root, uniforms.gamma, uniforms.decay == 0);
}`,
    once: `let gamma = uniforms.gamma;\n${block(once)}`,
    forwards: `${block(invariant)}
${block(begin)}
let T = uniforms.T;
var t = 0;
${
  storesStates
    ? `var loaded = -1;
while (t < T) {
${store('marks', 't / uniforms.segment')}
let last = min(t + uniforms.segment, T);
${walkForwards('t', 'last')}
}`
    : walkForwards('t', 'T')
}
${turn}`,
    backwards: storesStates
      ? `while (t > stop) {
let first = (t - 1) / uniforms.segment * uniforms.segment;
if (first != loaded) {
loaded = first;
${block(w.map((x) => `var ${x.name} = 0f;`))}
${load('marks', 'first / uniforms.segment')}
var i = first;
${walkForwards('i', 't', store('states', 'i - first'))}
}
let low = max(first, stop);
${walkBackwards('low', load('states', 't - 1 - first'))}
}`
      : walkBackwards('stop'),
    h: (condition) => {
      const names = inside(a, s, r);
      const lines = statements([...cut, ...(d.initDependsOnLambda ? keep : [])], names);
      const dropped = values(names, cut);
      const kept = values(names, d.initDependsOnLambda ? keep : cut);
      return {
        lines: block(lines),
        values: dropped.map((value, j) => (value === kept[j] ? value : `select(${value}, ${kept[j]}, ${condition})`)),
      };
    },
  };
};
