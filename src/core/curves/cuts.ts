import type { Walk } from '../dynamics.ts';
import { estimate } from '../estimators/estimate.ts';
import { implicit } from '../implicit.ts';
import { innerMethod } from '../innerMethod.ts';
import type { Descent, Problem, Vec } from '../problem.ts';
import type { Reason } from '../reason.ts';
import { distance } from '../space.ts';
import { matricesAlong } from './matrices.ts';
import type { Method } from './method.ts';
import { createSolvers } from './solvers.ts';

/** One method for K, or k, at each place: how far it is from d and from ∇f. */
export interface Cut {
  readonly againstSteps: Float64Array;
  readonly againstSolution: Float64Array;
}

/** Two truths at one λ after T steps (mathematics A.9). */
export interface Cuts {
  /** The values of K, or k, ascending; the last is T. */
  readonly at: readonly number[];
  readonly cuts: readonly Cut[];
  /** ‖d − ∇f‖: how far unrolling all T steps is from the solution's gradient. */
  readonly apart: number;
}

/** Without K and k. */
export type Family = 'truncated' | 'fixed-point' | 'fixed-point-descent' | 'conjugate-gradient' | 'normal-equations';

export const familyOf = (method: Method): Family | null => {
  if (method.kind === 'reverse') return null;
  return method.kind === 'fixed-point' && method.map === 'gradient-descent' ? 'fixed-point-descent' : method.kind;
};

const methodAt = (family: Family, k: number): Exclude<Method, { kind: 'reverse' }> => {
  switch (family) {
    case 'truncated':
      return { kind: family, K: k };
    case 'fixed-point':
      return { kind: 'fixed-point', k, map: 'inner' };
    case 'fixed-point-descent':
      return { kind: 'fixed-point', k, map: 'gradient-descent' };
    default:
      return { kind: family, k };
  }
};

/** So many values of K at most. */
const PLACES = 100;

/**
 * Truncation and implicit methods at w_T for K, k = 1 … T, against d and against ∇f; of more than 100 values every few.
 * d is reverse mode through all T steps and the start. Returns the reason where there is no ∇f.
 */
export function* cutsAt(problem: Problem, descent: Descent, l: Vec, families: readonly Family[]): Walk<Cuts | Reason> {
  const { M, N } = problem;
  const { T } = descent;
  const d = innerMethod(problem, descent);
  const states: Vec[] = [d.init(l)];
  for (let t = 1; t <= T; t++) states.push(d.step(t, states[t - 1]!, l));
  yield;
  const inner = implicit(problem, descent.w0);
  const reason = inner.solve(l, 0, states[T]!, 0);
  if (reason) return reason;
  const solution = inner.gradient.slice();
  const every = Math.ceil(T / PLACES);
  const at = Array.from({ length: Math.ceil(T / every) }, (_, i) => T - every * i).reverse();
  const matrices = matricesAlong(problem, l, states);
  const solve = createSolvers(problem, descent, l, matrices);
  const w = states[T]!.subarray(0, M);
  const [b, direct, h] = [new Float64Array(M), new Float64Array(N), new Float64Array(N)];
  problem.outerGradient(w, l, b, direct);
  const steps = yield* estimate(d, l, { kind: 'reverse' });
  const cuts: Cut[] = [];
  for (const family of families) {
    const cut = { againstSteps: new Float64Array(at.length), againstSolution: new Float64Array(at.length) };
    for (const [i, k] of at.entries()) {
      solve(methodAt(family, k), T, b, direct, h);
      cut.againstSteps[i] = distance(h, steps);
      cut.againstSolution[i] = distance(h, solution);
      yield;
    }
    cuts.push(cut);
  }
  return { at, cuts, apart: distance(steps, solution) };
}
