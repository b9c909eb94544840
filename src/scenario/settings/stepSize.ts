import { limits, type Range } from '../limits.ts';
import type { Scenario } from '../scenario.ts';
import { sourceOf, traitsOf } from '../source.ts';

/** What γ may be; on U Theorem 2's tasks it stays just below 1/max a, by six digits, so that every step contracts. */
export const stepSizes = ({ problem }: Pick<Scenario, 'problem'>): Range => {
  const range = limits.stepSize;
  const a = sourceOf(problem).kind === 'two-tasks' ? traitsOf(problem).smoothness! : 0;
  return { ...range, max: Math.min(range.max, Number((0.99999 / a).toPrecision(6))) };
};
