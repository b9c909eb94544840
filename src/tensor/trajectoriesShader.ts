import { FAR } from '../core/expression/wgsl.ts';
import { β1, β2, ε } from '../core/outer/optimiser.ts';
import { block, type Passes } from './passesShader.ts';

/** Rows of the state, each with one number for each trajectory: λ (N rows), η_1, and for Adam m and v (N rows each). */
export const stateRows = (N: number, adam: boolean): number => N + 1 + (adam ? 2 * N : 0);

/** `bits` of core/random.ts, the same to the bit. */
export const randomBits = `fn mixed(word: u32) -> u32 {
var x = word;
x = (x ^ (x >> 17u)) * 0xed5ad4bbu;
x = (x ^ (x >> 11u)) * 0xac4c1b51u;
x = (x ^ (x >> 15u)) * 0x31848babu;
return x ^ (x >> 14u);
}
fn bits(seed: u32, trajectory: u32, step: u32) -> u32 {
let own = mixed(seed + 0x9e3779b9u) ^ ((trajectory + 1u) * 0x85ebca6bu);
return mixed(mixed(own) ^ ((step + 1u) * 0xc2b2ae35u));
}`;

/** The numbers of one trajectory, written and read as rows of the state. */
const numbered = (names: readonly string[]) => ({
  load: block(names.map((name, row) => `var ${name} = state[${row} * uniforms.count + index];`)),
  store: block(names.map((name, row) => `result[${row} * uniforms.count + index] = ${name};`)),
});

/**
 * Updates τ = `first` … `first` + `updates` − 1 of each trajectory, from `state` to the next state. `rates` has two numbers
 * for each τ: η_τ/η_1, or what Adam's m and v are divided by. The coin of trajectory i falls at τ where its bits are
 * at most `coin`, which is −1 + q·2³²; `draws` says whether one is thrown. Where λ leaves float32 it stays at 3e38.
 */
export const printTrajectoriesShader = (passes: Passes, N: number, adam: boolean): string => {
  const { module, once, forwards, backwards, h } = passes;
  const each = (line: (j: number) => string): string => block(Array.from({ length: N }, (_, j) => line(j)));
  const names = (letter: string) => Array.from({ length: N }, (_, j) => `${letter}_${j}`);
  const { load, store } = numbered([...names('l'), 'eta', ...(adam ? [...names('m'), ...names('v')] : [])]);
  const base = h('uniforms.keep != 0');
  const exact = h('true');
  /** What the first update's length is the norm of: d and √(1/q − 1) (h − d), or h and 0 where nothing is tossed. */
  const lengths = [...names('x'), ...names('y')];
  const largest = lengths.reduce((size, x) => `max(${size}, abs(${x}))`, '0f');
  const squares = lengths.map((x) => `(${x} / size) * (${x} / size)`);

  return `${module}
${randomBits}
fn main(index : i32) {
if (index >= uniforms.count) { return; }
${once}
${load}
for (var tau = uniforms.first; tau < uniforms.first + uniforms.updates; tau++) {
if (${names('l')
    .map((x) => `abs(${x}) >= ${FAR}f`)
    .join(' || ')}) { break; }
${forwards}
let corrected = uniforms.draws != 0 && bits(uniforms.seed, u32(index), u32(tau)) <= uniforms.coin;
${each((j) => `var h_${j} = 0f;`)}
let sizes = tau == 1 && uniforms.norm > 0f;
let both = corrected || (sizes && uniforms.draws != 0);
${each((j) => `var x_${j} = 0f;\nvar y_${j} = 0f;`)}
for (var part = 0; part < select(1, 2, both); part++) {
let stop = select(T - uniforms.K, 0, part == 1);
${backwards}
if (part == 0) {
${base.lines}
${each((j) => `h_${j} = ${base.values[j]};`)}
}
}
${each((j) => `x_${j} = h_${j};`)}
if (both) {
${exact.lines}
${each(
  (j) => `x_${j} = ${exact.values[j]};
y_${j} = (h_${j} - x_${j}) * sqrt(uniforms.weight - 1f);
if (corrected) { h_${j} += (x_${j} - h_${j}) * uniforms.weight; }`,
)}
}
if (sizes) {
let size = ${largest};
eta = select(0f, uniforms.norm / (size * sqrt(${squares.join(' + ')})), size > 1e-8f);
}
let rate = rates[2 * tau - 2];
${
  adam
    ? each(
        (j) => `m_${j} = ${β1}f * m_${j} + ${(1 - β1).toPrecision(9)}f * h_${j};
v_${j} = ${β2}f * v_${j} + ${(1 - β2).toPrecision(9)}f * h_${j} * h_${j};
let next_${j} = l_${j} - eta * (m_${j} / rate) / (sqrt(v_${j} / rates[2 * tau - 1]) + ${ε}f);`,
      )
    : each((j) => `let next_${j} = l_${j} - eta * rate * h_${j};`)
}
${each((j) => `l_${j} = select(3e38f, next_${j}, abs(next_${j}) < ${FAR}f${adam ? ` && v_${j} < ${FAR}f` : ''});`)}
}
${store}
}`;
};
