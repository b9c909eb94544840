import type { Dynamics, Walk } from '../dynamics.ts';
import { adaptiveUfom } from './adaptiveUfom.ts';
import { checkpointed } from './checkpointed.ts';
import { conjugateGradient } from './conjugateGradient.ts';
import { darts } from './darts.ts';
import { debiased } from './debiased.ts';
import { finiteDifferences } from './finiteDifferences.ts';
import { firstOrder } from './firstOrder.ts';
import { fixedPoint } from './fixedPoint.ts';
import { forward } from './forward.ts';
import { type Estimator, type EstimatorKind, entryFor, estimators, type OfKind } from './index.ts';
import type { Solved } from './linearSystem.ts';
import { normalEquations } from './normalEquations.ts';
import { nystrom } from './nystrom.ts';
import { randomisedTruncation } from './randomisedTruncation.ts';
import { recompute } from './recompute.ts';
import { reverse } from './reverse.ts';
import { truncated } from './truncated.ts';
import { ufom } from './ufom.ts';

type Algorithm<E> = <W, L>(d: Dynamics<W, L>, l: L, e: E, outcome: number) => Walk<L>;
type Solving<E> = <W, L>(d: Dynamics<W, L>, l: L, e: E) => Walk<Solved<L>>;

type SolvingKind = 'fixed-point' | 'conjugate-gradient' | 'normal-equations' | 'nystrom';

/** Apart from the descriptors, so that a page that only speaks of estimators holds none of the algorithms. */
const algorithms: { readonly [K in Exclude<EstimatorKind, SolvingKind>]: Algorithm<OfKind<K>> } = {
  reverse,
  forward,
  checkpointed,
  recompute,
  'first-order': firstOrder,
  truncated,
  ufom,
  'adaptive-ufom': adaptiveUfom,
  debiased,
  'randomised-truncation': randomisedTruncation,
  darts,
  'finite-differences': finiteDifferences,
};

/** Those that solve a linear system. */
const solving: { readonly [K in SolvingKind]: Solving<OfKind<K>> } = {
  'fixed-point': fixedPoint,
  'conjugate-gradient': conjugateGradient,
  'normal-equations': normalEquations,
  nystrom,
};

/** The hypergradient of the chosen estimator at λ. `outcome` is what a random one drew, ξ of a coin; the others do not look at it. */
export const estimate = <W, L>(d: Dynamics<W, L>, l: L, e: Estimator, outcome = 0): Walk<L> => {
  entryFor(e, estimators);
  const solution = solved(d, l, e);
  return solution
    ? gradientOf(solution)
    : (algorithms as Record<string, Algorithm<Estimator>>)[e.kind]!(d, l, e, outcome);
};

function* gradientOf<L>(solution: Walk<Solved<L>>): Walk<L> {
  return (yield* solution).h;
}

/** The same of one that solves a linear system, with what the system is left with; null for all others. */
export const solved = <W, L>(d: Dynamics<W, L>, l: L, e: Estimator): Walk<Solved<L>> | null =>
  Object.hasOwn(solving, e.kind) ? (solving as Record<string, Solving<Estimator>>)[e.kind]!(d, l, e) : null;
