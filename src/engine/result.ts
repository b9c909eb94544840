import type { Estimator } from '../core/estimators/choice.ts';
import type { Frame, Scenario } from '../scenario/scenario.ts';

/**
 * What the engine answers: four parts, each computed only when something that it depends on has changed, so that
 * an unchanged part is the identical object and its view has nothing to draw.
 */
export interface Result {
  /** The request that this answers; every part below belongs to it (the field may still be refining, the costs be counted). */
  readonly revision: number;
  readonly scenario: Scenario;
  readonly descent: OuterDescent;
  readonly unrolled: Unrolled;
  /** In the scenario's order. Where counting takes long they follow: until then those of the revision before, or none. */
  readonly costs: readonly Cost[];
  /** null where the outer plane is not a plane (N = 1: `line` is drawn instead). */
  readonly field: Field | null;
  readonly line: Line | null;
  /** Stationary points of F in the frame, found from the field by Newton's method; each with its kind. */
  readonly stationary: readonly StationaryPoint[];
  /** Milliseconds that the engine worked for this revision, and on how many workers. */
  readonly milliseconds: number;
  readonly workers: number;
}

/** What the page asks. `focus`: the λ to unroll (under the pointer); null: the selected estimator's λ_τ. */
export interface Ask {
  readonly revision: number;
  readonly scenario: Scenario;
  readonly focus: readonly number[] | null;
  /** Window and sample counts of the field, from the plane's size on screen. null while no plane is on screen. */
  readonly field: { readonly frame: Frame; readonly columns: number; readonly rows: number } | null;
  /** Where needles stand, [x, y] in λ, flattened; empty when they are off. */
  readonly needles: Float64Array;
  /** A handle is moving: a coarse field is enough for now. */
  readonly dragging: boolean;
}

/** All runs of the outer descent, in the order of `scenario.estimators`. Non-finite entries are NaN and never drawn. */
export interface OuterDescent {
  readonly runs: readonly Run[];
}

export interface Run {
  /** With K as computed: min(K, T). */
  readonly estimator: Estimator;
  /** States recorded, at most iterations + 1: entry i is the state before update i + 1. Shorter where the run ended early. */
  readonly length: number;
  /** length × N. */
  readonly lambda: Float64Array;
  readonly value: Float64Array;
  /** Norm of the truth (d, or ∇f at the solution) at λ_τ. */
  readonly gradientNorm: Float64Array;
  /** ratio[e][i]: h_e·d/‖d‖² of estimator e at the i-th state of this path; NaN where ‖d‖ ≤ 1e-8. */
  readonly ratio: readonly Float64Array[];
  /** cosine[e][i], likewise. */
  readonly cosine: readonly Float64Array[];
  /** η of the first update. */
  readonly firstStepSize: number;
  /** For random estimators: ξ of each update, 0 or 1. */
  readonly coin: Uint8Array | null;
  /** Why it ended before its iterations were done, at the 1-based τ given; null where it did not. */
  readonly ended: { readonly reason: 'diverged' | 'zero-hypergradient'; readonly tau: number } | null;
}

/** One hypergradient at one λ, taken apart: what the strip shows. Index t is the inner step 1 … T; index K runs 0 … T. */
export interface Unrolled {
  readonly lambda: readonly number[];
  /** w_0 … w_T; (T + 1) × M. */
  readonly path: Float64Array;
  readonly value: number;
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
  /** error[K] = ‖h_{T−K} − truth‖ without the init term, K = 0 … T. */
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
  /** Where ‖w_t‖ starts to run away, and by what factor per step; null where it does not. */
  readonly divergence: { readonly from: number; readonly factor: number; readonly finalNorm: number } | null;
}

export interface Estimate {
  readonly estimator: Estimator;
  /** For random estimators the value at ξ = 0, i.e. the base that the coin corrects. */
  readonly hypergradient: readonly number[];
  /** ‖h − truth‖; for random estimators √E‖G − truth‖², by the variance identity. */
  readonly error: number;
  readonly ratio: number;
  readonly cosine: number;
}

/** Counted on a generic run, beside the formula's prediction (mathematics A.1–A.5). Random ones: both coins. */
export interface Cost {
  readonly estimator: Estimator;
  readonly counted: Counts;
  readonly predicted: Counts;
  /** Only for random estimators: counts at ξ = 1 (`counted` is then ξ = 0), and the expectation over the coin. */
  readonly countedHeads: Counts | null;
  readonly expected: Counts;
  /** Which of w_0 … w_{T−1} are alive at the memory peak: 1 or 0 each; length T. */
  readonly kept: Uint8Array;
}

export interface Counts {
  readonly innerGradients: number;
  readonly outerGradients: number;
  readonly pulls: number;
  readonly pushes: number;
  readonly statesPeak: number;
}

/** f, truth and h of the selected estimator on a grid over `frame`: row-major, y outer and ascending, cell-centred on nodes. */
export interface Field {
  readonly frame: Frame;
  readonly columns: number;
  readonly rows: number;
  readonly value: Float64Array;
  /** columns × rows × 2. NaN where the truth does not exist. */
  readonly truth: Float64Array;
  /** columns × rows × 2; null where the field shown does not need it (value, gradient). */
  readonly hypergradient: Float64Array | null;
  /** false while a finer one is on its way. */
  readonly complete: boolean;
  readonly needles: { readonly at: Float64Array; readonly truth: Float64Array; readonly hypergradient: Float64Array };
}

/** For N = 1: F, truth and every estimator's h on a line of samples. */
export interface Line {
  readonly lambda: Float64Array;
  readonly value: Float64Array;
  readonly truth: Float64Array;
  readonly hypergradient: readonly Float64Array[];
}

export interface StationaryPoint {
  readonly lambda: readonly number[];
  readonly value: number;
  readonly kind: 'minimum' | 'saddle' | 'maximum';
}

/** A reason as a code with its numbers; the message catalogue turns it into a sentence. */
export type Reason =
  | { readonly code: 'step-too-large'; readonly limit: number; readonly stepSize: number }
  | { readonly code: 'undeclared' }
  | { readonly code: 'not-strongly-convex' }
  | { readonly code: 'not-finite' }
  | { readonly code: 'no-solution' };
