import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { formulaFault } from '../../words/en/formulaFault.ts';
import { expressions, tokens } from './arbitrary.ts';
import { erf } from './erf.ts';
import { FormulaError } from './error.ts';
import { readTree } from './grammar.ts';
import { createGraph, type Node } from './graph.ts';
import { createMachine } from './machine.ts';
import { parse } from './parse.ts';

const evaluate = (text: string, values: Record<string, number> = {}): number => {
  const graph = createGraph();
  const names = new Map<string, Node>(Object.keys(values).map((name, i) => [name, graph.input(`x_${i}`)]));
  const node = parse(graph, text, names, { nodes: 500 }, 'inner');
  const machine = createMachine([node, ...names.values()], 1);
  for (const [name, input] of names) machine.fill(input, values[name]!);
  machine.run(machine.program([node], names.values()), 1);
  return machine.memory[machine.at(node)]!;
};

const failure = (text: string): FormulaError => {
  try {
    evaluate(text, { w1: 1, l1: 1 });
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
  throw new Error(`${text} was accepted`);
};

describe('a formula', () => {
  it.each([
    ['-x^2', -9],
    ['2^3^2', 512],
    ['2^-x', 0.125],
    ['-2^-2', -0.25],
    ['(-x)^2', 9],
    ['2*x^2', 18],
    ['8/2/2', 2],
    ['1 - 2 - 3', -4],
    ['--x', 3],
    ['1 - -x', 4],
    ['x^0', 1],
    ['x^-1', 1 / 3],
    ['4^0.5', 2],
    ['x^7', 2187],
    ['x^1.5', 3 ** 1.5],
    ['e^x', Math.exp(3)],
    ['cos(pi)', -1],
    ['.5e1 + 1e-1', 5.1],
    ['max(1, x, 2) + min(x, 2)', 5],
    ['x < 4 ? 1 : 2', 1],
    ['x >= 4 || !(x == 3) ? 1 : x > 1 && x != 2 ? 5 : 7', 5],
    ['softplus(1000)', 1000],
    ['softplus(-1000)', 0],
    ['sigmoid(-1000)', 0],
    ['log1p(1e-20)', 1e-20],
    ['sign(-x) + abs(-x) + pow(x, 2)', 11],
    ['1/0', Number.POSITIVE_INFINITY],
    [' \n x\t', 3],
  ])('%s is what mathematics says', (text, value) => {
    expect(evaluate(text, { x: 3 })).toBeCloseTo(value, 14);
  });

  it('may have names in any alphabet', () => {
    expect(evaluate('λ_1*ẃ', { λ_1: 2, ẃ: 3 })).toBe(6);
  });

  const w1 = 1.5;
  const l1 = 0.25;
  it.each([
    ['2w1', 3],
    ['2(w1)', 3],
    ['2 w1*l1', 0.75],
    ['(w1-l1)(w1+l1)', 2.1875],
    ['w1**2', 2.25],
    ['w1²', 2.25],
    ['w1⁻¹', 1 / 1.5],
    ['2w1²l1', 1.125],
    ['2·w1', 3],
    ['2×w1', 3],
    ['w1 − l1', 1.25],
    ['w1 – l1', 1.25],
    ['(w1\u00a0-\u202fl1)^2', 1.5625],
    ['\ufeffw1', 1.5],
    ['\u200bw1', 1.5],
    ['π', Math.PI],
    ['2π', 2 * Math.PI],
    ['w1 ≤ 0 ? 1 : 2', 2],
    ['w1 ≥ 0 && w1 ≠ 0 ? 1 : 2', 1],
    ['ln(w1)', Math.log(1.5)],
    ['|w1|', 1.5],
    ['|l1 - w1|^2', 1.5625],
    ['2|l1 - |w1| |', 2.5],
    ['np.exp(w1)', Math.exp(1.5)],
    ['torch.sin(w1)', Math.sin(1.5)],
    ['math.pi', Math.PI],
    ['Math.PI', Math.PI],
    ['np.maximum(w1, l1)', 1.5],
    ['torch.nn.functional.softplus(w1)', Math.log1p(Math.exp(1.5))],
    ['Sin[w1]', Math.sin(1.5)],
    ['w1^2;', 2.25],
    ['w1^2 ; ', 2.25],
    ['f = w1^2', 2.25],
    ['g(w, λ) = w1^2', 2.25],
    ['exp[w1]', Math.exp(1.5)],
    ['(w1)^2 (l1)', 0.5625],
    ['w1^-2', 1 / 2.25],
    ['w1^−2', 1 / 2.25],
    ['1e−1', 0.1],
    ['-w1^2', -2.25],
    ['2^3^2', 512],
    ['\\frac{1}{2}w_1^2', 1.125],
    ['\\frac{1}{2}\\left(w_{1} - \\lambda_1\\right)^{2}', 0.78125],
    ['\\sqrt{w_1}\\cdot\\sin(w_1)', Math.sqrt(1.5) * Math.sin(1.5)],
    ['√(w1)', Math.sqrt(1.5)],
    ['w₁ + λ₁', 1.75],
    // What the page itself says of the syntax.
    ['w1 < 0 ? −w1 : w1', 1.5],
    ['w1 < 0 ? −w1 : w1.', 1.5],
    ['2*w1', 3],
  ])('%j is read as it is written elsewhere', (text, value) => {
    expect(evaluate(text, { w1, l1 })).toBeCloseTo(value, 13);
  });

  it.each([
    ['sin w1', 0, 'sin(w1)'],
    ['w1 l1', 3, 'w1*l1'],
    ['w1(l1)', 2, 'w1*(…)'],
    ['w1 2', 3, 'w1*2'],
    ['1 000', 2, '1*000 or 1000'],
    ['1/2w1', 3, '1/2*w1 or 1/(2*w1)'],
    ['1/2(w1)', 3, '1/2*(…) or 1/(2*(…))'],
    ['2^3w1', 3, '^3*w1 or ^(3*w1)'],
    ['0,5', 1, '0.5'],
    ['1.234,5', 5, '1234.5'],
    ['w1 = 2', 3, '=='],
    ['w1 < 2 & l1 < 1 ? 1 : 2', 7, '&&'],
    ['w1 < 2 and l1 < 1 ? 1 : 2', 7, '&&'],
    ['|w1||l1|', 3, 'abs(w1)'],
    ['sin^2(w1)', 0, 'sin(…)'],
  ])('%j is refused, and how to write it is said', (text, position, offer) => {
    const error = failure(text);
    expect([error.position, formulaFault(error.fault)]).toEqual([
      position,
      expect.stringContaining(`: write ${offer}`),
    ]);
  });

  it('is read alike by two readers in one process', async () => {
    vi.resetModules();
    const again = await import('./grammar.ts');
    expect(again.readTree('(w1)')).toEqual(readTree('(w1)'));
    expect(again.readTree('-(w1 + 2)^2')).toEqual(readTree('-(w1 + 2)^2'));
  });

  it.each([
    ['sinh(x)', Math.sinh],
    ['cosh(x)', Math.cosh],
    ['tanh(x)', Math.tanh],
    ['atan(x)', Math.atan],
    ['erf(x)', erf],
    ['cbrt(x)', Math.cbrt],
    ['log2(x^2)', (x: number) => Math.log2(x * x)],
    ['log10(x^2)', (x: number) => Math.log10(x * x)],
    ['relu(x)', (x: number) => Math.max(x, 0)],
  ])('%s is the function of that name', (text, f) => {
    for (const x of [-3, -1e-9, 1e-9, 0.5, 20])
      expect(Math.abs(evaluate(text, { x }) / f(x) - 1) || 0).toBeLessThan(1e-13);
  });

  it.each([
    ['w1 + foo', 5],
    ['w1 + foo(2)', 5],
    ['sin', 0],
    ['sin(1, 2)', 0],
    ['max(1)', 0],
    ['w1 w1', 3],
    ['(w1 w1)', 4],
    ['w1;alert(1)', 2],
    ['w1;;l1', 2],
    ['w1,', 2],
    ['w1, l1', 2],
    ['max(w1,,l1)', 6],
    ['max(w1,)', 6],
    ['w1 +', 4],
    ['2^', 2],
    ['(w1', 3],
    ['w1)', 2],
    ['', 0],
    ['   ', 0],
    ['1e999', 0],
    ['2 * 1e999', 4],
    ['"w1"', 0],
    ['`$' + '{w1}`', 0],
    ['w1[0]', 2],
    ['w1.constructor', 0],
    ['w1.constructor("x")()', 0],
    ['constructor', 0],
    ['__proto__ + w1', 0],
    ['toString(w1)', 0],
    ['hasOwnProperty', 0],
    ['this', 0],
    ['true', 0],
    ['null', 0],
    ['w1 = 2', 3],
    ['w1 & 2', 3],
    ['w1 < 2', 0],
    ['(w1 < 2) + 1', 0],
    ['w1 ? 1 : 2', 0],
    ['!w1', 0],
    ['w1 < 2 ? 1', 10],
    ['w1 => 1', 3],
    ['1 + w1\u0000', 6],
    ['1 + 😀', 4],
    ['２+w1', 0],
    ['w1?.x', 2],
  ])('%j is refused with a sentence and its position', (text, position) => {
    const error = failure(text);
    expect(formulaFault(error.fault)).toMatch(/^[^A-Z].+/);
    expect([text, error.position]).toEqual([text, position]);
  });

  it('is refused beyond 500 numbers, names and operators, and accepted up to there', () => {
    const sum = (terms: number) => Array.from({ length: terms }, () => 'w1').join('+');
    expect(evaluate(sum(250), { w1: 1 })).toBe(250);
    expect(formulaFault(failure(sum(251)).fault)).toContain('500');
  });

  it('is refused, not crashed on, however deep', () => {
    for (const deep of [
      '('.repeat(1e5),
      '-'.repeat(1e5),
      `${'2^'.repeat(1e5)}2`,
      'sin('.repeat(1e5),
      '1?'.repeat(1e5),
    ]) {
      expect(failure(deep)).toBeInstanceOf(FormulaError);
      expect(evaluate('-2^2')).toBe(-4);
    }
  });

  it('is a graph or a FormulaError, whatever the text', () => {
    const alphabet = fc.constantFrom(
      ...tokens,
      ...[
        'sin(',
        'pi',
        'constructor',
        '__proto__',
        ';',
        '[',
        ']',
        '.',
        '"',
        "'",
        '`',
        '$',
        '{',
        '}',
        '\\',
        '=',
        '@',
        'λ',
        '\n',
        '…',
      ],
    );
    const text = fc.oneof(
      { weight: 4, arbitrary: fc.array(alphabet, { maxLength: 12 }).map((parts) => parts.join('')) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
      { weight: 1, arbitrary: expressions(['w1', 'l1'], true) },
    );
    let accepted = 0;
    const law = (text: string) => {
      const graph = createGraph();
      try {
        parse(
          graph,
          text,
          new Map([
            ['w1', graph.input('w_0')],
            ['l1', graph.input('l_0')],
          ]),
          { nodes: 500 },
          'inner',
        );
        accepted++;
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
        if (!(error.position >= 0 && error.position <= text.length)) throw new Error(`position ${error.position}`);
      }
    };
    fc.assert(fc.property(text, law), { numRuns: 12_000, seed: 7 });
    expect(accepted).toBeGreaterThan(2000);
  });
});
