import type { Walk } from '../core/dynamics.ts';
import { growth } from '../core/growth.ts';
import { axisOf } from '../scenario/growthAxis.ts';
import type { Plan } from './plan.ts';
import type { Growth } from './result.ts';

/** The growth of costs, which few pages ask for. */

/** K as it was chosen: along T it is cut where T is smaller, and along K it does not matter. */
export function* growthOf({ scenario, descent, problem }: Plan): Walk<Growth | null> {
  const axis = axisOf(scenario);
  if (!axis) return null;
  const estimators = scenario.estimators.map(({ estimator }) => estimator);
  return yield* growth(estimators, axis, descent.T, problem.N);
}
