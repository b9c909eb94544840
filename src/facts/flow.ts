import type { Result } from '../engine/result.ts';
import { unrolledInFloat32 } from './precision.ts';
import { noStepSize } from './stepSize.ts';

/** How w runs away: from `from` on, by `factor` per step; null where it does not. */
export type Runaway = { readonly from: number; readonly factor: number } | null;

/** Why the strip has nothing to draw. */
export type FlowFact =
  | OverflowFact
  /** Every step contributes exactly nothing. */
  | { readonly kind: 'nothing-flows' };

/** Where numbers end, and why. */
export type OverflowFact =
  | { readonly kind: 'no-step-size' }
  | { readonly kind: 'none-fits'; readonly runaway: Runaway; readonly float32: boolean }
  /** Contributions of the steps up to `until` are no finite numbers. */
  | { readonly kind: 'overflows'; readonly until: number; readonly runaway: Runaway; readonly float32: boolean };

/** The last step whose contribution is not a finite number; 0 where all are. */
export const lastOverflow = (contribution: Float64Array): number => {
  for (let t = contribution.length; t >= 1; t--) if (!Number.isFinite(contribution[t - 1]!)) return t;
  return 0;
};

/** null where all contributions are finite. */
export const overflowFact = (result: Result): OverflowFact | null => {
  const { divergence, contribution } = result.unrolled;
  const until = lastOverflow(contribution);
  if (until === 0) return null;
  if (noStepSize(result)) return { kind: 'no-step-size' };
  const runaway = divergence && { from: divergence.from, factor: divergence.factor };
  const float32 = unrolledInFloat32(result);
  return until === contribution.length
    ? { kind: 'none-fits', runaway, float32 }
    : { kind: 'overflows', until, runaway, float32 };
};

/** Whether every step contributes exactly nothing, so that there is nothing to draw. */
export const nothingFlows = ({ unrolled: { contribution, initContribution } }: Result): boolean =>
  contribution.every((c) => c === 0) && initContribution === 0;

export const flowFact = (result: Result): FlowFact | null =>
  overflowFact(result) ?? (nothingFlows(result) ? { kind: 'nothing-flows' } : null);
