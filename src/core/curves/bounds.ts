import type { Descent, Problem, Vec } from '../problem.ts';
import { norm } from '../space.ts';
import { constantsAt, curvatureAt } from '../stepConstants.ts';
import { isShrinking } from '../stepSize.ts';
import type { Method } from './method.ts';

/** What G's bounds are made of at one λ: Φ contracts by q, A = I − ∂₁Φ has condition κ, and c₁, c₂, c₃ of Theorem 2.1. */
export interface Constants {
  readonly q: number;
  readonly kappa: number;
  readonly D: number;
  readonly c1: number;
  readonly c2: number;
  readonly c3: number;
}

/** Why G's theorems do not apply. */
export type NoBounds =
  /** Nobody knows the Lipschitz constants of this problem. */
  | { readonly code: 'no-constants' }
  | { readonly code: 'step-varies' }
  /** w₀ ≠ 0, or a function of λ. */
  | { readonly code: 'starts-elsewhere' }
  /** w₀ is where the last outer step left w. */
  | { readonly code: 'warm-start' }
  /** Φ does not contract by gradient descent: q ≥ 1. */
  | { readonly code: 'no-contraction'; readonly q: number }
  /** Heavy ball is no contraction in this norm (G note on Fig. 1): ‖∂Φ‖, and its spectral radius. */
  | { readonly code: 'heavy-ball'; readonly norm: number; readonly radius: number };

export const hasBounds = (found: Constants | NoBounds): found is Constants => !('code' in found);

/** ‖·‖ and spectral radius of the block [[1 + m − γh, −m], [1, 0]], which ∂Φ of heavy ball has for each eigenvalue h of ∇²g. */
const blockOf = (gammaH: number, m: number): { readonly norm: number; readonly radius: number } => {
  const a = 1 + m - gammaH;
  const squares = a * a + m * m + 1;
  const norm = Math.sqrt((squares + Math.sqrt(Math.max(0, squares * squares - 4 * m * m))) / 2);
  const disc = a * a - 4 * m;
  const radius = disc <= 0 ? Math.sqrt(m) : (Math.abs(a) + Math.sqrt(disc)) / 2;
  return { norm, radius };
};

/** G's constants at λ with ‖w*‖ = D, on ‖w‖ ≤ 2D (G Assumption B); or why there are none. */
export const boundsAt = (problem: Problem, descent: Descent, l: Vec, solution: Vec): Constants | NoBounds => {
  if (isShrinking(descent.decay)) return { code: 'step-varies' };
  const curvature = curvatureAt(problem, l);
  const { stepSize: gamma, momentum } = constantsAt(problem, descent, l);
  if (descent.method === 'heavy-ball') {
    if (!curvature) return { code: 'no-constants' };
    const blocks = curvature.map((h) => blockOf(gamma * h, momentum));
    return {
      code: 'heavy-ball',
      norm: Math.max(...blocks.map((block) => block.norm)),
      radius: Math.max(...blocks.map((block) => block.radius)),
    };
  }
  const D = norm(solution);
  const known = problem.lipschitz?.(l, D);
  if (!curvature || !known) return { code: 'no-constants' };
  if (problem.initDependsOnLambda || Array.from(descent.w0).some((x) => x !== 0)) return { code: 'starts-elsewhere' };
  const [mu, L] = curvature;
  const q = Math.max(Math.abs(1 - gamma * mu), Math.abs(1 - gamma * L));
  if (!(q < 1)) return { code: 'no-contraction', q };
  const { eta1, eta2, LE } = known;
  const [nu1, nu2, LPhi] = [gamma * known.nu1, gamma * known.nu2, gamma * known.LPhi];
  return {
    ...{ q, kappa: L / mu, D },
    c1: (eta2 + (eta1 * LPhi) / (1 - q)) * D,
    c2: (nu2 + (nu1 * LPhi) / (1 - q)) * LE * D,
    c3: (LE * LPhi) / (1 - q),
  };
};

/** Which of G's bounds is about a method: (8) unrolling, (21) the fixed point, (14) with (17) conjugate gradients; null: none is. */
export const boundName = ({ kind }: Method): '8' | '14' | '21' | null => {
  switch (kind) {
    case 'reverse':
      return '8';
    case 'fixed-point':
      return '21';
    case 'conjugate-gradient':
      return '14';
    default:
      return null;
  }
};

/** What G allows a method's error after t steps; null where no theorem is about it. */
export const boundOf = (method: Method, t: number, { q, kappa, c1, c2, c3 }: Constants): number | null => {
  const rho = q ** t;
  switch (method.kind) {
    case 'reverse':
      return (c1 + c3) * rho + c2 * t * q ** (t - 1);
    case 'fixed-point': {
      const k = method.k === 't' ? t : method.k;
      return (c1 + (c2 * (1 - q ** k)) / (1 - q)) * rho + c3 * q ** k;
    }
    case 'conjugate-gradient': {
      const root = Math.sqrt(kappa);
      const k = method.k === 't' ? t : method.k;
      const sigma = 2 * root * ((root - 1) / (root + 1)) ** k;
      return (c1 + c2 / (1 - q)) * rho + c3 * sigma;
    }
    default:
      return null;
  }
};
