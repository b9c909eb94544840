import { withinSteps } from '../core/estimators/choice.ts';
import type { Result } from '../engine/result.ts';
import type { Compared } from '../scenario/scenario.ts';

/** The selected estimator with K as computed. */
export const selectedOf = ({ scenario }: Result): Compared => {
  const { estimator, slot } = scenario.estimators[scenario.selected] ?? scenario.estimators[0]!;
  return { estimator: withinSteps(estimator, scenario.T), slot };
};

/** Estimator e as its run has it. */
export const comparedAt = ({ scenario, descent }: Result, e: number): Compared => {
  const { estimator, slot } = scenario.estimators[e]!;
  return { estimator: descent.runs[e]?.estimator ?? estimator, slot };
};
