import { drain, type Walk } from './dynamics.ts';
import { spreads } from './estimators/chances.ts';
import { drawnBy, type Estimator, withinSteps } from './estimators/choice.ts';
import { estimate, solved } from './estimators/estimate.ts';
import { isRead } from './estimators/fromSweep.ts';
import { EXPLICIT, explicit } from './explicit.ts';
import { implicit } from './implicit.ts';
import { innerMethod } from './innerMethod.ts';
import type { Truth } from './outer/schedule.ts';
import type { Descent, Kink, LeftDomain, Problem, Vec } from './problem.ts';
import type { Reason } from './reason.ts';
import { distance, norm, normAt } from './space.ts';
import { constantsAt, curvatureAt } from './stepConstants.ts';
import { isShrinking, stepSizesOf } from './stepSize.ts';
import { contributions, distancesTo, estimateFrom, initTermsOf, leftOut, takingApart } from './takenApart.ts';
import { cosine, descentRatio, roundOffOf } from './theory/agreement.ts';
import { boundCondition, boundGlobal, boundLocal, contradiction, pathBound, steeperThan } from './theory/bounds.ts';
import { type Divergence, divergence } from './theory/divergence.ts';

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
  /** The path bound for each K: it assumes nothing, and is null where w has too many components. Against the T-step truth only. */
  readonly pathBound: Float64Array | null;
  /** Each compared estimator here; random ones in expectation and by coin. */
  readonly estimates: readonly Estimate[];
  /** μ and L of g(·, λ), where they are known, and heavy ball's m. */
  readonly curvature: readonly [mu: number, L: number] | null;
  readonly momentum: number;
  /** γ_1 … γ_T at this λ. */
  readonly stepSizes: Float64Array;
  /** Where g or f has no value, or no derivative, though w and λ have; null where they stay in their domains. */
  readonly leftDomain: LeftDomain | null;
  /** Where the path meets a kink of g, or its end one of f. */
  readonly kink: Kink | null;
  /** Where the greatest curvature of g along the path is above the declared β; null where it is not, or none is declared. */
  readonly steeper: { readonly t: number; readonly curvature: number } | null;
  /** Where ‖w_t‖ starts to run away, and by what factor per step; null where it does not. */
  readonly divergence: Divergence | null;
}

