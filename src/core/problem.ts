/**
 * A bilevel problem, float64. Inner objective g(w, λ), outer objective f(w, λ), start w₀ = Ξ₀(λ); w ∈ ℝᴹ, λ ∈ ℝᴺ.
 * Everything that the estimators, the fused kernels and the views need of a problem stands here; `compileFormula`
 * (formula.ts) derives all of it from two lines of text.
 */

/** A float64 vector. Functions below write into their `out` arguments and never keep a reference. */
export type Vec = Float64Array;

/** The author's text of a problem. `init` absent: w₀ is a setting and does not depend on λ (P₀ = 0). */
export interface Formula {
  readonly lambda: readonly string[];
  readonly w: readonly string[];
  readonly inner: string;
  readonly outer: string;
  readonly init?: readonly string[];
  /** The step size as a formula of λ, where it is learned: γ is then no setting, and P_t holds −∇_w g ∂γ/∂λ as well. */
  readonly step?: string;
  /** α and β of g(·, λ), as the author declares them; bound S (10) is given only where both are. */
  readonly strongConvexity?: number;
  readonly smoothness?: number;
  /** Where the problem is looked at: the window in λ, [x₀, x₁, y₀, y₁] or [x₀, x₁]. */
  readonly window?: readonly number[];
  /** The box in w, [low, high] of each component, on which g is checked by samples. */
  readonly region?: readonly number[];
  /** F is then the weighted mean over tasks. */
  readonly tasks?: Tasks;
}

/** Tasks that differ in constants: the names stand in `inner`, `outer` and `init` for numbers, `values[i]` those of task i. */
export interface Tasks {
  readonly names: readonly string[];
  readonly values: readonly (readonly number[])[];
  /** Positive, one for each task; only their ratios count. */
  readonly weights: readonly number[];
}

/** How the inner step shrinks, as U allows with α_j: γ_t = γ, γ/√t or γ/t. */
export type Decay = 'constant' | 'inverse-sqrt' | 'harmonic';

/** How g is descended: w_t = w_{t−1} − γ_t ∇_w g, or with m (w_{t−1} − w_{t−2}) added to it. */
export type InnerMethod = 'gradient-descent' | 'heavy-ball';

/** The inner descent's settings, w_t = w_{t−1} − γ_t ∇_w g. `w0` is used only where the problem has no `init`, γ where it has no `step`. */
export interface Descent {
  readonly T: number;
  readonly stepSize: number;
  /** Absent: constant. */
  readonly decay?: Decay;
  /** Absent: gradient descent. */
  readonly method?: InnerMethod;
  /** Of heavy ball. */
  readonly momentum?: number;
  /** Whether γ and the momentum are the best for μ and L of g(·, λ) at each λ, and then no settings; they count as constants there. */
  readonly optimal?: boolean;
  readonly w0: ArrayLike<number>;
}

/**
 * What a problem is like, known without deriving or computing anything: what settings, views, sentences and limits ask of
 * it. Whether it is a formula or data is asked by nobody.
 */
export interface Traits {
  readonly M: number;
  readonly N: number;
  /** Names of the components of λ and of w. */
  readonly names: { readonly lambda: readonly string[]; readonly w: readonly string[] };
  /** Whether w₀ is the problem's own Ξ₀(λ), and no setting. */
  readonly givesStart: boolean;
  /** Whether γ is the problem's own step(λ), and no setting. */
  readonly learnsStep: boolean;
  /** α and β of g(·, λ), as declared. */
  readonly strongConvexity?: number;
  readonly smoothness?: number;
  /** Whether J_t = J_tᵀ, as of gradient descent on any g: what conjugate gradients need. */
  readonly symmetric: boolean;
  /** Where the problem is looked at first, [low, high] of each component of λ; absent: anywhere. */
  readonly window?: readonly number[];
  /** Which components of λ must stay > 0, ascending. */
  readonly positive: readonly number[];
  /** Of how many tasks F is the weighted mean; 1 where there is but one inner problem. w is made of as many equal parts, and w₀ as a setting is one of them. */
  readonly tasks: number;
  /** Whether there is a text of f and g to show. */
  readonly hasText: boolean;
}

