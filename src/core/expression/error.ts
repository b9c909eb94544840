import type { FormulaFault } from './fault.ts';

/** Where in a formula an error stands: the line, and for lists which entry. */
export type Line = 'lambda' | 'w' | 'inner' | 'outer' | 'init' | 'step' | 'tasks';

/** A formula that cannot be read, and why; its own message is for those who have no words for the fault. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
  constructor(
    readonly fault: FormulaFault,
    readonly line: Line = 'inner',
    readonly entry = 0,
  ) {
    super(`${line}: ${JSON.stringify(fault)}`);
  }

  /** The character of the line at which it is wrong, from 0. */
  get position(): number {
    return this.fault.at ?? 0;
  }
}
