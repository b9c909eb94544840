import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expressions } from './arbitrary.ts';
import { gradient } from './differentiate.ts';
import { createGraph, type Graph, type Node } from './graph.ts';
import { createMachine } from './machine.ts';
import { parse } from './parse.ts';

const names = ['x', 'y'];
const read = (graph: Graph, text: string) => {
  const inputs = names.map((name) => graph.input(name));
  const node = parse(graph, text, new Map(names.map((name, i) => [name, inputs[i]!])), { nodes: 500 }, 'inner');
  return { inputs, node };
};
const evaluate = (nodes: readonly Node[], inputs: readonly Node[], at: readonly number[]): number[] => {
  const machine = createMachine([...nodes, ...inputs], 1);
  inputs.forEach((input, i) => {
    machine.fill(input, at[i]!);
  });
  machine.run(machine.program(nodes, inputs), 1);
  return nodes.map((n) => machine.memory[machine.at(n)]!);
};
/** Central differences of order 4, error ≈ 1e-11 of the value's scale. */
const difference = (f: (at: readonly number[]) => number, at: readonly number[], i: number): number => {
  const h = 1e-3;
  const shift = (k: number) => f(at.map((x, j) => (i === j ? x + k * h : x)));
  return (8 * (shift(1) - shift(-1)) - (shift(2) - shift(-2))) / (12 * h);
};
const point = fc.tuple(
  fc.double({ min: -1.5, max: 1.5, noNaN: true }),
  fc.double({ min: -1.5, max: 1.5, noNaN: true }),
);

describe('gradient', () => {
  it('agrees with central differences on random expressions, and so does the gradient of its length', () => {
    fc.assert(
      fc.property(expressions(names), point, (text, at) => {
        const graph = createGraph();
        const { inputs, node } = read(graph, text);
        const first = gradient(graph, node, inputs);
        const length = graph.dot(first, first);
        for (const scalar of [node, length]) {
          const derivative = evaluate(gradient(graph, scalar, inputs), inputs, at);
          const value = (x: readonly number[]) => evaluate([scalar], inputs, x)[0]!;
          const scale = 1 + Math.abs(value(at)) + Math.hypot(...derivative);
          derivative.forEach((d, i) => {
            expect(Math.abs(d - difference(value, at, i)) / scale, `${text} at ${at}`).toBeLessThan(2e-6);
          });
        }
      }),
      { numRuns: 600, seed: 3 },
    );
  });

  it.each([
    ['abs(x)*y', [-2, 3], [-3, 2]],
    ['abs(x)', [0, 0], [0, 0]],
    ['max(x, 2*y)', [1, 3], [0, 2]],
    ['min(x, 2*y)', [1, 3], [1, 0]],
    ['x < y ? x^2 : y^3', [1, 3], [2, 0]],
    ['x < y ? x^2 : y^3', [3, 1], [0, 3]],
    ['x > 0 ? sqrt(x) : y', [0, 1], [0, 1]],
    ['x > 0 ? x*log(x) : 0', [0, 1], [0, 0]],
    ['x > 0 ? y/x : y*2', [0, 1], [0, 2]],
    ['(x > 0 ? sqrt(x) : 0) + (x > 0 ? log(x) : y)', [0, 1], [0, 1]],
    ['max(x, y)', [1, 1], [0.5, 0.5]],
    ['max(y, x)', [1, 1], [0.5, 0.5]],
    ['min(x, 3*y)', [0, 0], [0.5, 1.5]],
    ['max(x, 0)', [0, 0], [0, 0]],
    ['max(0, x)', [0, 0], [0, 0]],
    ['min(x, 1)', [1, 0], [0, 0]],
    ['relu(x)', [0, 0], [0, 0]],
    ['max(x, sqrt(y))', [1, 0], [1, 0]],
    ['(x > 0 ? sqrt(y) : x) + (x > 1 ? sqrt(y) : 0)', [0, 0], [1, 0]],
    ['x^y', [0, 2], [0, 0]],
    ['x^y', [0, 1], [1, 0]],
    ['x^y', [0, 1.5], [0, 0]],
    ['x^y', [0, 0], [0, Number.NEGATIVE_INFINITY]],
    ['0^x + y', [0.5, 0], [0, 1]],
    ['abs(x)^y', [0, 1.5], [0, 0]],
    ['x^0.5', [0, 0], [Number.POSITIVE_INFINITY, 0]],
    ['x^y', [2, 3], [12, 8 * Math.log(2)]],
  ])('%s is differentiated by branch', (text, at, expected) => {
    const graph = createGraph();
    const { inputs, node } = read(graph, text);
    const found = evaluate(gradient(graph, node, inputs), inputs, at);
    found.forEach((value, i) => {
      if (Number.isFinite(expected[i])) expect(value).toBeCloseTo(expected[i]!, 14);
      else expect(value).toBe(expected[i]);
    });
  });

  it('has second derivatives of powers where the base is 0', () => {
    const graph = createGraph();
    const { inputs, node } = read(graph, 'x^y');
    const first = gradient(graph, node, inputs);
    const second = first.map((d) => gradient(graph, d, inputs));
    expect(evaluate(second.flat(), inputs, [0, 3])).toEqual([0, 0, 0, 0]);
    expect(evaluate(second.flat(), inputs, [0, 2])).toEqual([2, 0, 0, 0]);
    expect(evaluate(second[0]!.slice(0, 1), inputs, [0, 1])).toEqual([0]);
  });

  it.each(['softplus(x)', 'sigmoid(x)', 'log1p(exp(x - 700))', 'tanh(x)'])(
    '%s has finite second derivatives far out',
    (text) => {
      const graph = createGraph();
      const { inputs, node } = read(graph, text);
      const second = gradient(graph, gradient(graph, node, inputs)[0]!, inputs);
      for (const x of [-700, -40, 40, 700]) expect(Number.isFinite(evaluate(second, inputs, [x, 0])[0]!)).toBe(true);
    },
  );

  it('shares: the second derivatives of a product of sines grow linearly, not exponentially', () => {
    const graph = createGraph();
    const { inputs, node } = read(graph, Array.from({ length: 30 }, (_, i) => `sin(x + ${i})`).join('*'));
    const before = graph.nodes.length;
    gradient(graph, gradient(graph, node, inputs)[0]!, inputs);
    expect(graph.nodes.length).toBeLessThan(20 * before);
  });
});

describe('simplification', () => {
  it('never changes a value beyond rounding', () => {
    const law = (text: string, at: readonly number[]) => {
      const graph = createGraph();
      const { inputs, node } = read(graph, text);
      const plain = new Function(
        'x',
        'y',
        `with (Math) { const sign = Math.sign; ${helpers} return ${javascript(text)}; }`,
      );
      const expected = plain(...at) as number;
      expect(Math.abs(evaluate([node], inputs, at)[0]! - expected), text).toBeLessThan(
        1e-12 * (1 + Math.abs(expected)),
      );
    };
    fc.assert(fc.property(expressions(names, true), point, law), { numRuns: 1000, seed: 5 });
  });
});

const helpers =
  'const erf = (a) => { let [term, sum] = [a, a]; for (let n = 1; n < 200; n++) { term *= -a * a / n; sum += term / (2 * n + 1); } return sum * 2 / sqrt(PI); }; const sigmoid = (a) => 1/(1+exp(-a)); const softplus = (a) => max(a, 0) + log1p(exp(-abs(a)));';
/** `^` as the engine's own power; the generator brackets every base and exponent that JavaScript would refuse. */
const javascript = (text: string): string => text.replaceAll('^', '**').replace(/-(?! )/g, '-1*');
