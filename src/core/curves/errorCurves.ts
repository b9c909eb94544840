import type { Walk } from '../dynamics.ts';
import { implicit } from '../implicit.ts';
import { innerMethod } from '../innerMethod.ts';
import type { Descent, Problem, Vec } from '../problem.ts';
import type { Reason } from '../reason.ts';
import { distance, norm } from '../space.ts';
import { constantsAt } from '../stepConstants.ts';
import { stepSizeOf } from '../stepSize.ts';
import { matricesAlong } from './matrices.ts';
import type { Method } from './method.ts';
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
 * How far each method's h after t inner steps is from ∇f(λ), for every t at once: one pass of forward mode,
 * Z_t = J_t Z_{t−1} + P_t, holds what unrolling t steps gives for all t, and implicit methods start anew at each w_t that is
 * a multiple of `every`. T g + T o, and T Hessians where they depend on w; memory (T + 1)(M² + NM) then. Returns the reason where there is no ∇f.
 */
export function* errorCurves(
  problem: Problem,
  descent: Descent,
  l: Vec,
  methods: readonly Method[],
  every = 1,
): Walk<ErrorCurves | Reason> {
  const { M, N } = problem;
  const { T, decay } = descent;
  const d = innerMethod(problem, descent);
  const { stepSize: gamma, momentum } = constantsAt(problem, descent, l);
  const states: Vec[] = [d.init(l)];
  for (let t = 1; t <= T; t++) states.push(d.step(t, states[t - 1]!, l));
  yield;
  const inner = implicit(problem, descent.w0);
  const reason = inner.solve(l, 0, states[T]!, 0);
  if (reason) return reason;
  const [exact, solution] = [inner.gradient.slice(), inner.solution.slice()];

  const at = matricesAlong(problem, l, states);
  const solvers = createSolvers(problem, descent, l, at);
  const errors = methods.map(() => new Float64Array(Math.floor(T / every)));
  const away = new Float64Array(Math.floor(T / every));
  const Z = new Float64Array(M * N);
  const before = new Float64Array(M * N);
  const basis = new Float64Array(N);
  for (let j = 0; j < N; j++) {
    basis[j] = 1;
    const column = d.initPush(l, basis);
    basis[j] = 0;
    for (let i = 0; i < M; i++) Z[i * N + j] = before[i * N + j] = column[i]!;
  }
  const next = new Float64Array(M * N);
  const b = new Float64Array(M);
  const direct = new Float64Array(N);
  const h = new Float64Array(N);
  /** The first method of the same curve: without momentum both maps are one. */
  const first = methods.map((method) => {
    const keyOf = (one: Method): string =>
      JSON.stringify(one.kind === 'fixed-point' && momentum === 0 ? { ...one, map: 'inner' } : one);
    return methods.findIndex((one) => keyOf(one) === keyOf(method));
  });
  const forward = methods.some(({ kind }) => kind === 'reverse');

  /** Z_t from Z_{t−1}, J_t and P_t at w_{t−1}; of heavy ball with Z_{t−2}. */
  const push = (t: number): void => {
    const step = stepSizeOf(gamma, decay, t);
    const [H, B] = [at.hessian(t - 1), at.mixed(t - 1)];
    for (let i = 0; i < M; i++) {
      const row = i * N;
      for (let j = 0; j < N; j++)
        next[row + j] = Z[row + j]! + momentum * (Z[row + j]! - before[row + j]!) - step * B[j * M + i]!;
      for (let k = 0; k < M; k++) {
        const scale = step * H[i * M + k]!;
        if (scale === 0) continue;
        const from = k * N;
        for (let j = 0; j < N; j++) next[row + j] = next[row + j]! - scale * Z[from + j]!;
      }
    }
    before.set(Z);
    Z.set(next);
  };

  for (let t = 1; t <= T; t++) {
    const w = states[t]!.subarray(0, M);
    if (forward) push(t);
    if (t % every !== 0) continue;
    const i = t / every - 1;
    problem.outerGradient(w, l, b, direct);
    for (const [m, method] of methods.entries()) {
      if (first[m]! < m) {
        errors[m]![i] = errors[first[m]!]![i]!;
        continue;
      }
      if (method.kind === 'reverse') {
        h.set(direct);
        for (let k = 0; k < M; k++) for (let j = 0; j < N; j++) h[j] = h[j]! + Z[k * N + j]! * b[k]!;
      } else solvers(method, t, b, direct, h);
      errors[m]![i] = distance(h, exact);
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
