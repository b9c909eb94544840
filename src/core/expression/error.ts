/** Where in a formula an error stands: the line, and for lists which entry. */
export type Line = 'lambda' | 'w' | 'inner' | 'outer' | 'init' | 'step' | 'tasks';

/** What is wrong with a formula, as a sentence; `position` counts characters of the line from 0. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
  constructor(
    message: string,
    readonly position: number,
    readonly line: Line = 'inner',
    readonly entry = 0,
  ) {
    super(message);
  }
}
