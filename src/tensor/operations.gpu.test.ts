import './dawn.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expressions } from '../core/expression/arbitrary.ts';
import { gradient as nodeGradient } from '../core/expression/differentiate.ts';
import { ancestors, createGraph, type Graph, type Node } from '../core/expression/graph.ts';
import { createMachine } from '../core/expression/machine.ts';
import { operators } from '../core/expression/operators.ts';
import { parse } from '../core/expression/parse.ts';
import { backends, openTensors, type TensorMachine } from './backends.ts';
import { makeDifferentiable } from './differentiable.ts';
import { shipped } from './kernels/gradients.ts';
import { wasmFiles } from './nodeFiles.ts';
import { branched } from './operations.ts';
import { evaluator, gradient } from './tensorProblem.ts';
import { components } from './tensorSpace.ts';
import { add, concat, memory, mul, registerGradient, type Tensor, tensor1d, tidy } from './tfjs.ts';

const cases = [
  'x*y + x*x*y',
  'x^3 - y^2',
  'x^5*y^4',
  'x/(2 + y)',
  '(1 + x)/(x*y)',
  '-(x*y)*x',
  '(2 + x)^y',
  '(1 + x*y)^2.5',
  '10^(x*y/2)',
  'sin(x*y + 30)',
  'cos(x*y - 20)',
  'tan(x*y/3)',
  'atan(x*y)',
  'erf(x*y)',
  'sinh(x*y) + relu(x)*cosh(y)',
  'log2(1 + x*y) + cbrt(y)*x',
  'exp(x*y)',
  'log(2 + x*y)',
  'log1p(x*y/100)',
  'sqrt(1 + x*y)',
  'tanh(x*y)',
  'tanh(x*y/100)',
  'sigmoid(x*y)',
  'softplus(x*y)',
  'softplus(x*y - 4)',
  'abs(x*y)*x',
  'sign(x - y)*x*y',
  'max(x*y, x^2)',
  'min(x*y, x^2)',
  'x < y ? sin(x*y) : y^3',
  'x <= y ? x^3 : exp(y)',
  'x == y ? x : x*y^2',
  'x < y && x < 0 ? x^2 : x^2*y',
  'x < y || y < 0 ? x^2 : x^2*y',
  'x > 0 && !(x < y) ? exp(x*y) : x^2*y',
];
const points = [
  [0.7, 1.3],
  [1.2, 0.6],
];
const direction = [0.8, -0.6];

const names = ['x', 'y'];
const read = (text: string): { graph: Graph; inputs: Node[]; node: Node } => {
  const graph = createGraph();
  const inputs = names.map((name) => graph.input(name));
  const node = parse(graph, text, new Map(names.map((name, i) => [name, inputs[i]!])), { nodes: 500 }, 'inner');
  return { graph, inputs, node };
};

type Function64 = (at: readonly number[]) => number;
const float64 = (text: string): Function64 => {
  const { inputs, node } = read(text);
  const machine = createMachine([node, ...inputs], 1);
  const program = machine.program([node], inputs);
  return (at) => {
    for (const [i, input] of inputs.entries()) machine.fill(input, at[i]!);
    machine.run(program, 1);
    return machine.memory[machine.at(node)]!;
  };
};
/** The derivative along v by central differences of fourth order. */
const along =
  (f: Function64, v: readonly number[]): Function64 =>
  (at) => {
    const h = 5e-3;
    const shift = (k: number) => f(at.map((x, i) => x + k * h * v[i]!));
    return (8 * (shift(1) - shift(-1)) - (shift(2) - shift(-2))) / (12 * h);
  };
const axes = [
  [1, 0],
  [0, 1],
];
const oracle = (text: string, at: readonly number[]): number[] => {
  const f = float64(text);
  return [f, ...axes.map((e) => along(f, e)), ...axes.map((e) => along(along(f, e), direction))].map((g) => g(at));
};

/** φ, ∇φ and ∇⟨∇φ, v⟩ by tfjs. */
const derivatives = async (text: string, at: readonly number[]): Promise<number[]> => {
  const { graph, inputs, node } = read(text);
  const constants = new Map<Node, Tensor>();
  const f = evaluator(graph, [node], inputs, constants);
  const found = tidy(() => {
    const x = components(tensor1d([...at]));
    const v = components(tensor1d(direction));
    const slope = (...x: readonly Tensor[]): Tensor[] => {
      const [a, b] = gradient(f, x);
      return [add(mul(a!, v[0]!), mul(b!, v[1]!))];
    };
    return concat([...f(...x), ...gradient(f, x), ...gradient(slope, x)]);
  });
  const values = await found.data();
  for (const tensor of [found, ...constants.values()]) tensor.dispose();
  return [...values];
};

/** The largest error of value, gradient and second derivatives, relative to the larger of 1 and theirs. */
const error = async (text: string): Promise<number> => {
  let worst = 0;
  for (const at of points) {
    const want = oracle(text, at);
    const got = await derivatives(text, at);
    want.forEach((x, i) => {
      const off = Math.abs(got[i]! - x) / Math.max(1, Math.abs(x));
      worst = Number.isFinite(off) ? Math.max(worst, off) : Number.POSITIVE_INFINITY;
    });
  }
  return worst;
};

