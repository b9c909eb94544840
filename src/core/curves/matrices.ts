import type { Problem, Vec } from '../problem.ts';

/** ∇²_ww g and ∇²_λw g at w_0 … w_T, made when first asked for; those that are free of w once. */
export interface Matrices {
  readonly hessian: (t: number) => Vec;
  readonly mixed: (t: number) => Vec;
}

export const matricesAlong = (problem: Problem, l: Vec, states: readonly Vec[]): Matrices => {
  const { M, N } = problem;
  const unit = new Float64Array(M);
  const column = new Float64Array(M);
  const mixedColumn = new Float64Array(N);
  const byProducts = (w: Vec, H: Vec | null, B: Vec | null): void => {
    for (let j = 0; j < M; j++) {
      unit[j] = 1;
      problem.curvaturePull(w, l, unit, column, mixedColumn);
      unit[j] = 0;
      for (let i = 0; H && i < M; i++) H[i * M + j] = column[i]!;
      for (let i = 0; B && i < N; i++) B[i * M + j] = mixedColumn[i]!;
    }
  };
  const made = (size: number, once: boolean, make: (w: Vec, out: Vec) => void) => {
    const known: Vec[] = [];
    return (t: number): Vec => {
      const place = once ? 0 : t;
      if (!known[place]) {
        known[place] = new Float64Array(size);
        make(states[t]!.subarray(0, M), known[place]);
      }
      return known[place];
    };
  };
  const { constantJacobian, constantCurvature } = problem;
  return {
    hessian: made(M * M, constantJacobian || constantCurvature === true, (w, out) =>
      problem.hessian ? problem.hessian(w, l, out) : byProducts(w, out, null),
    ),
    mixed: made(N * M, constantJacobian, (w, out) =>
      problem.mixed ? problem.mixed(w, l, out) : byProducts(w, null, out),
    ),
  };
};
