import type { Result } from '../engine/result.ts';
import type { Compared } from '../scenario/scenario.ts';

/** Estimator e as its run has it, and what its error is measured against. */
export const comparedAt = ({ scenario, descent }: Result, e: number): Compared => {
  const { estimator, slot } = scenario.estimators[e]!;
  return { estimator: descent.runs[e]?.estimator ?? estimator, slot, truth: scenario.truth };
};
