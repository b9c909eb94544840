import { ancestors, type Node } from './graph.ts';
import type { Operator } from './operators.ts';

/**
 * Printing to WGSL, float32. Printed text holds only generated identifiers, finite numbers and the calls below. WGSL
 * may assume that there is no NaN: what is not finite is a number as large as `FAR`, for the reader to recognise.
 */
type Names = Map<Node, string>;

/** At or beyond this a float32 result stands for one that is not finite. */
export const FAR = 1e37;

const printed: Record<Operator, (a: string, b: string, c: string) => string> = {
  add: (a, b) => `${a} + ${b}`,
  sub: (a, b) => `${a} - ${b}`,
  mul: (a, b) => `${a} * ${b}`,
  div: (a, b) => `${a} / ${b}`,
  neg: (a) => `-${a}`,
  pow: (a, b) => `power(${a}, ${b})`,
  sin: (a) => `sine(${a})`,
  cos: (a) => `cosine(${a})`,
  tan: (a) => `sine(${a}) / cosine(${a})`,
  atan: (a) => `atan(${a})`,
  erf: (a) => `errorFunction(${a})`,
  exp: (a) => `exp(${a})`,
  log: (a) => `logarithm(${a})`,
  log1p: (a) => `logOnePlus(${a})`,
  sqrt: (a) => `sqrt(${a})`,
  tanh: (a) => `hyperbolicTangent(${a})`,
  sigmoid: (a) => `1f / (1f + exp(-${a}))`,
  softplus: (a) => `max(${a}, 0f) + logOnePlus(exp(-abs(${a})))`,
  abs: (a) => `abs(${a})`,
  sign: (a) => `sign(${a})`,
  max: (a, b) => `max(${a}, ${b})`,
  min: (a, b) => `min(${a}, ${b})`,
  less: (a, b) => `${a} < ${b}`,
  lessEqual: (a, b) => `${a} <= ${b}`,
  equal: (a, b) => `${a} == ${b}`,
  and: (a, b) => `${a} && ${b}`,
  or: (a, b) => `${a} || ${b}`,
  not: (a) => `!${a}`,
  select: (a, b, c) => `select(${c}, ${b}, ${a})`,
};

/**
 * What WGSL has not, or not precisely enough: its own sin and cos may be off by 2⁻¹¹, its log near 1 by 2⁻²¹. Sine and
 * cosine reduce their argument by kπ in three parts whose first products are exact for |k| < 2¹³, and take an odd
 * polynomial of degree 11. The error function is that of Abramowitz and Stegun (7.1.26), to 1.5 · 10⁻⁷, and below ½ its series.
 */
const helpers: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: 'reducedSine',
    text: `fn reducedSine(r: f32, k: f32) -> f32 {
  let z = r * r;
  let p = fma(fma(fma(fma(-2.3906834e-8f, z, 2.7526463e-6f), z, -1.9840891e-4f), z, 8.3333313e-3f), z, -1.6666667e-1f);
  let s = fma(r * z, p, r);
  return select(s, -s, (i32(k) & 1) != 0);
}
fn reduced(x: f32, k: f32) -> f32 {
  return fma(-k, 1.50995799e-7f, fma(-k, 9.67502594e-4f, fma(-k, 3.140625f, x)));
}`,
  },
  {
    name: 'sine',
    text: `fn sine(x: f32) -> f32 {
  let k = round(x * 0.31830989f);
  return reducedSine(reduced(x, k), k);
}`,
  },
  {
    name: 'cosine',
    text: `fn cosine(x: f32) -> f32 {
  let k = round(x * 0.31830989f + 0.5f);
  return reducedSine(reduced(x, k - 0.5f), k);
}`,
  },
  {
    name: 'logOnePlus',
    text: `fn logOnePlus(x: f32) -> f32 {
  if (abs(x) > 0.125f) { return log(1f + x); }
  let z = x / (2f + x);
  let q = z * z;
  return 2f * z * fma(fma(fma(0.14285715f, q, 0.2f), q, 0.33333334f), q, 1f);
}`,
  },
  {
    name: 'logarithm',
    text: `fn logarithm(x: f32) -> f32 {
  if (abs(x - 1f) < 0.125f) { return logOnePlus(x - 1f); }
  return log(x);
}`,
  },
  {
    name: 'hyperbolicTangent',
    text: `fn hyperbolicTangent(x: f32) -> f32 {
  if (abs(x) > 0.25f) {
    let e = exp(-2f * abs(x));
    return sign(x) * (1f - e) / (1f + e);
  }
  let z = x * x;
  return x * fma(fma(fma(fma(0.021869488f, z, -0.053968254f), z, 0.13333334f), z, -0.33333334f), z, 1f);
}`,
  },
  {
    name: 'errorFunction',
    text: `fn errorFunction(x: f32) -> f32 {
  let z = x * x;
  if (z < 0.25f) {
    return 1.1283792f * x * fma(fma(fma(fma(fma(-7.5757576e-4f, z, 4.6296296e-3f), z, -2.3809524e-2f), z, 0.1f), z, -0.33333334f), z, 1f);
  }
  let t = 1f / fma(0.3275911f, abs(x), 1f);
  let p = fma(fma(fma(fma(1.0614054f, t, -1.4531521f), t, 1.4214138f), t, -0.28449674f), t, 0.2548296f);
  return sign(x) * (1f - p * t * exp(-z));
}`,
  },
  {
    name: 'power',
    text: `fn power(x: f32, y: f32) -> f32 {
  if (y == 0f) { return 1f; }
  if (x == 0f) { return select(0f, 3e38f, y < 0f); }
  let size = pow(abs(x), y);
  if (x > 0f) { return size; }
  if (floor(y) != y) { return 3e38f; }
  return select(size, -size, floor(y / 2f) * 2f != y);
}`,
  },
];

/** The functions that printed text calls. */
export const prelude = helpers.map(({ text }) => text).join('\n');

/** A number as WGSL's f32, rounded; what float32 does not hold is its largest number. */
export const literal = (value: number): string => {
  if (!Number.isFinite(value)) throw new RangeError(`only finite numbers are printed, got ${value}`);
  const rounded = Math.fround(value);
  const x = Math.abs(rounded) < 1.2e-38 ? 0 : Number.isFinite(rounded) ? rounded : Math.sign(value) * 3e38;
  const text = `${Number(x.toPrecision(9))}f`;
  return x < 0 ? `(${text})` : text;
};

/** The atom that stands for a node: its number, or the name it was given. */
export const atom = (node: Node, names: ReadonlyMap<Node, string>): string =>
  node.op === 'constant' ? literal(node.value) : names.get(node)!;

/**
 * One `let` for each node that `outputs` are made of and that has no name yet. Constants alone, which the graph has left
 * unfolded because their value is not finite, would be an error where WGSL is compiled: they are printed as beyond `FAR`.
 */
export const statements = (outputs: readonly Node[], names: Names): string[] => {
  const lines: string[] = [];
  for (const node of ancestors(outputs, names)) {
    if (node.op === 'constant') continue;
    if (node.op === 'input') throw new Error(`the input ${node.name} has no value here`);
    const name = `n${node.id}`;
    const [a, b, c] = node.args.map((arg) => atom(arg, names));
    const value = node.args.every((arg) => arg.op === 'constant') ? '3e38f' : printed[node.op](a!, b!, c!);
    lines.push(`let ${name} = ${value};`);
    names.set(node, name);
  }
  return lines;
};
