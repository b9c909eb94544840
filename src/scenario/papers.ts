import type { Estimator } from '../core/estimators/choice.ts';
import type { ProblemName } from '../core/problems/index.ts';
import { defaultScenario } from './defaults.ts';
import type { CardOf } from './paperCard.ts';
import { type GPaperId, papersOfG } from './papersG.ts';
import { papersOfU, type UPaperId } from './papersU.ts';
import type { Compared, Scenario } from './scenario.ts';

/** The papers' figures as settings, each exactly as the paper states it; what is not published is ours and said so. */
export type PaperId =
  | UPaperId
  | GPaperId
  | 's-fig-1'
  | 's-fig-2-left'
  | 's-fig-2-right'
  | 's-fig-3'
  | 's-fig-4-left'
  | 's-fig-4-right'
  | 's-table-1'
  | 's-theorem-3.5';

export type PaperCard = CardOf<PaperId>;

const truncated = (K: number): Estimator => ({ kind: 'truncated', K, initTerm: 'drop' });

const K1: Compared = { estimator: truncated(1), slot: 0 };
const K2: Compared = { estimator: truncated(2), slot: 4 };
const K5: Compared = { estimator: truncated(5), slot: 1 };
const K25: Compared = { estimator: truncated(25), slot: 2 };
const exact: Compared = { estimator: { kind: 'reverse' }, slot: 3 };

const setting = (problem: ProblemName, change: Partial<Scenario>): Scenario => ({
  ...defaultScenario(problem),
  estimators: [K1, K5, K25, exact],
  ...change,
});

/** S footnote 4: η₀/√τ, for each K such that the first step has length 0.6. */
const forIterations = (iterations: number): Scenario['outer'] => ({
  schedule: 'inverse-sqrt',
  firstUpdateNorm: 0.6,
  iterations,
});

export const papers: readonly PaperCard[] = [
  {
    id: 's-fig-1',
    paper: 'S',
    figure: 'strip',
    scenario: setting('shaban-toy', { lambda: [1, 1], selected: 2, tau: 1, field: 'bias' }),
  },
  {
    id: 's-fig-2-left',
    paper: 'S',
    figure: 'ratio',
    scenario: setting('shaban-toy', { selected: 0, along: 0, field: 'ratio' }),
  },
  {
    id: 's-fig-2-right',
    paper: 'S',
    figure: 'ratio',
    scenario: setting('shaban-toy-interfering', { selected: 0, along: 0, tau: 9, field: 'ratio' }),
  },
  {
    id: 's-fig-3',
    paper: 'S',
    figure: 'outer',
    scenario: setting('shaban-toy-interfering', {
      estimators: [K1, K2, K5, K25, exact],
      selected: 0,
      // Enough for the distances to have settled to three digits.
      outer: forIterations(1000),
      tau: 1001,
      arrows: false,
    }),
  },
  {
    id: 's-fig-4-left',
    paper: 'S',
    figure: 'outer',
    scenario: setting('shaban-toy', { selected: 0, outer: forIterations(400), tau: 2 }),
  },
  {
    id: 's-fig-4-right',
    paper: 'S',
    figure: 'convergence',
    scenario: setting('shaban-toy', {
      selected: 0,
      outer: forIterations(400),
      tau: 10,
      quantity: 'gradient',
      field: 'gradient',
    }),
  },
  {
    id: 's-table-1',
    paper: 'S',
    figure: 'cost',
    scenario: setting('shaban-toy', {
      estimators: [
        { estimator: { kind: 'forward' }, slot: 0 },
        exact,
        { estimator: { kind: 'checkpointed' }, slot: 2 },
        K5,
      ],
      selected: 3,
      costs: 'T',
    }),
  },
  {
    id: 's-theorem-3.5',
    paper: 'S',
    figure: 'outer',
    scenario: setting('shaban-theorem-3.5', { estimators: [K1, exact], selected: 0, tau: 1, field: 'gradient' }),
  },
  ...papersOfU,
  ...papersOfG,
];
