import type { FormulaFault } from '../core/expression/fault.ts';

/** What is wrong with the parts of a typed problem before its formulas are read. */
type PartFault =
  | { readonly kind: 'not-a-formula'; readonly part: 'inner' | 'outer' | 'step'; readonly limit: number }
  | { readonly kind: 'not-names'; readonly part: 'lambda' | 'w'; readonly min: number; readonly max: number }
  | { readonly kind: 'not-starts'; readonly wanted: number }
  | { readonly kind: 'not-tasks' | 'task-names' | 'task-weights' }
  | { readonly kind: 'task-count'; readonly min: number; readonly max: number }
  | { readonly kind: 'task-components'; readonly limit: number }
  | { readonly kind: 'task-values'; readonly wanted: number }
  /** It failed in some other way. */
  | { readonly kind: 'failed'; readonly message: string };

/** What is wrong with rows that are given. */
export type RowsFault =
  | { readonly kind: 'not-rows' }
  | { readonly kind: 'columns'; readonly min: number; readonly max: number }
  | { readonly kind: 'row-count'; readonly table: 'X' | 'Xval'; readonly limit: number }
  | { readonly kind: 'row'; readonly table: 'X' | 'Xval'; readonly row: number; readonly wanted: number }
  | { readonly kind: 'labels'; readonly list: 'y' | 'yval'; readonly wanted: number }
  | { readonly kind: 'classes'; readonly list: 'y' | 'yval' };

/** Why U Theorem 2's tasks cannot have such constants. */
export type TasksFault =
  | { readonly kind: 'constant'; readonly name: 'a' | 'b'; readonly min: number; readonly max: number }
  | { readonly kind: 'zone-too-narrow'; readonly least: number };

/** Why a value is no problem: facts, said in `src/words`. */
export type ProblemFault = FormulaFault | PartFault | RowsFault | TasksFault;
