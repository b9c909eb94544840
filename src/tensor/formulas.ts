import { derive } from '../core/derive.ts';
import { compileFormula } from '../core/formula.ts';
import type { Formula } from '../core/problem.ts';
import { remembered } from './remembered.ts';

/** What kernels need of a formula, made once: its nodes for the text of a shader, and its float64 problem. */
export const derivedOf = remembered(derive);
export const problemOf = remembered((formula: Formula) => compileFormula(formula));
