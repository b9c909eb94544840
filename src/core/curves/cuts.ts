import type { Walk } from '../dynamics.ts';
import { implicit } from '../implicit.ts';
import { innerMethod } from '../innerMethod.ts';
import type { Descent, Problem, Vec } from '../problem.ts';
import type { Reason } from '../reason.ts';
import { distance } from '../space.ts';
import { matricesAlong } from './matrices.ts';
import type { Family } from './method.ts';
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

/** So many values of K at most. */
const PLACES = 100;

/**
 * Truncation and implicit methods at w_T for K, k = 1 … T, against d and against ∇f; of more than 100 values every few. One reverse
 * pass gives every truncation and d, which has the start's term besides; one run of an implicit method every k. Returns the reason where there is no ∇f.
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
  const w = states[T]!.subarray(0, M);
  const [b, direct] = [new Float64Array(M), new Float64Array(N)];
  problem.outerGradient(w, l, b, direct);

  const truncated: Vec[] = [];
  const end = d.outerGradient(states[T]!, l);
  let [a, h] = [end.w, end.l];
  for (let K = 1; K <= T; K++) {
    const pulled = d.linearize(T - K + 1, states[T - K]!, l).pull(a);
    a = pulled.w;
    h = d.L.axpy(1, pulled.l, h);
    if (at[truncated.length] === K) truncated.push(h);
    yield;
  }
  const steps = d.L.axpy(1, d.initPull(l, a), h);

  const matrices = matricesAlong(problem, l, states, T);
  const entered = new Float64Array(M);
  matrices.enter(b, entered);
  const solve = createSolvers(problem, descent, l, matrices).at(T, entered, direct, T);
  const cuts: Cut[] = [];
  for (const family of families) {
    const cut = { againstSteps: new Float64Array(at.length), againstSolution: new Float64Array(at.length) };
    const note = (i: number, found: Vec): void => {
      cut.againstSteps[i] = distance(found, steps);
      cut.againstSolution[i] = distance(found, solution);
    };
    if (family === 'truncated') for (const [i, found] of truncated.entries()) note(i, found);
    else solve(family, at, note);
    cuts.push(cut);
    yield;
  }
  return { at, cuts, apart: distance(steps, solution) };
}
