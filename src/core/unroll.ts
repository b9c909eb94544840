import { drain, type Walk } from './dynamics.ts';
import { type Estimator, withinSteps } from './estimators/choice.ts';
import { baseCut } from './estimators/fromSweep.ts';
import { implicit } from './implicit.ts';
import type { Truth } from './outer/schedule.ts';
import type { Descent, Problem, Vec } from './problem.ts';
import type { Reason } from './reason.ts';
import { distance, norm, normAt } from './space.ts';
import { isShrinking, stepSizesOf } from './stepSize.ts';
import { coinVariance, cosine, descentRatio } from './theory/agreement.ts';
import { boundCondition, boundGlobal, boundLocal, pathBound } from './theory/bounds.ts';
import { type Divergence, divergence } from './theory/divergence.ts';
import { jacobians } from './theory/jacobians.ts';
import { operatorNorm } from './theory/operatorNorm.ts';

/** One hypergradient at one λ, taken apart. Index t is the inner step 1 … T; index K runs 0 … T. */
export interface Unrolled {
  readonly lambda: readonly number[];
  /** w_0 … w_T; (T + 1) × M. */
  readonly path: Float64Array;
  readonly value: number;
  /** ∇_λ f, the direct part of d, with no step of the path. */
  readonly direct: readonly number[];
  /** h_{T−K} for K = 0 … T, what the reverse pass has gathered after K steps, without the init term; (T + 1) × N. */
  readonly gathered: Float64Array;
  /** d = d_λ f, through all T steps. */
  readonly exact: readonly number[];
  /** ∇f at the exact inner solution; null where there is none (see `implicitReason`). */
  readonly implicit: readonly number[] | null;
  readonly implicitReason: Reason | null;
  /** w*(λ), null where there is none. */
  readonly solution: readonly number[] | null;
  /** contribution[t − 1] = ‖B_t A_{t+1} … A_T ∇_w f‖, t = 1 … T. */
  readonly contribution: Float64Array;
  /** ‖P₀ᵀ α₀‖, the init term's norm; 0 where P₀ = 0. */
  readonly initContribution: number;
  /** error[K] = ‖h_{T−K} − truth‖ without the init term, K = 0 … T; NaN where the truth does not exist or is not finite. */
  readonly error: Float64Array;
  /** Bound S (10) for each K, or null with the reason. Against the T-step truth only. */
  readonly bound: Float64Array | null;
  readonly boundReason: Reason | null;
  /** Bound S (9) for each K under the same conditions, else null. */
  readonly localBound: Float64Array | null;
  /** The path bound for each K: it assumes nothing. Against the T-step truth only. */
  readonly pathBound: Float64Array;
  /** Each compared estimator here; random ones in expectation and by coin. */
  readonly estimates: readonly Estimate[];
  /** γ_1 … γ_T at this λ. */
  readonly stepSizes: Float64Array;
  /** Where ‖w_t‖ starts to run away, and by what factor per step; null where it does not. */
  readonly divergence: Divergence | null;
}

export interface Estimate {
  /** With K as computed: min(K, T). */
  readonly estimator: Estimator;
  /** For random estimators the value at ξ = 0, the base that the coin corrects. */
  readonly hypergradient: readonly number[];
  /** ‖h − truth‖; for random estimators √E‖G − truth‖², by the variance identity. */
  readonly error: number;
  /** ‖h − truth‖ of `hypergradient`: the same as `error` where there is no coin. */
  readonly baseError: number;
  readonly ratio: number;
  readonly cosine: number;
}

export interface Question {
  readonly descent: Descent;
  readonly lambda: ArrayLike<number>;
  readonly estimators: readonly Estimator[];
  readonly truth: Truth;
}

/** `unrolling` at once. */
export const unroll = (problem: Problem, question: Question): Unrolled => drain(unrolling(problem, question));

/**
 * Takes the hypergradient at λ apart. The reverse pass uses the same matrices A_t, B_t whose norms enter the path bound,
 * and sums what truncation leaves out from its oldest term on, so that errors far below the round-off of d are right.
 * A walk, since the norms of large matrices over many steps take seconds.
 */
