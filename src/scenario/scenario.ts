import type { DataProblem } from '../core/data/given.ts';
import type { Estimator } from '../core/estimators/choice.ts';
import type { Quantity } from '../core/outer/convergence.ts';
import type { Schedule as Outer, Truth } from '../core/outer/schedule.ts';
import type { Decay, Formula, InnerMethod } from '../core/problem.ts';
import type { ProblemName } from '../core/problems/index.ts';
import type { ViewName } from './views.ts';

export type { Decay, InnerMethod, Outer, Quantity, Truth };

/**
 * A scenario is everything that a picture depends on: the share link, the preset, the paper card, the embed's attribute
 * and the message to the worker are all this one value. It is plain JSON, immutable, valid by construction (`repair`).
 */
export interface Scenario {
  readonly problem: ProblemName | Formula | DataProblem;
  /** Compared estimators, at most six; `slot` 0…5 is the colour, dash and marker, which stay with the estimator. */
  readonly estimators: readonly Compared[];
  /** Index into `estimators`: whose cut is the flag, whose field and needles are drawn. */
  readonly selected: number;
  readonly T: number;
  readonly stepSize: number;
  /** γ_t from γ: constant, γ/√t, γ/t. */
  readonly decay: Decay;
  /** Gradient descent, or with a part of the last step added to each. */
  readonly method: InnerMethod;
  /** Heavy ball's m. */
  readonly momentum: number;
  /** Whether γ and m are the best ones for μ and L at each λ, where those are known. */
  readonly optimal: boolean;
  readonly w0: readonly number[];
  /** Whether each inner descent of an outer run starts where the one before ended, and only the first at w₀. */
  readonly warm: boolean;
  /** λ₁, where the outer descent starts. */
  readonly lambda: readonly number[];
  readonly outer: Outer;
  readonly seed: number;
  /** Of a problem with tasks: each update follows all of them, or one that is drawn. */
  readonly draw: Draw;
  /** How many runs are made of each estimator that draws, or whose start is spread; 0: one, which is shown as a path. */
  readonly runs: number;
  /** The runs start uniformly within ± this of λ₁, each component. */
  readonly spread: number;
  /** What errors, bias, ratio and cosine are measured against: d through T steps, or ∇f at the exact inner solution. */
  readonly truth: Truth;
  /** What descents and hypergradients are computed in: float64, or tensors of float32, which show where float32 ends. */
  readonly arithmetic: Arithmetic;
  readonly field: FieldKind;
  /** Whether needles of −d and −h are drawn over the field. */
  readonly arrows: boolean;
  /** Index of the estimator along whose path every ratio is shown (S Fig. 2); null: each along its own. */
  readonly along: number | null;
  /** What the convergence view shows. */
  readonly quantity: Quantity;
  /** What its curves stand over: outer updates, or the function calls that they have taken. */
  readonly against: Against;
  /** Whether the convergence view shows, in place of the outer descent, how h converges, and against what: inner steps, products, states, or K and k at T. */
  readonly errors: ErrorAxis;
  /** Over which λ: the mean or the median of random ones, or the λ unrolled alone. */
  readonly errorOver: ErrorOver;
  /** Of implicit methods: k = t beside each one's own k, or either alone. */
  readonly errorK: ErrorK;
  /** The error to be reached. */
  readonly target: number;
  /** What the cost view shows: each estimator's counts, how they grow with T or with K (S Table 1), or what a coin's q costs (U (19)). */
  readonly costs: CostKind;
  /** Where the moments that q is chosen by are the largest: over all λ, over the window, or at the λ under the cursor alone. */
  readonly over: Over;
  /** The view that has the room of all; null: none has. */
  readonly enlarged: ViewName | null;
  /** The outer iteration under the cursor, 1 … iterations + 1. */
  readonly tau: number;
  /** Which two components the planes of λ and of w show where there are more than two, counted from 0. */
  readonly slice: { readonly outer: Pair; readonly inner: Pair };
  /** The outer plane's window [x₀, x₁, y₀, y₁] in λ; null: the problem's own, widened to hold λ₁. */
  readonly frame: Frame | null;
}

export interface Compared {
  readonly estimator: Estimator;
  readonly slot: number;
  /** What its error is measured against, where it is told of; absent in a scenario, which has one for all. */
  readonly truth?: Truth;
}

export type Arithmetic = 'float64' | 'tensors';
export type FieldKind = 'value' | 'gradient' | 'bias' | 'ratio' | 'cosine';
export type Draw = 'all' | 'one';
export type Against = 'updates' | 'calls';
export type ErrorAxis = 'off' | 'steps' | 'products' | 'states' | 'cuts';
export type ErrorOver = 'mean' | 'median' | 'here';
export type ErrorK = 'both' | 't' | 'own';
export type CostKind = 'each' | 'T' | 'K' | 'q';
export type Over = 'everywhere' | 'window' | 'here';
/** Two different components, the one across and the one up. */
export type Pair = readonly [across: number, up: number];
export type Frame = readonly [x0: number, x1: number, y0: number, y1: number];

/** Where a problem is first met: the settings that belong to it and not to the comparison. */
export type Start = Pick<
  Scenario,
  'T' | 'stepSize' | 'decay' | 'method' | 'momentum' | 'optimal' | 'w0' | 'warm' | 'lambda' | 'draw' | 'runs' | 'spread'
>;
