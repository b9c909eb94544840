import type { DataKind } from '../core/data/given.ts';
import { readDataBy } from './data.ts';
import { dataNamed } from './dataNamed.ts';
import { defaultScenario } from './defaults.ts';
import type { CardOf } from './paperCard.ts';
import { dataReader } from './readData.ts';
import type { Compared, Scenario } from './scenario.ts';

/** The figures and theorems of G, S Prop. 3.6, which is about its fixed point, and what users of implicit methods ask. */
export type GPaperId =
  | 'g-fig-1-lr'
  | 'g-fig-1-krr'
  | 'g-fig-1-br'
  | 'g-fig-1-hr'
  | 'g-theorems'
  | 'g-ranking'
  | 's-prop-3.6'
  | 'q-start'
  | 'q-step'
  | 'q-late';

readDataBy(dataReader);

const fixedPoint: Compared = { estimator: { kind: 'fixed-point', k: 10, map: 'inner' }, slot: 2 };
const conjugate: Compared = { estimator: { kind: 'conjugate-gradient', k: 10 }, slot: 1 };
const unrolled: Compared = { estimator: { kind: 'reverse' }, slot: 3 };
const truncated = (K: number, initTerm: 'drop' | 'keep' = 'drop'): Compared => ({
  estimator: { kind: 'truncated', K, initTerm },
  slot: 0,
});

/** Errors of unrolling, fixed point and conjugate gradients over t, k = t and k = 10; the outer descent is no part of it. */
const errorsOf = (kind: DataKind, change: Partial<Scenario> = {}): Scenario => {
  const home = defaultScenario(dataNamed(kind));
  return {
    ...home,
    estimators: [unrolled, fixedPoint, conjugate],
    selected: 2,
    tau: 1,
    outer: { ...home.outer, iterations: 10 },
    errors: 'steps',
    ...change,
  };
};

const card = (id: GPaperId, scenario: Scenario, paper: 'S' | 'G' = 'G'): CardOf<GPaperId> => ({
  ...{ id, paper, figure: 'errors', scenario },
});

export const papersOfG: readonly CardOf<GPaperId>[] = [
  card('g-fig-1-lr', errorsOf('logistic', { T: 50 })),
  card('g-fig-1-krr', errorsOf('kernel-ridge', { T: 60 })),
  card('g-fig-1-br', errorsOf('biased-ridge', { T: 50, errorK: 't' })),
  card('g-fig-1-hr', errorsOf('hyper-representation', { method: 'heavy-ball' })),
  card('g-theorems', errorsOf('biased-ridge', { T: 50, errorK: 't', selected: 1 })),
  card('g-ranking', errorsOf('kernel-ridge', { T: 60, errorK: 't' })),
  card(
    's-prop-3.6',
    errorsOf('logistic', {
      ...{ estimators: [truncated(60), fixedPoint], selected: 0, T: 720 },
      ...{ errors: 'cuts', errorOver: 'here', truth: 'solution' },
    }),
    'S',
  ),
  {
    ...{ id: 'q-start', paper: 'G', figure: 'outer' },
    scenario: {
      ...defaultScenario('quadratic-from-lambda'),
      ...{ estimators: [conjugate, truncated(5, 'keep'), unrolled], selected: 0, tau: 1 },
    },
  },
  {
    ...{ id: 'q-step', paper: 'G', figure: 'outer' },
    scenario: {
      ...defaultScenario('learned-step'),
      ...{ estimators: [conjugate, truncated(5), unrolled], selected: 0, tau: 1 },
    },
  },
  card(
    'q-late',
    errorsOf('hyper-representation', {
      ...{ estimators: [{ estimator: { kind: 'conjugate-gradient', k: 4 }, slot: 1 }, unrolled], selected: 0, T: 60 },
      method: 'heavy-ball',
      ...{ errors: 'cuts', errorOver: 'here', truth: 'solution' },
    }),
  ),
];
