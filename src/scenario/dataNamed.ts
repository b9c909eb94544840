import type { DataKind, DataProblem } from '../core/data/given.ts';

/** The data that each kind is first met with, drawn as in the reference's sizes. */
const drawn: { readonly [K in DataKind]: DataProblem } = {
  logistic: { kind: 'logistic', generate: { seed: 1, n: 40, p: 12, noise: 0.1 } },
  'kernel-ridge': { kind: 'kernel-ridge', generate: { seed: 1, n: 25, p: 6, noise: 0.1 } },
  'biased-ridge': { kind: 'biased-ridge', generate: { seed: 1, n: 30, p: 15, noise: 0.1 } },
  'hyper-representation': { kind: 'hyper-representation', generate: { seed: 1, n: 30, p: 8, noise: 0.1 } },
};

export const dataNamed = (kind: DataKind): DataProblem => drawn[kind];
