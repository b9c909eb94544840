import { type Dynamics, read, type Walk } from '../dynamics.ts';
import { counts, type Descriptor } from './descriptor.ts';
import { applied, implicitly, type Solved, type Solver } from './linearSystem.ts';
import { k } from './parameters.ts';

export interface ConjugateGradient {
  readonly kind: 'conjugate-gradient';
  readonly k: number;
}

export const aboutConjugateGradient: Descriptor<ConjugateGradient> = {
  kind: 'conjugate-gradient',
  code: (e) => `Conjugate gradient k = ${e.k}`,
  parameters: { k },
  exact: false,
  keeps: false,
  used: () => 0,
  forwardOnly: true,
  solves: true,
  needsSymmetry: true,
  reading: null,
  predicted: (e, T) => counts(T, e.k + 1, 0),
  paper: 'G',
};

/**
 * Conjugate gradients on A v = b, A symmetric; exact after as many iterations as v has components, but for rounding. It
 * ends earlier where nothing is left, or where A is not positive along its direction.
 */
const iterate: Solver = function* (d, map, b, k) {
  let v = d.W.zeros();
  let r = d.W.axpy(1, b, v);
  let p = d.W.axpy(1, b, v);
  let left = yield* read(d.W.dot(r, r));
  for (let i = 0; i < k && left > 0; i++) {
    const Ap = applied(d, map, p);
    const curvature = yield* read(d.W.dot(p, Ap));
    const alpha = left / curvature;
    if (!(curvature > 0) || !Number.isFinite(alpha)) {
      d.W.release(Ap);
      break;
    }
    v = replaced(d, v, d.W.axpy(alpha, p, v));
    r = replaced(d, r, d.W.axpy(-alpha, Ap, r));
    d.W.release(Ap);
    const now = yield* read(d.W.dot(r, r));
    p = replaced(d, p, d.W.axpy(now / left, p, r));
    left = now;
    yield;
  }
  d.W.release(r);
  d.W.release(p);
  return v;
};

const replaced = <W, L>(d: Dynamics<W, L>, old: W, next: W): W => {
  d.W.release(old);
  return next;
};

/** AID-CG, G §2.2, on the map of gradient descent, whose Jacobian is symmetric whatever the inner method. T g + 1 o + (k + 1) h at most. */
export const conjugateGradient = <W, L>(d: Dynamics<W, L>, l: L, e: ConjugateGradient): Walk<Solved<L>> =>
  implicitly(d, l, { k: e.k, map: 'gradient-descent' }, iterate);
