import type { Derived, Loop } from '../core/derive.ts';
import type { Node } from '../core/expression/graph.ts';
import { atom, prelude, statements } from '../core/expression/wgsl.ts';
import { plan } from '../core/kernel.ts';

/**
 * The fused kernel as WGSL, one λ a thread: forwards, then backwards, where every cut writes its h. Nothing of the path is
 * stored in memory that the machine shares: where the backward pass needs w_{t−1}, each thread keeps every s-th state,
 * s = ⌈√T⌉, and walks a segment anew before it is walked back (mathematics A.3), so that no field is too large for a buffer.
 */

/** The longest segment, so that T ≤ 32² = 1024 where states are needed. */
export const SEGMENT = 32;

/** The most steps that a loop can walk back; the others take any T. */
export const mostSteps = ({ storesStates }: Loop): number => (storesStates ? SEGMENT ** 2 : Number.POSITIVE_INFINITY);

/** Rows of the result, each as long as the batch: f, d (N rows), then h of each cut (N rows). */
export const rowsOf = (N: number, cuts: number): number => 1 + N + cuts * N;

/** The scalar uniforms, in the order in which `uniformsOf` gives their values. */
export const uniformText = (M: number): string =>
  ['count', 'cuts', 'T', 'segment', 'decay']
    .map((name) => `${name} : i32,`)
    .concat(['gamma', ...Array.from({ length: M }, (_, m) => `start${m}`)].map((name) => `${name} : f32,`))
    .join(' ');

/** `main(index)` for tfjs: reads `lambda` (N rows) and `cuts` (2K, or 2K + 1 where the init term is kept), writes `result`. */
export const printSweepShader = (d: Derived, loop: Loop): string => {
  const { w, l, a, gamma } = d.inputs;
  const { s, r, next, start, pull, gather, cut, keep, storesStates, shrinks } = loop;
  const { perCall, perLambda } = plan(d, loop);
  const { M, N } = d;
  type Names = Map<Node, string>;

  const outside: Names = new Map([...l, ...(shrinks ? [] : [gamma])].map((n) => [n, n.name]));
  const invariant = statements([...perCall, ...perLambda], outside);
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
  const block = (lines: readonly string[]): string => lines.join('\n');
  const rate = (t: string): string => (shrinks ? `let gamma = rate(${t});` : '');
  const forwards = (t: string): string => block([rate(t), ...assign(inside(w), next, w)]);
  const backwards = block([rate('t'), ...assign(inside(w, a, s), [...pull, ...gather], [...a, ...s])]);

  const atCut = ((): string => {
    const names = inside(a, s, r);
    const lines = statements([...cut, ...(d.initDependsOnLambda ? keep : [])], names);
    const kept = values(names, d.initDependsOnLambda ? keep : cut);
    const dropped = values(names, cut);
    const rows = dropped.map((value, j) => {
      const h = value === kept[j] ? value : `select(${value}, ${kept[j]}, (cuts[c] & 1) != 0)`;
      return `result[(${1 + N} + c * ${N} + ${j}) * uniforms.count + index] = ${h};`;
    });
    return `for (; c < uniforms.cuts && uniforms.T - (cuts[c] >> 1u) == t; c++) {\n${block([...lines, ...rows])}\n}`;
  })();

  const turn = ((): string => {
    const names = inside(w);
    return block([
      ...statements([d.outer], names),
      `result[index] = ${atom(d.outer, names)};`,
      ...assign(names, d.outerGradient.w, a, 'var '),
      ...assign(names, start, s, 'var '),
      ...statements(d.outerGradient.l, names),
      ...r.flatMap((x, j) => (x.op === 'input' ? [`let ${x.name} = ${atom(d.outerGradient.l[j]!, names)};`] : [])),
    ]);
  })();
  const exact = ((): string => {
    const names = inside(a, s, r);
    const lines = statements(keep, names);
    return block([...lines, ...keep.map((n, j) => `result[(1 + ${j}) * uniforms.count + index] = ${atom(n, names)};`)]);
  })();

  const store = (array: string, at: string): string =>
    block(w.map((x, m) => `${array}[(${at}) * ${M} + ${m}] = ${x.name};`));
  const load = (array: string, at: string): string =>
    block(w.map((x, m) => `${x.name} = ${array}[(${at}) * ${M} + ${m}];`));

  const walk = storesStates
    ? `for (var first = (uniforms.T - 1) / uniforms.segment * uniforms.segment; first >= 0; first -= uniforms.segment) {
{
${block(w.map((x) => `var ${x.name} = 0f;`))}
${load('marks', 'first / uniforms.segment')}
for (var i = 0; i < t - first; i++) {
${store('states', 'i')}
${forwards('first + i + 1')}
}
}
for (; t > first; t--) {
${atCut}
${load('states', 't - 1 - first')}
${backwards}
}
}`
    : `for (; t > 0; t--) {
${atCut}
${backwards}
}`;

  return `${prelude}
${storesStates ? `var<private> marks: array<f32, ${SEGMENT * M}>;\nvar<private> states: array<f32, ${SEGMENT * M}>;` : ''}
fn rate(t: i32) -> f32 {
let root = select(f32(t), sqrt(f32(t)), uniforms.decay == 1);
return select(uniforms.gamma / root, uniforms.gamma, uniforms.decay == 0);
}
fn main(index : i32) {
if (index >= uniforms.count) { return; }
let gamma = uniforms.gamma;
${block(l.map((x, j) => `let ${x.name} = lambda[${j} * uniforms.count + index];`))}
${block(invariant)}
${d.init ? block(assign(inside(), d.init, w, 'var ')) : block(w.map((x, m) => `var ${x.name} = uniforms.start${m};`))}
for (var t = 1; t <= uniforms.T; t++) {
${storesStates ? `if ((t - 1) % uniforms.segment == 0) {\n${store('marks', '(t - 1) / uniforms.segment')}\n}` : ''}
${forwards('t')}
}
${turn}
var t = uniforms.T;
var c = 0;
${walk}
${atCut}
${exact}
}`;
};
