import { hasOwnPath, isExact, isFullReverse } from '../../core/estimators/choice.ts';
import type { OuterDescent } from '../../engine/result.ts';
import type { Compared, Scenario } from '../../scenario/scenario.ts';
import { nameOf } from '../../words/names.ts';
import type { Name } from '../../words/sentence.ts';
import type { Plane } from '../geometry/plane.ts';
import { isWithinReach, type Pixel } from '../geometry/segments.ts';
import { type Identity, identityOf } from '../marks/palette.ts';
import type { MeanRun } from './meanRuns.ts';
import { pixels, type Trajectory, trajectory } from './trajectory.ts';

/** A run as the plane shows it. */
export interface DrawnRun {
  readonly index: number;
  /** Its states, two numbers each. */
  readonly lambda: Float64Array;
  readonly who: Compared;
  readonly name: Name;
  /** That of no path of its own where it only stands for the exact one. */
  readonly identity: Identity;
  readonly selected: boolean;
  readonly trajectory: Trajectory;
  /** Whether it is the mean of many runs, and no run. */
  readonly mean: boolean;
  /** Pixels of its state at the cursor's τ, or of its last state; null where no mark can be drawn there. */
  readonly at: Pixel | null;
}

/** A mean is a whole line, and that of another estimator a broken one with open markers. */
const identityOfMean = (own: Identity, another: boolean): Identity => ({
  ...own,
  ...(another ? { dash: '9 4', open: true } : { dash: '' }),
});

/**
 * Runs with a path to draw, the selected one last and so on top. Forward mode, checkpoints and recomputation walk the
 * exact path: they are drawn only where full reverse mode is not compared, and then once. Of many runs the mean is drawn.
 */
export const drawnRuns = (
  { runs }: OuterDescent,
  scenario: Pick<Scenario, 'estimators' | 'selected' | 'tau' | 'truth'>,
  plane: Plane,
  means: readonly (MeanRun | null)[] = [],
): readonly DrawnRun[] => {
  const standIn = runs.some((r) => isFullReverse(r.estimator)) ? -1 : runs.findIndex((r) => isExact(r.estimator));
  const drawn = runs.flatMap((run, index): DrawnRun[] => {
    const slot = scenario.estimators[index]?.slot ?? 0;
    if (!(hasOwnPath(run.estimator) || index === standIn) || run.length === 0) return [];
    const who: Compared = { estimator: run.estimator, slot, truth: scenario.truth };
    const mean = means[index];
    const own = identityOf(run.estimator, slot);
    const identity = mean ? identityOfMean(own, means.slice(0, index).some(Boolean)) : own;
    const { lambda } = mean ?? run;
    const at = pixels(lambda, mean?.place ?? Math.min(scenario.tau, run.length) - 1, plane);
    const { exit, ...line } = trajectory(lambda, plane, own);
    return [
      {
        index,
        lambda,
        identity,
        who,
        name: nameOf(who),
        selected: index === scenario.selected,
        mean: mean != null,
        trajectory: { ...line, exit: exit && mean ? { ...exit, tau: mean.at[exit.tau - 1]! } : exit },
        at: isWithinReach(at) ? at : null,
      },
    ];
  });
  return drawn.sort((a, b) => Number(a.selected) - Number(b.selected));
};
