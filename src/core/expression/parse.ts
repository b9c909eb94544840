import { callNode } from './calls.ts';
import { FormulaError, type Line } from './error.ts';
import type { FormulaFault } from './fault.ts';
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
  const fail = (fault: FormulaFault): never => {
    throw new FormulaError(fault, line, entry);
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
    return fail({ kind: 'comparison-expected', at: tree.at });
  };

  const number = (tree: Tree): X => {
    spend(tree);
    switch (tree.type) {
      case 'number':
        return literal(tree.text, tree.at);
      case 'name':
        return identifier(tree.name, tree.at);
      case 'sign': {
        if (tree.operator === '!') return fail({ kind: 'number-expected', found: '!', at: tree.at });
        const argument = number(tree.argument);
        return tree.operator === '-' ? builder.neg(argument) : argument;
      }
      case 'binary': {
        const operator = arithmetic.get(tree.operator as never);
        if (!operator) return fail({ kind: 'number-expected', found: tree.operator, at: tree.at });
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
    return Number.isFinite(value) ? builder.literal(value, text) : fail({ kind: 'number-too-large', text, at });
  };

  const identifier = (name: string, at: number): X => {
    const found = variableOf(names, name);
    if (found !== undefined) return found;
    const meaning = meaningOf(name);
    const value = constants.get(meaning ?? '');
    if (value !== undefined) return builder.constant(meaning!, value);
    if (meaning !== null) return fail({ kind: 'argument-of-function-missing', name, at, offers: [`${meaning}(…)`] });
    return fail(
      names.size === 0
        ? { kind: 'not-a-number', text: name, at }
        : { kind: 'unknown-name', name, known: [...names.keys()], at },
    );
  };

  const call = ({ name, args, at, open }: Extract<Tree, { type: 'call' }>): X => {
    const isVariable = variableOf(names, name) !== undefined;
    const meaning = isVariable ? null : meaningOf(name);
    if (isVariable || constants.has(meaning ?? ''))
      return fail({ kind: 'operator-missing', after: name, at: open, offers: [`${name}*(…)`] });
    if (meaning === null || !isFunction(meaning))
      return fail({ kind: 'unknown-function', name, known: functionNames, at });
    const [least, most] = functions.get(meaning)!;
    if (args.length < least || args.length > most)
      return fail({ kind: 'arguments', name, least, most, given: args.length, at });
    return builder.call(meaning, args.map(number));
  };

  const spend = (tree: Tree): void => {
    budget.nodes--;
    if (budget.nodes < 0) fail({ kind: 'too-many-parts', limit: formulaLimit, at: tree.at });
  };

  try {
    return number(readTree(text));
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.fault);
    if (error instanceof RangeError) return fail({ kind: 'too-deep' });
    throw error;
  }
};

/** Names as a person writes them: letters, digits and _, not starting with a digit. */
export const isName = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/[⁰¹²³⁴-⁹]/.test(name);
