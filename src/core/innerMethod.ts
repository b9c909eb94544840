import type { Dynamics } from './dynamics.ts';
import { gradientDescent } from './gradientDescent.ts';
import { heavyBall } from './heavyBall.ts';
import type { Descent, Problem, Vec } from './problem.ts';

/** The chosen inner method on a problem. The first M components of its state are w. */
export const innerMethod = (problem: Problem, descent: Descent): Dynamics<Vec, Vec> =>
  descent.method === 'heavy-ball' ? heavyBall(problem, descent) : gradientDescent(problem, descent);