export interface Estimate {
  /** With K as computed: min(K, T). */
  readonly estimator: Estimator;
  /** For random estimators the value at the least depth, ξ = 0 of a coin: the base that is corrected. */
  readonly hypergradient: readonly number[];
  /** ‖h − truth‖; for random estimators √E‖G − truth‖², by the variance identity. */
  readonly error: number;
  /** ‖h − truth‖ of `hypergradient`: the same as `error` where nothing is drawn. */
  readonly baseError: number;
  readonly ratio: number;
  readonly cosine: number;
  /** ‖b − A v_k‖ of those that solve a linear system. */
  readonly residual?: number;
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
 * Takes the hypergradient at λ apart. The reverse pass uses the same matrices A_t, B_t whose norms enter the path bound; where w has
 * more components than `EXPLICIT` no matrix is made, and there are no bounds.
 * A walk, since the norms of large matrices over many steps take seconds.
 */
export function* unrolling(problem: Problem, { descent, lambda, estimators, truth }: Question): Walk<Unrolled> {
  const { N, M } = problem;
  const { T, decay } = descent;
  const l = Float64Array.from(lambda);
  const { stepSize: gamma, momentum } = constantsAt(problem, descent, l);
  const heavy = descent.method === 'heavy-ball';
  const plain = innerMethod(problem, descent);
  const constant = problem.constantJacobian && !isShrinking(decay);
  const { smoothness } = problem;
  const bounding = M <= EXPLICIT ? explicit(plain, constant, smoothness !== undefined && !heavy) : null;
  const chosen = estimators.map((e) => withinSteps(e, T));
  const withInit = problem.initDependsOnLambda ? initTermsOf(chosen, T) : null;
  const parts = yield* takingApart(bounding?.dynamics ?? plain, l, { withInit, path: true });
  const { gathered } = parts;
  const path = heavy ? firstColumns(parts.path, 2 * M, M) : parts.path;
  const exact = Array.from(parts.exact);

  const inner = bounding || truth === 'solution' ? implicit(problem, descent.w0) : null;
  const implicitReason = inner ? inner.solve(l, 0, path, T * M) : MANY;
  const atSolution = inner && !implicitReason ? Array.from(inner.gradient) : null;
  const target = truth === 'steps' ? exact : atSolution;
  const left = leftOut(parts);
  const norms = bounding?.norms(l) ?? null;
  const MB = norms ? norms.B.reduce((a, b) => Math.max(a, b), norms.init) : 0;
  const [strongConvexity, beta] = curvatureAt(problem, l) ?? [];
  const gammaAlpha = gamma * (strongConvexity ?? 0);
  const stepSizes = stepSizesOf(gamma, descent);
  const steeper = norms?.low && smoothness !== undefined ? steeperThan(smoothness, norms.low, stepSizes) : null;
  const boundReason = !norms
    ? MANY
    : norms.outer < Infinity
      ? ((steeper && CONTRADICTED(steeper.t)) ??
        (heavy ? NO_CONTRACTION : boundCondition({ strongConvexity, smoothness: beta }, gamma, decay)) ??
        contradiction(norms.A, gammaAlpha))
      : NOT_FINITE;
  const everyK = (bound: typeof boundGlobal): Float64Array | null => {
    if (boundReason || !norms) return null;
    const bounds = new Float64Array(T + 1);
    for (let K = 0; K <= T; K++) bounds[K] = bound(K, T, gammaAlpha, norms.outer, MB);
    return bounds;
  };

  const outside = problem.leftDomain?.(path, l) ?? null;
  // A second derivative that does not exist is missed only where something is carried back through it.
  const leftDomain = outside?.lacks === 'second-derivative' && exact.every(Number.isFinite) ? null : outside;
  const estimates: Estimate[] = [];
  for (const estimator of chosen) {
    const solving = solved(plain, l, estimator);
    const solution = solving && (yield* solving);
    const h = solution?.h ?? (isRead(estimator) ? null : yield* estimate(plain, l, estimator));
    const { hypergradient, own } = h
      ? { hypergradient: h, own: [distance(h, exact)] }
      : estimateFrom(parts, estimator, left);
    const found = beside({ estimator, T, own }, Array.from(hypergradient), exact, target, parts.value);
    estimates.push(solution ? { ...found, residual: solution.residual } : found);
  }

  return {
    lambda: Array.from(l),
    path,
    value: parts.value,
    direct: Array.from(gathered.subarray(0, N)),
    gathered,
    exact,
    implicit: atSolution,
    implicitReason,
    solution: inner && (!implicitReason || implicitReason.code === 'learned-step') ? Array.from(inner.solution) : null,
    contribution: contributions(parts),
    initContribution: normAt(parts.terms, 0, N),
    error: truth === 'steps' ? left : distancesTo(target, parts),
    bound: everyK(boundGlobal),
    boundReason,
    localBound: everyK(boundLocal),
    pathBound: norms && pathBound(norms.A, norms.B, norms.init, norms.outer),
    estimates,
    curvature: curvatureAt(problem, l),
    momentum,
    stepSizes,
    leftDomain,
    kink: problem.kink?.(path, l) ?? null,
    steeper,
    divergence:
      leftDomain?.of === 'inner' && leftDomain.lacks === 'value'
        ? null
        : divergence(problem, l, path, stepSizes.at(-1)!),
  };
}

/** An estimator's h beside the truth `target`, from its distances `own` to d (`estimateFrom`), where F is `value`; `target` may be d itself. */
export const beside = (
  { estimator, T, own }: { readonly estimator: Estimator; readonly T: number; readonly own: readonly number[] },
  hypergradient: readonly number[],
  exact: readonly number[],
  target: readonly number[] | null,
  value: number,
): Estimate => {
  if (!target) {
    const none = Number.NaN;
    return { estimator, hypergradient, error: none, baseError: none, ratio: none, cosine: none };
  }
  const least = roundOffOf(value, norm(target));
  const offset = target === exact ? 0 : distance(exact, target);
  const away = target === exact ? own[0]! : distance(hypergradient, target);
  const drawn = drawnBy(estimator, T);
  return {
    estimator,
    hypergradient,
    // What is drawn by as a length, since a square of 10¹⁹¹ is no float64.
    error: drawn ? Math.hypot(...spreads(drawn).map((spread, i) => spread * own[i]!), offset) : away,
    baseError: away,
    ratio: descentRatio(hypergradient, target, least),
    cosine: cosine(hypergradient, target, least),
  };
};

/** The first `count` of every `width` numbers. */
const firstColumns = (rows: Vec, width: number, count: number): Vec => {
  const out = new Float64Array((rows.length / width) * count);
  for (let t = 0; t * width < rows.length; t++) out.set(rows.subarray(t * width, t * width + count), t * count);
  return out;
};

const NO_CONTRACTION: Reason = { code: 'no-contraction' };
const CONTRADICTED = (t: number): Reason => ({ code: 'contradicted', t });
const NOT_FINITE: Reason = { code: 'not-finite' };
const MANY: Reason = { code: 'many-variables', most: EXPLICIT };
