import { beforeAll, expect, test } from 'vitest';
import { twoTasksConstants } from '../core/problems/twoTasks.ts';
import { computeResult } from '../engine/compute.ts';
import { prepareAll } from '../engine/problems.ts';
import type { Result } from '../engine/result.ts';
import { defaultScenario } from '../scenario/defaults.ts';
import { frameOf } from '../scenario/frame.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { problemNamed } from '../scenario/source.ts';
import { standstills } from './standstill.ts';

beforeAll(prepareAll);

const resultOf = (scenario: Scenario): Result =>
  computeResult({
    ...{ revision: 1, scenario, focus: null, needles: new Float64Array(0), dragging: false },
    field: { frame: frameOf(scenario), columns: 240, rows: 1 },
  });

const twoTasks: Scenario = {
  ...defaultScenario(problemNamed('two-tasks')),
  estimators: [
    { estimator: { kind: 'first-order' }, slot: 0 },
    { estimator: { kind: 'ufom', q: 0.1 }, slot: 1 },
    { estimator: { kind: 'reverse' }, slot: 3 },
  ],
  outer: { schedule: 'harmonic', stepSize: 10, iterations: 3 },
  runs: 0,
};

test('first order stands still at θ_FOM of U Theorem 2, where the slope is √(2D); what is right on average does not', () => {
  const { thetaFom, plateau } = twoTasksConstants({ kind: 'two-tasks', r: 10, alpha: 0.1, a: [0.5, 1.5], D: 0.06 });
  const result = resultOf(twoTasks);
  const stops = standstills(result);
  expect(stops).toHaveLength(1);
  expect(stops[0]).toMatchObject({ index: 0 });
  expect(stops[0]!.lambda).toBeCloseTo(thetaFom, 3);
  expect(stops[0]!.slope).toBeCloseTo(plateau, 4);
  // The tasks' own losses, whose mean is M.
  const { tasks, value } = result.line!;
  expect(tasks).toHaveLength(2);
  for (const [i, M] of value.entries()) expect((tasks[0]![i]! + tasks[1]![i]!) / 2).toBeCloseTo(M, 10);
});

test('of S Theorem 3.5 one step kept stands still at λ_K, all of them nowhere', () => {
  const scenario: Scenario = {
    ...defaultScenario('shaban-theorem-3.5'),
    ...{ T: 100, stepSize: 0.1, w0: [2] },
    estimators: [
      { estimator: { kind: 'truncated', K: 1, initTerm: 'drop' }, slot: 0 },
      { estimator: { kind: 'reverse' }, slot: 3 },
    ],
  };
  const stops = standstills(resultOf(scenario));
  expect(stops.map(({ index }) => index)).toEqual([0]);
  expect(stops[0]!.lambda).toBeCloseTo(0.9090883, 4);
  expect(stops[0]!.slope).toBeCloseTo(0.8181814, 4);
  expect(standstills(resultOf({ ...scenario, truth: 'solution' }))).toEqual([]);
});