export function* unrolling(problem: Problem, { descent, lambda, estimators, truth }: Question): Walk<Unrolled> {
  const { M, N } = problem;
  const { T, decay } = descent;
  const l = Float64Array.from(lambda);
  const gamma = problem.stepSize(l, descent.stepSize);
  const path = innerPath(problem, descent, l);
  const state = (t: number) => path.subarray(t * M, t * M + M);

  const end = state(T);
  const w = new Float64Array(M);
  const direct = new Float64Array(N);
  problem.outerGradient(end, l, w, direct);
  const gradientNorm = norm(w);

  /** alpha[t] = A_{t+1} … A_T ∇_w f and term[t] = B_t alpha[t], with term[0] the init term. */
  const alpha = new Float64Array((T + 1) * M);
  const term = new Float64Array((T + 1) * N);
  const normA = new Float64Array(T);
  const normB = new Float64Array(T);
  const { A, B, at } = jacobians(problem, descent, l);
  alpha.set(w, T * M);
  for (let t = T; t >= 1; t--) {
    if (t === T || !problem.constantJacobian || isShrinking(decay)) {
      at(state(t - 1), t);
      normA[t - 1] = operatorNorm(A, M, M);
      normB[t - 1] = operatorNorm(B, N, M);
    } else {
      normA[t - 1] = normA[t]!;
      normB[t - 1] = normB[t]!;
    }
    multiply(A, alpha, t * M, M, M, alpha, (t - 1) * M);
    multiply(B, alpha, t * M, N, M, term, t * N);
    yield;
  }
  const { initTerm, initNorm } = initial(problem, l, alpha.subarray(0, M));
  term.set(initTerm, 0);

  const h = kept(direct, term, T, N);
  const exact = Array.from({ length: N }, (_, i) => h[T * N + i]! + initTerm[i]!);
  const inner = implicit(problem, descent.w0);
  const implicitReason = inner.solve(l, 0, end, 0);
  const target = truth === 'steps' ? exact : implicitReason ? null : Array.from(inner.gradient);
  const bias = norm(exact) < Infinity ? missing(term, T, N) : new Float64Array(T + 1).fill(Number.NaN);
  const error = truth === 'steps' ? bias : distances(h, target, T, N);

  const boundReason = gradientNorm < Infinity ? boundCondition(problem.formula, gamma, decay) : NOT_FINITE;
  const MB = normB.reduce((a, b) => Math.max(a, b), initNorm);
  const gammaAlpha = gamma * (problem.formula.strongConvexity ?? 0);
  const everyK = (bound: typeof boundGlobal) =>
    boundReason ? null : Float64Array.from({ length: T + 1 }, (_, K) => bound(K, T, gammaAlpha, gradientNorm, MB));

  const estimates = estimators.map((chosen): Estimate => {
    const estimator = withinSteps(chosen, T);
    const base = baseCut(estimator);
    const hypergradient = base ? Array.from(h.subarray(base.K * N, base.K * N + N)) : exact;
    let own = base ? bias[base.K]! : 0;
    if (base?.initTerm === 'keep' && problem.initDependsOnLambda) {
      problem.initPull(l, alpha.subarray((T - base.K) * M, (T - base.K + 1) * M), initTerm);
      for (let i = 0; i < N; i++) hypergradient[i] = hypergradient[i]! + initTerm[i]!;
      own = base.K === T ? 0 : distance(hypergradient, exact);
    }
    return beside(estimator, hypergradient, own, exact, target);
  });

  return {
    lambda: Array.from(l),
    path,
    value: problem.outer(end, l),
    direct: Array.from(direct),
    gathered: h,
    exact,
    implicit: implicitReason ? null : Array.from(inner.gradient),
    implicitReason,
    solution: implicitReason && implicitReason.code !== 'learned-step' ? null : Array.from(inner.solution),
    contribution: Float64Array.from({ length: T }, (_, i) => normAt(term, (i + 1) * N, N)),
    initContribution: normAt(term, 0, N),
    error,
    bound: everyK(boundGlobal),
    boundReason,
    localBound: everyK(boundLocal),
    pathBound: pathBound(normA, normB, initNorm, gradientNorm),
    estimates,
    stepSizes: stepSizesOf(gamma, descent),
    divergence: divergence(problem, l, path),
  };
}

