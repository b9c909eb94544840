import { type Dynamics, read, type Walk } from '../core/dynamics.ts';
import { addInitTerm } from '../core/estimators/passes.ts';
import { reverse } from '../core/estimators/reverse.ts';
import type { Vec } from '../core/problem.ts';
import type { Scalar } from '../core/space.ts';
import { fromTensor, type TensorDynamics } from './tensorDynamics.ts';
import { joined, type Loans } from './tensorSpace.ts';
import type { Tensor } from './tfjs.ts';

/** One run of reverse mode, as its vectors were on the way. */
export interface TakenApart {
  /** f(w_T, λ) and w_T. */
  readonly value: number;
  readonly state: Vec;
  /** d. */
  readonly exact: Vec;
  /** h_{T−K} for K = 0 … T; (T + 1) × N. */
  readonly gathered: Vec;
  /** P_tᵀ α_t for t = T … 1, as they are added; T × N. */
  readonly terms: Vec;
  /** P₀ᵀ α₀. */
  readonly initTerm: Vec;
  /** h_{T−K} with P₀ᵀ α, for the K's wanted. */
  readonly withInit: ReadonlyMap<number, Vec>;
}

/**
 * Overhears one run of the reverse-mode estimator: what its vectors were after every step, all read at the end at once.
 * The caller releases `d` and `loans` where the walk is not finished.
 */
export function* takenApart(d: TensorDynamics, l: Tensor, wanted: ReadonlySet<number>, loans: Loans): Walk<TakenApart> {
  const [T, M, N] = [d.steps, d.W.dimension, d.L.dimension];
  const copy = (v: Tensor): Tensor => loans.lend(() => v.clone());
  const gathered: Tensor[] = [];
  const terms: Tensor[] = [];
  const withInit = new Map<number, Tensor>();
  const ends: { value: Scalar; state: Tensor }[] = [];
  const hear = (w: Tensor, h: Tensor): void => {
    const K = gathered.length;
    gathered.push(copy(h));
    if (wanted.has(K)) withInit.set(K, addInitTerm(d, l, { w, l: h }));
  };
  let alpha: Tensor;
  const heard: Dynamics<Tensor, Tensor> = {
    ...d,
    L: {
      ...d.L,
      axpy: (a, x, y) => {
        const h = d.L.axpy(a, x, y);
        // The sum after the last is d, with the init term.
        if (gathered.length <= T) hear(alpha, h);
        return h;
      },
    },
    initPull: (l, a) => {
      const term = d.initPull(l, a);
      terms.push(copy(term));
      return term;
    },
    linearize: (t, w, l) => {
      const linear = d.linearize(t, w, l);
      const pull: typeof linear.pull = (a) => {
        const pulled = linear.pull(a);
        terms.push(copy(pulled.l));
        alpha = pulled.w;
        return pulled;
      };
      return { ...linear, pull };
    },
    outerGradient: (end, l) => {
      ends.push({ value: d.outer(end, l), state: copy(end) });
      const start = d.outerGradient(end, l);
      hear(start.w, start.l);
      return start;
    },
  };
  const exact = yield* reverse(heard, l);
  const { value, state } = ends[0]!;
  const kept = [...withInit.keys()];
  const parts = [state, exact, ...gathered, ...terms, ...withInit.values()];
  const numbers = yield* vector(loans.lend(() => joined(parts)));
  loans.takeAll();
  d.L.release(exact);
  for (const v of withInit.values()) d.L.release(v);

  let at = 0;
  const next = (length: number): Vec => {
    at += length;
    return numbers.slice(at - length, at);
  };
  return {
    state: next(M),
    exact: next(N),
    gathered: next((T + 1) * N),
    terms: next(T * N),
    initTerm: next(N),
    withInit: new Map(kept.map((K) => [K, next(N)])),
    value: yield* read(value),
  };
}

/** A vector's numbers, inside a walk. */
export function* vector(v: Tensor): Walk<Vec> {
  const found: Vec[] = [];
  yield { read: async () => found.push(await fromTensor(v)) };
  return found[0]!;
}
