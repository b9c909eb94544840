import { describe, expect, it } from 'vitest';
import { createGraph, type Node } from './graph.ts';
import { parse } from './parse.ts';
import { helpersFor, literal, statements } from './python.ts';

const read = (...texts: readonly string[]) => {
  const graph = createGraph();
  const inputs = ['x', 'y', 'z'].map((name) => [name, graph.input(name)] as const);
  const nodes = texts.map((text) => parse(graph, text, new Map(inputs), { nodes: 500 }, 'inner'));
  return { nodes, names: new Map<Node, string>(inputs.map(([name, node]) => [node, name])) };
};
const printed = (...texts: readonly string[]) => {
  const { nodes, names } = read(...texts);
  return statements(nodes, names);
};

describe('an expression in Python', () => {
  it.each([
    ['x - (y - z)', 'x - (y - z)'],
    ['x - y - z', 'x - y - z'],
    ['x / (y * z)', 'x / (y * z)'],
    ['x * y / z', 'x * y / z'],
    ['(x + y) * -z', '-(z * (x + y))'],
    ['x < y && !(y == z) ? x : y + z', 'x if x < y and (not y == z) else y + z'],
    ['x < y || y <= z && z < x ? -x : y', '-x if x < y or (y <= z and z < x) else y'],
    ['(x < y ? x : y) * z', 'z * (x if x < y else y)'],
    ['max(x, abs(y), -2)', 'np.maximum(-2, np.maximum(x, np.abs(y)))'],
    ['x^y', 'power(x, y)'],
    ['x^0.5 + log1p(z)', 'np.sqrt(x) + np.log1p(z)'],
  ])('%s is %s, bracketed so that it is evaluated in the same order', (text, python) => {
    expect(printed(text)).toEqual({ lines: [], values: [python] });
  });

  it('names what is used twice, and what is long', () => {
    expect(printed('sin(x)^2 + 1', 'sin(x)*y')).toEqual({
      lines: ['u1 = np.sin(x)'],
      values: ['1 + u1 * u1', 'y * u1'],
    });
    const { lines } = printed(
      `${'sin(x*'.repeat(12)}y${')'.repeat(12)} * z + ${'cos(y*'.repeat(12)}x${')'.repeat(12)}`,
    );
    expect(lines.length).toBeGreaterThan(0);
  });

  it('leaves no operation to numbers of Python itself, which raise where NumPy overflows', () => {
    expect(printed('x + 1/0').values[0]).toContain('np.float64(1) / np.float64(0)');
    expect(printed('1/(x < y ? 0 : z)').values).toEqual(['np.float64(1) / np.float64(0 if x < y else z)']);
    expect(printed('z/(x < y ? 0 : z)').values).toEqual(['z / (0 if x < y else z)']);
  });

  it('calls no helper that is not printed with it', () => {
    const { nodes } = read('softplus(x) + x^y');
    expect(helpersFor(nodes).map((text) => text.slice(4, text.indexOf('(')))).toEqual(['power', 'softplus']);
  });
});

describe('a number in Python', () => {
  it('has every digit, and is refused where it is not finite', () => {
    expect([0.1, -1e-7, 1e21, 12, 2 ** 60, -0].map(literal)).toEqual([
      '0.1',
      '-1e-7',
      '1e+21',
      '12',
      '1152921504606847000.0',
      '-0.0',
    ]);
    expect(() => literal(Number.NaN)).toThrow(RangeError);
  });
});
