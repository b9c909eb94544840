import type { Dynamics, Walk } from '../dynamics.ts';
import { adaptiveUfom } from './adaptiveUfom.ts';
import { checkpointed } from './checkpointed.ts';
import { debiased } from './debiased.ts';
import { finiteDifferences } from './finiteDifferences.ts';
import { firstOrder } from './firstOrder.ts';
import { forward } from './forward.ts';
import { type Estimator, type EstimatorKind, entryFor, type OfKind } from './index.ts';
import { recompute } from './recompute.ts';
import { reverse } from './reverse.ts';
import { truncated } from './truncated.ts';
import { ufom } from './ufom.ts';

type Algorithm<E> = <W, L>(d: Dynamics<W, L>, l: L, e: E, xi: 0 | 1) => Walk<L>;

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
  'finite-differences': finiteDifferences,
};

/** The hypergradient of the chosen estimator at λ. `xi` is the coin of a random one; the others do not look at it. */
export const estimate = <W, L>(d: Dynamics<W, L>, l: L, e: Estimator, xi: 0 | 1 = 0): Walk<L> =>
  (entryFor(e, algorithms) as Algorithm<Estimator>)(d, l, e, xi);
