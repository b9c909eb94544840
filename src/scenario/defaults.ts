import type { Formula } from '../core/problem.ts';
import type { ProblemName } from '../core/problems/index.ts';
import type { Compared, Scenario } from './scenario.ts';

/** Where a problem is first met: the settings that belong to it and not to the comparison. */
export interface Start {
  readonly T: number;
  readonly stepSize: number;
  readonly w0: readonly number[];
  readonly lambda: readonly number[];
}

const starts: Readonly<Record<ProblemName, Start>> = {
  'shaban-toy': { T: 100, stepSize: 0.1, w0: [2, 2], lambda: [-1, 0.25] },
  'shaban-toy-interfering': { T: 100, stepSize: 0.1, w0: [2, 2], lambda: [-1, 0.25] },
  'shaban-theorem-3.5': { T: 100, stepSize: 0.1, w0: [2], lambda: [0] },
  'quadratic-from-lambda': { T: 100, stepSize: 0.1, w0: [0, 0], lambda: [-1, 0.25] },
};

export const problemNames = Object.keys(starts) as readonly ProblemName[];

export const isProblemName = (x: unknown): x is ProblemName => typeof x === 'string' && Object.hasOwn(starts, x);

/** A typed problem starts at λ₁ = (1, …, 1) from w₀ = 0, with the step that its declared β allows. */
const startOfFormula = ({ lambda, w, smoothness }: Formula): Start => ({
  T: 100,
  stepSize: smoothness === undefined ? 0.1 : Math.min(0.1, 1 / smoothness),
  w0: w.map(() => 0),
  lambda: lambda.map(() => 1),
});

export const startOf = (problem: Scenario['problem']): Start =>
  typeof problem === 'string' ? starts[problem] : startOfFormula(problem);

const estimators: readonly Compared[] = [
  { estimator: { kind: 'truncated', K: 1, initTerm: 'drop' }, slot: 0 },
  { estimator: { kind: 'truncated', K: 5, initTerm: 'drop' }, slot: 1 },
  { estimator: { kind: 'truncated', K: 25, initTerm: 'drop' }, slot: 2 },
  { estimator: { kind: 'reverse' }, slot: 3 },
  { estimator: { kind: 'debiased', K: 5, initTerm: 'drop', q: 0.1 }, slot: 4 },
];

/** The scenario that a bare link opens, for the toy problem of S §4.1 or any other. */
export const defaultScenario = (problem: Scenario['problem'] = 'shaban-toy'): Scenario => ({
  problem,
  estimators,
  selected: 1,
  ...startOf(problem),
  outer: { schedule: 'inverse-sqrt', firstUpdateNorm: 0.6, iterations: 200 },
  seed: 1,
  truth: 'steps',
  field: 'value',
  arrows: true,
  along: null,
  tau: 2,
  frame: null,
});
