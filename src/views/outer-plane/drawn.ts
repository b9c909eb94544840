import { isExact } from '../../core/estimators/choice.ts';
import type { OuterDescent } from '../../engine/result.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { estimatorName } from '../../words/names.ts';
import { hasOwnPath, type Identity, identities } from '../palette.ts';
import type { Plane } from '../plane.ts';
import { isWithinReach, type Pixel } from '../segments.ts';
import { pixels, type Trajectory, trajectory } from './trajectory.ts';

/** A run as the plane shows it. */
export interface DrawnRun {
  readonly index: number;
  /** Its states, two numbers each. */
  readonly lambda: Float64Array;
  readonly name: string;
  readonly slot: number;
  readonly identity: Identity;
  /** Its colour; ink-3 where it has no path of its own and only stands for the exact one. */
  readonly colour: string;
  readonly selected: boolean;
  readonly trajectory: Trajectory;
  /** Pixels of its state at the cursor's τ, or of its last state; null where no mark can be drawn there. */
  readonly at: Pixel | null;
}

/**
 * Runs with a path to draw, the selected one last and so on top. Forward mode, checkpoints and recomputation walk the
 * exact path: they are drawn only where full reverse mode is not compared, and then once.
 */
export const drawnRuns = (
  { runs }: OuterDescent,
  scenario: Pick<Scenario, 'estimators' | 'selected' | 'tau'>,
  plane: Plane,
): readonly DrawnRun[] => {
  const standIn = runs.some((r) => r.estimator.kind === 'reverse') ? -1 : runs.findIndex((r) => isExact(r.estimator));
  const drawn = runs.flatMap((run, index): DrawnRun[] => {
    const slot = scenario.estimators[index]?.slot ?? 0;
    const own = hasOwnPath(run.estimator);
    if (!(own || index === standIn) || run.length === 0) return [];
    const identity = identities[slot] ?? identities[0]!;
    const at = pixels(run.lambda, Math.min(scenario.tau, run.length) - 1, plane);
    return [
      {
        index,
        lambda: run.lambda,
        slot,
        identity,
        name: estimatorName(run.estimator),
        colour: own ? identity.css : 'var(--ink-3)',
        selected: index === scenario.selected,
        trajectory: trajectory(run.lambda, plane, identity),
        at: isWithinReach(at) ? at : null,
      },
    ];
  });
  return drawn.sort((a, b) => Number(a.selected) - Number(b.selected));
};
