import type { Traits } from '../problem.ts';
import type { DataKind, DataProblem } from './given.ts';
import { sizeOf } from './shape.ts';

const numbered = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${name}${i + 1}`);
const every = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

/** The interval that components of λ are drawn from, and whether evenly on a log axis. */
export interface Drawn {
  readonly low: number;
  readonly high: number;
  readonly log: boolean;
}

const around: Drawn = { low: -1, high: 1, log: false };
const drawn: { readonly [K in DataKind]: (component: number) => Drawn } = {
  logistic: () => ({ low: 0.1, high: 10, log: true }),
  'kernel-ridge': (i) => (i === 0 ? { low: 0.5, high: 2, log: true } : { low: 0.01, high: 0.1, log: true }),
  'biased-ridge': () => around,
  'hyper-representation': () => around,
};

/** Where component i of λ is drawn from. */
export const drawnOf = (kind: DataKind, component: number): Drawn => drawn[kind](component);

const namesOf = (kind: DataKind, p: number, d: number): readonly string[] => {
  switch (kind) {
    case 'logistic':
      return numbered('λ', p);
    case 'kernel-ridge':
      return ['β', ...numbered('γ', p)];
    case 'biased-ridge':
      return numbered('λ', p);
    case 'hyper-representation':
      return every(p).flatMap((i) => every(d).map((j) => `H${i + 1},${j + 1}`));
  }
};

/** What a problem of data is like. */
export const traitsOfData = (problem: DataProblem): Traits => {
  const { n, p, d } = sizeOf(problem);
  const { kind } = problem;
  const lambda = namesOf(kind, p, d);
  const N = lambda.length;
  const M = kind === 'kernel-ridge' ? n : kind === 'hyper-representation' ? d : p;
  return {
    M,
    N,
    names: { lambda, w: numbered('w', M) },
    givesStart: false,
    learnsStep: false,
    symmetric: true,
    window: every(N).flatMap((i) => {
      const { low, high, log } = drawn[kind](i);
      return log ? [low, high] : [2 * low, 2 * high];
    }),
    positive: kind === 'logistic' || kind === 'kernel-ridge' ? every(N) : [],
    tasks: 1,
    hasText: false,
  };
};
