import type { Counts } from '../counted.ts';
import type { InitTerm, Parameter } from './parameters.ts';
import type { RandomDepth } from './randomDepth.ts';

/** The papers that estimators come from, by the letters that comments cite them with. */
export type Paper = 'S' | 'U' | 'G';

/**
 * How h follows from one fused sweep: d itself, or the h_K of a cut; of a random estimator that of the first depth, and at
 * the others the same with their K.
 */
export type Reading = 'd' | { readonly K: number; readonly initTerm: InitTerm };

/** What the forward pass spends on one step, and what it carries along beside the state. */
export interface ForwardStep {
  readonly innerGradients: number;
  readonly products: number;
  /** Vectors carried, as `statesPeak` counts them. */
  readonly carried: number;
}

/** What the reverse pass has computed a second time once it has taken some of its steps. */
export interface Again {
  readonly innerGradients: number;
  /** Those of w_from … that it still needs are held, computed again; T where none is. */
  readonly from: number;
}

/**
 * What an estimator says of itself: everything that the program knows of it but its algorithm (`estimate.ts`) and its words.
 * A parameter named q is the probability of a coin ξ; one named K is where its reverse pass stops, computed as min(K, T).
 */
export interface Descriptor<E extends { readonly kind: string }> {
  readonly kind: E['kind'];
  /** What it is called in tables, in JSON and in the Python file: part of their format, in every language of the page. */
  readonly code: (e: E) => string;
  /** In the order in which they are asked for. */
  readonly parameters: { readonly [P in Exclude<keyof E, 'kind'>]: Parameter<E[P]> };
  /** Returns d itself, whatever λ. */
  readonly exact: boolean;
  /** Keeps in memory every step that h is made of: its reverse pass is then a cut through the steps. */
  readonly keeps: boolean;
  /** What it draws anew for every h; absent: nothing. */
  readonly draws?: (e: E, T: number) => RandomDepth;
  /** How many of the last of T steps h is made of; of a random estimator at the least. */
  readonly used: (e: E, T: number) => number;
  /** Its h is there at the end of the forward pass, since what it is made of is carried along. */
  readonly forwardOnly?: true;
  /** Its h is made at w_T alone, by solving a linear system there as if it were w*: neither the steps nor w₀ enter it. */
  readonly solves?: true;
  /** It is right only where the Jacobian of the map is symmetric. */
  readonly needsSymmetry?: true;
  /** It takes differences of ∇_λ g where others take a product: a map that is made of no g has none. */
  readonly needsObjective?: true;
  /** What it solves is another system, damped and of lower rank. */
  readonly damps?: true;
  /** It returns d but for rounding, from values of F alone. */
  readonly differences?: true;
  /** What it becomes when its reverse pass, which has no K, is cut to K steps. */
  readonly cut?: (K: number) => { readonly kind: string };
  /** null: by its own algorithm alone. */
  readonly reading: ((e: E) => Reading) | null;
  /** What it should cost (mathematics A.1–A.5; U Prop. 1, with the outer gradient billed apart), of a random one at an outcome; linear in its depth. */
  readonly predicted: (e: E, T: number, N: number, outcome: number) => Counts;
  /** Whether w_s is stored as soon as the forward pass has left it; absent: none is. */
  readonly stores?: (e: E, T: number) => (s: number) => boolean;
  /** Absent: one inner gradient. */
  readonly forwardStep?: (N: number) => ForwardStep;
  /** After `taken` of T steps back; absent: nothing. */
  readonly again?: (T: number, taken: number) => Again;
  /** Whose method it is; null: nobody's in particular. */
  readonly paper: Paper | null;
}

/** Counts of a run of T forward steps with one outer gradient, and what comes on top. */
export const counts = (innerGradients: number, pulls: number, statesPeak: number, pushes = 0): Counts => ({
  innerGradients,
  outerGradients: 1,
  pulls,
  pushes,
  statesPeak,
});

/** Inner gradients that walk to w_{n−1}, …, w_1 anew, one after another: n(n − 1)/2. */
export const walkedAnew = (n: number): number => (n * (n - 1)) / 2;
