import { hasOwnPath, isFullReverse } from '../core/estimators/choice.ts';
import { distanceAt, nearestMinimum } from '../core/outer/convergence.ts';
import type { Result, Run, StationaryPoint } from '../engine/result.ts';
import type { Compared, Truth } from '../scenario/scenario.ts';
import { drawsTasks } from '../scenario/settings/parts.ts';
import { comparedAt } from './who.ts';

/** λ*, the lowest of the known minima of F, or another one; with ∇f as the truth one of f at the exact solution. */
export type MinimumFound = 'lowest' | 'another' | 'of-solution';

interface All {
  readonly count: number;
  /** Where it is one alone. */
  readonly who: Compared | null;
}

/** That all runs end near one minimum; where none is known, that the truth has all but vanished. */
export type ArrivalFact =
  | (All & { readonly kind: 'reach'; readonly minimum: MinimumFound; readonly within: number })
  /** To the last digit. */
  | (All & { readonly kind: 'reach-wholly'; readonly minimum: MinimumFound })
  | (All & { readonly kind: 'vanish'; readonly truth: Truth; readonly length: number });

/** Runs with a curve of their own: those that walk the path of full reverse mode are drawn once. */
export const drawnRuns = ({ scenario: { estimators }, descent }: Result): readonly { run: Run; index: number }[] => {
  const reverse = estimators.some((c) => isFullReverse(c.estimator));
  return descent.runs.flatMap((run, index) => (hasOwnPath(run.estimator) || !reverse ? [{ run, index }] : []));
};

export const found = (minimum: StationaryPoint, { stationary, scenario }: Result): MinimumFound => {
  if (scenario.truth === 'solution') return 'of-solution';
  return stationary.some((p) => p.kind === 'minimum' && p.value < minimum.value) ? 'another' : 'lowest';
};

/** A run has reached a minimum once it has come within this part of the way to it. */
const near = 1e-3;

/** null where not all arrive, and where steps follow drawn tasks, which never come to rest. */
export const arrival = (result: Result): ArrivalFact | null => {
  const { stationary, scenario } = result;
  const { truth } = scenario;
  if (drawsTasks(scenario)) return null;
  const runs = drawnRuns(result);
  const first = runs[0];
  if (!first || runs.some(({ run }) => run.length === 0 || run.ended)) return null;
  const all = { count: runs.length, who: runs.length === 1 ? comparedAt(result, first.index) : null };
  const ofAll = (read: (run: Run) => number) => Math.max(...runs.map(({ run }) => read(run)));
  const nearest = nearestMinimum(first.run, stationary);
  if (!nearest) {
    const length = ofAll((run) => run.gradientNorm[run.length - 1]!);
    return length > 0 && length <= near * first.run.gradientNorm[0]! ? { kind: 'vanish', ...all, truth, length } : null;
  }
  const within = ofAll((run) => distanceAt(run, run.length - 1, nearest));
  if (!(within <= near * distanceAt(first.run, 0, nearest))) return null;
  const minimum = found(nearest, result);
  return within > 0 ? { kind: 'reach', ...all, minimum, within } : { kind: 'reach-wholly', ...all, minimum };
};
