import { drawOf, hasCoin, withinSteps } from '../core/estimators/choice.ts';
import type { Compared, Scenario } from './scenario.ts';

type Choice = Pick<Scenario, 'estimators' | 'selected'>;

/** The selected estimator, with its slot. */
export const selectedIn = ({ estimators, selected }: Choice): Compared => estimators[selected] ?? estimators[0]!;

/** The same with K as computed, min(K, T), and what its error is measured against. */
export const selectedWithinSteps = (scenario: Choice & Pick<Scenario, 'T' | 'truth'>): Compared => {
  const { estimator, slot } = selectedIn(scenario);
  return { estimator: withinSteps(estimator, scenario.T), slot, truth: scenario.truth };
};

/** What chance is chosen for: the selected estimator where it draws, else the coin of the q slider, else the first random depth; null for none. */
export const drawingIndex = (choice: Choice): number | null => {
  const { estimators, selected } = choice;
  const own = estimators[selected]?.estimator;
  if (own && drawOf(own)) return selected;
  const first = estimators.findIndex(({ estimator }) => drawOf(estimator));
  return coinIndex(choice) ?? (first < 0 ? null : first);
};

/** Whose coin the q slider holds: the selected estimator's, else the first one's that has a coin; null for none. */
export const coinIndex = ({ estimators, selected }: Choice): number | null => {
  const random = estimators.flatMap(({ estimator }, i) => (hasCoin(estimator) ? [i] : []));
  return random.includes(selected) ? selected : (random[0] ?? null);
};
