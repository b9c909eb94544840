import type { Descent, Problem, Vec } from './problem.ts';

/** γ and the momentum of an inner method. */
export interface Constants {
  readonly stepSize: number;
  readonly momentum: number;
}

/**
 * The best constants where all curvatures lie in [μ, L]: of gradient descent 2/(μ + L), which contracts by (κ − 1)/(κ + 1); of
 * heavy ball, Polyak, 4/(√L + √μ)² and ((√L − √μ)/(√L + √μ))², whose spectral radius is the root of the latter.
 */
const best = ([mu, L]: readonly [mu: number, L: number], heavy: boolean): Constants => {
  if (!heavy) return { stepSize: 2 / (mu + L), momentum: 0 };
  const sum = Math.sqrt(L) + Math.sqrt(mu);
  return { stepSize: 4 / sum ** 2, momentum: ((Math.sqrt(L) - Math.sqrt(mu)) / sum) ** 2 };
};

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
  if (curvature) return best(curvature, heavy);
  return { stepSize: problem.stepSize(l, stepSize), momentum: heavy ? momentum : 0 };
};
