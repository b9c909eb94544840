import { estimatorName, shortName } from '#words/estimators.ts';
import type { Compared } from '../../scenario/scenario.ts';

/** Which of the compared estimators a sentence calls so; null where it is none, or not only one. */
export const called = (name: string, estimators: readonly Compared[]): number | null => {
  const found = estimators.flatMap(({ estimator }, index) =>
    estimatorName(estimator) === name || shortName(estimator) === name ? [index] : [],
  );
  return found.length === 1 ? found[0]! : null;
};