it('covers every operator', () => {
  const used = new Set(cases.flatMap((text) => ancestors([read(text).node]).map((n) => n.op as string)));
  expect(Object.keys(operators).filter((op) => !used.has(op))).toEqual([]);
});

/** To be run before `makeDifferentiable`, which cannot be undone. */
describe('tfjs as it is shipped', () => {
  let machine: TensorMachine;
  beforeAll(async () => {
    for (const config of shipped) registerGradient(config);
    machine = (await openTensors({ backend: 'cpu', software: true, wasm: wasmFiles }))!;
  });
  afterAll(() => machine.close());

  it.each(['exp(x*y)', 'tanh(x*y)', 'sigmoid(x*y)'])('is silently wrong to second order: %s', async (text) => {
    expect(await error(text)).toBeGreaterThan(0.05);
  });

  it('throws where it meets a comparison', async () => {
    await expect(error('x < y ? sin(x*y) : y^3')).rejects.toThrow('gradient function not found');
  });
});

describe.each(backends)('on %s', (backend) => {
  let machine: TensorMachine;
  beforeAll(async () => {
    makeDifferentiable();
    machine = (await openTensors({ backend, software: true, wasm: wasmFiles }))!;
  });
  afterAll(() => machine.close());

  it.each(cases)('every operation is right to second order: %s', async (text) => {
    const before = memory().numTensors;
    expect(await error(text)).toBeLessThan(1e-5);
    expect(memory().numTensors).toBe(before);
  });

  it.each([
    ['abs(x)', [0, 0], [0, 0]],
    ['max(x, 2*y)', [1, 3], [0, 2]],
    ['max(x, y)', [1, 1], [0.5, 0.5]],
    ['min(3*y, x)', [0, 0], [0.5, 1.5]],
    ['max(x, 0) + max(0, y)', [0, 0], [0, 0]],
    ['relu(x) + min(y, 1)', [0, 1], [0, 0]],
    ['max(log(x), y)', [0, -5], [0, 1]],
    ['min(exp(200*x), y)', [1, 5], [0, 1]],
    ['x > 0 ? sqrt(x) : y', [0, 1], [0, 1]],
    ['x > 0 ? x*log(x) : 0*y', [0, 1], [0, 0]],
    ['x > 0 ? y/x : y*2', [0, 1], [0, 2]],
    ['(x > 0 ? sqrt(x) : 0) + (x > 0 ? log(x) : y)', [0, 1], [0, 1]],
    ['x < 1 ? (x > 0 ? y/x : y^2) : log(x - 1)', [0, 3], [0, 6]],
    ['softplus(100*x) + sigmoid(100*y)', [9, 9], [100, 0]],
  ])('an arm that is not taken adds nothing, though infinite: %s', async (text, at, slope) => {
    const got = await derivatives(text, at);
    expect(got.every(Number.isFinite), `${got}`).toBe(true);
    slope.forEach((x, i) => {
      expect(got[1 + i]).toBeCloseTo(x, 5);
    });
  });

  it('random expressions with branches have the derivatives that the graph has of itself', async () => {
    const coordinate = fc.integer({ min: -1500, max: 1500 }).map((n) => Math.fround((n + 0.3) / 1000));
    const own = async (text: string, at: readonly number[]) => {
      const { graph, inputs, node } = read(text);
      const slope = nodeGradient(graph, node, inputs);
      const turned = nodeGradient(graph, graph.dot(slope, direction.map(graph.constant)), inputs);
      const outputs = [node, ...slope, ...turned];
      const machine = createMachine([...outputs, ...inputs], 1);
      for (const [i, input] of inputs.entries()) machine.fill(input, at[i]!);
      machine.run(machine.program(outputs, inputs), 1);
      return outputs.map((n) => machine.memory[machine.at(n)]!);
    };
    await fc.assert(
      fc.asyncProperty(expressions(names, true), fc.tuple(coordinate, coordinate), async (text, at) => {
        const want = await own(text, at);
        const got = await derivatives(text, at);
        const size = Math.max(1, ...want.map(Math.abs));
        want.forEach((x, i) => {
          expect(Math.abs(got[i]! - x) / size, `${text} at ${at}`).toBeLessThan(2e-5);
        });
      }),
      { numRuns: backend === 'webgpu' ? 10 : 100, seed: 7 },
    );
  });

  it('a power of a negative number, and of zero, is what it is in JavaScript', async () => {
    for (const [x, y] of [
      [-2, 3],
      [-2, 2],
      [-2, -1],
      [0, 0],
      [0, 2],
      [2, 0],
    ] as const)
      expect((await derivatives('x^y', [x, y]))[0]).toBeCloseTo(x ** y, 5);
  });
});

it('many max and min inside each other stay affordable', () => {
  const { graph, inputs, node } = read(
    Array.from({ length: 60 }, (_, i) => `max(x*${i + 1}, `)
      .join('')
      .concat('y', ')'.repeat(60)),
  );
  expect(ancestors(branched(graph, [node], inputs)).length).toBeLessThan(5000);
});
