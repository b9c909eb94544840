import { type Derived, derive } from './derive.ts';
import { interpret } from './interpret.ts';
import { printProblem } from './kernel.ts';
import type { Formula, Problem } from './problem.ts';

/** What a printed problem makes: a Problem that does not know its text. */
export type Printed = () => Omit<Problem, 'formula'>;

/**
 * Two lines of text as a Problem: derived on the graph, printed to JavaScript, or interpreted where the page forbids
 * code generation. Throws `FormulaError` with the line and the position of what is wrong.
 */
export const compileFormula = (formula: Formula, how: 'print' | 'interpret' = 'print'): Problem => {
  const derived = derive(formula);
  return { formula, ...(how === 'interpret' ? interpret(derived) : generate(derived)) };
};

const generate = (derived: Derived): Omit<Problem, 'formula'> => {
  let make: Printed;
  try {
    make = new Function(`'use strict';\nreturn ${printProblem(derived)};`)() as Printed;
  } catch (error) {
    if (error instanceof EvalError) return interpret(derived);
    throw error;
  }
  return make();
};
