import type { Cotangent, Dynamics, Walk } from '../dynamics.ts';

/** Walks from w_from to w_to and releases every state left behind, unless `stores(t)` says that w_t is stored. */
export function* advance<W, L>(
  d: Dynamics<W, L>,
  l: L,
  w: W,
  from: number,
  to: number,
  stores?: (t: number, w: W) => boolean,
): Walk<W> {
  if (d.stride && !stores && to > from) {
    const end = d.stride(from, to, w, l);
    d.W.release(w);
    yield;
    return end;
  }
  let current = w;
  for (let t = from + 1; t <= to; t++) {
    const next = d.step(t, current, l);
    if (!stores?.(t - 1, current)) d.W.release(current);
    current = next;
    yield;
  }
  return current;
}

/** The whole forward pass, which keeps w_first … w_{T−1}: returns them with w_T. `first` = T keeps none. */
export function* forwardPass<W, L>(d: Dynamics<W, L>, l: L, first: number): Walk<{ kept: W[]; end: W }> {
  const kept: W[] = [];
  const end = yield* advance(d, l, d.init(l), 0, d.steps, (t, w) => t >= first && kept.push(d.W.retain(w)) > 0);
  return { kept, end };
}

/** (∇_w f, ∇_λ f) at w_T, where every reverse pass starts; releases w_T. */
export const outerGradient = <W, L>(d: Dynamics<W, L>, l: L, end: W): Cotangent<W, L> => {
  const gradient = d.outerGradient(end, l);
  d.W.release(end);
  return gradient;
};

/** One step back through Ξ_t at w = w_{t−1}, which it releases: (α, h) becomes (J_tᵀ α, h + P_tᵀ α). */
const pullBack = <W, L>(d: Dynamics<W, L>, t: number, w: W, l: L, at: Cotangent<W, L>): Cotangent<W, L> => {
  const linear = d.linearize(t, w, l);
  const pulled = linear.pull(at.w);
  const h = d.L.axpy(1, pulled.l, at.l);
  linear.release();
  d.W.release(w);
  d.W.release(at.w);
  d.L.release(at.l);
  d.L.release(pulled.l);
  return { w: pulled.w, l: h };
};

/** Steps back through Ξ_last … Ξ_{last−n+1}, where `states` holds the n states w_{last−n} … w_{last−1}; empties it. */
export function* reversePass<W, L>(
  d: Dynamics<W, L>,
  last: number,
  states: W[],
  l: L,
  start: Cotangent<W, L>,
): Walk<Cotangent<W, L>> {
  let at = start;
  for (let t = last; states.length > 0; t--) {
    at = pullBack(d, t, states.pop() as W, l, at);
    yield;
  }
  return at;
}

/** h + P_0ᵀ α_0, a new vector. */
export const addInitTerm = <W, L>(d: Dynamics<W, L>, l: L, at: Cotangent<W, L>): L => {
  const term = d.initPull(l, at.w);
  const h = d.L.axpy(1, term, at.l);
  d.L.release(term);
  return h;
};

/** Ends a reverse pass: h + P_0ᵀ α_0; releases what it was given. */
export const withInitTerm = <W, L>(d: Dynamics<W, L>, l: L, at: Cotangent<W, L>): L => {
  const h = addInitTerm(d, l, at);
  d.W.release(at.w);
  d.L.release(at.l);
  return h;
};

/** Steps back through Ξ_last … Ξ_1 without any stored state: each w_{t−1} is walked to anew from Ξ_0(λ). */
export function* recomputingPass<W, L>(
  d: Dynamics<W, L>,
  last: number,
  l: L,
  start: Cotangent<W, L>,
): Walk<Cotangent<W, L>> {
  let at = start;
  for (let t = last; t >= 1; t--) at = pullBack(d, t, yield* advance(d, l, d.init(l), 0, t - 1), l, at);
  return at;
}

/** base + (exact − base)/q; releases both. */
export const corrected = <W, L>(d: Dynamics<W, L>, base: L, exact: L, q: number): L => {
  const missing = d.L.axpy(-1, base, exact);
  const h = d.L.axpy(1 / q, missing, base);
  for (const v of [base, exact, missing]) d.L.release(v);
  return h;
};
