import type { Dynamics } from './dynamics.ts';
import { gradientDescent } from './gradientDescent.ts';
import { heavyBall } from './heavyBall.ts';
import type { Descent, Problem, Vec } from './problem.ts';

/** The chosen inner method on a problem. The first M components of its state are w. */
export const innerMethod = (problem: Problem, descent: Descent): Dynamics<Vec, Vec> => {
  switch (descent.method ?? 'gradient-descent') {
    case 'gradient-descent':
      return gradientDescent(problem, descent);
    case 'heavy-ball':
      return heavyBall(problem, descent);
  }
};
