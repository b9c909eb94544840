import type { Formula } from '../core/problem.ts';
import { type ProblemName, problems } from '../core/problems/index.ts';
import type { Compared, Scenario } from './scenario.ts';

/** Where a problem is first met: the settings that belong to it and not to the comparison. */
export type Start = Pick<Scenario, 'T' | 'stepSize' | 'decay' | 'w0' | 'lambda'>;

export const problemNames = Object.keys(problems) as readonly ProblemName[];

export const isProblemName = (x: unknown): x is ProblemName => typeof x === 'string' && Object.hasOwn(problems, x);

/** The text behind a problem's name. */
export const formulaOf = (problem: Scenario['problem']): Formula =>
  typeof problem === 'string' ? problems[problem].formula : problem;

/** A typed problem starts at λ₁ = (1, …, 1) from w₀ = 0, with the step that its declared β allows. */
const startOfFormula = ({ lambda, w, smoothness }: Formula): Start => ({
  T: 100,
  stepSize: smoothness === undefined ? 0.1 : Math.min(0.1, 1 / smoothness),
  decay: 'constant',
  w0: w.map(() => 0),
  lambda: lambda.map(() => 1),
});

export const startOf = (problem: Scenario['problem']): Start => {
  if (typeof problem !== 'string') return startOfFormula(problem);
  const { T, stepSize, w0, lambda } = problems[problem];
  return { T, stepSize, decay: 'constant', w0, lambda };
};

/** The step of the outer descent where nothing is said: S footnote 4, and for the other schedules one as short. */
export const initialStep = { firstUpdateNorm: 0.6 } as const;
export const initialOuterStepSize = 0.05;

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
  outer: { schedule: 'inverse-sqrt', ...initialStep, iterations: 200 },
  seed: 1,
  truth: 'steps',
  arithmetic: 'float64',
  field: 'value',
  arrows: true,
  along: null,
  quantity: 'gradient',
  costs: 'each',
  tau: 2,
  frame: null,
});
