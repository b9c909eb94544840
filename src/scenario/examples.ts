import type { Estimator } from '../core/estimators/choice.ts';
import type { Formula } from '../core/problem.ts';
import { defaultScenario } from './defaults.ts';
import type { Compared, Scenario } from './scenario.ts';

/** Typed problems to start from, each of which teaches something else; `examples.test.ts` computes what their words claim. */
export type ExampleId = 'penalties' | 'slow-direction' | 'two-valleys' | 'learned-start' | 'learned-step';

export interface Example {
  readonly id: ExampleId;
  readonly scenario: Scenario;
}

const compare = (...estimators: readonly Estimator[]): readonly Compared[] =>
  estimators.map((estimator, slot) => ({ estimator, slot }));

const truncated = (K: number, initTerm: 'drop' | 'keep' = 'drop'): Estimator => ({ kind: 'truncated', K, initTerm });
const exact: Estimator = { kind: 'reverse' };

const setting = (problem: Formula, change: Partial<Scenario>): Scenario => ({
  ...defaultScenario(problem),
  estimators: compare(truncated(1), truncated(5), truncated(25), exact),
  ...change,
});

export const examples: readonly Example[] = [
  {
    id: 'penalties',
    scenario: setting(
      {
        lambda: ['l1', 'l2'],
        w: ['w1', 'w2'],
        inner: '((w1 + w2/2 - 2)^2 + (w1/2 + w2 - 1.2)^2)/2 + (exp(l1)*w1^2 + exp(l2)*w2^2)/2',
        outer: '(w1 + w2/2 - 1.2)^2 + (w1/2 + w2 - 0.9)^2',
        window: [-3, 1, -3, 1.5],
        region: [-0.5, 2.5, -0.5, 2.5],
      },
      { T: 60, stepSize: 0.2, w0: [0, 0], lambda: [-2, -2], tau: 3 },
    ),
  },
  {
    id: 'slow-direction',
    scenario: setting(
      {
        lambda: ['l1', 'l2'],
        w: ['w1', 'w2'],
        inner: '(w1 - l1)^2/2 + (w2 - l2)^2/200',
        outer: '(w1 - 1)^2 + (w2 - 1)^2',
        strongConvexity: 0.01,
        smoothness: 1,
        window: [-2, 2, -2, 3],
      },
      { T: 200, stepSize: 1, w0: [0, 0], lambda: [-1.5, -1], tau: 6 },
    ),
  },
  {
    id: 'two-valleys',
    scenario: setting(
      {
        lambda: ['l1', 'l2'],
        w: ['w1', 'w2'],
        inner: '(w1^2 - 1)^2/4 - l1*w1 + (w2 - l2)^2/2',
        outer: '(w1 - 1.2)^2 + (w2 - 1)^2',
        window: [-1, 1, -1.5, 1.5],
        region: [-1.5, 1.5, -1.5, 1.5],
      },
      {
        T: 60,
        stepSize: 0.15,
        w0: [-0.2, 0],
        lambda: [-0.7, -1],
        outer: { schedule: 'inverse-sqrt', firstUpdateNorm: 0.8, iterations: 300 },
        tau: 3,
      },
    ),
  },
  {
    id: 'learned-start',
    scenario: setting(
      {
        lambda: ['l1', 'l2'],
        w: ['w1', 'w2'],
        inner: '2*(w1 + w2 - 1)^2 + (w1 - w2)^2/20',
        outer: '(w1 - 0.8)^2 + (w2 - 0.3)^2',
        init: ['l1', 'l2'],
        strongConvexity: 0.2,
        smoothness: 8,
        window: [-1, 2.4, -1.2, 1.8],
      },
      {
        T: 5,
        stepSize: 0.225,
        lambda: [1.8, 1],
        estimators: compare({ kind: 'first-order' }, truncated(3), truncated(3, 'keep'), exact),
        selected: 0,
        field: 'ratio',
        tau: 4,
      },
    ),
  },
  {
    id: 'learned-step',
    scenario: setting(
      {
        lambda: ['l1'],
        w: ['w1', 'w2'],
        inner: '(w1 - 1)^2/2 + (w2 - 1)^2/8',
        outer: '(w1 - 1)^2 + (w2 - 1)^2',
        step: 'exp(l1)',
        strongConvexity: 0.25,
        smoothness: 1,
        window: [-2, 0.75],
      },
      { T: 4, w0: [3, 3], lambda: [-1.8], outer: { schedule: 'adam', stepSize: 0.1, iterations: 100 }, tau: 10 },
    ),
  },
];
