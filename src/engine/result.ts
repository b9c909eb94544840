import type { Cost } from '../core/costs.ts';
import type { Constants, NoBounds } from '../core/curves/bounds.ts';
import type { Cuts } from '../core/curves/cuts.ts';
import type { Family, Method } from '../core/curves/method.ts';
import type { Estimator } from '../core/estimators/index.ts';
import type { Growth } from '../core/growth.ts';
import type { OuterDescent } from '../core/outer/descend.ts';
import type { Reason } from '../core/reason.ts';
import type { DepthMoments } from '../core/theory/moments.ts';
import type { Moments } from '../core/theory/optimalQ.ts';
import type { Unrolled } from '../core/unroll.ts';
import type { Frame, Scenario } from '../scenario/scenario.ts';
import type { Backend } from '../tensor/backends.ts';
import type { Progress } from './job.ts';
import type { Machine, MachineChoice } from './machine.ts';

export type { Cost, Counts } from '../core/costs.ts';
export type { Growth, GrowthCurve } from '../core/growth.ts';
export type { OuterDescent, Run } from '../core/outer/descend.ts';
export type { Reason } from '../core/reason.ts';
export type { Estimate, Unrolled } from '../core/unroll.ts';

/**
 * What the engine answers, in parts, each computed only when something that it depends on has changed, so that
 * an unchanged part is the identical object and its view has nothing to draw.
 */
export interface Result {
  /** The request that this answers; every part below belongs to it (the field may still be refining, the costs be counted). */
  readonly revision: number;
  readonly scenario: Scenario;
  readonly descent: OuterDescent;
  readonly unrolled: Unrolled;
  /** Around the unrolled path; null where w is not a plane (M ≠ 2). */
  readonly inner: InnerLevels | null;
  /** In the scenario's order. Where counting takes long they follow: until then those of the revision before, or none. */
  readonly costs: readonly Cost[];
  /** How the costs grow with T or K, where the scenario shows that; null where it does not, or before they are counted. */
  readonly growth: Growth | null;
  /** null where the outer plane is not a plane (N = 1: `line` is drawn instead). */
  readonly field: Field | null;
  /** null where there is no field. They change with K where the field of values does not. */
  readonly needles: Needles | null;
  readonly line: Line | null;
  /** Stationary points of F in the frame, found from the field by Newton's method; each with its kind. */
  readonly stationary: readonly StationaryPoint[];
  /** Many runs of those estimators whose runs differ; null where none is asked for, or before the first are through. */
  readonly swarm: Swarm | null;
  /** null where nothing is chosen. */
  readonly choice: Choice | null;
  /** The error of every method along t; nothing where it is not shown, or before the first is through. */
  readonly errors?: Errors | null;
  /** Two truths at the λ unrolled; nothing where errors are not shown. */
  readonly cuts?: TwoTruths | null;
  /** What tensors have computed of `descent` and `unrolled`; null where the scenario has float64. */
  readonly tensors: Tensors | null;
  /** Milliseconds that the engine worked for this revision, and what computed its field. */
  readonly milliseconds: number;
  readonly machine: Machine;
}

/** A job of the engine's as the page knows it: its number, by which it is paused and taken up, and how far it has come. */
export interface JobState extends Progress {
  readonly job: number;
}

/** Float32 on tensors, which follows the float64 picture part by part. */
export interface Tensors {
  /** Where they are computed; null before it is open. */
  readonly machine: { readonly backend: Backend; readonly device: string | null; readonly software: boolean } | null;
  /** Why nothing more comes; the parts that they have not computed stay float64. */
  readonly failed: string | null;
  /** Whether `unrolled` is theirs. */
  readonly unrolled: boolean;
  /** The job that computes `descent`, whose units are states, one more than updates; null while it is float64. */
  readonly descent: JobState | null;
  /** How many updates they compute, by `limits.tensorWork`. */
  readonly of: number;
}

/** Runs of the compared estimators, as far as they are through. */
export interface Swarm {
  /** The τ at which their states are recorded, ascending, from 1 to the last; before any is through, not so far. */
  readonly at: readonly number[];
  /** How many runs there will be of each. */
  readonly runs: number;
  /** In the scenario's order; null where all runs are one. */
  readonly flights: readonly (Flight | null)[];
  /** What each scatters around: some of its runs, from the same starts, by the mean step; null where nothing but starts differs. */
  readonly means: readonly (Flight | null)[];
}

