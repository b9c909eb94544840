import type { Estimator, EstimatorKind } from '../../core/estimators/index.ts';
import type { MapOf } from '../../core/estimators/linearSystem.ts';
import type { Grade, Meaning, Row, Situation } from '../../core/estimators/meaning.ts';
import type { InitTerm } from '../../core/estimators/parameters.ts';
import { kindName } from './estimators.ts';

/** The words around the table of what each estimator is, in each situation. */
export const combinationWords = {
  title: 'Which combinations mean what',
  lead: 'Every estimator against two truths: d, the gradient through the T steps, and ∇f, the gradient at the inner solution.',
  here: 'Raised: what holds for the problem in the explorer.',
  estimator: 'Estimator',
  against: { steps: 'd', solution: '∇f' },
  asDescent: 'as for descent',
  one: 'Situation',
  reach: 'Which combinations mean what',
  grades: {
    exact: 'exact',
    average: 'right on average',
    biased: 'biased: by what',
    undefined: 'blind or not defined: why',
  } satisfies Record<Grade, string>,
  foot: 'Written by the estimators themselves; each entry is computed in a test. Implicit methods see w_T alone. Bounds G (8), (14) and (21) need w₀ = 0.',
} as const;

/** The columns: what is the case, and where it is met. */
export const situationWords: Readonly<Record<Situation, { readonly title: string; readonly about: string }>> = {
  descent: { title: 'Gradient descent', about: 'g smooth and strongly convex' },
  'heavy-ball': { title: 'Heavy ball', about: 'the state is w and its velocity' },
  start: { title: 'w₀ depends on λ', about: 'MAML, a learned start' },
  'learned-step': { title: 'γ is learned', about: 'together with λ' },
  valleys: { title: 'Several valleys', about: 'g not convex' },
  'not-symmetric': { title: 'Map not symmetric', about: 'equilibrium models; none is built in' },
};

export const meaningWords: Readonly<Record<Meaning, string>> = {
  exact: 'exact',
  'exact-in-valley': 'exact, of the valley reached',
  'on-average': 'right on average; a toss is off by √(1/q − 1) ‖h − d‖ in root mean square',
  'on-average-depth': 'right on average; a draw is off by √Σₖ (ρ⁻ᵏ − ρ¹⁻ᵏ) ‖hₖ₋₁ − d‖² in root mean square',
  rounding: 'off by rounding and ε² alone',
  'rounding-valleys': 'off by rounding and ε²; wrong across the edge between valleys',
  forgotten: 'off by the forgotten steps, like (1 − γα)ᴷ: bound S (10) if γ ≤ 1/β',
  'forgotten-path': 'off by the forgotten steps; path bound, S (10) is for descent',
  'forgotten-valleys': 'off by the forgotten steps; path bound, S (10) needs convexity',
  'forgotten-start': 'drops w₀’s share, at K = T too; “init term kept” adds it',
  'forgotten-kept': 'takes w₀’s share as if the forgotten steps had not changed it; exact at K = T',
  'forgotten-step': 'sees γ in the last K steps only',
  'one-step': 'as truncation with K = 1 and the init term dropped, but for ε²',
  direct: 'only ∇_λ f: 0 where f does not name λ',
  'direct-start': '∇_λ f and w₀’s share as if no step had been taken',
  'aims-at-solution': 'aims at ∇f: off by how far w_T is from w*',
  'aims-damped': 'aims at ∇f: off by how far w_T is from w*, by ρ and by the columns left out',
  'blind-start': 'blind to w₀: its share is missing',
  'blind-step': 'blind to γ: what γ changes is missing',
  solver: 'off by the solver, like T qᵀ: bound G (8)',
  'solver-radius': 'off by the solver, like ρᵀ; no bound in this norm',
  'solver-start': 'carries w₀’s share, which dies out like qᵀ',
  'solver-valley': 'off by the solver in that valley',
  'solver-contraction': 'off by the solver; G (8) if ‖∂Φ‖ < 1',
  'solver-average': 'off by the solver, on average',
  'forgotten-and-solver': 'off by both forgotten steps and solver; can be nearer than all T',
  'solver-and-k': 'off by the solver and by qᵏ: bound G (21)',
  'solver-and-k-radius': 'off by the solver and by ρᵏ, on w and velocity; no bound in this norm',
  'solver-and-residual': 'off by the solver and the residual, which is 0 after M products: G (14), (17)',
  'solver-and-damping': 'off by the solver, by ρ, and by the columns left out, which count 1/ρ-fold',
  'residual-descent-map': 'takes the map of gradient descent: heavy ball’s Jacobian is not symmetric',
  'residual-squared': 'off by the solver and the residual, like CG with κ² for κ',
  'residual-own-map': 'works on heavy ball’s own map, of twice as many components',
  'of-valley-k': 'of the valley reached, if g is convex at w_T',
  'of-valley-positive': 'of the valley reached; stops where the curvature at w_T is not positive',
  'of-valley-regular': 'of the valley reached, while I − ∂Φ is regular',
  'not-symmetric': 'not offered: it needs a symmetric Jacobian; take the normal equations',
  'no-objective': 'not offered: it takes differences of ∇_λ g, and such a map is the step of no g',
  'no-gradient': 'not defined: w* is the same for every γ',
};

/** Whose map a linear system is made of. */
const mapName: Readonly<Record<MapOf, string>> = {
  inner: 'the inner method’s map',
  'gradient-descent': 'descent’s map',
};

/** What becomes of w₀’s share where the reverse pass stops. */
const initTermName: Readonly<Record<InitTerm, string>> = { drop: 'init term dropped', keep: 'init term kept' };

/** What is chosen among one kind, where it matters. */
const variant = (e: Estimator): string => {
  if ('initTerm' in e) return `, ${initTermName[e.initTerm]}`;
  return 'map' in e ? `, ${mapName[e.map]}` : '';
};

/** Where the solution is one of two truths, reverse mode is not exact but unrolled; the others as they are offered. */
const kinds: Readonly<Partial<Record<EstimatorKind, string>>> = {
  reverse: 'Unrolled, reverse mode',
  forward: 'forward mode',
  checkpointed: '√T checkpoints',
  recompute: 'recomputed',
  'first-order': 'First order',
  truncated: 'Truncated',
  ufom: 'UFOM',
  'adaptive-ufom': 'adaptive UFOM',
  debiased: 'debiased truncation',
  'randomised-truncation': 'Random depth',
  'fixed-point': 'Fixed point',
  'conjugate-gradient': 'Conjugate gradient',
  'normal-equations': 'Normal equations',
  'finite-differences': 'Finite differences',
};

/** Who stands in a row. */
export const rowName = ({ estimators, split }: Row): string =>
  estimators.map((e) => `${kinds[e.kind] ?? kindName(e.kind)}${split ? variant(e) : ''}`).join('; ');
