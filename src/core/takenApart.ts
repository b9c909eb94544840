import { type Dynamics, read, type Walk } from './dynamics.ts';
import type { Estimator } from './estimators/choice.ts';
import { baseCut, cutsWanted } from './estimators/fromSweep.ts';
import { addInitTerm } from './estimators/passes.ts';
import type { Vec } from './problem.ts';
import { distance, norm, normAt } from './space.ts';

/** One hypergradient taken apart, as numbers. M and N are the dimensions of w (with whatever else the state holds) and of λ. */
export interface TakenApart {
  readonly value: number;
  /** w_0 … w_T, (T + 1) × M, where the path was asked for; else w_T. */
  readonly path: Vec;
  /** h_{T−K} for K = 0 … T, without the init term; (T + 1) × N. */
  readonly gathered: Vec;
  /** P_tᵀ α_t for t = 1 … T, and P₀ᵀ α₀ at 0; (T + 1) × N. */
  readonly terms: Vec;
  /** d. */
  readonly exact: Vec;
  /** h_{T−K} with P₀ᵀ α_{T−K}, for the K's asked for. */
  readonly withInit: ReadonlyMap<number, Vec>;
}

export interface Wanted {
  /** The K's at which h is wanted with the init term as well. */
  readonly withInit?: ReadonlySet<number> | null;
  readonly path?: boolean;
}

/**
 * One run of reverse mode, S (5)–(6), with all that it gathers on its way, read at its end: T g + 1 o + T h, and P₀ᵀ α where it is
 * wanted; memory T states and 2 (T + 1) vectors of λ. Norms of Jacobians are nobody's business here: `explicit` hears them.
 */
export function* takingApart<W, L>(d: Dynamics<W, L>, l: L, { withInit, path = false }: Wanted = {}): Walk<TakenApart> {
  const [T, N] = [d.steps, d.L.dimension];
  const states: W[] = [];
  let end = d.init(l);
  for (let t = 1; t <= T; t++) {
    const next = d.step(t, end, l);
    states.push(d.W.retain(end));
    end = next;
    yield;
  }
  const value = d.outer(end, l);
  const walked = d.W.numbers(path ? [...states, end] : [end]);

  let { w: alpha, l: h } = d.outerGradient(end, l);
  const gathered = [h];
  const terms: L[] = [];
  const kept: number[] = [];
  const whole: L[] = [];
  const keep = (K: number): void => {
    if (!withInit?.has(K)) return;
    kept.push(K);
    whole.push(addInitTerm(d, l, { w: alpha, l: h }));
  };
  d.W.release(end);
  keep(0);
  for (let t = T; t >= 1; t--) {
    const w = states.pop() as W;
    const linear = d.linearize(t, w, l);
    const pulled = linear.pull(alpha);
    linear.release();
    d.W.release(w);
    d.W.release(alpha);
    alpha = pulled.w;
    h = d.L.axpy(1, pulled.l, h);
    terms.push(pulled.l);
    gathered.push(h);
    keep(T - t + 1);
    yield;
  }
  const initTerm = d.initPull(l, alpha);
  terms.push(initTerm);
  const exact = d.L.axpy(1, initTerm, h);
  d.W.release(alpha);

  const parts = gathered.concat(terms.reverse(), exact, whole);
  const numbers = yield* read(d.L.numbers(parts));
  for (const v of parts) d.L.release(v);
  const vectors = (from: number, count: number): Vec => numbers.slice(from * N, (from + count) * N);
  return {
    value: yield* read(value),
    path: yield* read(walked),
    gathered: vectors(0, T + 1),
    terms: vectors(T + 1, T + 1),
    exact: vectors(2 * T + 2, 1),
    withInit: new Map(kept.map((K, i) => [K, vectors(2 * T + 3 + i, 1)])),
  };
}

/** The K's at which these estimators, with T steps, keep an init term. */
export const initTermsOf = (estimators: readonly Estimator[], T: number): ReadonlySet<number> =>
  new Set(estimators.flatMap((e) => (baseCut(e)?.initTerm === 'keep' ? cutsWanted(e, T) : [])));

/** h_K with the init term where the estimator keeps it and it was asked for. */
const wholeOf = ({ withInit }: TakenApart, e: Estimator, K: number): Vec | undefined =>
  baseCut(e)?.initTerm === 'keep' ? withInit.get(K) : undefined;

const stepsOf = ({ terms, exact }: TakenApart): number => terms.length / exact.length - 1;

/** An estimator's h as it was gathered, of a random one at its i-th depth; of one that is read off a sweep. */
export const gatheredBy = (parts: TakenApart, e: Estimator, i = 0): Vec => {
  const { gathered, exact } = parts;
  const K = cutsWanted(e, stepsOf(parts))[i];
  if (K === undefined) return exact;
  return wholeOf(parts, e, K) ?? gathered.subarray(K * exact.length, (K + 1) * exact.length);
};

/** The same, and how far it is from d, of a random one at each depth but the last; `left` is `leftOut`. */
export const estimateFrom = (
  parts: TakenApart,
  e: Estimator,
  left: Float64Array,
): { readonly hypergradient: Vec; readonly own: readonly number[] } => {
  const T = stepsOf(parts);
  const own = cutsWanted(e, T).map((K) => {
    const whole = wholeOf(parts, e, K);
    if (!whole) return left[K]!;
    return K === T ? 0 : distance(whole, parts.exact);
  });
  return { hypergradient: gatheredBy(parts, e), own: own.length > 0 ? own : [0] };
};

/** ‖P_tᵀ α_t‖ for t = 1 … T: what each step contributes. */
export const contributions = ({ terms, exact: { length: N } }: TakenApart): Float64Array => {
  const sizes = new Float64Array(terms.length / N - 1);
  for (let t = 1; t <= sizes.length; t++) sizes[t - 1] = normAt(terms, t * N, N);
  return sizes;
};

/**
 * ‖d − h_{T−K}‖ for K = 0 … T: the norm of the oldest T − K + 1 terms' sum, from the oldest on, so that errors far below
 * the round-off of d are right; NaN where d is not finite.
 */
export const leftOut = ({ terms, exact }: TakenApart): Float64Array => {
  const N = exact.length;
  const error = new Float64Array(terms.length / N);
  if (!(norm(exact) < Number.POSITIVE_INFINITY)) return error.fill(Number.NaN);
  const sum = new Float64Array(N);
  for (let t = 0; t < error.length; t++) {
    for (let i = 0; i < N; i++) sum[i] = sum[i]! + terms[t * N + i]!;
    error[error.length - 1 - t] = norm(sum);
  }
  return error;
};

/** ‖h_{T−K} − target‖ for K = 0 … T; NaN where there is no target. */
export const distancesTo = (
  target: ArrayLike<number> | null,
  { gathered, exact: { length: N } }: TakenApart,
): Float64Array => {
  const error = new Float64Array(gathered.length / N).fill(Number.NaN);
  const difference = new Float64Array(N);
  if (target)
    for (let K = 0; K < error.length; K++) {
      for (let i = 0; i < N; i++) difference[i] = gathered[K * N + i]! - target[i]!;
      error[K] = norm(difference);
    }
  return error;
};
