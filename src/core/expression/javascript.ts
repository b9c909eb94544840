import { ancestors, type Node } from './graph.ts';
import type { Operator } from './operators.ts';

/**
 * Printing to JavaScript, float64. Printed text holds only generated identifiers, finite numbers and the calls below; the
 * function erf is to be handed to it.
 */
type Names = Map<Node, string>;

const printed: Record<Operator, (a: string, b: string, c: string) => string> = {
  add: (a, b) => `${a} + ${b}`,
  sub: (a, b) => `${a} - ${b}`,
  mul: (a, b) => `${a} * ${b}`,
  div: (a, b) => `${a} / ${b}`,
  neg: (a) => `-${a}`,
  pow: (a, b) => `${a} ** ${b}`,
  sin: (a) => `Math.sin(${a})`,
  cos: (a) => `Math.cos(${a})`,
  tan: (a) => `Math.tan(${a})`,
  atan: (a) => `Math.atan(${a})`,
  erf: (a) => `erf(${a})`,
  exp: (a) => `Math.exp(${a})`,
  log: (a) => `Math.log(${a})`,
  log1p: (a) => `Math.log1p(${a})`,
  sqrt: (a) => `Math.sqrt(${a})`,
  tanh: (a) => `Math.tanh(${a})`,
  sigmoid: (a) => `1 / (1 + Math.exp(-${a}))`,
  softplus: (a) => `Math.max(${a}, 0) + Math.log1p(Math.exp(-Math.abs(${a})))`,
  abs: (a) => `Math.abs(${a})`,
  sign: (a) => `Math.sign(${a})`,
  max: (a, b) => `Math.max(${a}, ${b})`,
  min: (a, b) => `Math.min(${a}, ${b})`,
  less: (a, b) => `${a} < ${b}`,
  lessEqual: (a, b) => `${a} <= ${b}`,
  equal: (a, b) => `${a} === ${b}`,
  and: (a, b) => `${a} && ${b}`,
  or: (a, b) => `${a} || ${b}`,
  not: (a) => `!${a}`,
  select: (a, b, c) => `${a} ? ${b} : ${c}`,
};

/** A finite number as source text. */
export const literal = (value: number): string => {
  if (!Number.isFinite(value)) throw new RangeError(`only finite numbers are printed, got ${value}`);
  return value < 0 ? `(${value})` : String(value);
};

/** The atom that stands for a node: its number, or the name it was given. */
export const atom = (node: Node, names: ReadonlyMap<Node, string>): string =>
  node.op === 'constant' ? literal(node.value) : names.get(node)!;

/** One `const` for each node that `outputs` are made of and that has no name yet; the new names end in `suffix`. */
export const statements = (outputs: readonly Node[], names: Names, suffix = ''): string[] => {
  const lines: string[] = [];
  for (const node of ancestors(outputs, names)) {
    if (node.op === 'constant') continue;
    if (node.op === 'input') throw new Error(`the input ${node.name} has no value here`);
    const name = `n${node.id}${suffix}`;
    const [a, b, c] = node.args.map((arg) => atom(arg, names));
    lines.push(`const ${name} = ${printed[node.op](a!, b!, c!)};`);
    names.set(node, name);
  }
  return lines;
};
