import type { Dynamics } from '../dynamics.ts';
import type { Vec } from '../problem.ts';

/** S's A_t = J_tᵀ (M × M) and B_t = P_tᵀ (N × M) as matrices, row-major. */
export interface Jacobians {
  readonly A: Vec;
  readonly B: Vec;
  /** Overwrites both with those of Ξ_t at (w_{t−1}, λ): M products, where they are not had without. */
  at(t: number, w: Vec, l: Vec): void;
}

export const jacobians = (d: Dynamics<Vec, Vec>): Jacobians => {
  const [M, N] = [d.W.dimension, d.L.dimension];
  const A = new Float64Array(M * M);
  const B = new Float64Array(N * M);
  const unit = new Float64Array(M);
  const at = (t: number, w: Vec, l: Vec): void => {
    const linear = d.linearize(t, w, l);
    if (linear.matrices) linear.matrices(A, B);
    else
      for (let j = 0; j < M; j++) {
        unit[j] = 1;
        const column = linear.pull(unit);
        unit[j] = 0;
        for (let i = 0; i < M; i++) A[i * M + j] = column.w[i]!;
        for (let i = 0; i < N; i++) B[i * M + j] = column.l[i]!;
      }
    linear.release();
  };
  return { A, B, at };
};
