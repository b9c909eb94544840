import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expressions, tokens } from './arbitrary.ts';
import { FormulaError } from './error.ts';
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

  it.each([
    ['w1 + foo', 5],
    ['w1 + foo(2)', 5],
    ['sin', 0],
    ['sin(1, 2)', 0],
    ['max(1)', 0],
    ['w1 w1', 3],
    ['(w1 w1)', 4],
    ['w1;alert(1)', 2],
    ['w1;', 2],
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
    ['w1.constructor("x")()', 15],
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
    expect(error.message).toMatch(/^[^A-Z].+/);
    expect([text, error.position]).toEqual([text, position]);
  });

  it('is refused beyond 500 numbers, names and operators, and accepted up to there', () => {
    const sum = (terms: number) => Array.from({ length: terms }, () => 'w1').join('+');
    expect(evaluate(sum(250), { w1: 1 })).toBe(250);
    expect(failure(sum(251)).message).toContain('500');
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
