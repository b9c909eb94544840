import { FormulaError, type Line } from './error.ts';
import type { FormulaFault } from './fault.ts';
import { isReserved } from './functions.ts';
import { isName } from './parse.ts';

/** The names of one line, each as its own entry. Throws a `FormulaError` where one is none, has a meaning of its own, or is taken. */
export const checkNames = (
  line: Line & ('lambda' | 'w' | 'tasks'),
  given: readonly string[],
  taken: ReadonlySet<string>,
): void => {
  if (given.length === 0) throw new FormulaError({ kind: 'no-names', line }, line);
  given.forEach((name, i) => {
    const refuse = (fault: FormulaFault): never => {
      throw new FormulaError(fault, line, i);
    };
    if (typeof name !== 'string' || !isName(name)) refuse({ kind: 'not-a-name', text: JSON.stringify(name) });
    if (isReserved(name)) refuse({ kind: 'reserved', name });
    if (taken.has(name) || given.indexOf(name) < i) refuse({ kind: 'named-twice', name });
  });
};
