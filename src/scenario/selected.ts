import { hasCoin, withinSteps } from '../core/estimators/choice.ts';
import type { Compared, Scenario } from './scenario.ts';

type Choice = Pick<Scenario, 'estimators' | 'selected'>;

/** The selected estimator, with its slot. */
export const selectedIn = ({ estimators, selected }: Choice): Compared => estimators[selected] ?? estimators[0]!;

/** The same with K as computed: min(K, T). */
export const selectedWithinSteps = (scenario: Choice & Pick<Scenario, 'T'>): Compared => {
  const { estimator, slot } = selectedIn(scenario);
  return { estimator: withinSteps(estimator, scenario.T), slot };
};

/** Whose coin the q slider holds: the selected estimator's, else the first one's that has a coin; null for none. */
export const coinIndex = ({ estimators, selected }: Choice): number | null => {
  const random = estimators.flatMap(({ estimator }, i) => (hasCoin(estimator) ? [i] : []));
  return random.includes(selected) ? selected : (random[0] ?? null);
};
