import { assemble, type Printed, type PrintedShrinking } from './assemble.ts';
import { type Derived, derive } from './derive.ts';
import { erf } from './expression/erf.ts';
import { interpret, interpretShrinking } from './interpret.ts';
import { printProblem, printShrinking } from './kernel.ts';
import type { Formula, FormulaProblem, Problem } from './problem.ts';
import { oneTask, taskFamily } from './tasks.ts';
import { domainOf } from './theory/domain.ts';
import { kinkOf } from './theory/kinks.ts';

/**
 * Two lines of text as a Problem: derived on the graph, printed to JavaScript, or interpreted where the page forbids
 * code generation. Throws `FormulaError` with the line and the position of what is wrong.
 */
export const compileFormula = (formula: Formula, how: 'print' | 'interpret' = 'print'): FormulaProblem => {
  const derived = derive(formula);
  const made = <Made>(print: (d: Derived) => string, walk: (d: Derived) => Made): Made =>
    how === 'interpret' ? walk(derived) : (generate<() => Made>(print(derived))?.() ?? walk(derived));
  const leftDomain = domainOf(formula, derived);
  const kink = kinkOf(formula, derived);
  const problem = assemble(formula, made<ReturnType<Printed>>(printProblem, interpret), () =>
    made<ReturnType<PrintedShrinking>>(printShrinking, interpretShrinking),
  );
  return { ...problem, ...(leftDomain && { leftDomain }), ...(kink && { kink }) };
};

/** A formula as a Problem, whether it has tasks or not. */
export const compile = (formula: Formula): Problem => {
  const { tasks } = formula;
  return !tasks || tasks.values.length === 1
    ? compileFormula(formula)
    : taskFamily(
        tasks.values.map((_, i) => compileFormula(oneTask(formula, i))),
        tasks.weights,
      );
};

/** What printed code evaluates to; null where the page forbids code generation. */
const generate = <Code>(text: string): Code | null => {
  try {
    return new Function('erf', `'use strict';\nreturn ${text};`)(erf) as Code;
  } catch (error) {
    if (error instanceof EvalError) return null;
    throw error;
  }
};
