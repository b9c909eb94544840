import { type Dynamics, read, type Walk } from '../dynamics.ts';
import { counts, type Descriptor } from './descriptor.ts';
import { applied, implicitly, type Solved, type Solver } from './linearSystem.ts';
import { k } from './parameters.ts';

export interface NormalEquations {
  readonly kind: 'normal-equations';
  readonly k: number;
}

export const aboutNormalEquations: Descriptor<NormalEquations> = {
  kind: 'normal-equations',
  code: (e) => `Normal equations k = ${e.k}`,
  parameters: { k },
  exact: false,
  keeps: false,
  used: () => 0,
  forwardOnly: true,
  solves: true,
  reading: null,
  predicted: (e, T) => counts(T, e.k + 1, 0, e.k),
  paper: 'G',
};

/**
 * Conjugate gradients on AᵀA v = Aᵀb, for maps whose Jacobian is not symmetric, kept as residuals of A v = b (CGLS): the condition
 * number is squared. Each iteration costs a product with Jᵀ and one with J.
 */
const iterate: Solver = function* (d, map, b, k) {
  const still = d.L.zeros();
  const transposed = (x: typeof b): typeof b => {
    const product = map.push(x, still);
    const out = d.W.axpy(-1, product, x);
    d.W.release(product);
    return out;
  };
  let v = d.W.zeros();
  let r = d.W.axpy(1, b, v);
  let p: typeof b | null = null;
  let left = 0;
  for (let i = 0; i < k; i++) {
    const s = transposed(r);
    const now = yield* read(d.W.dot(s, s));
    const direction: typeof b = p === null ? s : d.W.axpy(now / left, p, s);
    if (p !== null) {
      d.W.release(p);
      d.W.release(s);
    }
    p = direction;
    left = now;
    if (!(now > 0)) break;
    const Ap = applied(d, map, direction);
    const curvature = yield* read(d.W.dot(Ap, Ap));
    const alpha = now / curvature;
    if (!(curvature > 0) || !Number.isFinite(alpha)) {
      d.W.release(Ap);
      break;
    }
    const [next, rest]: [typeof b, typeof b] = [d.W.axpy(alpha, direction, v), d.W.axpy(-alpha, Ap, r)];
    for (const w of [v, r, Ap]) d.W.release(w);
    [v, r] = [next, rest];
    yield;
  }
  if (p !== null) d.W.release(p);
  d.W.release(r);
  d.L.release(still);
  return v;
};

/** AID by the normal equations of the inner method's own map. T g + 1 o + (k + 1) h + k j at most. */
export const normalEquations = <W, L>(d: Dynamics<W, L>, l: L, e: NormalEquations): Walk<Solved<L>> =>
  implicitly(d, l, { k: e.k, map: 'inner' }, iterate);
