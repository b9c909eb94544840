import { estimatorName, shortName } from '#words/estimators.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** Which of the compared estimators a sentence calls so; null where it is none, or not only one. */
export const called = (name: string, { estimators, truth }: Pick<Scenario, 'estimators' | 'truth'>): number | null => {
  const found = estimators.flatMap(({ estimator }, index) =>
    [estimatorName, shortName].some((of) => of(estimator, truth) === name) ? [index] : [],
  );
  return found.length === 1 ? found[0]! : null;
};
