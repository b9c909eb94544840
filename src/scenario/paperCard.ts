import type { Paper } from '../core/estimators/descriptor.ts';
import type { Scenario } from './scenario.ts';

/** A figure, table or theorem of a paper as a setting. */
export interface CardOf<Id extends string> {
  readonly id: Id;
  /** Whose it is. */
  readonly paper: Paper;
  /** Which view is the figure: the strip's error curve, the ratio or ‖d‖ per outer iteration, paths in λ or, for λ ∈ ℝ, h and d, the cost, or errors against ∇f. */
  readonly figure: 'strip' | 'ratio' | 'outer' | 'convergence' | 'cost' | 'errors';
  readonly scenario: Scenario;
}
