import type { FormulaFault } from './fault.ts';

/** Where in a formula an error stands: the line, and for lists which entry. */
export type Line = 'lambda' | 'w' | 'inner' | 'outer' | 'init' | 'step' | 'tasks';

/** A formula that cannot be read, and why. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
  constructor(
    readonly fault: FormulaFault,
    readonly line: Line = 'inner',
    readonly entry = 0,
  ) {
    super(fault.kind);
  }

  /** The character of the line at which it is wrong, from 0. */
  get position(): number {
    return this.fault.at ?? 0;
  }
}
