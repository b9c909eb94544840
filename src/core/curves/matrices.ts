import { symmetricEigen } from '../dense/eigen.ts';
import { dots } from '../dense/products.ts';
import type { Problem, Vec } from '../problem.ts';

/**
 * ∇²_ww g and ∇²_λw g at w_0 … w_T, made when first asked for; those that are free of w once. Where `values` are given, vectors in
 * the place of w are in coordinates along the eigenvectors of ∇²_ww g, in which it is diagonal, and `enter` takes them there.
 */
export interface Matrices {
  /** The eigenvalues of ∇²_ww g, where it is free of w and they are worth their price. */
  readonly values: Vec | null;
  /** M × M. */
  readonly hessian: (t: number) => Vec;
  /** N × M. */
  readonly mixed: (t: number) => Vec;
  readonly enter: (x: Vec, out: Vec) => void;
}

/** `runs`: products by ∇²_ww g that are to come, about. */
export const matricesAlong = (problem: Problem, l: Vec, states: readonly Vec[], runs: number): Matrices => {
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
  const isConstant = problem.constantJacobian || problem.constantCurvature === true;
  const hessian = made(M * M, isConstant, (w, out) =>
    problem.hessian ? problem.hessian(w, l, out) : byProducts(w, out, null),
  );
  const readMixed = (w: Vec, out: Vec): void => (problem.mixed ? problem.mixed(w, l, out) : byProducts(w, null, out));
  // Eigenvectors take the time of about 10 M products.
  if (!isConstant || runs < 10 * M)
    return {
      values: null,
      hessian,
      mixed: made(N * M, problem.constantJacobian, readMixed),
      enter: (x, out) => out.set(x),
    };

  const { values, vectors } = symmetricEigen(hessian(0), M);
  const own = new Float64Array(N * M);
  return {
    values,
    hessian,
    mixed: made(N * M, problem.constantJacobian, (w, out) => {
      readMixed(w, own);
      for (let j = 0; j < N; j++) dots(vectors, M, M, M, own, j * M, out, j * M);
    }),
    enter: (x, out) => dots(vectors, M, M, M, x, 0, out, 0),
  };
};
