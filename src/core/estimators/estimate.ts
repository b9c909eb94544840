import type { Dynamics, Walk } from '../dynamics.ts';
import { type Algorithm, type LaterKind, later, type Solving } from '../later.ts';
import { firstOrder } from './firstOrder.ts';
import { type Estimator, type EstimatorKind, entryFor, estimators, type OfKind } from './index.ts';
import { reverse } from './reverse.ts';
import type { Solved } from './solving.ts';
import { truncated } from './truncated.ts';

/** Apart from the descriptors, so that a page that only speaks of estimators holds none of the algorithms; the others come later. */
const algorithms: { readonly [K in Exclude<EstimatorKind, LaterKind>]: Algorithm<OfKind<K>> } = {
  reverse,
  'first-order': firstOrder,
  truncated,
};

/** Whether its algorithm is fetched when it is first asked for. */
export const comesLater = ({ kind }: Estimator): boolean => !Object.hasOwn(algorithms, kind);

/** The hypergradient of the chosen estimator at λ. `xi` is the coin of a random one; the others do not look at it. */
export const estimate = <W, L>(d: Dynamics<W, L>, l: L, e: Estimator, xi: 0 | 1 = 0): Walk<L> => {
  entryFor(e, estimators);
  const table: Partial<Record<EstimatorKind, unknown>> = comesLater(e) ? later().algorithms : algorithms;
  return (table[e.kind] as Algorithm<Estimator>)(d, l, e, xi);
};

/** The same of one that solves a linear system, with what the system is left with; null for all others. */
export const solved = <W, L>(d: Dynamics<W, L>, l: L, e: Estimator): Walk<Solved<L>> | null => {
  if (!estimators[e.kind].solves) return null;
  return (later().solvers[e.kind] as Solving<Estimator>)(d, l, e);
};
