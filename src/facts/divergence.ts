import type { Result } from '../engine/result.ts';
import { traitsOf } from '../scenario/source.ts';

/** Above this γβ the factor 1 − γβ of a quadratic's steepest direction is beyond −1: gradient descent runs away. */
const stable = 2;

/** From where on w runs away and why, as far as γ_t is the cause, then where it ends. */
export type DivergenceFact =
  /** A learned γ is negative, so that w climbs. */
  | { readonly kind: 'diverges-by-negative-step'; readonly from: number; readonly stepSize: number }
  /** γβ is above 2. */
  | { readonly kind: 'diverges-by-step'; readonly from: number; readonly product: number }
  /** γ_tβ shrinks, and is above 2 in the end. */
  | {
      readonly kind: 'diverges-by-shrinking-step';
      readonly from: number;
      readonly most: number;
      readonly least: number;
    }
  /** By `factor` per step in the end; γ_t is not known to be the cause. */
  | { readonly kind: 'diverges'; readonly from: number; readonly factor: number }
  | { readonly kind: 'diverged-to'; readonly T: number; readonly norm: number }
  /** ‖w_T‖ is no finite float64. */
  | { readonly kind: 'diverged-beyond'; readonly T: number };

const cause = ({ scenario, unrolled }: Result, from: number, factor: number): DivergenceFact => {
  const { smoothness = Number.NaN } = traitsOf(scenario.problem);
  const { stepSizes } = unrolled;
  const stepSize = stepSizes[0]!;
  const [most, least] = [stepSize * smoothness, stepSizes.at(-1)! * smoothness];
  if (stepSize < 0) return { kind: 'diverges-by-negative-step', from, stepSize };
  if (!(least > stable)) return { kind: 'diverges', from, factor };
  return most === least
    ? { kind: 'diverges-by-step', from, product: most }
    : { kind: 'diverges-by-shrinking-step', from, most, least };
};

/** None where w does not run away. */
export const divergenceFacts = (result: Result): readonly DivergenceFact[] => {
  const { divergence } = result.unrolled;
  if (!divergence) return [];
  const { from, factor, finalNorm } = divergence;
  const { T } = result.scenario;
  return [
    cause(result, from, factor),
    Number.isFinite(finalNorm) ? { kind: 'diverged-to', T, norm: finalNorm } : { kind: 'diverged-beyond', T },
  ];
};
