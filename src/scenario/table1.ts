import type { Method } from '../core/curves/method.ts';
import type { GivenProblem } from '../core/data/given.ts';
import type { Estimator } from '../core/estimators/choice.ts';
import { readDataBy } from './data.ts';
import { defaultScenario } from './defaults.ts';
import { dataReader } from './readData.ts';
import type { Compared, Scenario } from './scenario.ts';

readDataBy(dataReader);

/** Inner steps of its two columns for Parkinson's. */
export const stepsOfTable1 = [100, 150] as const;

/** The objective after the outer descent, and the accuracy on the rows kept for a test, in %. */
export interface Tested {
  readonly objective: number;
  readonly accuracy: number;
}

/** A row of G Table 1: a method, and what is published of it at t = 100 and 150. */
export interface RowOfTable1 {
  readonly method: Method & { readonly kind: 'reverse' | 'fixed-point' | 'conjugate-gradient' };
  readonly slot: number;
  readonly published: readonly [Tested, Tested];
}

const at = (...[objective, accuracy]: [number, number]): Tested => ({ objective, accuracy });

export const table1: readonly RowOfTable1[] = [
  { method: { kind: 'reverse' }, slot: 3, published: [at(2.39, 75.8), at(2.11, 69.7)] },
  { method: { kind: 'fixed-point', k: 't', map: 'inner' }, slot: 2, published: [at(2.37, 81.8), at(2.2, 77.3)] },
  { method: { kind: 'conjugate-gradient', k: 't' }, slot: 1, published: [at(2.37, 78.8), at(2.2, 77.3)] },
  { method: { kind: 'fixed-point', k: 10, map: 'inner' }, slot: 2, published: [at(2.71, 80.3), at(2.6, 78.8)] },
  { method: { kind: 'conjugate-gradient', k: 10 }, slot: 1, published: [at(2.33, 77.3), at(2.02, 77.3)] },
];

/** A row's estimator after t inner steps. */
export const estimatorOf = ({ method }: Pick<RowOfTable1, 'method'>, t: number): Estimator =>
  'k' in method ? { ...method, k: method.k === 't' ? t : method.k } : method;

/** Its outer descent: the paper's has 1000 steps of a size that is not published. Of these, a quarter leads as far. */
const outer: Scenario['outer'] = { schedule: 'constant', stepSize: 0.1, iterations: 250 };

/** What some rows are measured by, at the end of the outer descent. */
export const scenarioOf = (problem: GivenProblem, t: number, rows: readonly RowOfTable1[]): Scenario => {
  const home = defaultScenario(problem);
  const p = problem.X[0]!.length;
  return {
    ...home,
    ...{ T: t, method: 'heavy-ball', optimal: true, outer, tau: outer.iterations + 1 },
    estimators: rows.map((row): Compared => ({ estimator: estimatorOf(row, t), slot: row.slot })),
    selected: 0,
    lambda: [1, ...new Array<number>(p).fill(1 / p)],
  };
};
