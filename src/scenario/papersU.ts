import { twoTasksFormula, twoTasksOfFig1a, twoTasksOfFig1d } from '../core/problems/twoTasks.ts';
import { defaultScenario } from './defaults.ts';
import type { CardOf } from './paperCard.ts';
import type { Compared, Scenario } from './scenario.ts';
import { twoTasks } from './source.ts';

/** The figures and theorems of U, and the question that users of first order ask. */
export type UPaperId = 'u-fig-1b' | 'u-fig-1c' | 'u-fig-1d' | 'u-fig-1f' | 'u-prop-1' | 'u-theorem-2' | 'q-stops';

const firstOrder: Compared = { estimator: { kind: 'first-order' }, slot: 0 };
const ufom = (q: number): Compared => ({ estimator: { kind: 'ufom', q }, slot: 1 });
const adaptive: Compared = {
  estimator: { kind: 'adaptive-ufom', q: 0.05, beta: 0.99, scale: 0.1, measures: 'bias' },
  slot: 2,
};
/** As U bills it: without stored states. */
const exact: Compared = { estimator: { kind: 'recompute' }, slot: 3 };

/** γ_k = 10/k. */
const harmonic = (iterations: number): Scenario['outer'] => ({ schedule: 'harmonic', stepSize: 10, iterations });

const setting = (problem: Scenario['problem'], change: Partial<Scenario>): Scenario => ({
  ...defaultScenario(problem),
  estimators: [firstOrder, ufom(0.1), exact],
  selected: 1,
  outer: harmonic(1000),
  ...change,
});

/** a = (0.5, 1.5), b = (0, 10), A = 400, α = 0.01, θ₀ ~ U(−50, 50). */
const figure1d = twoTasksFormula(twoTasksOfFig1d);
const wide = { stepSize: 0.01, lambda: [0], spread: 50 } as const;

export const papersOfU: readonly CardOf<UPaperId>[] = [
  {
    id: 'u-fig-1b',
    paper: 'U',
    figure: 'outer',
    scenario: setting(twoTasks, {
      estimators: [firstOrder, exact],
      ...{ selected: 0, draw: 'all', runs: 0, spread: 0, tau: 201, frame: [-2, 9, -1, 1] },
      outer: { schedule: 'constant', stepSize: 0.5, iterations: 200 },
    }),
  },
  {
    id: 'u-fig-1c',
    paper: 'U',
    figure: 'convergence',
    scenario: setting(twoTasks, { runs: 5, outer: harmonic(10_000), tau: 10_001 }),
  },
  {
    id: 'u-fig-1d',
    paper: 'U',
    figure: 'cost',
    scenario: setting(figure1d, {
      ...wide,
      ...{ estimators: [firstOrder, ufom(0.08), exact], costs: 'q', runs: 0, tau: 1, frame: [-50, 50, -1, 1] },
    }),
  },
  {
    id: 'u-fig-1f',
    paper: 'U',
    figure: 'convergence',
    scenario: setting(figure1d, {
      ...wide,
      ...{
        estimators: [firstOrder, ufom(0.0804), exact],
        against: 'calls',
        runs: 100,
        outer: harmonic(2000),
        tau: 2001,
      },
    }),
  },
  {
    id: 'u-prop-1',
    paper: 'U',
    figure: 'cost',
    scenario: setting(twoTasks, { runs: 0, tau: 1 }),
  },
  {
    id: 'u-theorem-2',
    paper: 'U',
    figure: 'convergence',
    scenario: setting(twoTasksFormula({ ...twoTasksOfFig1a, D: 0.24 }), {
      estimators: [firstOrder, exact],
      ...{ selected: 0, draw: 'all', runs: 0, spread: 0, tau: 401 },
      outer: { schedule: 'constant', stepSize: 0.5, iterations: 400 },
    }),
  },
  {
    id: 'q-stops',
    paper: 'U',
    figure: 'convergence',
    scenario: setting(twoTasks, {
      estimators: [firstOrder, adaptive, { estimator: { kind: 'reverse' }, slot: 3 }],
      ...{ selected: 0, runs: 60, tau: 1001 },
    }),
  },
];
