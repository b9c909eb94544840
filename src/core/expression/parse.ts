import { FormulaError, type Line } from './error.ts';
import { positionOf, readTree, type Tree, Unreadable } from './grammar.ts';
import type { Graph, Node } from './graph.ts';
import { type Operator, operators } from './operators.ts';

/** A formula's text, all its lines together, may have this many numbers, names and operators. */
export const formulaLimit = 500;

/** Counts down over the lines of one formula. */
export interface Budget {
  nodes: number;
}

const unary = ['sin', 'cos', 'tan', 'exp', 'log', 'log1p', 'sqrt', 'tanh', 'sigmoid', 'softplus', 'abs', 'sign'];
/** How many arguments each function takes: [least, most]. */
const functions = new Map<string, readonly [number, number]>([
  ...unary.map((name) => [name, [1, 1]] as const),
  ['pow', [2, 2]],
  ['max', [2, Number.POSITIVE_INFINITY]],
  ['min', [2, Number.POSITIVE_INFINITY]],
]);
const constants = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
]);

/** What a formula may call and name beside its own variables, for those who explain it. */
export const functionNames: readonly string[] = [...functions.keys()];
export const constantNames: readonly string[] = [...constants.keys()];

/** Names that a formula's own variables may not take. */
export const isReserved = (name: string): boolean => functions.has(name) || constants.has(name);

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

const nodes = ({ constant, apply, neg, select }: Graph): Builder<Node> => ({
  literal: constant,
  constant: (_, value) => constant(value),
  arithmetic: apply,
  neg,
  call: (name, [first, ...rest]) =>
    rest.length === 0 ? apply(name as Operator, first!) : rest.reduce((a, b) => apply(name as Operator, a, b), first!),
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
});

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
  const fail = (message: string, position: number): never => {
    throw new FormulaError(`${message} at character ${position + 1}`, position, line, entry);
  };

  const truth = (tree: Tree): X => {
    spend(tree);
    const operator = String(tree.operator);
    if (tree.type === 'UnaryExpression' && operator === '!') return builder.not(truth(tree.argument as Tree));
    if (tree.type === 'BinaryExpression' && (operator === '&&' || operator === '||')) {
      return builder.connect(operator === '&&' ? 'and' : 'or', truth(tree.left as Tree), truth(tree.right as Tree));
    }
    const comparison = comparisons.find((sign) => sign === operator);
    if (tree.type !== 'BinaryExpression' || !comparison) {
      return fail('expected a comparison such as w1 < 0', positionOf(tree));
    }
    return builder.compare(comparison, number(tree.left as Tree), number(tree.right as Tree));
  };

  const number = (tree: Tree): X => {
    spend(tree);
    switch (tree.type) {
      case 'Literal':
        return literal(tree);
      case 'Identifier':
        return identifier(tree);
      case 'UnaryExpression': {
        if (tree.operator === '!') return fail('expected a number, found "!"', positionOf(tree));
        const argument = number(tree.argument as Tree);
        return tree.operator === '-' ? builder.neg(argument) : argument;
      }
      case 'BinaryExpression': {
        const operator = arithmetic.get(tree.operator as never);
        if (!operator) return fail(`expected a number, found a comparison ("${tree.operator}")`, positionOf(tree));
        return builder.arithmetic(operator, number(tree.left as Tree), number(tree.right as Tree));
      }
      case 'ConditionalExpression': {
        const condition = truth(tree.test as Tree);
        return builder.select(condition, number(tree.consequent as Tree), number(tree.alternate as Tree));
      }
      case 'CallExpression':
        return call(tree);
      case 'Compound':
        return fail('an operator is missing', positionOf((tree.body as Tree[])[1] ?? tree));
      case 'SequenceExpression':
        return fail('an operator is missing', positionOf((tree.expressions as Tree[])[1] ?? tree));
      case 'MemberExpression':
        return fail('a "." may stand in numbers only, not after a name', positionOf(tree));
      default:
        return fail('unexpected expression', positionOf(tree));
    }
  };

  const literal = (tree: Tree): X => {
    if (typeof tree.value !== 'number') return fail('expected a number', positionOf(tree));
    if (!Number.isFinite(tree.value)) return fail(`the number ${tree.raw} is too large`, positionOf(tree));
    return builder.literal(tree.value, String(tree.raw));
  };

  const identifier = (tree: Tree): X => {
    const name = String(tree.name);
    const found = names.get(name);
    if (found !== undefined) return found;
    const value = constants.get(name);
    if (value !== undefined) return builder.constant(name, value);
    if (functions.has(name))
      return fail(`"${name}" is a function and needs its argument in brackets,`, positionOf(tree));
    return fail(
      names.size === 0
        ? `"${name}" is not a number`
        : `"${name}" is not a name of this formula (it has ${[...names.keys()].join(', ')}),`,
      positionOf(tree),
    );
  };

  const call = (tree: Tree): X => {
    const callee = tree.callee as Tree;
    const name = callee.type === 'Identifier' ? String(callee.name) : '';
    const arity = functions.get(name);
    if (!arity) {
      const known = functionNames.join(', ');
      return fail(`${name ? `"${name}"` : 'this'} is not a function (there are ${known}),`, positionOf(tree));
    }
    const args = tree.arguments as Tree[];
    const [least, most] = arity;
    if (args.length < least || args.length > most) {
      const wanted = most === least ? `${least}` : `at least ${least}`;
      return fail(`${name} takes ${wanted} argument${most === 1 ? '' : 's'}, got ${args.length},`, positionOf(tree));
    }
    return builder.call(name, args.map(number));
  };

  const spend = (tree: Tree): void => {
    budget.nodes--;
    if (budget.nodes < 0) {
      fail(
        `the formula is too long: ${formulaLimit} numbers, names and operators are allowed; it passes that`,
        positionOf(tree),
      );
    }
  };

  try {
    return number(readTree(text));
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.message, error.position);
    if (error instanceof RangeError) throw new FormulaError('the formula is nested too deeply', 0, line, entry);
    throw error;
  }
};

/** Names as a person writes them: letters, digits and _, not starting with a digit. */
export const isName = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);

for (const name of functions.keys()) if (!(name in operators)) throw new Error(`"${name}" has no operator`);
