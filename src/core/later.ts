import type { Dynamics, Walk } from './dynamics.ts';
import type { EstimatorKind, OfKind } from './estimators/index.ts';
import type { Solved } from './estimators/solving.ts';
import type { Descent, Problem, Vec } from './problem.ts';
import type { optimalQ, priceOf } from './theory/optimalQ.ts';

/** γ and the momentum of an inner method. */
export interface Constants {
  readonly stepSize: number;
  readonly momentum: number;
}

export type Solving<E> = <W, L>(d: Dynamics<W, L>, l: L, e: E) => Walk<Solved<L>>;
export type Algorithm<E> = <W, L>(d: Dynamics<W, L>, l: L, e: E, xi: 0 | 1) => Walk<L>;

/** What the first picture does not need: a worker fetches it when a scenario asks for it. */
export interface Later {
  readonly algorithms: { readonly [K in LaterKind]: Algorithm<OfKind<K>> };
  readonly solvers: { readonly [K in EstimatorKind]?: Solving<OfKind<K>> };
  readonly heavyBall: (problem: Problem, descent: Descent) => Dynamics<Vec, Vec>;
  /** U (19)–(21), for the coin that follows its run. */
  readonly optimalQ: typeof optimalQ;
  readonly priceOf: typeof priceOf;
  /** The best constants of gradient descent, or of heavy ball. */
  readonly best: (curvature: readonly [mu: number, L: number], heavy: boolean) => Constants;
}

export type LaterKind =
  | 'forward'
  | 'checkpointed'
  | 'recompute'
  | 'ufom'
  | 'adaptive-ufom'
  | 'debiased'
  | 'fixed-point'
  | 'conjugate-gradient'
  | 'normal-equations'
  | 'finite-differences';

let parts: Later | null = null;

export const provideLater = (given: Later): void => {
  parts = given;
};

export const hasLater = (): boolean => parts !== null;

/** Throws where it was not fetched. */
export const later = (): Later => {
  if (!parts) throw new Error('what the first picture does not need must be prepared before it is used');
  return parts;
};
