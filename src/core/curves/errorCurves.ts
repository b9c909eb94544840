import type { Walk } from '../dynamics.ts';
import { implicit } from '../implicit.ts';
import { innerMethod } from '../innerMethod.ts';
import type { Descent, Problem, Vec } from '../problem.ts';
import type { Reason } from '../reason.ts';
import { distance, norm } from '../space.ts';
import { constantsAt } from '../stepConstants.ts';
import { createForward } from './forward.ts';
import { matricesAlong } from './matrices.ts';
import { depthOf, type Family, familyOf, type Method } from './method.ts';
import { createSolvers } from './solvers.ts';

/** What is found at one λ; entry i belongs to t = (i + 1) · every. */
export interface ErrorCurves {
  /** ‖h − ∇f(λ)‖ of every method. */
  readonly errors: readonly Float64Array[];
  /** ‖w_t − w*‖. */
  readonly solution: Float64Array;
  /** w*, and ∇f(λ) there. */
  readonly end: Vec;
  readonly exact: Vec;
}

/**
 * How far each method's h after t inner steps is from ∇f(λ), for every t at once: one pass of forward mode holds what unrolling t
 * steps gives for all t, and implicit methods start anew at each w_t that is a multiple of `every`; a method's smaller k lie on the way
 * to its largest. T g + T o, and T Hessians where they depend on w; memory (T + 1)(M² + NM) then. Returns the reason where there is no ∇f.
 */
export function* errorCurves(
  problem: Problem,
  descent: Descent,
  l: Vec,
  methods: readonly Method[],
  every = 1,
): Walk<ErrorCurves | Reason> {
  const { M, N } = problem;
  const { T } = descent;
  const d = innerMethod(problem, descent);
  const { momentum } = constantsAt(problem, descent, l);
  const states: Vec[] = [d.init(l)];
  for (let t = 1; t <= T; t++) states.push(d.step(t, states[t - 1]!, l));
  yield;
  const inner = implicit(problem, descent.w0);
  const reason = inner.solve(l, 0, states[T]!, 0);
  if (reason) return reason;
  const [exact, solution] = [inner.gradient.slice(), inner.solution.slice()];

  /** Methods of one run, which differ in K or k: without momentum both maps are one. */
  const runs = new Map<Family, number[]>();
  for (const [m, method] of methods.entries()) {
    const family = familyOf(method);
    if (!family) continue;
    const run = momentum === 0 && family === 'fixed-point-descent' ? 'fixed-point' : family;
    runs.set(run, [...(runs.get(run) ?? []), m]);
  }
  const reverse = methods.flatMap(({ kind }, m) => (kind === 'reverse' ? [m] : []));
  const at = matricesAlong(problem, l, states, T * T);
  const solvers = createSolvers(problem, descent, l, at);
  const errors = methods.map(() => new Float64Array(Math.floor(T / every)));
  const away = new Float64Array(Math.floor(T / every));
  const forward = reverse.length > 0 ? createForward(problem, descent, l, at) : null;
  const gradient = new Float64Array(M);
  const b = new Float64Array(M);
  const direct = new Float64Array(N);
  const h = new Float64Array(N);

  for (let t = 1; t <= T; t++) {
    const w = states[t]!.subarray(0, M);
    forward?.push(t);
    if (t % every !== 0) continue;
    const i = t / every - 1;
    problem.outerGradient(w, l, gradient, direct);
    at.enter(gradient, b);
    if (forward) {
      forward.pull(b, direct, h);
      const error = distance(h, exact);
      for (const m of reverse) errors[m]![i] = error;
    }
    const depths = methods.map((method) => depthOf(method, t));
    const solve = solvers.at(t, b, direct, Math.max(0, ...depths));
    for (const [family, members] of runs) {
      const order = members.toSorted((x, y) => depths[x]! - depths[y]!);
      const ks = order.map((m) => depths[m]!);
      solve(family, ks, (k, found) => {
        errors[order[k]!]![i] = distance(found, exact);
      });
    }
    away[i] = distance(w, solution);
    yield;
  }
  return { errors, solution: away, end: solution, exact };
}

/** Whether an answer is why there is none. */
export const isReason = (found: ErrorCurves | Reason): found is Reason => 'code' in found;

/** What of an error float64 can still tell: ‖∇f‖ times a few roundings. */
export const floorOf = (exact: Vec): number => 16 * Number.EPSILON * norm(exact);
