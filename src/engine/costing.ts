import { costs } from '../core/costs.ts';
import type { Walk } from '../core/dynamics.ts';
import type { Plan } from './plan.ts';
import type { Cost } from './result.ts';

/** Copies, since what is counted once is remembered and a part is handed over with its arrays. */
export function* costsOf({ estimators, descent, problem }: Plan): Walk<readonly Cost[]> {
  const counted = yield* costs(estimators, descent.T, problem.N);
  return counted.map((cost) => ({ ...cost, kept: cost.kept.slice() }));
}
