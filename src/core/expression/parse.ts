import { callNode } from './calls.ts';
import { FormulaError, type Line } from './error.ts';
import { constants, functionNames, functions, isFunction, meaningOf, variableOf } from './functions.ts';
import { readTree, type Tree } from './grammar.ts';
import type { Graph, Node } from './graph.ts';
import { Unreadable } from './lexer.ts';

/** A formula's text, all its lines together, may have this many numbers, names and operators. */
export const formulaLimit = 500;

/** Counts down over the lines of one formula. */
export interface Budget {
  nodes: number;
}

const arithmetic = new Map([
  ['+', 'add'],
  ['-', 'sub'],
  ['*', 'mul'],
  ['/', 'div'],
  ['^', 'pow'],
] as const);
export type Arithmetic = typeof arithmetic extends Map<string, infer Name> ? Name : never;

const comparisons = ['<', '<=', '>', '>=', '==', '!='] as const;
export type Comparison = (typeof comparisons)[number];

export const arithmeticSigns: readonly string[] = [...arithmetic.keys()];
export const truthSigns: readonly string[] = [...comparisons, '&&', '||', '!', '? :'];

/** What a formula is made into, part by part: nodes of a graph, or TeX. The rules of the language are the reader's alone. */
export interface Builder<X> {
  /** `raw`: the number as it was typed. */
  literal(value: number, raw: string): X;
  constant(name: string, value: number): X;
  arithmetic(operator: Arithmetic, a: X, b: X): X;
  neg(a: X): X;
  /** With as many arguments as the function takes. */
  call(name: string, args: readonly X[]): X;
  compare(operator: Comparison, a: X, b: X): X;
  connect(operator: 'and' | 'or', a: X, b: X): X;
  not(a: X): X;
  select(condition: X, a: X, b: X): X;
}

const nodes = (graph: Graph): Builder<Node> => {
  const { constant, apply, neg, select } = graph;
  return {
    literal: constant,
    constant: (_, value) => constant(value),
    arithmetic: apply,
    neg,
    call: (name, args) => callNode(graph, name, args),
    compare: (operator, a, b) => {
      switch (operator) {
        case '<':
          return apply('less', a, b);
        case '<=':
          return apply('lessEqual', a, b);
        case '>':
          return apply('less', b, a);
        case '>=':
          return apply('lessEqual', b, a);
        case '==':
          return apply('equal', a, b);
        case '!=':
          return apply('not', apply('equal', a, b));
      }
    },
    connect: apply,
    not: (a) => apply('not', a),
    select,
  };
};

/** One line of text as a node of a graph. */
export const parse = (
  graph: Graph,
  text: string,
  names: ReadonlyMap<string, Node>,
  budget: Budget,
  line: Line,
  entry = 0,
): Node => build(nodes(graph), text, names, budget, line, entry);

/**
 * One line of text, built. `^` is power, from the right and above the sign: −x^2 = −(x²). Throws a `FormulaError`
 * with the position of whatever is not in the closed set of names, functions and operators.
 */
export const build = <X>(
  builder: Builder<X>,
  text: string,
  names: ReadonlyMap<string, X>,
  budget: Budget,
  line: Line,
  entry = 0,
): X => {
  const fail = (message: string, position: number, offer: string | null = null): never => {
    const told = `${message} at character ${position + 1}${offer === null ? '' : `: write ${offer}`}`;
    throw new FormulaError(told, position, line, entry);
  };

  const truth = (tree: Tree): X => {
    spend(tree);
    if (tree.type === 'sign' && tree.operator === '!') return builder.not(truth(tree.argument));
    if (tree.type === 'binary') {
      const { operator, left, right } = tree;
      if (operator === '&&' || operator === '||')
        return builder.connect(operator === '&&' ? 'and' : 'or', truth(left), truth(right));
      const comparison = comparisons.find((sign) => sign === operator);
      if (comparison) return builder.compare(comparison, number(left), number(right));
    }
    return fail('expected a comparison such as w1 < 0', tree.at);
  };

  const number = (tree: Tree): X => {
    spend(tree);
    switch (tree.type) {
      case 'number':
        return literal(tree.text, tree.at);
      case 'name':
        return identifier(tree.name, tree.at);
      case 'sign': {
        if (tree.operator === '!') return fail('expected a number, found "!"', tree.at);
        const argument = number(tree.argument);
        return tree.operator === '-' ? builder.neg(argument) : argument;
      }
      case 'binary': {
        const operator = arithmetic.get(tree.operator as never);
        if (!operator) return fail(`expected a number, found a comparison ("${tree.operator}")`, tree.at);
        return builder.arithmetic(operator, number(tree.left), number(tree.right));
      }
      case 'choice':
        return builder.select(truth(tree.test), number(tree.yes), number(tree.no));
      case 'call':
        return call(tree);
    }
  };

  const literal = (text: string, at: number): X => {
    const value = Number(text);
    return Number.isFinite(value) ? builder.literal(value, text) : fail(`the number ${text} is too large`, at);
  };

  const identifier = (name: string, at: number): X => {
    const found = variableOf(names, name);
    if (found !== undefined) return found;
    const meaning = meaningOf(name);
    const value = constants.get(meaning ?? '');
    if (value !== undefined) return builder.constant(meaning!, value);
    if (meaning !== null)
      return fail(`"${name}" is a function and needs its argument in brackets`, at, `${meaning}(…)`);
    return fail(
      names.size === 0
        ? `"${name}" is not a number`
        : `"${name}" is not a name of this formula (it has ${[...names.keys()].join(', ')}),`,
      at,
    );
  };

  const call = ({ name, args, at, open }: Extract<Tree, { type: 'call' }>): X => {
    const isVariable = variableOf(names, name) !== undefined;
    const meaning = isVariable ? null : meaningOf(name);
    if (isVariable || constants.has(meaning ?? ''))
      return fail(`an operator is missing after "${name}"`, open, `${name}*(…)`);
    if (meaning === null || !isFunction(meaning)) {
      const known = functionNames.join(', ');
      return fail(`"${name}" is not a function (there are ${known}),`, at);
    }
    const [least, most] = functions.get(meaning)!;
    if (args.length < least || args.length > most) {
      const wanted = most === least ? `${least}` : `at least ${least}`;
      return fail(`${name} takes ${wanted} argument${most === 1 ? '' : 's'}, got ${args.length},`, at);
    }
    return builder.call(meaning, args.map(number));
  };

  const spend = (tree: Tree): void => {
    budget.nodes--;
    if (budget.nodes < 0) {
      fail(
        `the formula is too long: ${formulaLimit} numbers, names and operators are allowed; it passes that`,
        tree.at,
      );
    }
  };

  try {
    return number(readTree(text));
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.message, error.position, error.offer);
    if (error instanceof RangeError) throw new FormulaError('the formula is nested too deeply', 0, line, entry);
    throw error;
  }
};

/** Names as a person writes them: letters, digits and _, not starting with a digit. */
export const isName = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/[⁰¹²³⁴-⁹]/.test(name);
