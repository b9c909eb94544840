import type { Situation } from '../core/estimators/meaning.ts';
import type { Scenario } from './scenario.ts';
import { formulaOf, traitsOf } from './source.ts';

const identifiers = /[\p{L}\w]+/gu;

/** Whether w₀ is a function of λ, as its text has it. */
export const startsAtLambda = (problem: Scenario['problem']): boolean => {
  const formula = formulaOf(problem);
  return formula?.init?.some((text) => text.match(identifiers)?.some((name) => formula.lambda.includes(name))) ?? false;
};

/** Which columns of the table of combinations a scenario is in. Whether g has several valleys is known to nobody. */
export const situationsOf = ({ problem, method }: Pick<Scenario, 'problem' | 'method'>): readonly Situation[] => {
  const { learnsStep, symmetric } = traitsOf(problem);
  return [
    method === 'heavy-ball' ? 'heavy-ball' : 'descent',
    ...(startsAtLambda(problem) ? (['start'] as const) : []),
    ...(learnsStep ? (['learned-step'] as const) : []),
    ...(symmetric ? [] : (['not-symmetric'] as const)),
  ];
};
