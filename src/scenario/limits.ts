import { K, q } from '../core/estimators/parameters.ts';

/**
 * Every limit of a scenario, in one place. `repair` enforces them on links and edits, the headless command refuses what
 * exceeds them, and a sentence tells whichever was met.
 */
export interface Range {
  readonly min: number;
  readonly max: number;
}

const range = (min: number, max: number): Range => ({ min, max });

export const limits = {
  /** Inner steps T. */
  T: range(1, 10_000),
  /** γ; beyond 2/β it diverges, which is worth seeing. */
  stepSize: range(1e-6, 10),
  /** Heavy ball's m. */
  momentum: range(0, 0.999),
  /** Of the estimators' parameters those that a slider of its own holds. */
  K,
  q,
  /** Outer updates. */
  iterations: range(1, 10_000),
  /** ‖η₁ h(λ₁)‖ of the inverse-sqrt schedule. */
  firstUpdateNorm: range(1e-6, 1000),
  /** η of the constant schedule and of Adam, η₀ of the harmonic one. */
  outerStepSize: range(1e-9, 1000),
  /** Every component of λ₁, w₀ and of the frame. */
  coordinate: range(-1e6, 1e6),
  /** Seeds are unsigned 32-bit integers. */
  seed: range(0, 2 ** 32 - 1),
  /** The error to be reached. */
  target: range(1e-15, 1e9),
  /** Compared estimators; as many slots. */
  estimators: range(1, 6),
  /** Samples of a field along each axis. */
  grid: range(2, 1024),
  /** Smallest width and height of the frame. */
  frameExtent: 1e-6,
  /** Nodes of a formula's graph, and characters of each of its texts. */
  formulaNodes: 500,
  formulaLength: 2000,
  /** Variables of a formula: components of λ and of w, each. */
  formulaVariables: range(1, 16),
  /** Tasks of a formula, and components of all their w together. */
  tasks: range(1, 16),
  taskVariables: 64,
  /** Curvatures of U Theorem 2's tasks, and b₂ and A. */
  twoTasks: { curvature: range(1e-3, 1e3), minimum: range(1e-3, 1e6) },
  /** α and β of g, as a formula's author declares them. */
  declared: range(1e-9, 1e9),
  /** Runs of a swarm, how far apart they start, and their T × outer iterations × estimators together. */
  runs: range(0, 4096),
  spread: range(0, 1e6),
  swarmWork: 2e9,
  /** T × outer iterations × estimators of one request. */
  work: 1e8,
  /** The same on tensors, which take some hundred kernels for each step; beyond it the first updates are computed. */
  tensorWork: 30_000,
} as const;

/** What the sliders reach; a number field reaches the whole range above. γ is scaled by √γ, T by log T. */
export const sliders = {
  T: range(1, 1000),
  K: range(0, 1000),
  stepSize: range(0.001, 2.5),
  q: range(0.01, 1),
  iterations: range(1, 1000),
  firstUpdateNorm: range(0.05, 2),
  outerStepSize: range(0.001, 1),
} as const;

export const within = (x: number, { min, max }: Range): boolean => x >= min && x <= max;

export const clamp = (x: number, { min, max }: Range): number => Math.min(max, Math.max(min, x));

/** The largest number of outer iterations that T steps and so many estimators leave within `limits.work`. */
export const iterationsWithin = (T: number, estimators: number): number =>
  Math.max(1, Math.min(limits.iterations.max, Math.floor(limits.work / (T * Math.max(1, estimators)))));

/** How many runs of each estimator are within `limits.swarmWork`. */
export const runsWithin = (T: number, iterations: number, estimators: number): number =>
  Math.min(limits.runs.max, Math.floor(limits.swarmWork / (T * iterations * Math.max(1, estimators))));

/** How many outer updates of those asked for are computed on tensors; 0 where T alone is beyond them. */
export const updatesOnTensors = (T: number, estimators: number, iterations: number): number =>
  Math.min(iterations, Math.floor(limits.tensorWork / (T * Math.max(1, estimators))));
