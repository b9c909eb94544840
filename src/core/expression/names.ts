import { FormulaError, type Line } from './error.ts';
import { isReserved } from './functions.ts';
import { isName } from './parse.ts';

/** The names of one line, each as its own entry. Throws a `FormulaError` where one is none, has a meaning of its own, or is taken. */
export const checkNames = (
  line: Line & ('lambda' | 'w' | 'tasks'),
  given: readonly string[],
  taken: ReadonlySet<string>,
): void => {
  if (given.length === 0) throw new FormulaError(`${line} needs at least one name`, 0, line);
  given.forEach((name, i) => {
    const refuse = (message: string): never => {
      throw new FormulaError(message, 0, line, i);
    };
    if (typeof name !== 'string' || !isName(name))
      refuse(`${JSON.stringify(name)} is not a name: use letters, digits and _`);
    if (isReserved(name)) refuse(`"${name}" has a meaning of its own: choose another name`);
    if (taken.has(name) || given.indexOf(name) < i) refuse(`"${name}" is named twice`);
  });
};
