import type { Descent, Formula } from '../problem.ts';
import { biasBound } from '../theory/optimalQ.ts';
import { formulaOfTasks, type TwoTasksText } from './twoTasksText.ts';

/**
 * U Theorem 2: two equally likely tasks, φ₀ = θ, whose losses are quadratics a_i/2 (φ − c_i)² that turn linear A away from
 * their minima c_1 = 0 and c_2 = b₂/a₂, so that first order stops where |∇M|² = 2D. Set by D, for r steps of size α, or by b₂.
 */
export type TwoTasks = {
  readonly kind: 'two-tasks';
  /** The curvatures. */
  readonly a: readonly [number, number];
  readonly alpha: number;
  readonly r: number;
} & (
  | { readonly D: number }
  /** A: absent, |c₁ − c₂| + 1. */
  | { readonly b: number; readonly A?: number }
);

/** What follows from a, α, r and D or b₂. p_i = (1 − α a_i)^r. */
export interface TwoTasksConstants {
  readonly p: readonly [number, number];
  readonly b2: number;
  readonly c: readonly [number, number];
  readonly A: number;
  /** Where first order stops, and where M is least. */
  readonly thetaFom: number;
  readonly thetaStar: number;
  /** |∇M(θ_FOM)|, √(2D). */
  readonly plateau: number;
}

/** Why there is no such problem: the steps do not contract, the tasks are one, or some θ lies where a loss is linear. */
export type TwoTasksFault =
  | { readonly code: 'alpha-too-large'; readonly limit: number }
  | { readonly code: 'equal-curvatures' }
  | { readonly code: 'zone-too-narrow'; readonly least: number };

const decays = ({ a: [a1, a2], alpha, r }: TwoTasks): readonly [number, number] => [
  (1 - alpha * a1) ** r,
  (1 - alpha * a2) ** r,
];

/** 2|∇M(θ_FOM)|/b₂: κ = a₁ p₁ p₂ |p₁ − p₂| / (a₁ p₁ + a₂ p₂). */
const kappa = (problem: TwoTasks): number => {
  const [a1, a2] = problem.a;
  const [p1, p2] = decays(problem);
  return (a1 * p1 * p2 * Math.abs(p1 - p2)) / (a1 * p1 + a2 * p2);
};

export const twoTasksFault = (problem: TwoTasks): TwoTasksFault | null => {
  const { a, alpha } = problem;
  const limit = 1 / Math.max(...a);
  if (!(alpha < limit)) return { code: 'alpha-too-large', limit };
  if ('D' in problem) return kappa(problem) > 0 ? null : { code: 'equal-curvatures' };
  const least = Math.abs(problem.b / a[1]);
  return problem.A !== undefined && problem.A < least ? { code: 'zone-too-narrow', least } : null;
};

/** Assumes that `twoTasksFault` finds none. */
export const twoTasksConstants = (problem: TwoTasks): TwoTasksConstants => {
  const [a1, a2] = problem.a;
  const p = decays(problem);
  const [p1, p2] = p;
  const b2 = 'D' in problem ? (2 * Math.sqrt(2 * problem.D)) / kappa(problem) : problem.b;
  const c2 = b2 / a2;
  return {
    p,
    b2,
    c: [0, c2],
    A: 'A' in problem && problem.A !== undefined ? problem.A : Math.abs(c2) + 1,
    thetaFom: (p2 * b2) / (a1 * p1 + a2 * p2),
    thetaStar: (p2 ** 2 * b2) / (a1 * p1 ** 2 + a2 * p2 ** 2),
    plateau: (Math.abs(b2) * kappa(problem)) / 2,
  };
};

export const twoTasksFormula = (problem: TwoTasks): Formula =>
  formulaOfTasks({ ...twoTasksConstants(problem), a: problem.a });

/** How far from 0 every step of both tasks is taken where their losses are linear, so that no estimate changes beyond. */
export const linearBeyond = ({ a, b2, A }: TwoTasksText, { T, stepSize }: Pick<Descent, 'T' | 'stepSize'>): number =>
  Math.abs(b2 / a[1]) + A + 1 + T * stepSize * Math.max(...a) * (A + 0.5);

/** U (15) on them: L₁ = max a (A + ½), L₂ = max a, M₁ = 1. */
export const biasBoundOf = ({ a, A }: TwoTasksText, steps: readonly number[]): number =>
  biasBound({ L1: Math.max(...a) * (A + 0.5), L2: Math.max(...a), M1: 1 }, steps);

/** The tasks of a text, with r = T steps of size α = γ. */
export const twoTasksAt = ({ a, b2, A }: TwoTasksText, { T, stepSize }: Pick<Descent, 'T' | 'stepSize'>) =>
  ({ kind: 'two-tasks', a, b: b2, A, alpha: stepSize, r: T }) as const satisfies TwoTasks;

/** b₂ of tasks whose first order stops where |∇M|² = 2D, for r steps of size α. NaN where they have no such b₂. */
export const b2Of = (D: number, a: TwoTasks['a'], alpha: number, r: number): number =>
  twoTasksConstants({ kind: 'two-tasks', a, alpha, r, D }).b2;

/** U Fig. 1a–c and 1d–f. */
export const twoTasksOfFig1a: TwoTasks = { kind: 'two-tasks', a: [0.5, 1.5], D: 0.06, alpha: 0.1, r: 10 };
export const twoTasksOfFig1d: TwoTasks = { kind: 'two-tasks', a: [0.5, 1.5], b: 10, A: 400, alpha: 0.01, r: 10 };
