import type { Dynamics, Walk } from '../dynamics.ts';
import { adaptiveUfom } from './adaptiveUfom.ts';
import { checkpointed } from './checkpointed.ts';
import { conjugateGradient } from './conjugateGradient.ts';
import { debiased } from './debiased.ts';
import { finiteDifferences } from './finiteDifferences.ts';
import { firstOrder } from './firstOrder.ts';
import { fixedPoint } from './fixedPoint.ts';
import { forward } from './forward.ts';
import { type Estimator, type EstimatorKind, entryFor, type OfKind } from './index.ts';
import type { Solved } from './linearSystem.ts';
import { normalEquations } from './normalEquations.ts';
import { recompute } from './recompute.ts';
import { reverse } from './reverse.ts';
import { truncated } from './truncated.ts';
import { ufom } from './ufom.ts';

type Solving<E> = <W, L>(d: Dynamics<W, L>, l: L, e: E) => Walk<Solved<L>>;
type Algorithm<E> = <W, L>(d: Dynamics<W, L>, l: L, e: E, xi: 0 | 1) => Walk<L>;

function* withoutResidual<L>(solving: Walk<Solved<L>>): Walk<L> {
  return (yield* solving).h;
}

const solvers: { readonly [K in EstimatorKind]?: Solving<OfKind<K>> } = {
  'fixed-point': fixedPoint,
  'conjugate-gradient': conjugateGradient,
  'normal-equations': normalEquations,
};

/** Apart from the descriptors, so that a page that only speaks of estimators holds none of the algorithms. */
const algorithms: { readonly [K in EstimatorKind]: Algorithm<OfKind<K>> } = {
  reverse,
  forward,
  checkpointed,
  recompute,
  'first-order': firstOrder,
  truncated,
  ufom,
  'adaptive-ufom': adaptiveUfom,
  debiased,
  'fixed-point': (d, l, e) => withoutResidual(fixedPoint(d, l, e)),
  'conjugate-gradient': (d, l, e) => withoutResidual(conjugateGradient(d, l, e)),
  'normal-equations': (d, l, e) => withoutResidual(normalEquations(d, l, e)),
  'finite-differences': finiteDifferences,
};

/** The hypergradient of the chosen estimator at λ. `xi` is the coin of a random one; the others do not look at it. */
export const estimate = <W, L>(d: Dynamics<W, L>, l: L, e: Estimator, xi: 0 | 1 = 0): Walk<L> =>
  (entryFor(e, algorithms) as Algorithm<Estimator>)(d, l, e, xi);

/** The same of one that solves a linear system, with what the system is left with; null for all others. */
export const solved = <W, L>(d: Dynamics<W, L>, l: L, e: Estimator): Walk<Solved<L>> | null => {
  const solving = solvers[e.kind] as Solving<Estimator> | undefined;
  return solving ? solving(d, l, e) : null;
};
