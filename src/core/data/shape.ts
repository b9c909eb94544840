import type { DataKind, DataProblem } from './given.ts';

/** β where nothing is said. */
export const BETA = 5;
/** d where nothing is said. */
export const COLUMNS = 4;

export const hasBeta = (kind: DataKind): boolean => kind === 'biased-ridge' || kind === 'hyper-representation';
export const hasColumns = (kind: DataKind): boolean => kind === 'hyper-representation';

/** n and p, and d of HR. */
export const sizeOf = (problem: DataProblem): { readonly n: number; readonly p: number; readonly d: number } =>
  'generate' in problem
    ? { n: problem.generate.n, p: problem.generate.p, d: problem.generate.d ?? COLUMNS }
    : { n: problem.X.length, p: problem.X[0]?.length ?? 0, d: problem.d ?? COLUMNS };
