import { ROUND_OFF } from '../theory/agreement.ts';

/** Which truth errors, ratios and cosines are measured against: d through T steps, or ∇f at the exact inner solution. */
export type Truth = 'steps' | 'solution';

/** The outer step sizes η_τ and the number of updates; Adam divides each component's η by the root of its mean square. */
export type Schedule =
  | { readonly schedule: 'inverse-sqrt'; readonly firstUpdateNorm: number; readonly iterations: number }
  | { readonly schedule: 'constant' | 'harmonic' | 'adam'; readonly stepSize: number; readonly iterations: number };

/** The schedules whose η_τ is a number of τ alone, common to all components. */
export type CommonStep = Exclude<Schedule['schedule'], 'adam'>;

/**
 * η_1: the constant η; η₀ of η/τ; Adam's η; or η₀ of η₀/√τ such that the first update has the given norm (S §4.1,
 * footnote 4), in root mean square where it is tossed. null where that rule would divide by a hypergradient that is
 * round-off, of norm `least` or less.
 */
export const firstStepSize = (schedule: Schedule, firstNorm: number, least = ROUND_OFF): number | null => {
  if (schedule.schedule !== 'inverse-sqrt') return schedule.stepSize;
  return firstNorm <= least ? null : schedule.firstUpdateNorm / firstNorm;
};

/** η_τ from η_1; τ counts from 1. */
export const stepSizeAt = (schedule: CommonStep, first: number, tau: number): number =>
  schedule === 'constant' ? first : schedule === 'harmonic' ? first / tau : first / Math.sqrt(tau);