/** Where a formula has no value, or no derivative, though everything in it has: a root or logarithm of a negative number, a division by 0, a norm at 0. */
export interface LeftDomain {
  /** `start`: w₀ as a formula of λ. */
  readonly of: 'inner' | 'outer' | 'start';
  readonly lacks: 'value' | 'derivative' | 'second-derivative';
  /** Of the state w_t at which it happens first. */
  readonly t: number;
  /** The term that is the cause, in the author's names: log(w1). */
  readonly term: string;
}

/** Where a path meets a kink, where a derivative is a rule and not a limit: the edge of abs, max, min or a condition. */
export interface Kink {
  readonly of: 'inner' | 'outer';
  /**
   * How: w_t lies on it (`on`); from w_t on every step to the end leads across it (`astride`), or one every few steps
   * (`about`), and none comes nearer to it; the step from w_t leads across it (`across`).
   */
  readonly how: 'on' | 'astride' | 'about' | 'across';
  readonly t: number;
  /** In the author's names: abs(w1). */
  readonly term: string;
}

/**
 * G's constants on a ball of w at one λ, those of the map Φ = w − γ∇_w g for γ = 1: ν₁ and ν₂, Lipschitz constants of
 * ∂₁Φ and ∂₂Φ in w, and L_Φ ≥ ‖∂₂Φ‖; η₁ and η₂, those of ∇_w f and ∇_λ f, and L_E ≥ ‖∇_w f‖.
 */
export interface Lipschitz {
  readonly nu1: number;
  readonly nu2: number;
  readonly LPhi: number;
  readonly eta1: number;
  readonly eta2: number;
  readonly LE: number;
}

/** A problem's traits and functions. Whatever they are made of, everything computes with these alone. */
export interface Problem extends Traits {
  /** Whether w₀ is a function of λ, so that P₀ ≠ 0. */
  readonly initDependsOnLambda: boolean;
  /** Whether ∇²_ww g and ∇²_wλ g are free of w and γ of λ, so that A_t and B_t are the same for all t ≥ 1 while γ_t is. */
  readonly constantJacobian: boolean;
  /** Whether ∇²_ww g alone is known to be free of w. */
  readonly constantCurvature?: boolean;

  inner(w: Vec, l: Vec): number;
  innerGradient(w: Vec, l: Vec, out: Vec): void;
  /** ∇_λ g. */
  innerGradientL(w: Vec, l: Vec, out: Vec): void;
  /** (∇²_ww g · a, ∇²_λw g · a): the two gradients of ⟨∇_w g, a⟩. */
  curvaturePull(w: Vec, l: Vec, a: Vec, outW: Vec, outL: Vec): void;
  /** ∇²_ww g · a alone, where that is quicker. */
  hessianTimes?(w: Vec, l: Vec, a: Vec, out: Vec): void;
  /** ∇²_ww g as a matrix, M × M, where it is had without products. */
  hessian?(w: Vec, l: Vec, out: Vec): void;
  /** ∇²_λw g as a matrix, N × M, where it is had without products. */
  mixed?(w: Vec, l: Vec, out: Vec): void;
  /** μ and L with μ ≤ ∇²_ww g ≤ L for all w at this λ, where they are known. */
  curvature?(l: Vec): readonly [mu: number, L: number];
  /** What G's constants are made of at this λ on ‖w‖ ≤ 2D, where they are known. */
  lipschitz?(l: Vec, D: number): Lipschitz;
  /** ∇²_ww g · ẇ + ∇²_wλ g · λ̇. */
  curvaturePush(w: Vec, l: Vec, dw: Vec, dl: Vec, out: Vec): void;
  outer(w: Vec, l: Vec): number;
  outerGradient(w: Vec, l: Vec, outW: Vec, outL: Vec): void;
  /** w₀ = Ξ₀(λ), or the setting where the problem gives no start. */
  init(l: Vec, w0: ArrayLike<number>, out: Vec): void;
  /** P₀ᵀ a (zero where w₀ is a setting). */
  initPull(l: Vec, a: Vec, out: Vec): void;
  /** P₀ λ̇ (zero where w₀ is a setting). */
  initPush(l: Vec, dl: Vec, out: Vec): void;

