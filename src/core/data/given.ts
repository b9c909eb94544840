/**
 * A problem of G 3.1 as scenarios, links and the headless command write it: its data, or the seed that they are drawn from.
 * `beta` is BR's and HR's β, `d` the columns of HR's matrix.
 */
export type DataProblem = DrawnProblem | GivenProblem;

interface Model {
  readonly kind: DataKind;
  readonly beta?: number;
}

export interface DrawnProblem extends Model {
  readonly generate: Generated;
}

export interface GivenProblem extends Model {
  readonly X: Rows;
  readonly y: readonly number[];
  readonly Xval: Rows;
  readonly yval: readonly number[];
  readonly d?: number;
}

/** LR, KRR, BR and HR. */
export type DataKind = 'logistic' | 'kernel-ridge' | 'biased-ridge' | 'hyper-representation';

export type Rows = readonly (readonly number[])[];

/** n rows for training and as many for validation, of p numbers each; the noise is the standard deviation of what is added to Xw⋆. */
export interface Generated {
  readonly seed: number;
  readonly n: number;
  readonly p: number;
  readonly noise: number;
  readonly d?: number;
}

export const dataKinds: readonly DataKind[] = ['logistic', 'kernel-ridge', 'biased-ridge', 'hyper-representation'];

export const isDataKind = (x: unknown): x is DataKind => dataKinds.includes(x as DataKind);

/** Whether a problem that has a `kind` is one of data. */
export const isDataProblem = (x: unknown): x is DataProblem =>
  typeof x === 'object' && x !== null && 'kind' in x && isDataKind(x.kind);
