import { type Constants, later } from './later.ts';
import type { Descent, Problem, Vec } from './problem.ts';

/** μ and L of g(·, λ): known at this λ, or declared by the author; null where neither. */
export const curvatureAt = (problem: Problem, l: Vec): readonly [mu: number, L: number] | null => {
  const known = problem.curvature?.(l);
  if (known) return known;
  const { strongConvexity, smoothness } = problem;
  return strongConvexity === undefined || smoothness === undefined ? null : [strongConvexity, smoothness];
};

/** What the inner method steps with at λ: the best ones where they are asked for and μ and L are known, else the settings. */
export const constantsAt = (
  problem: Problem,
  { method, stepSize, momentum = 0, optimal }: Pick<Descent, 'method' | 'stepSize' | 'momentum' | 'optimal'>,
  l: Vec,
): Constants => {
  const heavy = method === 'heavy-ball';
  const curvature = optimal && !problem.learnsStep ? curvatureAt(problem, l) : null;
  if (curvature) return later().best(curvature, heavy);
  return { stepSize: problem.stepSize(l, stepSize), momentum: heavy ? momentum : 0 };
};