  /** γ at λ: step(λ), or the setting where none is learned. Nothing makes sure that it is positive or finite. */
  stepSize(l: Vec, setting: number): number;
  /** ∇_λ of it (zero where γ is a setting): P_tᵀ a = −γ_t ∇²_λw g a − c_t ⟨∇_w g, a⟩ ∇_λ γ with γ_t = c_t γ. */
  stepGradient(l: Vec, out: Vec): void;

  /** Where g along a path w_0 … w_T, or f at its end, has no value though w and λ have; absent where they have one everywhere. */
  leftDomain?(path: Float64Array, l: Vec): LeftDomain | null;
  /** Where a path w_0 … w_T meets a kink of g, or its end one of f; absent where neither has branches. */
  kink?(path: Float64Array, l: Vec): Kink | null;

  /** The fused kernel, where there is one: for each λ of a batch, one forward and one backward pass, which yields h_K for every cut at once. */
  sweep?(batch: Batch, descent: Descent, out: Sweep): void;
  /** The text behind it, where there is one: what is printed to other targets is printed from it. */
  readonly formula?: Formula;
  /** The tasks of a family, one by one, with their shares in F; absent where there is but one. */
  readonly each?: readonly Problem[];
  readonly shares?: readonly number[];
}

/** A problem that is made of a text. */
export type FormulaProblem = Problem & Required<Pick<Problem, 'sweep' | 'formula'>>;

/** `count` points, row-major: point i is lambda[i·N … i·N + N − 1]. `cuts`: the K's wanted, ascending, distinct, each 0 … T. */
export interface Batch {
  readonly count: number;
  readonly lambda: Float64Array;
  readonly cuts: Int32Array;
  /** false: d is not wanted, and no pass goes back farther than the largest cut. Absent: it is. */
  readonly exact?: boolean;
}

/** What `sweep` writes. Allocate once with `allocateSweep` and use again. */
export interface Sweep {
  /** f(w_T, λ); length count. */
  readonly value: Float64Array;
  /** ŵ = w_T; count × M. */
  readonly state: Float64Array;
  /** d = d_λ f, the gradient through all T steps, the init term included; count × N. Left as it is where a batch does not want it. */
  readonly exact: Float64Array;
  /** h_{T−K} of S (8), without the init term; cuts × count × N. */
  readonly truncated: Float64Array;
  /** The same with P₀ᵀ α added (`initTerm: "keep"`); the same array as `truncated` where P₀ = 0. */
  readonly truncatedKeep: Float64Array;
}

export const allocateSweep = (
  problem: Pick<Problem, 'M' | 'N' | 'initDependsOnLambda'>,
  count: number,
  cuts: number,
): Sweep => {
  const { M, N } = problem;
  const truncated = new Float64Array(cuts * count * N);
  return {
    value: new Float64Array(count),
    state: new Float64Array(count * M),
    exact: new Float64Array(count * N),
    truncated,
    truncatedKeep: problem.initDependsOnLambda ? new Float64Array(cuts * count * N) : truncated,
  };
};

/** The text behind a problem, which kernels for other machines are printed from. Throws where there is none. */
export const textOf = ({ formula }: Problem): Formula => {
  if (!formula) throw new Error('only problems that are made of formulas can be computed there');
  return formula;
};
