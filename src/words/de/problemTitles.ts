import type { DataKind } from '../../core/data/given.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type BuiltInName, builtInName, dataKindOf } from '../../scenario/source.ts';

export const problemTitles = {
  own: 'Dein Problem',
  builtIn: {
    'shaban-toy': 'Modellproblem',
    'shaban-toy-interfering': 'Modellproblem mit direktem Term',
    'shaban-theorem-3.5': 'Gegenbeispiel, eine Variable',
    'quadratic-from-lambda': 'Start bei λ: der Startterm',
    'learned-step': 'Gelernte Schrittweite',
    'two-tasks': 'Zwei Aufgaben, U Theorem 2',
  } satisfies Record<BuiltInName, string>,
  data: {
    logistic: 'Logistische Regression, Strafen',
    'kernel-ridge': 'Kernel-Ridge, je eine Breite',
    'biased-ridge': 'Ridge um einen Punkt',
    'hyper-representation': 'Gemeinsame Darstellung',
  } satisfies Record<DataKind, string>,
} as const;

/** What a problem is called. */
export const problemTitle = (problem: Scenario['problem']): string => {
  const kind = dataKindOf(problem);
  if (kind) return problemTitles.data[kind];
  const name = builtInName(problem);
  return name ? problemTitles.builtIn[name] : problemTitles.own;
};
