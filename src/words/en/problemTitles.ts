import type { DataKind } from '../../core/data/given.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type BuiltInName, builtInName, dataKindOf } from '../../scenario/source.ts';

export const problemTitles = {
  own: 'Your problem',
  builtIn: {
    'shaban-toy': 'Toy problem',
    'shaban-toy-interfering': 'Toy problem with direct term',
    'shaban-theorem-3.5': 'Counterexample, one variable',
    'quadratic-from-lambda': 'Start at λ: the init term',
    'learned-step': 'Learned step size',
    'two-tasks': 'Two tasks, U Theorem 2',
  } satisfies Record<BuiltInName, string>,
  data: {
    logistic: 'Logistic regression, penalties',
    'kernel-ridge': 'Kernel ridge, a width each',
    'biased-ridge': 'Ridge around a bias',
    'hyper-representation': 'Shared representation',
  } satisfies Record<DataKind, string>,
} as const;

/** What a problem is called. */
export const problemTitle = (problem: Scenario['problem']): string => {
  const kind = dataKindOf(problem);
  if (kind) return problemTitles.data[kind];
  const name = builtInName(problem);
  return name ? problemTitles.builtIn[name] : problemTitles.own;
};
