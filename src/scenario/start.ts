import type { Formula } from '../core/problem.ts';
import { type ProblemName, problems } from '../core/problems/index.ts';
import type { Scenario } from './scenario.ts';

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
