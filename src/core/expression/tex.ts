import type { Line } from './error.ts';
import { type Budget, type Builder, build, type Comparison } from './parse.ts';

/**
 * A formula's text as TeX, its structure kept as typed: what was a quotient is a fraction, what was called is called.
 * Brackets stand where reading needs them. Only this file's own commands, and letters, digits and `\_` of the author's
 * names, are printed.
 */
interface Term {
  readonly tex: string;
  readonly level: number;
  /** Of a trigonometric call: where its power is written. */
  readonly head?: string;
  /** Of a conditional: its branches, so that one in the last branch of another adds rows. */
  readonly rows?: readonly string[];
}

/** How tightly a term holds together; an operand that is looser than its place gets brackets. */
const Level = { Or: 0, And: 1, Comparison: 2, Sum: 3, Product: 4, Fraction: 5, Power: 6, Atom: 7 } as const;

export type Symbols = ReadonlyMap<string, Term>;

const bracketed = (tex: string): string => String.raw`\left(${tex}\right)`;
const within = (term: Term, least: number): string => (term.level >= least ? term.tex : bracketed(term.tex));

const greek = new Set(
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi rho sigma tau upsilon phi chi psi omega'.split(
    ' ',
  ),
);
const greekLetters = new Map(Array.from('αβγδεζηθικλμνξρστυφχψω', (letter, i) => [letter, [...greek][i]!]));

const letters = (text: string): string => {
  const named = greek.has(text) ? text : greekLetters.get(text);
  if (named) return `\\${named}`;
  if (/^[A-Za-z]$/.test(text)) return text;
  if (/^[A-Za-z0-9]+$/.test(text)) return String.raw`\mathit{${text}}`;
  return String.raw`\text{${text.replaceAll('_', String.raw`\_`)}}`;
};

/** A name with its index lowered; the letter l stands for λ among the names of λ. */
export const symbolTex = (name: string, isLambda: boolean): string => {
  const [, base = '', index = ''] = /^(\p{L}+?)_?(\d+|(?<=_)[\p{L}\d]+)$/u.exec(name) ?? [undefined, name];
  const head = letters(isLambda && base === 'l' ? 'lambda' : base);
  return index === '' ? head : `${head}_{${/^\d+$/.test(index) ? index : letters(index)}}`;
};

/** Every name of a problem, as it is set. */
export const symbolsOf = (lambda: readonly string[], w: readonly string[]): Symbols =>
  new Map(
    [...lambda.map((name) => [name, true] as const), ...w.map((name) => [name, false] as const)].map(
      ([name, isLambda]) => [name, { tex: symbolTex(name, isLambda), level: Level.Atom }],
    ),
  );

const powersInside = new Set(['sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh']);
const commands = new Set(['sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'exp', 'log', 'max', 'min']);
const relations: Readonly<Record<Comparison, string>> = {
  '<': '<',
  '<=': String.raw`\le`,
  '>': '>',
  '>=': String.raw`\ge`,
  '==': '=',
  '!=': String.raw`\ne`,
};

const power = (base: Term, exponent: Term): Term => {
  const raised = `^{${exponent.tex}}`;
  if (base.head && /^\d+$/.test(exponent.tex))
    return { tex: base.tex.replace(base.head, () => `${base.head}${raised}`), level: Level.Power };
  return { tex: `${base.head ? bracketed(base.tex) : within(base, Level.Atom)}${raised}`, level: Level.Power };
};

const product = (a: Term, b: Term): Term => {
  // A sign or a digit in the middle of a product would read as something else.
  const right = b.tex.startsWith('-') ? bracketed(b.tex) : within(b, Level.Product);
  const sign = /^\d/.test(right) ? String.raw`\cdot ` : String.raw`\,`;
  return { tex: `${within(a, Level.Product)}${sign}${right}`, level: Level.Product };
};

const printer: Builder<Term> = {
  literal: (_, raw) => {
    const [digits = '', exponent] = raw.toLowerCase().split('e');
    if (exponent === undefined) return { tex: digits, level: Level.Atom };
    const ten = `10^{${exponent.replace('+', '')}}`;
    if (digits === '1') return { tex: ten, level: Level.Power };
    return { tex: String.raw`${digits}\cdot ${ten}`, level: Level.Product };
  },
  constant: (name) => ({ tex: name === 'pi' ? String.raw`\pi` : String.raw`\mathrm{${name}}`, level: Level.Atom }),
  arithmetic: (operator, a, b) => {
    switch (operator) {
      case 'add':
      case 'sub': {
        const right = b.tex.startsWith('-')
          ? bracketed(b.tex)
          : within(b, operator === 'add' ? Level.Sum : Level.Product);
        return { tex: `${within(a, Level.Sum)} ${operator === 'add' ? '+' : '-'} ${right}`, level: Level.Sum };
      }
      case 'mul':
        return product(a, b);
      case 'div':
        return { tex: String.raw`\frac{${a.tex}}{${b.tex}}`, level: Level.Fraction };
      case 'pow':
        return power(a, b);
    }
  },
  neg: (a) => ({
    tex: `-${a.tex.startsWith('-') ? bracketed(a.tex) : within(a, Level.Product)}`,
    level: Level.Product,
  }),
  call: (name, args) => {
    const [a, b] = args as [Term, Term];
    if (name === 'pow') return power(a, b);
    if (name === 'sqrt') return { tex: String.raw`\sqrt{${a.tex}}`, level: Level.Atom };
    if (name === 'abs') return { tex: String.raw`\left|${a.tex}\right|`, level: Level.Atom };
    const head = commands.has(name) ? `\\${name}` : String.raw`\operatorname{${name}}`;
    const tex = `${head}${bracketed(args.map((x) => x.tex).join(',\\,'))}`;
    return { tex, level: Level.Atom, ...(powersInside.has(name) ? { head } : {}) };
  },
  compare: (operator, a, b) => ({ tex: `${a.tex} ${relations[operator]} ${b.tex}`, level: Level.Comparison }),
  connect: (operator, a, b) => {
    const level = operator === 'and' ? Level.And : Level.Or;
    return { tex: `${within(a, level)} ${operator === 'and' ? '\\land' : '\\lor'} ${within(b, level)}`, level };
  },
  not: (a) => ({ tex: String.raw`\lnot ${bracketed(a.tex)}`, level: Level.Comparison }),
  select: (condition, a, b) => {
    const rows = [
      String.raw`${a.tex} & \text{if } ${condition.tex}`,
      ...(b.rows ?? [String.raw`${b.tex} & \text{otherwise}`]),
    ];
    return { tex: String.raw`\begin{cases}${rows.join(String.raw` \\ `)}\end{cases}`, level: Level.Atom, rows };
  },
};

/** One line of text as TeX. Throws a `FormulaError`, as the graph's own reader does. */
export const texOf = (text: string, symbols: Symbols, budget: Budget, line: Line, entry = 0): string =>
  build(printer, text, symbols, budget, line, entry).tex;