/** An estimator's h beside the truth `target`, from its distance `own` to d; `target` may be d itself. */
export const beside = (
  estimator: Estimator,
  hypergradient: readonly number[],
  own: number,
  exact: readonly number[],
  target: readonly number[] | null,
): Estimate => {
  if (!target) {
    const none = Number.NaN;
    return { estimator, hypergradient, error: none, baseError: none, ratio: none, cosine: none };
  }
  const offset = target === exact ? 0 : distance(exact, target);
  const away = target === exact ? own : distance(hypergradient, target);
  return {
    estimator,
    hypergradient,
    // The coin's own part as a length, since a square of 10¹⁹¹ is no float64.
    error: 'q' in estimator ? Math.hypot(Math.sqrt(coinVariance(estimator.q, 1)) * own, offset) : away,
    baseError: away,
    ratio: descentRatio(hypergradient, target),
    cosine: cosine(hypergradient, target),
  };
};

const NOT_FINITE: Reason = { code: 'not-finite' };

/** w_0 … w_T, row-major (T + 1) × M. */
export const innerPath = (problem: Problem, descent: Descent, l: Vec): Float64Array => {
  const { M } = problem;
  const { T, w0 } = descent;
  const gamma = stepSizesOf(problem.stepSize(l, descent.stepSize), descent);
  const path = new Float64Array((T + 1) * M);
  const w = new Float64Array(M);
  const gradient = new Float64Array(M);
  problem.init(l, w0, w);
  path.set(w, 0);
  for (let t = 1; t <= T; t++) {
    problem.innerGradient(w, l, gradient);
    for (let i = 0; i < M; i++) {
      w[i] = w[i]! - gamma[t - 1]! * gradient[i]!;
      path[t * M + i] = w[i]!;
    }
  }
  return path;
};

/** y[to …] ← a x[from …] for a row-major rows × columns matrix; 0 · ∞ is 0, so that a component that overflows stays alone. */
const multiply = (a: Vec, x: Vec, from: number, rows: number, columns: number, y: Vec, to: number): void => {
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      const entry = a[i * columns + j]!;
      if (entry !== 0) sum += entry * x[from + j]!;
    }
    y[to + i] = sum;
  }
};

/** P₀ᵀ α₀ and ‖P₀‖. */
const initial = (problem: Problem, l: Vec, alpha: Vec): { initTerm: Vec; initNorm: number } => {
  const { M, N } = problem;
  const initTerm = new Float64Array(N);
  if (!problem.initDependsOnLambda) return { initTerm, initNorm: 0 };
  const rows = new Float64Array(M * N);
  const unit = new Float64Array(M);
  for (let i = 0; i < M; i++) {
    unit.fill(0);
    unit[i] = 1;
    problem.initPull(l, unit, rows.subarray(i * N, i * N + N));
  }
  problem.initPull(l, alpha, initTerm);
  return { initTerm, initNorm: operatorNorm(rows, M, N) };
};

/** h_{T−K} for K = 0 … T, row-major: ∇_λ f plus the newest K terms. */
const kept = (direct: Vec, term: Vec, T: number, N: number): Vec => {
  const h = new Float64Array((T + 1) * N);
  h.set(direct, 0);
  for (let K = 1; K <= T; K++) {
    for (let i = 0; i < N; i++) h[K * N + i] = h[(K - 1) * N + i]! + term[(T - K + 1) * N + i]!;
  }
  return h;
};

/** ‖d − h_{T−K}‖ for K = 0 … T: the norm of the oldest T − K + 1 terms' sum, the init term among them. */
const missing = (term: Vec, T: number, N: number): Float64Array => {
  const error = new Float64Array(T + 1);
  const sum = new Float64Array(N);
  for (let t = 0; t <= T; t++) {
    for (let i = 0; i < N; i++) sum[i] = sum[i]! + term[t * N + i]!;
    error[T - t] = norm(sum);
  }
  return error;
};

const distances = (h: Vec, target: ArrayLike<number> | null, T: number, N: number): Float64Array =>
  Float64Array.from({ length: T + 1 }, (_, K) =>
    target ? distance(h.subarray(K * N, K * N + N), target) : Number.NaN,
  );
