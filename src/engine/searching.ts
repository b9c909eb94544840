import type { Samples } from './grid.ts';
import type { Draft, Ledger } from './ledger.ts';
import type { Plan } from './plan.ts';
import { stationaryPoints } from './stationary.ts';
import { type Pace, pursue } from './work.ts';

/** Finds stationary points from samples for an answer: finer ones find more, and where they find the same, nothing is sent. */
export const createSearching = ({ sent }: Ledger) => {
  /** From how many nodes the points that the page has were found, and which they are. */
  let searched = { nodes: 0, points: '' };

  return async (plan: Plan, samples: Samples, key: string, draft: Draft, pace: Pace): Promise<void> => {
    const nodes = samples.columns * samples.rows;
    const known = sent.get('stationary') === key;
    if (known && nodes <= searched.nodes) return;
    const where = { descent: plan.descent, truth: plan.scenario.truth };
    const found = await pursue(stationaryPoints(plan.problem, where, samples), pace);
    const points = JSON.stringify(found.map((p) => [p.kind, ...p.lambda.map((x) => x.toPrecision(8))]));
    const same = known && searched.points === points;
    searched = { nodes, points };
    if (!same) draft.fresh.stationary = found;
  };
};
