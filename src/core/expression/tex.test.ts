import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { expressions } from './arbitrary.ts';
import { FormulaError } from './error.ts';
import { functionNames } from './functions.ts';
import { symbolsOf, symbolTex, texOf } from './tex.ts';

const lambda = ['l1', 'l2', 'theta'];
const w = ['w1', 'w_max', 'rate', 'ẃ', 'x'];
const tex = (text: string): string => texOf(text, symbolsOf(lambda, w), { nodes: 500 }, 'inner');
const render = (code: string): string =>
  katex.renderToString(code, { throwOnError: true, strict: 'ignore', trust: false });

describe('a formula is set as it was typed', () => {
  test.each([
    ['1 + x - 2', '1 + x - 2'],
    ['1 - (x - 2)', String.raw`1 - \left(x - 2\right)`],
    ['1 + (x - 2)', '1 + x - 2'],
    ['1 + -x', String.raw`1 + \left(-x\right)`],
    ['--x', String.raw`-\left(-x\right)`],
    ['-(1 + x)', String.raw`-\left(1 + x\right)`],
    ['-x^2', '-x^{2}'],
    ['(-x)^2', String.raw`\left(-x\right)^{2}`],
    ['2*x', String.raw`2\,x`],
    ['x*2', String.raw`x\cdot 2`],
    ['x*-2', String.raw`x\,\left(-2\right)`],
    ['2*(x + 1)', String.raw`2\,\left(x + 1\right)`],
    ['(w1 - l1)^2/2', String.raw`\frac{\left(w_{1} - \lambda_{1}\right)^{2}}{2}`],
    ['(1/x)^2', String.raw`\left(\frac{1}{x}\right)^{2}`],
    ['x^-1', 'x^{-1}'],
    ['2^3^x', '2^{3^{x}}'],
    ['(2^3)^x', String.raw`\left(2^{3}\right)^{x}`],
    ['pow(x, 0.5)', 'x^{0.5}'],
    ['1e-3*x + 2.50e2', String.raw`10^{-3}\,x + 2.50\cdot 10^{2}`],
    ['sin(x)^2', String.raw`\sin^{2}\left(x\right)`],
    ['sin(x)^-1', String.raw`\left(\sin\left(x\right)\right)^{-1}`],
    ['sin(sin(x)^2)^2', String.raw`\sin^{2}\left(\sin^{2}\left(x\right)\right)`],
    ['exp(-x)', String.raw`\exp\left(-x\right)`],
    ['sqrt(1 + x)', String.raw`\sqrt{1 + x}`],
    ['abs(x)', String.raw`\left|x\right|`],
    ['max(x, 1, 2)', String.raw`\max\left(x,\,1,\,2\right)`],
    ['sigmoid(x)', String.raw`\operatorname{sigmoid}\left(x\right)`],
    ['2*pi + e', String.raw`2\,\pi + \mathrm{e}`],
    ['theta + rate', String.raw`\theta + \mathit{rate}`],
    ['w_max*ẃ', String.raw`w_{\mathit{max}}\,\text{ẃ}`],
    [
      'x < 0 && x != 1 ? -x : x >= 2 ? 1 : 0',
      String.raw`\begin{cases}-x & \text{if } x < 0 \land x \ne 1 \\ 1 & \text{if } x \ge 2 \\ 0 & \text{otherwise}\end{cases}`,
    ],
    [
      '(x < 0 || x == 1) && !(x <= 2) ? 1 : 0',
      String.raw`\begin{cases}1 & \text{if } \left(x < 0 \lor x = 1\right) \land \lnot \left(x \le 2\right) \\ 0 & \text{otherwise}\end{cases}`,
    ],
  ])('%s', (text, code) => {
    expect(tex(text)).toBe(code);
    expect(render(code)).toContain('katex-html');
  });

  test.each(functionNames)('%s is set, whatever its power', (name) => {
    const args = ['pow', 'max', 'min'].includes(name) ? 'x, w1' : 'x';
    for (const text of [`${name}(${args})`, `${name}(${args})^2`, `2^${name}(${args})`])
      expect(render(tex(text))).toContain('katex-html');
  });

  test('l is λ among the names of λ only; indices are lowered', () => {
    expect(['l', 'l1', 'l_2', 'λ1', 'lambda', 'lr'].map((name) => symbolTex(name, true))).toEqual([
      String.raw`\lambda`,
      String.raw`\lambda_{1}`,
      String.raw`\lambda_{2}`,
      String.raw`\lambda_{1}`,
      String.raw`\lambda`,
      String.raw`\mathit{lr}`,
    ]);
    expect(symbolTex('l1', false)).toBe('l_{1}');
  });
});

/** Names that mean something to JavaScript, to TeX, or to nobody. */
const hostile = [
  'constructor',
  '__proto__',
  'toString',
  'href',
  'includegraphics',
  'x²',
  'x₁',
  'ﬀ',
  'ß',
  '变量',
  'ي',
  'ก',
  '_',
  '__',
  '_1',
  'a_b_c',
  '𝒙',
  'İ',
  'Ω',
  'ς',
  'É',
  'x٣',
  'Ⅷ',
  'x½',
  'ª',
];

test.each(hostile)('the name %s is set as letters', (name) => {
  for (const isLambda of [true, false]) {
    const code = symbolTex(name, isLambda);
    expect(code).not.toMatch(/\\(?!text\{|mathit\{|_|lambda|[a-z]+(?:$|_))/);
    expect(render(`${code}^{2}`)).toContain('katex-html');
  }
});

const balanced = (code: string): boolean => {
  let depth = 0;
  for (const [token] of code.matchAll(/\\.|[{}]/gs)) {
    if (token === '{') depth++;
    if (token === '}' && --depth < 0) return false;
  }
  return depth === 0;
};

test('every formula has TeX that KaTeX reads, with balanced braces; every other text a sentence', () => {
  const names = [...lambda, ...w];
  const parts = fc.constantFrom(
    ...names,
    ...hostile,
    ...functionNames,
    '(',
    ')',
    '^',
    '*',
    '/',
    '-',
    '\\',
    '{',
    '}',
    '$',
    '%',
    '#',
    '&',
    '<',
    '?',
    ':',
    ',',
    '2',
    '1e3',
    ' ',
  );
  const text = fc.oneof(
    { weight: 2, arbitrary: expressions(names, true, 4) },
    { weight: 1, arbitrary: fc.array(parts, { maxLength: 10 }).map((list) => list.join('')) },
  );
  let set = 0;
  const law = (text: string) => {
    let code: string;
    try {
      code = tex(text);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      return;
    }
    set++;
    expect(balanced(code), code).toBe(true);
    expect(render(code), code).not.toContain('katex-error');
  };
  fc.assert(fc.property(text, law), { numRuns: 1500, seed: 5 });
  expect(set).toBeGreaterThan(800);
});
