import { isShrinking, stepSizesOf } from '../core/stepSize.ts';
import type { Result } from '../engine/result.ts';
import type { Decay } from '../scenario/scenario.ts';
import type { CutFact } from './cutNote.ts';

type Steeper = Result['unrolled']['steeper'];

/** What is the case where the number of a control leaves an assumption; `status`: how bad that is. */
export type NoteFact =
  | CutFact
  /** γ_t > 2/β at every step. */
  | { readonly kind: 'too-large-throughout'; readonly status: 'bad' }
  /** γ_t > 2/β at so many of the first steps. */
  | { readonly kind: 'too-large-at-first'; readonly status: 'warn'; readonly steps: number }
  /** γβ > 2, with which a β-smooth g need not be descended. */
  | { readonly kind: 'step-diverges'; readonly status: 'bad'; readonly product: number }
  | { readonly kind: 'step-stalls'; readonly status: 'bad' }
  /** g curves more than the declared β at step t. */
  | {
      readonly kind: 'smoothness-contradicted';
      readonly status: 'warn';
      readonly beta: number;
      readonly curvature: number;
      readonly t: number;
    }
  /** γ > 1/β, where bound S (10) needs γ ≤ 1/β. */
  | { readonly kind: 'step-without-bound'; readonly status: 'warn'; readonly stepSize: number; readonly limit: number };

/** That g curves more than the declared β where w went; null where it does not, or none is declared. */
export const contradictedFact = (beta: number | null, steeper: Steeper): NoteFact | null =>
  beta !== null && steeper ? { kind: 'smoothness-contradicted', status: 'warn', beta, ...steeper } : null;

/** Gradient descent needs γβ < 2 on a β-smooth quadratic, and bound S (10) γβ ≤ 1. */
const [convergent, bounded] = [2, 1];
/** γβ this near 2, relatively, is 2 but for rounding. */
const near = 1e-12;

/**
 * γ above 1/β, where bound S (10) needs γ ≤ 1/β and convergence γ < 2/β. A step that shrinks has no bound, and moves w
 * away only while γ_t > 2/β. null where β is not declared.
 */
export const stepSizeFact = (stepSize: number, beta: number | null, decay: Decay, T: number): NoteFact | null => {
  if (beta === null) return null;
  const product = stepSize * beta;
  if (isShrinking(decay)) {
    const steps = stepSizesOf(product, { decay, T }).filter((x) => x > convergent).length;
    if (steps === 0) return null;
    return steps === T
      ? { kind: 'too-large-throughout', status: 'bad' }
      : { kind: 'too-large-at-first', status: 'warn', steps };
  }
  if (Math.abs(product - convergent) <= near * convergent) return { kind: 'step-stalls', status: 'bad' };
  if (product > convergent) return { kind: 'step-diverges', status: 'bad', product };
  return product > bounded ? { kind: 'step-without-bound', status: 'warn', stepSize, limit: 1 / beta } : null;
};
