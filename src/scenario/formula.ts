import type { Formula } from '../core/problem.ts';
import { gist, type Refuse, type Report } from './change.ts';
import type { Bag } from './coerce.ts';
import { prepareData } from './data.ts';
import { limits } from './limits.ts';

type Read = (given: Bag, refuse: Refuse, report: Report) => Formula | null;

let read: Read | null = null;

/** Hands over the reader of typed problems, where it is at hand. */
export const readFormulasBy = (reader: Read): void => {
  read = reader;
};

/** Loads the readers of typed problems and of those of data, which nothing else needs: to be awaited before a value that may hold one is repaired. */
export const prepareFormulas = async (): Promise<void> => {
  await Promise.all([
    read || import('./readFormula.ts').then(({ readFormula }) => readFormulasBy(readFormula)),
    prepareData(),
  ]);
};

/** The formula that a value describes, or null with the reason reported; `used` names what stands in for it. */
export const toFormula = (given: Bag, used: string | null, report: Report): Formula | null => {
  const refuse: Refuse = (fault, line, entry = 0) => {
    const stood = given[line ?? 'inner'];
    const text = Array.isArray(stood) ? stood[entry] : stood;
    const missing = line !== undefined && stood === undefined;
    const why = { code: 'formula', fault, ...(line !== undefined && { line }), ...(missing && { missing }) } as const;
    report({ setting: 'problem', given: gist(text ?? given.inner ?? given), used, why });
    return null;
  };
  if (given.inner === undefined)
    return refuse({ kind: 'not-a-formula', part: 'inner', limit: limits.formulaLength }, 'inner');
  if (!read) throw new Error('a typed problem must be prepared before it is read');
  return read(given, refuse, report);
};
