import type { DataKind } from '../core/data/given.ts';
import { descriptorOf, type Estimator } from '../core/estimators/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type BuiltInName, builtInName, dataKindOf } from '../scenario/source.ts';

/**
 * What estimators and problems are called in tables, in JSON and in the Python file: part of their format, the same in
 * every language of the page.
 */

export const estimatorCode = (e: Estimator): string => descriptorOf(e).code(e);

const problems: Readonly<Record<BuiltInName, string>> = {
  'shaban-toy': 'Toy problem',
  'shaban-toy-interfering': 'Toy problem with direct term',
  'shaban-theorem-3.5': 'Counterexample, one variable',
  'quadratic-from-lambda': 'Start at λ: the init term',
  'learned-step': 'Learned step size',
  'two-tasks': 'Two tasks',
};

const dataCodes: Readonly<Record<DataKind, string>> = {
  logistic: 'LR',
  'kernel-ridge': 'KRR',
  'biased-ridge': 'BR',
  'hyper-representation': 'HR',
};

export const problemCode = (problem: Scenario['problem']): string => {
  const kind = dataKindOf(problem);
  if (kind) return dataCodes[kind];
  const name = builtInName(problem);
  return name === null ? 'Your problem' : problems[name];
};