/** Runs of one estimator, row by row: entry i·at.length + j is of run i at the j-th τ. NaN where a run has left the numbers. */
export interface Flight {
  readonly count: number;
  /** count × at.length × N. */
  readonly lambda: Float32Array;
  readonly value: Float32Array;
  /** ‖d‖ over all tasks. */
  readonly gradientNorm: Float32Array;
  /** Function calls so far, on average over the runs, at each τ. */
  readonly calls: Float64Array;
  /** The q that the update at each τ tosses with; null where it is the same at all. */
  readonly q: Float32Array | null;
}

/** What the choice of a chance rests on, of the estimator that it is chosen for. */
export interface Choice {
  /** At the λ unrolled, over the window of the outer plane, and over all λ where that is known; null where it is not. */
  readonly here: Moments | DepthMoments;
  readonly window: Moments | DepthMoments | null;
  readonly everywhere: Moments | DepthMoments | null;
  /** 𝔻²_bound of U (15); null where no constants are known. */
  readonly bound: number | null;
}

/** How far the h of each method is from ∇f after t inner steps, at one λ or at several, as far as these are through. */
export interface Errors {
  /** How many λ there will be; one: the λ unrolled. */
  readonly of: number;
  readonly here: boolean;
  readonly methods: readonly ErrorMethod[];
  /** Entry i of a curve belongs to t = (i + 1) · every. */
  readonly every: number;
  readonly found: readonly AtLambda[];
  /** Why some λ have no ∇f. */
  readonly without: readonly Reason[];
}

export interface ErrorMethod {
  /** Whose it is. */
  readonly estimator: Estimator;
  readonly slot: number;
  readonly method: Method;
}

export interface AtLambda {
  readonly lambda: readonly number[];
  /** Of each method, in their order. */
  readonly errors: readonly Float64Array[];
  /** ‖∇f‖. */
  readonly length: number;
  readonly bounds: Constants | NoBounds;
}

/** Truncation and implicit methods at w_T, whose they are, or why there is no ∇f. */
export interface TwoTruths {
  readonly T: number;
  readonly families: readonly { readonly family: Family; readonly slot: number | null }[];
  readonly found: Cuts | Reason;
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
  /** Which machine is to compute the field; absent: float64 threads. */
  readonly machine?: MachineChoice;
  /** A handle is moving: a coarse field is enough for now. */
  readonly dragging: boolean;
}

/** f, truth and h of the selected estimator on a grid over `frame`: row-major, y outer and ascending; nodes include both ends. */
export interface Field {
  readonly frame: Frame;
  readonly columns: number;
  readonly rows: number;
  readonly value: Float64Array;
  /** columns × rows × 2. NaN where the truth does not exist. */
  readonly truth: Float64Array;
  /** columns × rows × 2; null where the field shown does not need it (value, gradient). */
  readonly hypergradient: Float64Array | null;
  /** Whether a GPU computed it, in float32: about six digits of the largest value. */
  readonly float32: boolean;
  /** false while a finer one is on its way. */
  readonly complete: boolean;
  /** Milliseconds that the finer one takes, as the coarse one did; absent where none follows. */
  readonly finerIn?: number;
}

/** Truth and h of the selected estimator where needles stand; [x, y] each, flattened. */
export interface Needles {
  readonly at: Float64Array;
  readonly truth: Float64Array;
  readonly hypergradient: Float64Array;
}

/** g(·, λ) at the unrolled λ on a grid over `frame`, laid out as a `Field`. */
export interface InnerLevels {
  readonly frame: Frame;
  readonly columns: number;
  readonly rows: number;
  readonly values: Float64Array;
  /** The least g on the grid and at the solution: levels are measured from here. */
  readonly low: number;
}

/** For N = 1: F, of all tasks and of each where there are several, truth and every estimator's h on a line of samples. */
export interface Line {
  readonly lambda: Float64Array;
  readonly value: Float64Array;
  readonly tasks: readonly Float64Array[];
  readonly truth: Float64Array;
  readonly hypergradient: readonly Float64Array[];
}

export interface StationaryPoint {
  readonly lambda: readonly number[];
  readonly value: number;
  readonly kind: 'minimum' | 'saddle' | 'maximum';
}
