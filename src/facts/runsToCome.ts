import type { Result } from '../engine/result.ts';
import { hasManyRuns, varies } from '../scenario/settings/parts.ts';

/** The runs of the selected estimator are still to come, as while a handle is held: until then one of them is shown. */
export interface RunsToCome {
  readonly kind: 'runs-to-come';
  readonly runs: number;
}

/** null where its runs are one, or some are there. */
export const runsToCome = ({ swarm, scenario }: Pick<Result, 'swarm' | 'scenario'>): RunsToCome | null => {
  const own = scenario.estimators[scenario.selected]?.estimator;
  const come = swarm === null && own !== undefined && hasManyRuns(scenario) && varies(own, scenario);
  return come ? { kind: 'runs-to-come', runs: scenario.runs } : null;
};
